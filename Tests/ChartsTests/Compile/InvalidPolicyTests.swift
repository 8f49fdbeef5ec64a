import Testing
import Trees

@testable import Charts

/// A line of four rows of which one has no value, and a row whose place is missing.
struct InvalidPolicyTests {
    private func line(_ invalid: Tree?, mark: String = "line") throws -> Tree {
        var properties: [Tree.Entry] = [.init(key: "type", value: Tree(.string(mark)))]
        if let invalid { properties.append(.init(key: "invalid", value: invalid)) }
        let spec: Tree = [
            "data": ["values": [["a": 1, "b": 2], ["a": 2, "b": nil], ["a": 3, "b": 4], ["a": nil, "b": 8]]],
            "mark": Tree(.object(properties)),
            "encoding": ["x": ["field": "a", "type": "quantitative"], "y": ["field": "b", "type": "quantitative"]],
        ]
        return try Tree(json: compileChart(spec, theme: .vega, measuring: HelveticaMeasuring()).dumpJSON())
    }

    private func top(_ scene: Tree) -> Double? { scene["scales"]?["y"]?["domain"]?.list?.last?.double }
    private func defined(_ scene: Tree) -> [Bool?] {
        (scene["marks"]?.list?.first?["items"]?.list ?? []).map { $0["defined"]?.boolean }
    }

    @Test func breaksPathsAndCountsAllRowsByDefault() throws {
        let scene = try line(nil)
        #expect(defined(scene) == [false, true, false, true] && top(scene) == 8)
    }

    @Test func leavesRowsOutOfMarksAndScales() throws {
        let scene = try line("filter")
        #expect(defined(scene) == [true, true] && top(scene) == 4)
    }

    @Test func breaksPathsButLeavesScalesAlone() throws {
        let scene = try line("break-paths-filter-domains")
        #expect(defined(scene) == [false, true, false, true] && top(scene) == 4)
    }

    @Test func countsRowsOfOtherMarksWhenAsked() throws {
        #expect(try top(line(nil, mark: "point")) == 4)
        #expect(try top(line("break-paths-show-domains", mark: "point")) == 8)
    }

    @Test func givesMissingNumbersTheirOwnLook() throws {
        let spec: Tree = [
            "data": ["values": [["a": 1, "c": 5], ["a": 2, "c": nil]]], "mark": "point",
            "encoding": [
                "x": ["field": "a", "type": "quantitative"], "size": ["field": "c", "type": "quantitative"],
            ],
            "config": ["scale": ["invalid": ["size": ["value": 9]]]],
        ]
        let scene = try Tree(json: compileChart(spec, theme: .vega, measuring: HelveticaMeasuring()).dumpJSON())
        #expect((scene["marks"]?.list?.first?["items"]?.list ?? []).map { $0["size"]?.double } == [361, 9])
    }
}
