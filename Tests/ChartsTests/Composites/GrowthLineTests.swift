import Tables
import Testing
import Trees

@testable import Charts

struct GrowthLineTests {
    /// No growth label crosses the line or its neighbour, whatever the line does.
    @Test(arguments: 0..<40) func labelsStandFree(seed: Int) throws {
        var tables = GeneratedTables(seed: UInt64(seed))
        let table = tables.monthly(4 + seed % 9, size: 6000, unit: "件")
        for size in CompositeLawTests.sizes {
            let chart = try Composite(["composite": "trend"]).compile(table, size: size, measuring: EmMeasuring())
            let view = try #require(chart.view)
            let line = try #require(view.groups.first { $0.kind == .line })
            let points = line.items.map { item in item.x.flatMap { x in item.y.map { Point(x, $0) } } }
            let growth = chart.scene.texts.filter { $0.role == .dataLabel && $0.run.lines.joined().hasSuffix("%") }
            #expect(!growth.isEmpty)
            let plot = try #require(chart.scene.nodes.first { $0.role == .plot })
            guard case .group(let offset, _, _) = plot.shape else { continue }
            for text in growth {
                let box = text.run.box(EmMeasuring())
                let local = Rect(x: box.x - offset.x, y: box.y - offset.y, width: box.width, height: box.height)
                #expect(!GrowthLine.meets(local, line: points), "\(seed) \(text.run.lines.joined())")
            }
        }
    }

    @Test func lowAndNegativePointsAreNamedBelow() throws {
        let room = Room(width: 600, height: 300, theme: .nianbao, measuring: EmMeasuring())
        let line = GrowthLine([.real(0.2), .real(-0.1), .real(0.2)], room: room, color: "#000000")
        let columns = line.labelColumns(rows: 3)
        #expect(columns.map(\.name) == ["__stand0", "__stand1"])
        #expect(columns.map { $0.values.map(\.description) } == [["+20.0%", "", "+20.0%"], ["", "−10.0%", ""]])
    }
}
