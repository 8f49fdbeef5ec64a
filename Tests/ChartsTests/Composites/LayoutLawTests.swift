import Tables
import Testing
import Trees

@testable import Charts

/// What holds for every chart: no two texts overlap, none leaves the canvas, every bar lies in the plot.
struct LayoutLawTests {
    private static let names = [
        "局", "公安分局", "人力资源和社会保障局", "区属公共事业单位管理办公室", "住建局", "民政局", "司法局", "税务局", "教育局", "农业局", "交通运输局", "卫生健康局",
    ]

    private static func table(_ rows: Int, _ size: Int) -> Table {
        Table([
            Column("单位", kind: .nominal, values: (0..<rows).map { .text(names[$0]) }),
            Column(
                "m", title: "办件量", kind: .quantitative, unit: "件",
                values: (0..<rows).map { .integer(($0 * 37 % 11 + 1) * size) }),
            Column(
                "m.growth", kind: .quantitative, unit: "%",
                values: (0..<rows).map { $0 % 4 == 3 ? .null : .real(Double($0 - 3) / 20) }),
            Column("m.rank_change", kind: .quantitative, values: (0..<rows).map { .integer($0 - 2) }),
        ])
    }

    private static func monthly(_ size: Int, series: [String]) -> Table {
        let cells = (1...12).flatMap { month in series.indices.map { (month, $0) } }
        return Table([
            Column(
                "month", kind: .temporal,
                values: cells.map { Day(year: 2016, month: $0.0, day: 1).map { .day($0) } ?? .null }),
            Column("类", kind: .nominal, values: cells.map { .text(series[$0.1]) }),
            Column(
                "m", title: "办件量", kind: .quantitative, unit: "件",
                values: cells.map { .integer(($0.0 * 7 % 5 + $0.1 + 1) * size) }),
            Column(
                "m.previous", kind: .quantitative, unit: "件",
                values: cells.map { .integer(($0.0 * 3 % 5 + $0.1 + 1) * size) }),
            Column(
                "m.growth", kind: .quantitative, unit: "%", values: cells.map { .real(Double($0.0 * 5 % 7 - 3) / 15) }),
        ])
    }

    private func compile(_ spec: Tree, _ table: Table) throws -> CompiledChart {
        try Composite(spec).compile(table, measuring: EmMeasuring())
    }

    @Test(arguments: [1, 3, 8, 12], [1, 90, 7000])
    func rankedBars(rows: Int, size: Int) throws {
        expectLaws(
            try compile(["composite": "bars", "title": "各单位办件量", "source": "台账"], Self.table(rows, size)).scene,
            "bars \(rows) \(size)")
        expectLaws(
            try compile(["composite": "part_to_whole", "title": "构成"], Self.table(min(rows, 8), size)).scene,
            "part \(rows) \(size)")
    }

    @Test(arguments: [1, 900, 30_000])
    func trends(size: Int) throws {
        expectLaws(
            try compile(["composite": "trend", "title": "月度办件量"], Self.monthly(size, series: ["全部"])).scene,
            "trend \(size)")
        expectLaws(
            try compile(["composite": "line", "title": "月度办件量"], Self.monthly(size, series: ["全部"])).scene,
            "line \(size)")
    }

    @Test(arguments: ["stacked", "normalized", "heatmap", "bump", "line", "area"], [1, 900])
    func series(kind: String, size: Int) throws {
        let spec: Tree = [
            "composite": Tree(.string(kind)), "by": "month", "color_by": "类", "title": "各月构成", "source": "台账",
        ]
        expectLaws(try compile(spec, Self.monthly(size, series: ["窗口", "网上", "移动端"])).scene, "\(kind) \(size)")
    }

    @Test func missingValuesAreGaps() throws {
        let table = Table([
            Column("类", kind: .nominal, values: [.text("甲"), .text("乙")]),
            Column("m", kind: .quantitative, values: [.integer(3), .null]),
        ])
        let bars = try compile(["composite": "bars"], table).scene.nodes.flatMap { $0.rects(.mark, at: Point(0, 0)) }
        #expect(bars.count == 1)
    }
}
