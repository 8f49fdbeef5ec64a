import Diagnostics
import Testing
import Trees

@testable import Charts

/// What Vega-Lite makes of small specifications: domains, places, labels.
struct AgreementTests {
    private func dump(_ spec: Tree) throws -> Tree {
        try Tree(json: compileChart(spec, theme: .vega, measuring: HelveticaMeasuring()).dumpJSON())
    }

    private func items(_ scene: Tree, _ type: String) -> [Tree] {
        (scene["marks"]?.list ?? []).filter { $0["type"]?.string == type }.flatMap { $0["items"]?.list ?? [] }
    }

    private func domain(_ scene: Tree, _ scale: String) -> [String] {
        scene["scales"]?[scale]?["domain"]?.list?.compactMap(\.scalarText) ?? []
    }

    private func labels(_ scene: Tree, _ guides: String) -> [[String]] {
        (scene[guides]?.list ?? []).map { $0["labels"]?.list?.compactMap(\.scalarText) ?? [] }
    }

    private let three: Tree = [
        "values": [["a": "A", "b": 1, "c": 5], ["a": "A", "b": 2, "c": Tree(.null)], ["a": "B", "b": 4, "c": 9]]
    ]

    @Test func drawsARuleForARowWithoutMembers() throws {
        let scene = try dump([
            "layer": [
                [
                    "data": three, "mark": "point",
                    "encoding": [
                        "y": ["field": "b", "type": "quantitative"], "x": ["field": "a", "type": "nominal"],
                    ],
                ],
                ["data": ["values": [Tree(.object([]))]], "mark": "rule", "encoding": ["y": ["datum": 2]]],
            ]
        ])
        #expect(items(scene, "rule").map { $0["y"]?.double } == [150])
    }

    @Test func stacksSingleValuesOfOneBand() throws {
        let scene = try dump([
            "data": three, "mark": "bar",
            "encoding": ["x": ["field": "a", "type": "nominal"], "y": ["field": "b", "type": "quantitative"]],
        ])
        #expect(domain(scene, "y") == ["0", "4"])
        #expect(items(scene, "rect").map { $0["y"]?.double } == [225, 75, 0])
    }

    @Test func aRowIsReadFromItsLeft() throws {
        let scene = try dump([
            "data": ["values": [["a": "A", "s": "u", "b": 1], ["a": "A", "s": "v", "b": 3]]], "mark": "bar",
            "encoding": [
                "y": ["field": "a", "type": "nominal"], "x": ["field": "b", "type": "quantitative"],
                "color": ["field": "s", "type": "nominal"],
            ],
        ])
        #expect(items(scene, "rect").map { $0["x"]?.double } == [0, 75])
    }

    @Test func pointsOfPeriodsStandAtTheirBeginnings() throws {
        let scene = try dump([
            "data": ["values": [["d": "2020-01-01", "b": 1], ["d": "2021-01-01", "b": 2]]],
            "mark": ["type": "line", "point": true],
            "encoding": [
                "x": ["field": "d", "timeUnit": "year", "type": "temporal"],
                "y": ["field": "b", "type": "quantitative"],
            ],
        ])
        #expect(domain(scene, "x") == ["1577836800000", "1609459200000"])
        #expect(items(scene, "symbol").map { $0["x"]?.double } == [0, 300])
    }

    @Test func barsOfPeriodsMayStandOnTheirBeginnings() throws {
        let scene = try dump([
            "data": ["values": [["d": "2020-01-01", "b": 1]]], "mark": "bar",
            "config": ["bar": ["timeUnitBandPosition": 0]],
            "encoding": [
                "x": ["field": "d", "timeUnit": "year", "type": "temporal"],
                "y": ["field": "b", "type": "quantitative"],
            ],
        ])
        // From the middle of 2019 to the middle of 2020.
        #expect(domain(scene, "x") == ["1562068800000", "1593648000000"])
    }

    @Test func rowsThatAreNotDrawnHaveNoBand() throws {
        let scene = try dump([
            "data": ["values": [["a": "A", "b": Tree(.null)], ["a": "B", "b": 3]]], "mark": "bar",
            "encoding": ["x": ["field": "a", "type": "nominal"], "y": ["field": "b", "type": "quantitative"]],
        ])
        #expect(domain(scene, "x") == ["B"])
    }

    @Test func offsetsFollowTheColoursOfTheirField() throws {
        let scene = try dump([
            "data": three, "mark": "bar",
            "encoding": [
                "x": ["field": "b", "type": "ordinal"], "y": ["field": "c", "type": "quantitative"],
                "xOffset": ["field": "a"], "color": ["field": "a", "scale": ["domain": ["B", "A"]]],
            ],
        ])
        #expect(domain(scene, "xOffset") == ["B", "A"])
    }

    @Test func aFieldInSizeAndColourHasOneLegend() throws {
        let scene = try dump([
            "data": three, "mark": "point",
            "encoding": [
                "x": ["field": "b", "type": "quantitative"], "size": ["field": "c", "type": "quantitative"],
                "color": ["field": "c", "type": "quantitative"],
            ],
        ])
        #expect(labels(scene, "legends") == [["0", "2", "4", "6", "8"]])
    }

    @Test func binnedSizesAreToldByBothEnds() throws {
        let scene = try dump([
            "data": ["values": [["b": 0], ["b": 15]]], "mark": "point",
            "encoding": ["size": ["field": "b", "bin": ["step": 10], "type": "quantitative"]],
        ])
        #expect(labels(scene, "legends") == [["0 \u{2013} 10", "10 \u{2013} 20"]])
    }

    @Test func aLogAxisKeepsTicksWithoutLabels() throws {
        let scene = try dump([
            "data": ["values": [["b": 1], ["b": 100_000_000]]], "mark": "point",
            "encoding": ["x": ["field": "b", "type": "quantitative", "scale": ["type": "log"]]],
        ])
        let texts = labels(scene, "axes").first ?? []
        #expect(texts.prefix(10) == ["1", "", "", "", "", "", "", "", "", "10"])
    }

    @Test func labelsMayComeFromFormattingFunctions() throws {
        let scene = try dump([
            "data": three, "mark": "point",
            "encoding": [
                "x": [
                    "field": "b", "type": "quantitative",
                    "axis": ["values": [0, 2], "labelExpr": "format(datum.value, '.1f') + '/' + timeFormat(0, '%Y')"],
                ]
            ],
        ])
        #expect(labels(scene, "axes").first == ["0.0/1970", "2.0/1970"])
    }

    @Test func aRowOfTheGreatestValueHasMembers() throws {
        let scene = try dump([
            "data": three,
            "transform": [["aggregate": [["op": "argmax", "field": "b", "as": "top"]], "groupby": ["a"]]],
            "mark": "bar",
            "encoding": [
                "x": ["field": "top['b']", "type": "quantitative"], "y": ["field": "a", "type": "nominal"],
            ],
        ])
        #expect(items(scene, "rect").map { $0["width"]?.double } == [150, 300])
    }

    @Test func aConditionThatFailsIsToldByItsPlace() {
        let error = #expect(throws: Diagnostic.self) {
            try dump([
                "data": three, "mark": "point",
                "encoding": [
                    "color": [
                        "condition": ["test": ["field": "missing", "equal": 1], "value": "red"], "value": "blue",
                    ]
                ],
            ])
        }
        #expect(error?.place.field == "encoding.color.condition.test")
    }

    @Test func propertiesThatDependOnConditionsAreNamed() throws {
        let (_, warnings) = try Specification.decode([
            "mark": "point",
            "encoding": [
                "x": [
                    "field": "b", "type": "quantitative",
                    "axis": ["titleColor": ["condition": ["test": "datum.value == 1", "value": "red"]]],
                ]
            ],
        ])
        #expect(warnings.map(\.place.field) == ["encoding.x.axis.titleColor.condition"])
    }

    @Test func barsAreSortedByTheirWholeLength() throws {
        let scene = try dump([
            "data": three, "mark": "bar",
            "encoding": [
                "y": ["field": "a", "type": "nominal", "sort": "-x"], "x": ["field": "b", "type": "quantitative"],
            ],
        ])
        #expect(domain(scene, "y") == ["B", "A"])
    }

    @Test func partsLieOnEachOtherAsTheColourListsThem() throws {
        let scene = try dump([
            "data": ["values": [["s": "u", "b": 1], ["s": "v", "b": 3]]], "mark": "bar",
            "encoding": [
                "x": ["field": "b", "type": "quantitative"],
                "color": ["field": "s", "type": "nominal", "scale": ["domain": ["v", "u"]]],
            ],
        ])
        #expect(items(scene, "rect").map { $0["x"]?.double } == [225, 0])
        #expect(items(scene, "rect").map { $0["height"]?.double } == [18, 18])
    }

    @Test func sharesArePercentages() throws {
        let scene = try dump([
            "data": three, "mark": "bar",
            "encoding": [
                "x": ["aggregate": "sum", "field": "b", "stack": "normalize"], "color": ["field": "a"],
            ],
        ])
        #expect(labels(scene, "axes").first?.last == "100%")
    }

    @Test func theFirstLayerThatSpeaksOfAnAxisDecides() throws {
        let y: Tree = ["field": "b", "type": "quantitative", "axis": Tree(.null)]
        let scene = try dump([
            "data": three,
            "layer": [
                ["mark": "point", "encoding": ["y": y]],
                ["mark": "rule", "encoding": ["y": ["field": "c", "type": "quantitative", "axis": ["title": "c"]]]],
            ],
        ])
        #expect(labels(scene, "axes").isEmpty)
    }

    @Test func endsOfARuleAreMovedByTheirOwnOffsets() throws {
        let scene = try dump([
            "data": ["values": [["a": "A", "z": "B"], ["a": "B", "z": "A"]]],
            "mark": ["type": "rule", "xOffset": -2, "x2Offset": 3],
            "encoding": ["x": ["field": "a", "type": "nominal"], "x2": ["field": "z"]],
        ])
        #expect(items(scene, "rule").map { $0["x"]?.double } == [8, 28])
        #expect(items(scene, "rule").map { $0["x2"]?.double } == [33, 13])
    }
}
