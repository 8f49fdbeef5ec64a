import Testing
import Trees

@testable import Charts

struct OutlineTests {
    @Test func outlinesAreReadAsSVGWritesThem() {
        #expect(
            PathData.elements(of: "M-1,-1h2v2l-2-0z") == [
                .move(Point(-1, -1)), .line(Point(1, -1)), .line(Point(1, 1)), .line(Point(-1, 1)), .close,
            ])
        #expect(PathData.elements(of: "M0 0q3 0 3 3")?.last == .curve(Point(2, 0), Point(3, 1), Point(3, 3)))
        #expect(PathData.elements(of: "star") == nil)
        #expect(PathData.elements(of: "M0 0L1") == nil)
        #expect(PathData.elements(of: "M0,0A1,1,0,0,0,1e200,0")?.count == 2)
        #expect(PathData.elements(of: "M0,0A1,1,0,0,0,1e999,0")?.count == 2)
    }

    @Test func halfACircleEndsOppositeItsStart() throws {
        let elements = try #require(PathData.elements(of: "M-1 0A1 1 0 0 1 1 0"))
        guard case .curve(_, _, let top)? = elements.dropFirst().first, case .curve(_, _, let end)? = elements.last
        else {
            Issue.record("an arc is made of curves")
            return
        }
        #expect(abs(top.x) < 1e-9 && abs(top.y + 1) < 1e-9)
        #expect(abs(end.x - 1) < 1e-9 && abs(end.y) < 1e-9)
    }

    @Test(arguments: Curves.known) func curvesBeginAndEndWithTheirLine(name: String) {
        let points = [Point(0, 0), Point(10, 8), Point(20, 3), Point(30, 9)]
        let elements = Curves.elements(points, name)
        #expect(elements.first == .move(points[0]))
        switch elements.last {
        case .line(let end)?, .curve(_, _, let end)?: #expect(end == points[3])
        default: #expect(name == "linear-closed")
        }
    }

    @Test func aTrailIsAsWideAsItsSizesSay() throws {
        let chart = try compileChart(
            [
                "data": ["values": [["a": 0, "b": 1, "s": 2], ["a": 1, "b": 1, "s": 8]]], "mark": "trail",
                "encoding": [
                    "x": ["field": "a", "type": "quantitative"], "y": ["field": "b", "type": "quantitative"],
                    "size": ["field": "s", "type": "quantitative", "scale": Tree(.null)],
                ],
            ], theme: .vega, measuring: HelveticaMeasuring())
        let group = try #require(chart.view?.groups.first)
        #expect(group.items.map(\.size) == [2, 8])
        let nodes = MarkNodes(theme: .vega).nodes([group], width: 300, height: 300)
        #expect(nodes.count == 1 && nodes.first?.fill != nil)
        #expect(chart.warnings.isEmpty)
    }

    @Test func aMarkOfWhichNothingIsSeenIsNamed() throws {
        let chart = try compileChart(
            [
                "data": ["values": [["a": "A", "b": "x"]]], "mark": "point",
                "encoding": [
                    "x": ["field": "a", "type": "nominal"], "y": ["field": "b", "type": "quantitative"],
                ],
            ], theme: .vega, measuring: HelveticaMeasuring())
        #expect(chart.warnings.map(\.code) == ["chart-blank"])
        #expect(chart.warnings.map(\.place.field) == ["mark"])
    }

    @Test func coloursAreKnownByTheirNames() {
        #expect(Color(css: "ivory")?.css == "#fffff0")
        #expect(Color(css: "hsl(120, 100%, 25%)")?.css == "#008000")
    }
}
