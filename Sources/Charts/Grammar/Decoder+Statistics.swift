import Diagnostics
import Trees

extension Decoder {
    /// Most points that a curve is drawn by, and the highest order of a polynomial.
    private static let mostSteps = 10_000
    private static let highestOrder = 20

    /// Reads a transform that estimates; `nil` when it is none of them.
    mutating func statistics(_ tree: Tree, _ groupby: [String], at path: String) -> Transform? {
        if let field = tree["density"]?.string { return density(tree, columnName(field), groupby, at: path) }
        if let field = tree["regression"]?.string { return regression(tree, columnName(field), groupby, at: path) }
        if let field = tree["loess"]?.string {
            check(tree, at: path, known: ["loess", "on", "groupby", "bandwidth", "as"])
            guard let on = on(tree, at: path) else { return nil }
            let bandwidth = number(tree["bandwidth"], at: join(path, "bandwidth"), in: 0...1) ?? 0.3
            return .loess(
                .init(
                    field: columnName(field), on: on, groupby: groupby, bandwidth: bandwidth,
                    names: names(tree["as"], [on, columnName(field)])))
        }
        if let field = tree["quantile"]?.string {
            check(tree, at: path, known: ["quantile", "groupby", "probs", "step", "as"])
            return .quantile(
                .init(
                    field: columnName(field), groupby: groupby, probs: tree["probs"]?.list?.compactMap(\.double),
                    step: number(tree["step"], at: join(path, "step"), in: 0.0001...1) ?? 0.01,
                    names: names(tree["as"], ["prob", "value"])))
        }
        if let field = tree["extent"]?.string, let name = tree["param"]?.string {
            check(tree, at: path, known: ["extent", "param"])
            parameters.define(memberOfRows: name)
            return .extent(columnName(field), as: name)
        }
        return nil
    }

    private mutating func density(_ tree: Tree, _ field: String, _ groupby: [String], at path: String) -> Transform {
        let known = [
            "density", "groupby", "cumulative", "counts", "bandwidth", "extent", "minsteps", "maxsteps", "steps",
            "resolve", "as",
        ]
        check(tree, at: path, known: known)
        var density = Transform.Density(field: field, groupby: groupby)
        density.cumulative = tree["cumulative"]?.boolean ?? false
        density.counts = tree["counts"]?.boolean ?? false
        density.bandwidth = tree["bandwidth"]?.double
        density.extent = tree["extent"]?.list?.compactMap(\.double)
        density.minsteps = steps(tree["minsteps"], at: join(path, "minsteps")) ?? 25
        density.maxsteps = steps(tree["maxsteps"], at: join(path, "maxsteps")) ?? 200
        density.steps = steps(tree["steps"], at: join(path, "steps"))
        density.isShared = tree["resolve"]?.string != "independent"
        density.names = names(tree["as"], ["value", "density"])
        return .density(density)
    }

    private mutating func regression(_ tree: Tree, _ field: String, _ groupby: [String], at path: String)
        -> Transform?
    {
        check(tree, at: path, known: ["regression", "on", "groupby", "method", "order", "extent", "params", "as"])
        guard let on = on(tree, at: path) else { return nil }
        var fit = Transform.Fit(field: field, on: on, groupby: groupby, names: names(tree["as"], [on, field]))
        fit.method = choice(tree["method"], at: join(path, "method")) ?? .linear
        fit.order = Int(
            number(tree["order"], at: join(path, "order"), in: 0...Double(Self.highestOrder)) ?? 3)
        fit.extent = tree["extent"]?.list?.compactMap(\.double)
        fit.params = tree["params"]?.boolean ?? false
        return .regression(fit)
    }

    private mutating func on(_ tree: Tree, at path: String) -> String? {
        if let on = tree["on"]?.string { return columnName(on) }
        found.append(.badValue(join(path, "on"), expected: ["field"], at: tree.place))
        return nil
    }

    private func names(_ tree: Tree?, _ fallback: [String]) -> [String] {
        let said = (tree?.list ?? []).compactMap(\.string)
        return fallback.indices.map { $0 < said.count ? said[$0] : fallback[$0] }
    }

    private mutating func steps(_ tree: Tree?, at path: String) -> Int? {
        number(tree, at: path, in: 1...Double(Self.mostSteps)).map { Int($0) }
    }

    private mutating func number(_ tree: Tree?, at path: String, in range: ClosedRange<Double>) -> Double? {
        guard let tree else { return nil }
        if let number = tree.double, range.contains(number) { return number }
        found.append(
            .badValue(
                path, expected: ["\(range.lowerBound)–\(range.upperBound)"], at: tree.place, got: tree.scalarText))
        return nil
    }
}
