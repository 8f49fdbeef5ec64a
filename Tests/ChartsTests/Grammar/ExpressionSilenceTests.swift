import Diagnostics
import Tables
import Testing
import Trees

@testable import Charts

/// An expression that cannot be computed is an error that names its path, wherever it stands.
struct ExpressionSilenceTests {
    private static let rows: Tree = ["values": [["a": "甲", "b": 28], ["a": "乙", "b": 55]]]

    private func fault(_ tree: Tree) -> (path: String?, message: String)? {
        do {
            _ = try compileChart(tree, measuring: EmMeasuring())
            return nil
        } catch let error as Diagnostic {
            return (error.place.field, error.message.en)
        } catch let faults as Diagnostics {
            let error = faults.all.first { $0.severity == .error }
            return error.map { ($0.place.field, $0.message.en) }
        } catch {
            return nil
        }
    }

    private static func bars(
        mark: [(String, Tree)] = [], axis: Tree = [:], color: Tree = ["value": "red"], transform: [Tree] = [],
        config: Tree = [:]
    ) -> Tree {
        [
            "data": rows, "transform": Tree(.list(transform)), "config": config,
            "mark": Draft.object([("type", "bar")] + mark),
            "encoding": [
                "x": ["field": "a", "type": "nominal", "axis": axis], "y": ["field": "b", "type": "quantitative"],
                "color": color,
            ],
        ]
    }

    @Test(arguments: [
        ("mark.opacity.expr", bars(mark: [("opacity", ["expr": "datum.b / totl"])])),
        ("mark.color.expr", bars(mark: [("color", ["expr": "colour(datum.a)"])])),
        ("encoding.color.value.expr", bars(color: ["value": ["expr": "scale('x'"]])),
        (
            "encoding.color.condition.value.expr",
            bars(color: ["condition": ["test": "datum.b > 30", "value": ["expr": "hue"]], "value": "red"])
        ),
        ("encoding.x.axis.labelExpr", bars(axis: ["labelExpr": "upper(label)"])),
        ("config.axisX.labelExpr", bars(config: ["axisX": ["labelExpr": "datum.label +"]])),
        (
            "encoding.x.axis.labelColor.condition.test",
            bars(axis: ["labelColor": ["condition": ["test": "value > 1", "value": "red"], "value": "blue"]])
        ),
        ("transform[1].calculate", bars(transform: [["filter": "datum.b > 1"], ["calculate": "b * 2", "as": "c"]])),
        ("transform[0].filter", bars(transform: [["filter": "datum.b > limit"]])),
        ("transform[0]", bars(transform: [["aggregate": [["op": "sum", "field": "bb", "as": "s"]]]])),
    ])
    func faultsAreNamedByTheirPath(path: String, tree: Tree) {
        #expect(fault(tree)?.path == path)
    }

    @Test(arguments: [
        ("test(/\\d+/, datum.a)", "regular expressions"), ("datum.b << 2", "<<"), ("datum.b ^ 2", "^"),
        ("~datum.b", "~"), ("datum.b >>> 1", ">>>"),
    ])
    func whatTheLanguageHasNotIsNamed(source: String, word: String) {
        let found = fault(Self.bars(transform: [["calculate": Tree(.string(source)), "as": "c"]]))
        #expect(found?.path == "transform[0].calculate")
        #expect(found?.message.contains(word) == true)
    }

    @Test func expressionsMayNameSizesAndScales() throws {
        let spec = Self.bars(mark: [
            ("x", ["expr": "width / 4"]), ("opacity", ["expr": "scale('y', datum.b) / height"]),
        ])
        #expect(fault(spec) == nil)
    }

    @Test func bandsOfAScaleAreCounted() throws {
        let space = try Formula("bandspace(5, 0.5, 0.25)").values(
            over: Table([Column("a", kind: .quantitative, values: [.real(1)])]))
        #expect(space == [.real(5)])
    }
}
