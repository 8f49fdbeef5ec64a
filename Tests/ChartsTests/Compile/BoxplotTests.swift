import Testing
import Trees

@testable import Charts

struct BoxplotTests {
    /// Eleven values of which one lies far off.
    private static let values: [Double] = [10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 40]

    private func scene(_ mark: Tree, _ extra: [Tree.Entry] = []) throws -> Tree {
        let rows = Tree(.list(Self.values.map { ["v": Tree(.number(String($0))), "g": "a"] }))
        let measure: Tree = ["field": "v", "type": "quantitative", "scale": ["domain": [0, 300], "nice": false]]
        let spec: Tree = [
            "data": ["values": rows], "mark": mark,
            "encoding": Tree(.object([.init(key: "x", value: measure)] + extra)),
        ]
        return try Tree(json: compileChart(spec, theme: .vega, measuring: HelveticaMeasuring()).dumpJSON())
    }

    private func items(_ scene: Tree, _ type: String) -> [Tree] {
        (scene["marks"]?.list ?? []).filter { $0["type"]?.string == type }.flatMap { $0["items"]?.list ?? [] }
    }

    private func places(_ scene: Tree, _ type: String, _ key: String) -> [Double] {
        items(scene, type).compactMap { $0[key]?.double }
    }

    @Test func boxesTheQuartilesAndShowsWhatLiesBeyond() throws {
        // Quartiles 12.5, 15, 17.5: whiskers to the last values within 5 and 25.
        let scene = try scene("boxplot")
        #expect(places(scene, "rect", "x") == [12.5, 14.5] && places(scene, "rect", "width") == [5, 1])
        #expect(places(scene, "rule", "x") == [10, 17.5] && places(scene, "rule", "x2") == [12.5, 19])
        #expect(places(scene, "symbol", "x") == [40])
        #expect(scene["axes"]?.list?.first?["title"]?.string == "v")
    }

    @Test func reachesToTheEndsWhenAsked() throws {
        let scene = try scene(["type": "boxplot", "extent": "min-max", "ticks": true])
        #expect(places(scene, "rule", "x") == [10, 17.5] && places(scene, "rule", "x2") == [12.5, 40])
        #expect(places(scene, "symbol", "x").isEmpty)
        #expect(places(scene, "rect", "x") == [9.5, 39.5, 12.5, 14.5])
    }

    @Test func leavesOutPartsThatAreSwitchedOff() throws {
        let scene = try scene(["type": "boxplot", "outliers": false, "rule": false, "median": false])
        #expect(places(scene, "symbol", "x").isEmpty && places(scene, "rule", "x").isEmpty)
        #expect(places(scene, "rect", "x") == [12.5])
    }

    @Test func standsInBandsWithItsSize() throws {
        let scene = try scene(
            ["type": "boxplot", "size": 6], [.init(key: "y", value: ["field": "g", "type": "nominal"])])
        #expect(places(scene, "rect", "height") == [6, 6] && places(scene, "rect", "y") == [7, 7])
    }

    @Test func whitensTheMedianUnlessTheBoxIsFlat() throws {
        #expect(items(try scene("boxplot"), "rect").last?["fill"]?.string == "white")
        let flat: Tree = [
            "data": ["values": [["v": 3]]], "mark": "boxplot",
            "encoding": ["x": ["field": "v", "type": "quantitative"]],
        ]
        let dump = try Tree(json: compileChart(flat, theme: .vega, measuring: HelveticaMeasuring()).dumpJSON())
        #expect(items(dump, "rect").last?["fill"]?.string == "#4c78a8")
    }

    @Test func saysWhatItNeeds() {
        let spec: Tree = [
            "data": ["values": [["g": "a"]]], "mark": "boxplot", "encoding": ["x": ["field": "g", "type": "nominal"]],
        ]
        #expect(throws: (any Error).self) { try compileChart(spec, theme: .vega, measuring: HelveticaMeasuring()) }
    }
}
