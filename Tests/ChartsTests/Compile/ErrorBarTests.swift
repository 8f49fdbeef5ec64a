import Testing
import Trees

@testable import Charts

struct ErrorBarTests {
    private func scene(_ mark: Tree, _ extra: [Tree.Entry] = []) throws -> Tree {
        let encoding: [Tree.Entry] = [
            .init(key: "x", value: ["field": "b", "type": "quantitative"]),
            .init(key: "y", value: ["field": "a", "type": "nominal"]),
        ]
        let spec: Tree = [
            "data": ["values": [["a": "A", "b": 1, "e": 1], ["a": "A", "b": 3, "e": 1]]], "mark": mark,
            "encoding": Tree(.object(encoding + extra)),
        ]
        return try Tree(json: compileChart(spec, theme: .vega, measuring: HelveticaMeasuring()).dumpJSON())
    }

    private func places(_ scene: Tree, _ type: String, _ key: String) -> [Double] {
        (scene["marks"]?.list ?? []).filter { $0["type"]?.string == type }.flatMap { $0["items"]?.list ?? [] }
            .compactMap { $0[key]?.double }
    }

    @Test func reachesAStandardErrorToEachSide() throws {
        // Mean 2, standard error 1, so from 1 to 3 on an axis to 3.
        let scene = try scene("errorbar")
        #expect(places(scene, "rule", "x") == [100] && places(scene, "rule", "x2") == [300])
        #expect(scene["axes"]?.list?.first?["title"]?.string == "b")
    }

    @Test func takesErrorsThatAreGiven() throws {
        let scene = try scene("errorbar", [.init(key: "xError", value: ["field": "e"])])
        #expect(places(scene, "rule", "x") == [0, 150] && places(scene, "rule", "x2") == [150, 300])
    }

    @Test func marksItsEndsWhenAsked() throws {
        #expect(try places(scene(["type": "errorbar", "ticks": true]), "rect", "x") == [99.5, 299.5])
    }

    @Test(arguments: ["nonsense"]) func refusesASpreadThatItDoesNotCompute(_ extent: String) {
        #expect(throws: (any Error).self) { try scene(["type": "errorbar", "extent": Tree(.string(extent))]) }
    }

    @Test func takesEndsThatAreGiven() throws {
        let spec: Tree = [
            "data": ["values": [["a": "A", "lo": 1, "hi": 3]]], "mark": "errorbar",
            "encoding": [
                "x": ["field": "lo", "type": "quantitative"], "x2": ["field": "hi"],
                "y": ["field": "a", "type": "nominal"],
            ],
        ]
        let scene = try Tree(json: compileChart(spec, theme: .vega, measuring: HelveticaMeasuring()).dumpJSON())
        #expect(places(scene, "rule", "x") == [100] && places(scene, "rule", "x2") == [300])
    }

    @Test func drawsABandOverPeriods() throws {
        let spec: Tree = [
            "data": [
                "values": [
                    ["d": "2016-01-05", "v": 1], ["d": "2016-01-20", "v": 3], ["d": "2017-03-01", "v": 4],
                    ["d": "2017-05-01", "v": 8],
                ]
            ],
            "mark": ["type": "errorband", "borders": true],
            "encoding": [
                "x": ["field": "d", "timeUnit": "year"],
                "y": ["field": "v", "type": "quantitative", "scale": ["domain": [0, 10]]],
            ],
        ]
        let scene = try Tree(json: compileChart(spec, theme: .vega, measuring: HelveticaMeasuring()).dumpJSON())
        // Means 2 and 6 with standard errors 1 and 2, on 300 points of ten.
        #expect(places(scene, "area", "y") == [270, 180] && places(scene, "area", "y2") == [210, 60])
        #expect((scene["marks"]?.list ?? []).filter { $0["type"]?.string == "line" }.count == 2)
        #expect(scene["axes"]?.list?.first?["title"]?.string == "d (year)")
    }
}
