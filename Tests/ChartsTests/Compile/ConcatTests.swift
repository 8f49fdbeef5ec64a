import Testing
import Trees

@testable import Charts

struct ConcatTests {
    private func bar(_ field: String) -> Tree {
        [
            "data": ["values": [["a": 2, "b": 30, "g": "u"], ["a": 4, "b": 10, "g": "v"]]], "mark": "point",
            "width": 100, "height": 100,
            "encoding": [
                "x": [
                    "field": Tree(.string(field)), "type": "quantitative", "axis": nil,
                    "scale": ["domainMax": field == "a" ? 8 : 60],
                ],
                "color": ["field": "g", "type": "nominal"],
            ],
        ]
    }

    private func dump(_ spec: Tree) throws -> Tree {
        try Tree(json: compileChart(spec, theme: .vega, measuring: HelveticaMeasuring()).dumpJSON())
    }

    private func offsets(_ scene: Tree) -> [[Double]] {
        (scene["marks"]?.list ?? []).map { ($0["offset"]?.list ?? []).compactMap(\.double) }
    }

    @Test func putsViewsBesideOrBelowEachOther() throws {
        #expect(try offsets(dump(["hconcat": [bar("a"), bar("b")]])) == [[0, 0], [122, 0]])
        #expect(try offsets(dump(["vconcat": [bar("a"), bar("b")], "spacing": 5])) == [[0, 0], [0, 107]])
        let three: Tree = ["concat": [bar("a"), bar("b"), bar("a")], "columns": 2, "bounds": "flush"]
        #expect(try offsets(dump(three)) == [[0, 0], [120, 0], [0, 120]])
    }

    @Test func givesEachViewItsPositionsAndAllOneColour() throws {
        let scene = try dump(["hconcat": [bar("a"), bar("b")]])
        #expect(scene["scales"]?["color"]?["domain"]?.list?.compactMap(\.string) == ["u", "v"])
        #expect(scene["legends"]?.list?.count == 1 && scene["scales"]?["x"] == nil)
        let free = try dump(["hconcat": [bar("a"), bar("b")], "resolve": ["scale": ["color": "independent"]]])
        #expect(free["legends"]?.list?.count == 2)
    }

    @Test func sharesPositionsWhenAsked() throws {
        let scene = try dump(["hconcat": [bar("b"), bar("a")], "resolve": ["scale": ["x": "shared"]]])
        #expect(scene["scales"]?["x"]?["domain"]?.list?.compactMap(\.double) == [0, 60])
    }

    @Test func nests() throws {
        let scene = try dump(["vconcat": [["hconcat": [bar("a"), bar("b")]], bar("a")]])
        #expect(offsets(scene) == [[0, 0], [122, 0], [0, 122]])
    }

    @Test func refusesNestingWithoutEnd() {
        let deep = (0..<40).reduce(bar("a")) { inner, _ in ["hconcat": [inner]] }
        #expect(throws: (any Error).self) { try dump(deep) }
    }
}
