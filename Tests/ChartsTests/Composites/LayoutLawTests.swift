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

    private func check(_ chart: CompiledChart, _ name: String) {
        let scene = chart.scene
        let boxes = scene.texts.map { ($0.run.lines.joined(), $0.run.box(EmMeasuring())) }
        for (index, (text, box)) in boxes.enumerated() {
            #expect(
                box.x >= -0.5 && box.y >= -0.5 && box.maxX <= scene.width + 0.5 && box.maxY <= scene.height + 0.5,
                "\(name): \(text) leaves the canvas")
            for (other, second) in boxes.dropFirst(index + 1) {
                let shrunk = Rect(
                    x: second.x + 0.5, y: second.y + 0.5, width: second.width - 1, height: second.height - 1)
                #expect(!box.overlaps(shrunk), "\(name): \(text) meets \(other)")
            }
        }
        let plots = scene.nodes.flatMap { $0.rects(.plot, at: Point(0, 0)) }
        for bar in scene.nodes.flatMap({ $0.rects(.mark, at: Point(0, 0)) }) {
            #expect(
                plots.contains {
                    bar.x >= $0.x - 0.5 && bar.y >= $0.y - 0.5 && bar.maxX <= $0.maxX + 0.5 && bar.maxY <= $0.maxY + 0.5
                }, "\(name): a bar leaves the plot")
        }
        #expect(!scene.description.isEmpty)
    }

    private func compile(_ spec: Tree, _ table: Table) throws -> CompiledChart {
        try Composite(spec).compile(table, measuring: EmMeasuring())
    }

    @Test(arguments: [1, 3, 8, 12], [1, 90, 7000])
    func rankedBars(rows: Int, size: Int) throws {
        check(
            try compile(["composite": "bars", "title": "各单位办件量", "source": "台账"], Self.table(rows, size)),
            "bars \(rows) \(size)")
        check(
            try compile(["composite": "part_to_whole", "title": "构成"], Self.table(min(rows, 8), size)),
            "part \(rows) \(size)")
    }

    @Test(arguments: [1, 900, 30_000])
    func trends(size: Int) throws {
        check(
            try compile(["composite": "trend", "title": "月度办件量"], Self.monthly(size, series: ["全部"])), "trend \(size)")
        check(try compile(["composite": "line", "title": "月度办件量"], Self.monthly(size, series: ["全部"])), "line \(size)")
    }

    @Test(arguments: ["stacked", "normalized", "heatmap", "bump", "line", "area"], [1, 900])
    func series(kind: String, size: Int) throws {
        let spec: Tree = [
            "composite": Tree(.string(kind)), "by": "month", "color_by": "类", "title": "各月构成", "source": "台账",
        ]
        check(try compile(spec, Self.monthly(size, series: ["窗口", "网上", "移动端"])), "\(kind) \(size)")
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
