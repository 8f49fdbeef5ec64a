import Diagnostics
import Expressions
import Tables
import Testing

@testable import Metrics

@Suite struct FigureTests {
    private let project: SmallProject

    init() throws { project = try SmallProject(SmallProject.files) }

    @Test func aFigureKnowsWhereItComesFrom() throws {
        let figure = try project.figure(FigureRequest("网办量"))
        #expect(figure.id == "cases.online")
        #expect(figure.value == .integer(3))
        #expect(figure.printed == "3件")
        #expect(figure.rows == 3)
        #expect(figure.filter == "方式 == '网上'")
        #expect(figure.period?.description == "2016-01-01/2016-11-15")
        #expect(figure.sources.map(\.resource) == ["c15", "c16"])
        #expect(figure.sources.map(\.records) == [4, 6])
        #expect(figure.sources.allSatisfy { $0.sha256.count == 64 })
    }

    @Test func aFigureIsComparedLikeForLike() throws {
        let figure = try project.figure(FigureRequest("cases.total"))
        #expect(figure.previous.period?.description == "2015-01-01/2015-11-15")
        #expect(figure.previous.value == .integer(3))
        #expect(figure.previous.rows == 3)
        #expect(figure.difference == .integer(3))
        #expect(figure.growth == .integer(1))
        #expect(figure.points == .null)
    }

    @Test func aRateChangesByPoints() throws {
        let figure = try project.figure(FigureRequest("cases.on_time"))
        #expect(figure.printed == "80.0%")
        #expect(figure.rows == 5)
        #expect(figure.previous.value.exact?.rounded(places: 3) == Exact(667, scale: 3))
        #expect(figure.points.exact?.rounded(places: 3) == Exact(133, scale: 3))
    }

    @Test func anUnknownPopulationIsMissingAndNoSuchEventIsZero() throws {
        let new = try project.figure(FigureRequest("cases.total", values: ["部门": .text("民政局")]))
        #expect(new.value == .integer(1))
        #expect(new.previous.value == .null)
        #expect(new.previous.missing == .firstCounted)
        #expect(new.growth == .null)
        let event = try project.figure(FigureRequest("cases.total", where: [try Expression("部门 == '民政局'")]))
        #expect(event.previous.value == .integer(0))
        #expect(event.growth == .null)
    }

    @Test func narrowedByYearAndMonth() throws {
        #expect(try project.figure(FigureRequest("cases.total", year: 2015)).value == .integer(4))
        #expect(try project.figure(FigureRequest("cases.total", month: 2)).value == .integer(3))
        #expect(try project.figure(FigureRequest("cases.total", year: 2015, month: 12)).value == .integer(1))
        let before = try project.figure(FigureRequest("cases.total", year: 2014))
        #expect(before.value == .null)
        #expect(before.missing == .noRecords)
        #expect(before.printed == "")
    }

    @Test func aMeanOfNothingIsMissing() throws {
        let figure = try project.figure(FigureRequest("cases.mean", month: 11))
        #expect(figure.value == .null)
        #expect(figure.missing == .noValues)
        #expect(figure.rows == 1)
    }

    @Test(arguments: [
        (FigureRequest("cases"), "unknown-metric"),
        (FigureRequest("cases.total", values: ["科": .text("a")]), "unknown-field"),
        (FigureRequest("cases.total", values: ["实际": .text("三")]), "wrong-value"),
        (FigureRequest("cases.total", month: 13), "no-such-period"),
        (FigureRequest("cases.total", month: 12), "no-such-period"),
    ])
    func whatCannotBeAsked(request: FigureRequest, code: String) throws {
        var plan = try project.plan(SmallProject.yaml)
        let error = #expect(throws: Diagnostics.self) { _ = try plan.add(request) }
        #expect(error?.all.map(\.code) == [code])
    }
}

@Suite struct RankFigureTests {
    private static let yaml = """
        ledgers:
          monitoring: {resources: m, time: 期次}
        metrics:
          rank: {title: 排名, ledger: monitoring, rank: {by: 得分, within: 期次, from: top}}
          towns: {title: 乡镇排名, of: rank, where: 类别 == '乡镇'}
          low: {title: 乡镇倒数, of: towns, print: {ordinal: bottom}}
          least: {title: 由低到高, ledger: monitoring, rank: {by: 得分, within: 期次, from: bottom}}
        """
    private let project: SmallProject

    init() throws {
        project = try SmallProject(
            [
                "m": """
                期次,单位,类别,得分
                2016-07,甲街道,街道,90.5
                2016-07,乙镇,乡镇,80.25
                2016-07,丙镇,他区,90.5
                2016-07,丁镇,他区,70
                2016-08,甲街道,街道,60
                2016-08,乙镇,乡镇,50

                """
            ],
            fields: [
                ["name": "期次", "type": "yearmonth"], ["name": "单位", "type": "string"],
                ["name": "类别", "type": "string"], ["name": "得分", "type": "number", "nianbao:places": 2],
            ])
    }

    @Test func tiesCountBeforeTheNext() throws {
        let figure = try project.figure(FigureRequest("towns", month: 7), Self.yaml)
        #expect(figure.value == .integer(3))
        #expect(figure.ranked == 4)
        #expect(figure.printed == "第3")
        #expect(try project.figure(FigureRequest("low", month: 7), Self.yaml).printed == "倒数第2")
    }

    @Test func severalRanksAreNone() throws {
        let figure = try project.figure(FigureRequest("towns"), Self.yaml)
        #expect(figure.value == .null)
        #expect(figure.missing == .severalRanks)
        let first = try project.figure(FigureRequest("rank", values: ["单位": .text("甲街道")]), Self.yaml)
        #expect(first.value == .integer(1))
        #expect(first.ranked == nil)
    }

    @Test func aFieldNamedAsAMetricIsNoTable() throws {
        let yaml = Self.yaml + "\n  得分: {title: 分, ledger: monitoring, measure: mean(得分)}"
        var plan = try project.plan(yaml)
        let error = #expect(throws: Diagnostics.self) { _ = try plan.add(Query(["得分"], by: ["得分"])) }
        #expect(error?.all.map(\.code) == ["key-twice"])
    }

    @Test func timeIsNotCutFinerThanItIs() throws {
        var plan = try project.plan(Self.yaml)
        let error = #expect(throws: Diagnostics.self) { _ = try plan.add(Query(["rank"], by: ["day"])) }
        #expect(error?.all.map(\.code) == ["grain-too-fine"])
        _ = try plan.add(Query(["rank"], by: ["quarter"]))
    }

    @Test func ranksByUnitAndMonth() throws {
        #expect(
            try project.rows(Query(["rank", "least"], by: ["month", "单位"]), Self.yaml) == [
                "month|单位|rank|least", "2016-07-01|丁镇|4|1", "2016-07-01|丙镇|1|3", "2016-07-01|乙镇|3|2",
                "2016-07-01|甲街道|1|3", "2016-08-01|乙镇|2|1", "2016-08-01|甲街道|1|2",
            ])
    }
}
