import Diagnostics
import Testing
import Trees

@testable import Charts

/// Absurd wishes end in an error or a picture, never in a trap or without end.
struct BoundsTests {
    private func faults(_ spec: Tree) -> [String?] {
        do {
            _ = try compileChart(spec, theme: .vega, measuring: HelveticaMeasuring())
            return []
        } catch let faults as Diagnostics {
            return faults.all.map(\.place.field)
        } catch {
            return [nil]
        }
    }

    private func histogram(_ bin: Tree) -> Tree {
        [
            "data": ["values": [["a": 1], ["a": 900]]], "mark": "bar",
            "encoding": ["x": ["field": "a", "type": "quantitative", "bin": bin], "y": ["aggregate": "count"]],
        ]
    }

    @Test func binsHaveAWidth() {
        #expect(faults(histogram(["base": 1])) == ["encoding.x.bin.base"])
        #expect(faults(histogram(["step": 0])) == ["encoding.x.bin.step"])
        #expect(
            faults(histogram(["maxbins": -1, "minstep": 0])) == ["encoding.x.bin.maxbins", "encoding.x.bin.minstep"])
        #expect(faults(histogram(["divide": [0], "steps": [0]])).isEmpty)
    }

    @Test func parametersMadeOfEachOtherStaySmall() {
        let doubled = (1..<60).map { index -> Tree in
            ["name": .init(.string("p\(index)")), "expr": .init(.string("[p\(index - 1), p\(index - 1)]"))]
        }
        let first: Tree = ["name": "p0", "value": 1]
        let spec: Tree = [
            "params": Tree(.list([first] + doubled)), "data": ["values": [["a": 1]]], "mark": "point", "encoding": [:],
        ]
        #expect(!faults(spec).isEmpty)
    }

    @Test func aMemberCalledLengthIsNoList() throws {
        let chart = try compileChart(
            [
                "data": ["values": [["a": ["length": 1e18]], ["a": ["length": -3]]]],
                "transform": [["calculate": "datum.a.length", "as": "n"]], "mark": "point",
                "encoding": ["x": ["field": "n", "type": "quantitative"]],
            ], theme: .vega, measuring: HelveticaMeasuring())
        #expect(chart.view?.groups.first?.items.count == 2)
    }
}
