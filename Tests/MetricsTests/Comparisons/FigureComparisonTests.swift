import Diagnostics
import Tables
import Testing

@testable import Metrics

@Suite struct FigureComparisonTests {
    private let project: SmallProject

    init() throws { project = try SmallProject(SmallProject.files) }

    private func figure(_ request: FigureRequest, _ properties: String = "") throws -> Figure {
        try project.figure(
            request,
            SmallProject.yaml.replacing(
                "measure: count, unit: 件}", with: "measure: count, unit: 件\(properties)}"))
    }

    @Test func aMonthAgainstTheMonthBefore() throws {
        let figure = try figure(FigureRequest("cases.total", month: 2, compare: .previousPeriod))
        #expect(figure.value == .integer(3))
        #expect(figure.previous.period?.description == "2016-01")
        #expect(figure.previous.value == .integer(2))
        #expect(figure.growth == .exact(Exact(5, scale: 1)))
        let april = try self.figure(FigureRequest("cases.total", month: 4, compare: .previousPeriod))
        #expect(april.previous.value == .null)
        #expect(april.previous.missing == .noRecords)
    }

    @Test func aQuarterAndTheFirstMonths() throws {
        #expect(try figure(FigureRequest("cases.total", quarter: 1)).period?.description == "2016-Q1")
        #expect(try figure(FigureRequest("cases.total", quarter: 1)).value == .integer(5))
        let september = try figure(FigureRequest("cases.total", until: 9))
        #expect(september.period?.description == "2016-01-01/2016-09-30")
        #expect(september.previous.period?.description == "2015-01-01/2015-09-30")
        // The report ends on 15 November.
        #expect(try figure(FigureRequest("cases.total", until: 12)).period?.description == "2016-01-01/2016-11-15")
    }

    @Test func aPartOfAYearBesideAWholeOne() throws {
        let figure = try figure(FigureRequest("cases.total", compare: .wholeYear))
        #expect(figure.previous.period?.description == "2015")
        #expect(figure.previous.value == .integer(4))
        #expect(figure.previous.missing == .unfinished)
        #expect(figure.growth == .null)
        let whole = try self.figure(FigureRequest("cases.total"), ", period: whole_year")
        #expect(whole.previous.value == .integer(4))
        #expect(whole.growth == .exact(Exact(5, scale: 1)))
    }

    @Test func theYearsTarget() throws {
        let target = try #require(try figure(FigureRequest("cases.total"), ", target: {2016: 8}").target)
        #expect(target.value == 8)
        #expect(target.completion == .exact(Exact(75, scale: 2)))
        #expect(target.remaining == .integer(2))
        #expect(target.elapsed.rounded(places: 4) == Exact(8743, scale: 4))  // 320 of 366 days
        #expect(target.ahead.exact?.rounded(places: 4) == Exact(-1243, scale: 4))
        for part in [
            FigureRequest("cases.total", month: 2), FigureRequest("cases.total", values: ["部门": .text("公安局")]),
        ] {
            #expect(try figure(part, ", target: {2016: 8}").target == nil)
        }
        #expect(try figure(FigureRequest("cases.online"), ", target: {2016: 8}").target == nil)
        #expect(try figure(FigureRequest("cases.total", year: 2015), ", target: {2016: 8}").target == nil)
    }

    @Test func aUnitThatIsNewIsToldFromAYearWithoutRecords() throws {
        let new = FigureRequest("cases.total", values: ["部门": .text("民政局")])
        #expect(try figure(new).previous.missing == .firstCounted)
        let early = FigureRequest("cases.total", values: ["部门": .text("公安局")], year: 2015)
        #expect(try figure(early).previous.missing == .noRecords)
    }

    @Test func unitsThatCameAreNoGrowth() throws {
        // 民政局 is new: five of the same two departments against three.
        let figure = try figure(FigureRequest("cases.total"), ", population: 部门")
        #expect(figure.value == .integer(6))
        #expect(figure.previous.value == .integer(3))
        #expect(
            figure.previous.comparable
                == Figure.Comparable(value: .integer(5), base: .integer(3), changes: UnitChanges(new: ["民政局"])))
        #expect(figure.difference == .integer(2))
        let two = try self.figure(FigureRequest("cases.total", month: 1), ", population: 部门")
        #expect(two.previous.comparable?.changes == UnitChanges(new: ["卫计委"]))
        #expect(two.growth == .integer(0))
        let months = Query(["cases.total"], by: ["month"], compare: .previousYear)
        let yaml = SmallProject.yaml.replacing(
            "measure: count, unit: 件}", with: "measure: count, unit: 件, population: 部门}")
        #expect(try project.rows(months, yaml)[1] == "2016-01-01|2|1|0|0")
    }

    @Test func acrossAChangeOfCaliberOnlyWhatIsCountedAlikeIsCompared() throws {
        let alike = ", caliber: {since: 2016-01-01, note: 含网上, comparable: 方式 == '窗口'}"
        let figure = try figure(FigureRequest("cases.total"), alike)
        #expect(figure.value == .integer(6))
        #expect(figure.previous.comparable?.value == .integer(3))
        #expect(figure.previous.comparable?.base == .integer(2))
        #expect(figure.previous.caliber?.note == "含网上")
        #expect(figure.growth == .exact(Exact(5, scale: 1)))
    }

    @Test func whereThatIsNotKnownNothingIs() throws {
        let figure = try figure(FigureRequest("cases.total"), ", caliber: {since: 2016-02, note: 新口径}")
        #expect(figure.previous.value == .integer(3))
        #expect(figure.previous.missing == .caliberChanged)
        #expect(figure.difference == .null)
        #expect(figure.growth == .null)
        let before = try self.figure(FigureRequest("cases.total", month: 1), ", caliber: {since: 2016-02, note: 新口径}")
        #expect(before.growth == .integer(1))
        #expect(before.previous.caliber == nil)
    }

    @Test func rowsOfATableAreCutByTheChangeTheyCross() throws {
        let yaml = SmallProject.yaml.replacing(
            "measure: count, unit: 件}", with: "measure: count, unit: 件, caliber: {since: 2016-02-01, note: 新口径}}")
        #expect(
            try project.rows(Query(["cases.total"], by: ["month"], compare: .previousYear), yaml) == [
                "month|cases.total|cases.total.previous|cases.total.difference|cases.total.growth",
                "2016-01-01|2|1|1|1", "2016-02-01|3|2||", "2016-11-01|1|||",
            ])
    }

    @Test func theGrowthOfEachYear() throws {
        func average(_ value: Int, _ base: Int, _ years: Int) throws -> Value {
            try Comparing.averageGrowth(.integer(value), .integer(base), years: years, metric)
        }
        #expect(try average(1331, 1000, 3) == .exact(Exact(1, scale: 1)))
        // 1.0505³ is 1.159279537625 exactly.
        let grown = Value.exact(Exact(1_159_279_537_625, scale: 12))
        #expect(try Comparing.averageGrowth(grown, .integer(1), years: 3, metric) == .exact(Exact(505, scale: 4)))
        #expect(try average(5, 0, 3) == .null)
        #expect(try average(200, 100, 1) == .integer(1))
        // Two years: 2 ** 0.5 - 1 = 0.41421356237309515
        #expect(try average(200, 100, 2) == .exact(Exact(414_213_562_373, scale: 12)))
    }

    private let metric = Metric(
        id: "cases.total", title: "办件量", description: nil, unit: "件", ledger: "cases",
        formula: .measure(Measure(kind: .count, factor: 1, field: nil)), filters: [], time: nil, period: .year,
        print: PrintStyle())

    @Test(arguments: [
        (", target: 8", "wrong-shape"), (", target: {今年: 8}", "target-year"), (", target: {2016: 多}", "target-value"),
        (", caliber: {since: 去年, note: a}", "not-a-day"), (", caliber: {since: 2016}", "missing-property"),
        (", caliber: {since: 2016, note: a, comparable: 方是 == '网上'}", "unknown-field"),
        (", population: 部们", "unknown-field"), (", population: 编号", "sensitive-field"),
    ])
    func whatIsWrongInACatalogue(properties: String, code: String) throws {
        let yaml = SmallProject.yaml.replacing(
            "measure: count, unit: 件}", with: "measure: count, unit: 件\(properties)}")
        let error = #expect(throws: Diagnostics.self) { try project.catalogue(yaml) }
        #expect(error?.all.first?.code == code)
    }

    @Test func aTargetOfARateIsWrittenInPercent() throws {
        func catalogue(_ target: String) throws -> Catalogue {
            try project.catalogue(
                SmallProject.yaml.replacing("unit: '%'", with: "unit: '%'\n    target: {2016: \(target)}"))
        }
        #expect(try catalogue("98.5%").metric("cases.on_time")?.targets == [2016: Exact(985, scale: 3)])
        #expect(throws: Diagnostics.self) { try catalogue("98.5") }
    }
}
