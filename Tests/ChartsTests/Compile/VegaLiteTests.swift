import Testing
import Trees

@testable import Charts

struct VegaLiteTests {
    private func dump(_ spec: Tree) throws -> Tree {
        try Tree(json: compileChart(spec, theme: .vega, measuring: HelveticaMeasuring()).dumpJSON())
    }

    @Test func drawsTheSimplestBarChart() throws {
        let scene = try dump([
            "data": ["values": [["a": "A", "b": 28], ["a": "B", "b": 55], ["a": "C", "b": 43]]], "mark": "bar",
            "encoding": ["x": ["field": "a", "type": "nominal"], "y": ["field": "b", "type": "quantitative"]],
        ])
        #expect(scene["scales"]?["y"]?["domain"]?.list?.compactMap(\.double) == [0, 55])
        let bar = scene["marks"]?.list?.first?["items"]?.list?.first
        #expect(bar?["x"]?.double == 1 && bar?["width"]?.double == 18)
        #expect(bar?["y"]?.double == 147.272727 && bar?["height"]?.double == 152.727273)
    }

    @Test func leavesGapsForMissingValues() throws {
        let scene = try dump([
            "data": ["values": [["a": 1, "b": 2], ["a": 2, "b": Tree(.null)], ["a": 3, "b": 4]]], "mark": "line",
            "encoding": ["x": ["field": "a", "type": "quantitative"], "y": ["field": "b", "type": "quantitative"]],
        ])
        let items = scene["marks"]?.list?.first?["items"]?.list ?? []
        #expect(items.map { $0["defined"]?.boolean } == [true, false, true])
    }

    @Test func namesAMissingColumn() {
        #expect(throws: (any Error).self) {
            try dump([
                "data": ["values": [["a": 1]]], "mark": "bar", "encoding": ["x": ["field": "aa", "type": "nominal"]],
            ])
        }
    }
}
