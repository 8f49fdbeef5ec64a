import Testing
import Trees

@testable import Charts

struct FacetTests {
    private static let rows: Tree = [
        "values": [
            ["r": "b", "c": "y", "x": 1, "y": 4], ["r": "a", "c": "x", "x": 2, "y": 8],
            ["r": "a", "c": "y", "x": 3, "y": 2], ["r": "b", "c": "y", "x": 4, "y": 6],
        ]
    ]
    private static let position: [Tree.Entry] = [
        .init(key: "x", value: ["field": "x", "type": "quantitative"]),
        .init(key: "y", value: ["field": "y", "type": "quantitative"]),
    ]

    private func scene(_ facets: [Tree.Entry], _ extra: [Tree.Entry] = [], mark: Tree = "point") throws -> Tree {
        let spec: [Tree.Entry] = [
            .init(key: "data", value: Self.rows), .init(key: "mark", value: mark), .init(key: "width", value: 100),
            .init(key: "height", value: 50), .init(key: "encoding", value: Tree(.object(Self.position + facets))),
        ]
        return try dump(Tree(.object(spec + extra)))
    }

    private func dump(_ spec: Tree) throws -> Tree {
        try Tree(json: compileChart(spec, theme: .vega, measuring: HelveticaMeasuring()).dumpJSON())
    }

    /// Where each plot lies that has marks, and how many.
    private func plots(_ scene: Tree) -> [[Double]] {
        (scene["marks"]?.list ?? []).compactMap { group in
            let offset = (group["offset"]?.list ?? []).compactMap(\.double)
            guard let count = group["items"]?.list?.count, count > 0 else { return nil }
            return offset + [Double(count)]
        }
    }

    private func labels(_ scene: Tree) -> [String] {
        (scene["axes"]?.list ?? []).map { "\($0["orient"]?.string ?? "") \($0["title"]?.string ?? "")" }
    }

    @Test func putsColumnsBesideEachOther() throws {
        // A plot is 100 wide, a point at its edge reaches out by radius and stroke, then comes the frame; the next plot
        // begins 20 further and inside its own frame.
        let scene = try scene([.init(key: "column", value: ["field": "c"])])
        #expect(plots(scene) == [[0, 0, 1], [127, 0, 3]])
        #expect(labels(scene) == ["bottom x", "bottom x", "left y"])
        #expect(scene["scales"]?["y"]?["domain"]?.list?.compactMap(\.double) == [0, 8])
    }

    @Test func crossesRowsAndColumns() throws {
        let scene = try scene([.init(key: "row", value: ["field": "r"]), .init(key: "column", value: ["field": "c"])])
        // Nobody is b and x: that cell is empty.
        #expect(plots(scene) == [[0, 0, 1], [127, 0, 1], [127, 72, 2]])
    }

    @Test func wrapsIntoColumns() throws {
        let facet: Tree = ["field": "x", "columns": 2]
        let scene = try scene([.init(key: "facet", value: facet)])
        #expect(plots(scene).map { Array($0.prefix(2)) } == [[0, 0], [127, 0], [0, 92], [127, 92]])
        #expect(labels(scene) == ["bottom x", "bottom x", "left y", "left y"])
    }

    @Test func sortsItsValues() throws {
        // The group a has a row at x = 2 first, b one at 1.
        func first(_ sort: Tree) throws -> Double? {
            let scene = try scene([.init(key: "row", value: ["field": "r", "sort": sort])])
            return scene["marks"]?.list?.first?["items"]?.list?.first?["x"]?.double
        }
        #expect(try first("ascending") == 50 && first("descending") == 25)
        #expect(try first(["b", "a"]) == 25 && first(nil) == 25)
        #expect(try first(["op": "max", "field": "y", "order": "descending"]) == 50)
    }

    @Test func givesEachCellItsOwnScaleWhenAsked() throws {
        let resolve: Tree = ["scale": ["y": "independent"]]
        let scene = try scene(
            [.init(key: "column", value: ["field": "c"])], [.init(key: "resolve", value: resolve)])
        #expect(labels(scene) == ["left y", "left y", "bottom x", "bottom x"])
        // The highest of each cell reaches its top.
        let tops = (scene["marks"]?.list ?? []).map { ($0["items"]?.list ?? []).compactMap { $0["y"]?.double }.min() }
        #expect(tops == [0, 0])
    }

    @Test func cutsBinsOverAllCells() throws {
        let spec: Tree = [
            "data": ["values": [["g": "a", "v": 0], ["g": "a", "v": 9], ["g": "b", "v": 100]]], "mark": "bar",
            "encoding": [
                "x": ["bin": true, "field": "v"], "y": ["aggregate": "count"], "column": ["field": "g"],
            ],
        ]
        let scene = try dump(spec)
        #expect(scene["scales"]?["x"]?["domain"]?.list?.compactMap(\.double) == [0, 100])
        // 0 and 9 fall into one bin of ten.
        #expect(scene["marks"]?.list?.first?["items"]?.list?.count == 1)
    }

    @Test func splitsLayersTogether() throws {
        let spec: Tree = [
            "data": Self.rows, "facet": ["column": ["field": "c"]],
            "spec": [
                "width": 100, "height": 50,
                "layer": [
                    ["mark": "point", "encoding": Tree(.object(Self.position))],
                    ["mark": "rule", "encoding": ["y": ["aggregate": "mean", "field": "y"]]],
                ],
            ],
        ]
        let scene = try dump(spec)
        #expect(plots(scene) == [[0, 0, 1], [0, 0, 1], [128, 0, 3], [128, 0, 1]])
        // The mean of each cell's own rows: 8 and (4 + 2 + 6) / 3 of a scale to 8.
        let rules = (scene["marks"]?.list ?? []).filter { $0["type"]?.string == "rule" }
        #expect(rules.compactMap { $0["items"]?.list?.first?["y"]?.double } == [0, 25])
    }

    @Test func namesAColumnThatIsNotThere() {
        #expect(throws: (any Error).self) { try scene([.init(key: "row", value: ["field": "rr"])]) }
    }

    @Test func refusesMoreCellsThanAnyoneReads() {
        let rows = Tree(.list((0..<3000).map { ["a": Tree(.number(String($0)))] }))
        let spec: Tree = ["data": ["values": rows], "mark": "point", "encoding": ["row": ["field": "a"]]]
        #expect(throws: (any Error).self) { try dump(spec) }
    }
}
