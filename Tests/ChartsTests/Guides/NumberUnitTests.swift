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

    /// A specification that names its axis itself gets labels that carry their unit.
    @Test func labelsOfForeignTitlesCarryTheirUnit() throws {
        let chart = try compileChart(
            [
                "data": ["values": [["a": "甲", "b": 40000], ["a": "乙", "b": 20000]]], "mark": "bar",
                "encoding": [
                    "x": ["field": "a", "type": "nominal"],
                    "y": ["field": "b", "type": "quantitative", "title": "件数", "axis": ["values": [0, 20000, 40000]]],
                ],
            ], measuring: EmMeasuring())
        let axis = try #require(chart.view?.axes.first { $0.scale.kind == .linear })
        #expect(axis.title == ["件数"])
        #expect(axis.ticks.map { $0.label.joined() } == ["0", "2万", "4万"])
    }
}
