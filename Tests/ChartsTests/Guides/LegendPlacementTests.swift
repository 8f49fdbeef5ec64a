import Testing
import Trees

@testable import Charts

/// Where legends stand, and in how many columns.
struct LegendPlacementTests {
    private static let names = ["窗口", "网上", "电话", "自助", "邮寄", "代办"]

    private func scene(_ legend: Tree, theme: Theme = .nianbao) throws -> Scene {
        let rows = Self.names.enumerated().map { index, name -> Tree in
            ["渠道": Tree(.string(name)), "件数": Tree(.number(String(100 + 40 * index)))]
        }
        return try compileChart(
            [
                "data": ["values": Tree(.list(rows))], "mark": "bar",
                "encoding": [
                    "x": ["field": "渠道", "type": "nominal"], "y": ["field": "件数", "type": "quantitative"],
                    "color": ["field": "渠道", "type": "nominal", "legend": legend],
                ],
            ], theme: theme, size: theme.fitsCanvas ? ChartSize(width: 480, height: 320) : nil,
            measuring: EmMeasuring()
        ).scene
    }

    private func texts(_ scene: Scene, _ role: SceneNode.Role) -> [Rect] {
        scene.texts.filter { $0.role == role }.map { $0.run.box(EmMeasuring()) }
    }

    private func bars(_ scene: Scene) -> Rect {
        let boxes = scene.nodes.flatMap { $0.rects(.mark, at: Point(0, 0)) }
        return boxes.dropFirst().reduce(boxes[0]) { $0.union($1) }
    }

    @Test(arguments: ["left", "right", "top", "bottom"]) func legendsStandBesideThePlot(side: String) throws {
        for theme in [Theme.nianbao, .vega] {
            let scene = try scene(["orient": Tree(.string(side))], theme: theme)
            let plot = bars(scene), labels = texts(scene, .legendLabel)
            #expect(labels.count == 6)
            for label in labels {
                switch side {
                case "left": #expect(label.maxX <= plot.x)
                case "right": #expect(label.x >= plot.maxX)
                case "top": #expect(label.maxY <= plot.y)
                default: #expect(label.y >= plot.maxY)
                }
            }
        }
    }

    @Test(arguments: ["left", "right", "top", "bottom"]) func chartsWithLegendsKeepTheLaws(side: String) throws {
        expectLaws(try scene(["orient": Tree(.string(side))]), "legend \(side)")
        expectLaws(try scene(["orient": Tree(.string(side)), "columns": 2]), "legend \(side) in columns")
    }

    @Test(arguments: ["top-left", "top-right", "bottom-left", "bottom-right"])
    func cornersLieInThePlot(corner: String) throws {
        for theme in [Theme.nianbao, .vega] {
            let scene = try scene(["orient": Tree(.string(corner))], theme: theme)
            let plot = bars(scene), labels = texts(scene, .legendLabel)
            #expect(labels.count == 6)
            for label in labels {
                #expect(label.x > plot.x && label.maxX < plot.maxX && label.y > plot.y && label.maxY < plot.maxY)
                #expect((label.x - plot.x < plot.maxX - label.maxX) == corner.hasSuffix("left"))
            }
            // The block of labels hangs from the side that it is named for.
            let top = (labels.map(\.y).min() ?? 0) - plot.y, bottom = plot.maxY - (labels.map(\.maxY).max() ?? 0)
            #expect((top < bottom) == corner.hasPrefix("top"))
        }
    }

    @Test func standingLegendsAreReadDownTheirColumns() throws {
        let scene = try scene(["orient": "right", "columns": 2], theme: .vega)
        let labels = scene.texts.filter { $0.role == .legendLabel }
        let left = labels.filter { $0.run.box(EmMeasuring()).x == labels.map { $0.run.box(EmMeasuring()).x }.min() }
        #expect(left.map { $0.run.lines.joined() } == ["代办", "电话", "窗口"])
    }

    @Test func columnsAreCounted() throws {
        for (columns, rows) in [(1, 6), (2, 3), (3, 2), (6, 1)] {
            let scene = try scene(["orient": "right", "columns": Tree(.number(String(columns)))])
            #expect(Set(texts(scene, .legendLabel).map { ($0.y + $0.height / 2).rounded() }).count == rows)
        }
    }

    @Test func legendsThatLieHaveOneRow() throws {
        let scene = try scene(["orient": "right", "direction": "horizontal"], theme: .vega)
        #expect(Set(texts(scene, .legendLabel).map { $0.y.rounded() }).count == 1)
    }
}
