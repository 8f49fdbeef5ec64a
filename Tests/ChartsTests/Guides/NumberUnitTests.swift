import Tables
import Testing
import Trees

@testable import Charts

struct NumberUnitTests {
    /// A tick's label, read in the unit that its axis names, is the tick's value.
    @Test(arguments: [
        "bars", "trend", "line", "grouped", "stacked", "normalized", "heatmap",
    ])
    func labelsTimesUnitAreValues(kind: String) throws {
        for (index, size) in [7, 90, 4300, 7400, 9990, 10_000, 14_300, 99_000, 2_000_000, 150_000_000].enumerated() {
            for unit in ["件", "万元", "%", ""] {
                var tables = GeneratedTables(seed: UInt64(index))
                let isCrossed = !["bars", "trend", "line"].contains(kind)
                let table =
                    kind == "bars"
                    ? tables.named(6, size: size, unit: unit)
                    : isCrossed
                        ? tables.crossed(5, ["甲", "乙"], size: size, unit: unit)
                        : tables.monthly(5, size: size, unit: unit)
                var members: [(String, Tree)] = [("composite", Tree(.string(kind)))]
                if isCrossed { members += [("by", "month"), ("color_by", "类")] }
                let chart = try Composite(Draft.object(members)).compile(table, measuring: EmMeasuring())
                let axes = chart.view?.axes ?? []
                var read = 0
                for axis in axes where axis.scale.kind == .linear {
                    let title = axis.title.joined()
                    for tick in axis.ticks where tick.visible {
                        let label = tick.label.joined()
                        #expect(!label.contains(","))
                        let value = try #require(Cells.number(tick.value))
                        let said = try #require(Self.read(label, title: title, unit: unit), "\(label) \(title)")
                        #expect(abs(said - value) <= abs(value) * 1e-9 + 1e-9, "\(kind) \(label)\(title) is \(value)")
                        read += 1
                    }
                }
                #expect(read > 1 || kind == "heatmap")
            }
        }
    }

    /// What a reader understands: the digits times the 万 of the label or of the title, in the metric's own unit.
    private static func read(_ label: String, title: String, unit: String) -> Double? {
        var text = label.replacing("−", with: "-")
        if text.hasSuffix("%") { return Double(text.dropLast()).map { $0 / 100 } }
        var factor = 1.0
        for (name, size) in [("亿", 1e8), ("万", 1e4)] where text.hasSuffix(name) {
            text.removeLast()
            factor = size
        }
        let titles: [String: Double] =
            unit == "万元"
            ? ["万元": 1, "亿元": 1e4, "万亿元": 1e8] : unit.isEmpty ? ["": 1] : [unit: 1, "万\(unit)": 1e4, "亿\(unit)": 1e8]
        guard let named = titles[title] else { return nil }
        return Double(text).map { $0 * factor * named }
    }

    private func axis(title: Tree, _ numbers: [Int]) throws -> AxisModel {
        let rows = numbers.map {
            Tree(
                .object([
                    .init(key: "a", value: Tree(.string("\($0)"))), .init(key: "b", value: Tree(.number("\($0)"))),
                ]))
        }
        let values = Tree(.list(([0] + numbers).map { Tree(.number("\($0)")) }))
        let chart = try compileChart(
            [
                "data": ["values": Tree(.list(rows))], "mark": "bar",
                "encoding": [
                    "x": ["field": "a", "type": "nominal"],
                    "y": ["field": "b", "type": "quantitative", "title": title, "axis": ["values": values]],
                ],
            ], measuring: EmMeasuring())
        return try #require(chart.view?.axes.first { $0.scale.kind == .linear })
    }

    /// An axis that its author has named says in its title what its labels are counted in.
    @Test(arguments: [
        ("件数", [20_000, 40_000], "件数（万）", ["0", "2", "4"]), ("办件量（件）", [20_000, 40_000], "办件量（万件）", ["0", "2", "4"]),
        ("投资额（万元）", [20_000, 40_000], "投资额（亿元）", ["0", "2", "4"]),
        ("面积", [150_000_000, 300_000_000], "面积（亿）", ["0", "1.5", "3"]),
        ("用时（工作日）", [2, 4], "用时（工作日）", ["0", "2", "4"]),
        ("件数", [200, 4000], "件数", ["0", "200", "4000"]), ("完成率（%）", [50, 100], "完成率（%）", ["0", "50", "100"]),
    ])
    func titlesOfAuthorsTakeTheUnit(title: String, numbers: [Int], said: String, labels: [String]) throws {
        let axis = try axis(title: Tree(.string(title)), numbers)
        #expect(axis.title == [said])
        #expect(axis.ticks.map { $0.label.joined() } == labels)
    }

    @Test func labelsWithoutATitleCarryTheirUnit() throws {
        let axis = try axis(title: .null, [20_000, 40_000])
        #expect(axis.title == [])
        #expect(axis.ticks.map { $0.label.joined() } == ["0", "2万", "4万"])
    }
}
