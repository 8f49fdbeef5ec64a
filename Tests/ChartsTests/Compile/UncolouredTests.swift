import Testing
import Trees

@testable import Charts

/// Series of plain specifications in the theme for printers without colour.
struct UncolouredTests {
    private func groups(_ mark: Tree, _ color: Tree) throws -> [MarkGroup] {
        let rows: [Tree] = ["甲", "乙", "丙"].flatMap { name in
            (1...2).map { ["月": Tree(.number("\($0)")), "渠道": Tree(.string(name)), "件": Tree(.number("\($0 * 7)"))] }
        }
        let chart = try compileChart(
            [
                "data": ["values": Tree(.list(rows))], "mark": mark,
                "encoding": [
                    "x": ["field": "月", "type": "quantitative"], "y": ["field": "件", "type": "quantitative"],
                    "color": color,
                ],
            ], theme: .print, measuring: EmMeasuring())
        return chart.view?.groups ?? []
    }

    @Test func linesDifferByTheirDashes() throws {
        let lines = try groups("line", ["field": "渠道", "type": "nominal"]).filter { $0.kind == .line }
        #expect(Set(lines.compactMap { $0.items.first?.dash }).count == 3)
    }

    @Test func pointsDifferByTheirShapes() throws {
        let points = try groups("point", ["field": "渠道", "type": "nominal"]).filter { $0.kind == .symbol }
        #expect(Set(points.flatMap(\.items).compactMap(\.shape)).count == 3)
    }

    @Test func coloursOfTheAuthorStay() throws {
        let color: Tree = ["field": "渠道", "type": "nominal", "scale": ["range": ["red", "green", "blue"]]]
        let lines = try groups("line", color).filter { $0.kind == .line }
        #expect(Set(lines.compactMap { $0.items.first?.stroke }) == ["red", "green", "blue"])
        #expect(lines.allSatisfy { $0.items.first?.dash == [] })
    }
}
