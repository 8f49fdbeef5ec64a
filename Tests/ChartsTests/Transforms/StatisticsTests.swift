import Tables
import Testing
import Trees

@testable import Charts

struct StatisticsTests {
    private func table(_ x: [Double], _ y: [Double]) -> Table {
        Table([
            Column("x", kind: .quantitative, values: x.map { .real($0) }),
            Column("y", kind: .quantitative, values: y.map { .real($0) }),
        ])
    }

    private func numbers(_ table: Table, _ name: String) -> [Double] { table.values(name).compactMap(Cells.number) }

    private struct Curve {
        let method: Regression.Method
        let x: [Double]
        let y: [Double]
        let coefficients: [Double]
    }

    private static let curves = [
        Curve(method: .linear, x: [1, 2, 3, 4], y: [3, 5, 7, 9], coefficients: [1, 2]),
        Curve(method: .quad, x: [-1, 0, 1, 2], y: [3, 1, 3, 9], coefficients: [1, 0, 2]),
        Curve(method: .poly, x: [0, 1, 2, 3, 4], y: [0, 1, 8, 27, 64], coefficients: [0, 0, 0, 1]),
        Curve(method: .log, x: [1, 10, 100], y: [2, 8.907755278982137, 15.815510557964274], coefficients: [2, 3]),
        Curve(method: .pow, x: [1, 2, 4], y: [3, 12, 48], coefficients: [3, 2]),
    ]

    @Test(arguments: StatisticsTests.curves.indices) func regressionFindsTheCurve(_ index: Int) throws {
        let curve = Self.curves[index]
        let fit = try #require(Regression(curve.method, order: 3, curve.x, curve.y))
        #expect(zip(fit.coefficients, curve.coefficients).allSatisfy { abs($0 - $1) < 1e-9 })
        #expect(abs(fit.rSquared - 1) < 1e-9)
        #expect(zip(curve.x, curve.y).allSatisfy { abs(fit($0) - $1) < 1e-9 })
    }

    @Test func aConfidenceIntervalIsTheSameEachTimeAndAboutTwoErrorsWide() throws {
        let values = (0..<100).map(Double.init)
        let interval = try #require(ConfidenceInterval.mean(values))
        let again = try #require(ConfidenceInterval.mean(values))
        #expect(interval == again)
        // The standard error of the mean 49.5 is 2.9.
        #expect(abs(interval.low - (49.5 - 1.96 * 2.9)) < 0.6 && abs(interval.high - (49.5 + 1.96 * 2.9)) < 0.6)
    }

    @Test func anExponentialGrowsByItsRate() throws {
        let fit = try #require(
            Regression(.exp, order: 3, [0, 1, 2], [2, 2 * 2.718281828459045, 2 * 7.38905609893065]))
        #expect(abs(fit.coefficients[0] - 2) < 1e-9 && abs(fit.coefficients[1] - 1) < 1e-9)
    }

    @Test func aLineIsDrawnFromEndToEndOfEachGroup() {
        let fit = Transform.Fit(field: "y", on: "x", names: ["x", "y"])
        let line = table([1, 2, 3], [2, 4, 6]).regressed(fit)
        #expect(numbers(line, "x") == [1, 3] && numbers(line, "y") == [2, 6])
    }

    @Test func coefficientsAreColumns() {
        var fit = Transform.Fit(field: "y", on: "x", names: ["x", "y"])
        fit.params = true
        let found = table([0, 1, 2], [1, 3, 5]).regressed(fit)
        #expect(numbers(found, "coef[0]") == [1] && numbers(found, "coef[1]") == [2])
        #expect(numbers(found, "rSquared") == [1])
    }

    @Test func aDensityIsHighestAmongItsValuesAndSumsToOne() {
        var density = Transform.Density(field: "x")
        density.extent = [-20, 30]
        density.steps = 500
        let curve = table([4, 5, 6], [0, 0, 0]).density(density)
        let x = numbers(curve, "value"), y = numbers(curve, "density")
        #expect(x.first == -20 && x.last == 30 && x.count == 501)
        #expect(abs(y.reduce(0, +) * 0.1 - 1) < 1e-6)
        #expect(x[y.firstIndex(of: y.max() ?? 0) ?? 0] == 5)
        density.cumulative = true
        #expect(abs((numbers(table([4, 5, 6], [0, 0, 0]).density(density), "density").last ?? 0) - 1) < 1e-9)
    }

    @Test func groupsAreSampledAtTheSamePlaces() {
        var rows = table([1, 2, 8, 9], [0, 0, 0, 0])
        rows = rows.with("g", .nominal, ["a", "a", "b", "b"].map { .text($0) })
        let curve = rows.density(Transform.Density(field: "x", groupby: ["g"]))
        let x = numbers(curve, "value")
        #expect(x.count == 402 && Array(x.prefix(201)) == Array(x.suffix(201)) && x.first == 1 && x.last == 9)
    }

    @Test func aSmoothLineFollowsAStraightOne() {
        let x = (0..<20).map(Double.init)
        let line = table(x, x.map { 2 * $0 + 1 }).smoothed(.init(field: "y", on: "x", names: ["x", "y"]))
        #expect(numbers(line, "x") == x)
        #expect(zip(x, numbers(line, "y")).allSatisfy { abs($1 - (2 * $0 + 1)) < 1e-9 })
    }

    @Test func quantilesLieHalfAStepFromTheEnds() {
        var quantile = Transform.Quantile(field: "x")
        quantile.step = 0.25
        let found = table([0, 10, 20, 30, 40], [0, 0, 0, 0, 0]).quantiles(quantile)
        #expect(numbers(found, "prob") == [0.125, 0.375, 0.625, 0.875])
        #expect(numbers(found, "value") == [5, 15, 25, 35])
    }

    @Test func nothingSumsToNothing() {
        #expect(Aggregate.Operation.sum.value([], of: []) == .null)
        #expect(Aggregate.Operation.sum.value([0], of: [.real(0)]) == .real(0))
        #expect(Aggregate.Operation.stdev.value([0], of: [.real(3)]) == .null)
    }
}
