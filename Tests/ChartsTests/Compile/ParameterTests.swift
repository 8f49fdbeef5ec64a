import Diagnostics
import Testing
import Trees

@testable import Charts

struct ParameterTests {
    private func compiled(_ spec: Tree) throws -> (scene: Tree, warnings: [String?]) {
        let chart = try compileChart(spec, theme: .vega, measuring: HelveticaMeasuring())
        return (try Tree(json: chart.dumpJSON()), chart.warnings.map(\.place.field))
    }

    private func items(_ scene: Tree) -> [Tree] {
        (scene["marks"]?.list ?? []).flatMap { $0["items"]?.list ?? [] }
    }

    private let rows: Tree = ["values": [["a": "A", "b": 1], ["a": "B", "b": 4]]]
    private let encoding: Tree = [
        "x": ["field": "a", "type": "nominal"], "y": ["field": "b", "type": "quantitative"],
    ]

    @Test func namesHaveTheirValuesInPropertiesAndExpressions() throws {
        let (scene, warnings) = try compiled([
            "data": rows, "params": [["name": "w", "value": 5], ["name": "twice", "expr": "w * 2"]],
            "transform": [["filter": "datum.b * w > 10"]],
            "mark": ["type": "bar", "width": ["expr": "twice"]], "encoding": encoding,
        ])
        #expect(items(scene).map { $0["width"]?.double } == [10])
        #expect(warnings.isEmpty)
    }

    @Test func selectionsAreAsNobodyHasTouchedThem() throws {
        let (scene, warnings) = try compiled([
            "data": rows, "params": [["name": "picked", "select": "point"]], "mark": "bar",
            "encoding": [
                "x": ["field": "a", "type": "nominal"], "y": ["field": "b", "type": "quantitative"],
                "color": ["condition": ["param": "picked", "value": "red"], "value": "grey"],
            ],
        ])
        #expect(items(scene).map { $0["fill"]?.string } == ["red", "red"])
        #expect(warnings == ["params[0].select", "encoding.color.condition.param"])
    }

    @Test func refusesAParameterMadeOfRows() {
        #expect(throws: Diagnostics.self) {
            try compiled([
                "data": rows, "params": [["name": "w", "expr": "datum.b"]], "mark": "bar", "encoding": encoding,
            ])
        }
    }

    @Test func anExtentIsAListOfItsEnds() throws {
        let (scene, _) = try compiled([
            "data": rows,
            "transform": [
                ["extent": "b", "param": "ends"], ["calculate": "datum.b - ends[0]", "as": "above"],
            ],
            "mark": "rule",
            "encoding": [
                "x": ["value": ["expr": "scale('y', ends[1])"]],
                "y": ["field": "above", "type": "quantitative"],
            ],
        ])
        #expect(items(scene).map { $0["y"]?.double } == [300, 0])
    }

    @Test func propertiesOfMarksMayReadTheirRow() throws {
        let chart = try compileChart(
            [
                "data": rows, "mark": ["type": "text", "dx": ["expr": "datum.b > 2 ? 4 : -4"]],
                "encoding": [
                    "x": ["field": "a", "type": "nominal"], "text": ["field": "a", "type": "nominal"],
                ],
            ], theme: .vega, measuring: HelveticaMeasuring())
        #expect(chart.view?.groups.first?.items.map(\.dx) == [-4, 4])
        #expect(chart.warnings.isEmpty)
    }
}
