import Diagnostics
import Testing
import Trees

@testable import Charts

/// Layers of one data, and conditions on rows that are summed up.
struct SharedRowsTests {
    private func chart(_ tree: Tree) throws -> (scene: Tree, warnings: [Diagnostic]) {
        let chart = try compileChart(tree, theme: .vega, measuring: HelveticaMeasuring())
        return (try Tree(json: chart.dumpJSON()), chart.warnings)
    }

    private func items(_ scene: Tree, _ kind: String) -> [Tree] {
        (scene["marks"]?.list ?? []).filter { $0["type"]?.string == kind }.flatMap { $0["items"]?.list ?? [] }
    }

    @Test func layersOfOneDataAgreeOnTimes() throws {
        let spec: Tree = [
            "data": ["values": [["d": "Sep 1 2009", "v": 1], ["d": "Mar 1 2010", "v": 2]]],
            "layer": [
                [
                    "mark": "line",
                    "encoding": [
                        "x": ["field": "d", "type": "temporal"], "y": ["field": "v", "type": "quantitative"],
                    ],
                ],
                [
                    "transform": [["aggregate": [["op": "argmax", "field": "d", "as": "last"]]]],
                    "mark": "text",
                    "encoding": [
                        "x": ["field": "last.d", "type": "temporal"], "y": ["field": "last.v", "type": "quantitative"],
                        "text": ["field": "last.v"],
                    ],
                ],
            ],
        ]
        #expect(items(try chart(spec).scene, "text").map { $0["text"]?.string } == ["2"])
    }

    @Test func conditionsDoNotSplitWhatIsSummedUp() throws {
        let spec: Tree = [
            "data": ["values": [["a": "x", "v": 1], ["a": "x", "v": 20], ["a": "y", "v": 3]]], "mark": "bar",
            "encoding": [
                "x": ["field": "a", "type": "nominal"], "y": ["aggregate": "sum", "field": "v"],
                "color": ["condition": ["test": ["field": "v", "gt": 10], "value": "red"], "value": "grey"],
            ],
        ]
        let drawn = try chart(spec)
        // 21 and 3 of the axis's 22, over 300 pixels.
        #expect(items(drawn.scene, "rect").map { $0["height"]?.double } == [286.363636, 40.909091])
        #expect(drawn.warnings.map(\.place.field) == ["encoding.color.condition.test"])
    }
}
