import Tables
import Testing
import Trees

@testable import Charts

/// Axes and labels as Chinese reports print them.
struct ChineseReadingTests {
    private func months(_ days: [(Int, Int)]) -> Column {
        Column(
            "month", title: "月份", kind: .temporal,
            values: days.map { Day(year: $0.0, month: $0.1, day: 1).map { .day($0) } ?? .null })
    }

    private func measure(_ name: String, _ values: [Value], unit: String) -> Column {
        Column(name, title: "办件量", kind: .quantitative, unit: unit, values: values)
    }

    private func chart(_ tree: Tree, _ table: Table) throws -> CompiledChart {
        try Composite(tree).compile(table, measuring: EmMeasuring())
    }

    private func texts(_ chart: CompiledChart, _ role: SceneNode.Role) -> [String] {
        chart.scene.texts.filter { $0.role == role }.map { $0.run.lines.joined() }
    }

    @Test func monthsOfOneYearGoWithoutIt() throws {
        let table = Table([months([(2016, 1), (2016, 2)]), measure("m", [.integer(3), .integer(5)], unit: "件")])
        let labels = texts(try chart(["composite": "line"], table), .axisLabel)
        #expect(labels.contains("1月") && labels.contains("2月"))
    }

    @Test func monthsOfTwoYearsSayTheirs() throws {
        let table = Table([months([(2015, 12), (2016, 1)]), measure("m", [.integer(3), .integer(5)], unit: "件")])
        let labels = texts(try chart(["composite": "line"], table), .axisLabel)
        #expect(labels.contains("2015年12月") && labels.contains("2016年1月"))
    }

    @Test(arguments: [
        (9000, "件", "件"), (52_000, "件", "万件"), (130_000_000, "件", "亿件"), (52_000, "万元", "亿元"), (800, "万元", "万元"),
    ])
    func theAxisSaysItsUnit(size: Int, unit: String, title: String) throws {
        let table = Table([
            Column("单位", kind: .nominal, values: [.text("甲"), .text("乙")]),
            measure("m", [.integer(size), .integer(size / 2)], unit: unit),
        ])
        #expect(texts(try chart(["composite": "bars"], table), .axisTitle) == [title])
    }

    @Test func changesOfSharesArePoints() throws {
        let table = Table([
            Column("单位", kind: .nominal, values: [.text("甲"), .text("乙")]),
            measure("m", [.real(0.978), .real(0.952)], unit: "%"),
            Column("m.points", kind: .quantitative, unit: "%", values: [.real(0.013), .real(-0.004)]),
        ])
        let labels = texts(try chart(["composite": "bars"], table), .dataLabel)
        #expect(labels == ["97.8%▲1.3个百分点", "95.2%▼0.4个百分点"])
    }

    @Test func theFirstRankStandsAbove() throws {
        let cells = [(7, "甲", 2), (7, "乙", 1), (7, "丙", 3), (8, "甲", 1), (8, "乙", 3), (8, "丙", 2)]
        let table = Table([
            months(cells.map { (2016, $0.0) }), Column("单位", kind: .nominal, values: cells.map { .text($0.1) }),
            measure("m", cells.map { .integer($0.2) }, unit: "名"),
        ])
        let ranks = try chart(["composite": "bump", "by": ["month", "单位"]], table).scene.texts
            .filter { $0.run.lines.joined().hasPrefix("第") }.sorted { $0.run.position.y < $1.run.position.y }
        #expect(ranks.map { $0.run.lines.joined() } == ["第1名", "第2名", "第3名"])
    }
}
