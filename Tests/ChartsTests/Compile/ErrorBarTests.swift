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

    @Test(arguments: ["ci", "nonsense"]) func refusesASpreadThatItDoesNotCompute(_ extent: String) {
        #expect(throws: (any Error).self) { try scene(["type": "errorbar", "extent": Tree(.string(extent))]) }
    }
}
