import Diagnostics
import Testing
import Trees

@testable import Charts

/// Less common parts of the grammar, as Vega-Lite 6.4 draws them.
struct GrammarAgreementTests {
    private func compiled(_ spec: Tree) throws -> (scene: Tree, warnings: [String]) {
        let chart = try compileChart(spec, theme: .vega, measuring: HelveticaMeasuring())
        return (try Tree(json: chart.dumpJSON()), chart.warnings.compactMap(\.place.field))
    }

    private func dump(_ spec: Tree) throws -> Tree { try compiled(spec).scene }

    private func items(_ scene: Tree, _ type: String) -> [Tree] {
        (scene["marks"]?.list ?? []).filter { $0["type"]?.string == type }.flatMap { $0["items"]?.list ?? [] }
    }

    private func numbers(_ scene: Tree, _ scale: String) -> [Double] {
        scene["scales"]?[scale]?["domain"]?.list?.compactMap(\.double) ?? []
    }

    private func labels(_ scene: Tree, _ guides: String, _ index: Int = 0) -> [String] {
        scene[guides]?.list?[index]["labels"]?.list?.compactMap(\.scalarText) ?? []
    }

    private let data: Tree = [
        "values": [
            ["a": "A", "b": 10, "c": "u"], ["a": "B", "b": 30, "c": "v"], ["a": "C", "b": 20, "c": "u"],
        ]
    ]
    private let a: Tree = ["field": "a", "type": "nominal"]
    private let b: Tree = ["field": "b", "type": "quantitative"]

    private func with(_ base: Tree, _ more: [String: Tree]) -> Tree {
        Configuration.merged(base, Draft.object(more.sorted { $0.key < $1.key }))
    }

    // MARK: Layers

    @Test func layersAreAsLargeAsTheFirstThatHasASize() throws {
        let scene = try dump([
            "data": data,
            "layer": [
                ["mark": "rule", "encoding": ["x": b]],
                ["width": 120, "height": 80, "mark": "point", "encoding": ["x": b, "y": a]],
            ],
        ])
        #expect(scene["width"]?.double == 120 && scene["height"]?.double == 80)
    }

    @Test func aNullChannelIsNotTakenFromTheLayersAround() throws {
        let scene = try dump([
            "data": data, "encoding": ["x": b, "y": a],
            "layer": [["mark": "point"], ["mark": "rule", "encoding": ["x": .null, "y": ["datum": "B"]]]],
        ])
        #expect(items(scene, "rule").allSatisfy { $0["x"]?.double == 0 && $0["x2"]?.double == 300 })
    }

    @Test func titlesOfLayersStandBesideEachOther() throws {
        let scene = try dump([
            "data": data, "encoding": ["x": a],
            "layer": [
                ["mark": "line", "encoding": ["y": with(b, ["title": "One"])]],
                ["mark": "line", "encoding": ["y": with(b, ["title": "Two"])]],
            ],
        ])
        #expect(scene["axes"]?.list?.last?["title"]?.string == "One, Two")
    }

    @Test func domainsOfLayersAreAllShown() throws {
        let scene = try dump([
            "data": data,
            "layer": [
                ["mark": "point", "encoding": ["x": with(b, ["scale": ["domain": [5, 20]]])]],
                ["mark": "rule", "encoding": ["x": with(b, ["scale": ["domain": [10, 90]]])]],
            ],
        ])
        #expect(numbers(scene, "x") == [5, 90])
    }

    @Test func theLowestLayerDecidesHowFarBandsAreApart() throws {
        func widths(_ marks: [String]) throws -> Double? {
            let layers = marks.map { Tree(.object([.init(key: "mark", keyPlace: Place(), value: Tree(.string($0)))])) }
            let scene = try dump(["data": data, "encoding": ["x": a, "y": b], "layer": Tree(.list(layers))])
            return items(scene, "rect").first?["width"]?.double
        }
        #expect(try widths(["bar", "line"]) == 18)
        #expect(try widths(["line", "bar"]) == 20)
    }

    @Test func legendsOfOneFieldAreOneWithBothTitles() throws {
        let scene = try dump([
            "data": data, "mark": "point",
            "encoding": [
                "x": b, "color": with(a, ["title": "Colour"]), "shape": with(a, ["title": "Shape"]),
            ],
        ])
        #expect(scene["legends"]?.list?.map { $0["title"]?.string } == ["Colour, Shape"])
    }

    // MARK: Scales

    @Test func bandsMayBeginAtWholePoints() throws {
        let scene = try dump([
            "data": data, "width": 100, "mark": "bar",
            "encoding": ["x": with(a, ["scale": ["round": true]]), "y": b],
        ])
        // Steps of 33 of 100 points; what is left lies half before them.
        #expect(items(scene, "rect").compactMap { $0["x"]?.double } == [2, 35, 68])
        #expect(items(scene, "rect").compactMap { $0["width"]?.double } == [30, 30, 30])
    }

    @Test func aDomainEndsWhereAnIntervalDoes() throws {
        let scene = try dump([
            "data": ["values": [["t": "2016-02-10", "v": 1], ["t": "2016-11-20", "v": 2]]], "mark": "line",
            "encoding": [
                "x": [
                    "field": "t", "type": "temporal", "scale": ["nice": ["interval": "month", "step": 7]],
                ], "y": ["field": "v", "type": "quantitative"],
            ],
        ])
        // Every seventh month begins anew with each year: January, August, January.
        #expect(numbers(scene, "x") == [Moment(year: 2016).time, Moment(year: 2017).time])
    }

    @Test func ticksStandAtTheEdgesOfBins() throws {
        let scene = try dump([
            "data": data, "mark": "point",
            "encoding": [
                "x": with(b, ["scale": ["bins": [0, 5, 30]]]), "y": with(b, ["scale": ["bins": ["step": 15]]]),
            ],
        ])
        #expect(labels(scene, "axes") == ["0", "5", "30"])
        #expect(labels(scene, "axes", 1) == ["0", "15", "30"])
    }

    @Test func aScaleThatDoesNotFitItsValuesIsNamed() throws {
        let (scene, warnings) = try compiled([
            "data": data, "mark": "point", "encoding": ["x": with(a, ["scale": ["type": "log"]]), "y": b],
        ])
        #expect(scene["scales"]?["x"]?["type"]?.string == "point")
        #expect(warnings == ["encoding.x.scale.type"])
    }

    @Test func monthsAndDaysAreSortedByTheirNames() throws {
        let days = (1...14).map {
            Tree(.object([.init(key: "t", keyPlace: Place(), value: Tree(.string("2016-02-\($0 + 9)")))]))
        }
        let scene = try dump([
            "data": ["values": Tree(.list(days))], "mark": "bar",
            "encoding": [
                "x": [
                    "field": "t", "timeUnit": "day", "type": "ordinal",
                    "sort": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"],
                ], "y": ["aggregate": "count"],
            ],
        ])
        #expect(labels(scene, "axes") == ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"])
    }

    @Test func anOrderMayReadThePlacesOfAList() throws {
        let scene = try dump([
            "data": data, "mark": "bar",
            "encoding": [
                "x": b, "color": with(a, ["sort": ["C", "A"]]), "order": ["field": "color_a_sort_index"],
            ],
        ])
        // C, A, then what the list does not name.
        #expect(items(scene, "rect").compactMap { $0["width"]?.double } == [50, 150, 100])
        #expect(items(scene, "rect").compactMap { $0["x"]?.double } == [100, 150, 0])
    }

    // MARK: Guides

    @Test func listedTicksAreReadInTheirOrder() throws {
        let scene = try dump([
            "data": data, "mark": "point",
            "encoding": [
                "x": with(b, ["axis": ["values": [30, 10]]]), "y": with(a, ["axis": ["values": ["C", "A"]]]),
            ],
        ])
        #expect(labels(scene, "axes") == ["10", "30"])
        #expect(labels(scene, "axes", 1) == ["A", "C"])
    }

    @Test func labelsBeyondTheAxisMayBeLeftOut() throws {
        func shown(_ bound: Bool) throws -> [String] {
            let scene = try dump([
                "data": data, "mark": "point", "width": 200,
                "encoding": ["x": with(b, ["axis": ["labelBound": Tree(.boolean(bound)), "labelFlush": false]])],
            ])
            return labels(scene, "axes")
        }
        #expect(try shown(false) == ["0", "5", "10", "15", "20", "25", "30"])
        #expect(try shown(true) == ["5", "10", "15", "20", "25"])
    }

    @Test func theConfigurationMaySayOnWhichSideAxesStand() throws {
        let scene = try dump([
            "data": data, "mark": "point", "encoding": ["x": b, "y": a], "config": ["axisY": ["orient": "right"]],
        ])
        #expect(scene["axes"]?.list?.compactMap { $0["orient"]?.string } == ["bottom", "right"])
    }

    @Test func edgesOfStepsAreAsExactAsTellsThemApart() throws {
        func edges(_ scale: Tree) throws -> [String] {
            let size: Tree = with(b, ["scale": with(["range": [10, 20, 30]], Properties(scale).values)])
            return labels(try dump(["data": data, "mark": "point", "encoding": ["x": b, "size": size]]), "legends")
        }
        #expect(try edges(["type": "quantize"]) == ["< 16.7", "16.7 – 23.3", "≥ 23.3"])
        #expect(try edges(["type": "quantile"]) == ["< 16.7", "16.7 – 23.3", "≥ 23.3"])
        #expect(try edges(["type": "threshold", "domain": [12, 1234.5]]) == ["< 12", "12 – 1234.5", "≥ 1234.5"])
    }

    // MARK: Marks

    @Test func anglesMayBeGivenAsTheyAre() throws {
        let scene = try dump([
            "data": ["values": [Tree(.object([]))]], "mark": "arc",
            "encoding": [
                "theta": ["datum": 1.5, "scale": .null], "theta2": ["datum": 4],
                "radius": ["datum": 90, "scale": .null],
            ],
        ])
        let arc = items(scene, "arc").first
        #expect([arc?["startAngle"]?.double, arc?["endAngle"]?.double].compactMap { $0 }.sorted() == [1.5, 4])
        #expect(arc?["outerRadius"]?.double == 90 && arc?["x"]?.double == 150)
    }

    @Test func secondEndsThatMeanNothingAreNamed() throws {
        let (_, warnings) = try Specification.decode([
            "data": data, "mark": "point", "encoding": ["x": b, "x2": ["field": "b"]],
        ])
        #expect(warnings.map(\.place.field) == ["encoding.x2"])
    }

    // MARK: Transforms

    @Test func aDensitySaysThatItCountsMissingValues() throws {
        let (_, warnings) = try compiled([
            "data": ["values": [["v": 1], ["v": 2], ["v": Tree(.null)]]], "transform": [["density": "v", "steps": 10]],
            "mark": "line",
            "encoding": [
                "x": ["field": "value", "type": "quantitative"], "y": ["field": "density", "type": "quantitative"],
            ],
        ])
        #expect(warnings == ["transform[0].density"])
    }

    @Test func aFacetMayBeByAColumnMadeInside() throws {
        let scene = try dump([
            "data": data, "facet": ["row": ["field": "d", "type": "nominal"]],
            "spec": [
                "transform": [["calculate": "datum.b > 15 ? 'high' : 'low'", "as": "d"]], "mark": "point",
                "encoding": ["x": b],
            ],
        ])
        #expect((scene["marks"]?.list ?? []).map { $0["items"]?.list?.count } == [2, 1])
    }

    @Test func operationsWithoutAFieldMayNameNone() throws {
        let scene = try dump([
            "data": data,
            "transform": [["window": [["op": "rank", "field": "", "as": "r"]], "sort": [["field": "b"]]]],
            "mark": "point", "encoding": ["x": ["field": "r", "type": "ordinal"]],
        ])
        #expect(labels(scene, "axes") == ["1", "2", "3"])
    }

    @Test func countingReadsNoField() throws {
        let scene = try dump([
            "data": data,
            "transform": [["window": [["op": "count", "field": "nothing", "as": "n"]], "sort": [["field": "b"]]]],
            "mark": "area", "encoding": ["x": b, "y": ["field": "n", "type": "quantitative"]],
        ])
        #expect(numbers(scene, "y") == [0, 3])
    }

    @Test func aLineMayGoThroughItsRowsAsTheyCome() throws {
        func heights(_ mark: Tree) throws -> [Double] {
            let y: Tree = ["field": "b", "type": "quantitative", "scale": ["domain": [0, 30]]]
            let rows: Tree = ["values": [["x": 2, "b": 10], ["x": 1, "b": 20], ["x": 3, "b": 30]]]
            let x: Tree = ["field": "x", "type": "quantitative"]
            let scene = try dump(["data": rows, "mark": mark, "encoding": ["x": x, "y": y]])
            return items(scene, "line").compactMap { $0["y"]?.double }
        }
        #expect(try heights(["type": "line"]) == [100, 200, 0])
        #expect(try heights(["type": "line", "order": false]) == [200, 100, 0])
    }

    @Test func viewsOfOneScaleBeginWhereTheFirstDoes() throws {
        let scene = try dump([
            "data": ["values": [["v": 12], ["v": 17], ["v": 23], ["v": 38]]],
            "vconcat": [
                [
                    "mark": "bar",
                    "encoding": [
                        "x": ["field": "v", "type": "quantitative", "bin": ["step": 10]], "y": ["aggregate": "count"],
                    ],
                ], ["mark": "tick", "encoding": ["x": ["field": "v", "type": "quantitative"]]],
            ], "resolve": ["scale": ["x": "shared"]],
        ])
        // Bins do not begin at zero, and so do the ticks below them.
        #expect(items(scene, "rect").last?["x"]?.double == 279.5)
    }
}
