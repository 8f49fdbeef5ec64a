import Tables
import Testing

@testable import Charts

struct BinningTests {
    private func starts(_ numbers: [Double], _ change: (inout BinParameters) -> Void) -> [Double?] {
        var parameters = BinParameters()
        change(&parameters)
        let table = Table([Column("v", kind: .quantitative, values: numbers.map { .real($0) })])
        return table.binned(parameters, field: "v", start: "s", end: "e").table.values("s").map(Cells.number)
    }

    @Test func whatLiesOutsideTheExtentIsInNoBin() {
        let bins = starts([1, 2, 7.5, 8, 9]) { ($0.extent, $0.step) = ([2, 8], 1) }
        #expect(bins == [nil, 2, 7, 7, nil])
    }

    @Test func theLastBinOfAnUnevenExtentIsWhole() {
        let bins = starts([1.4, 5, 8, 9]) { ($0.extent, $0.step, $0.nice) = ([1.4, 9.2], 2, false) }
        #expect(bins.map { $0.map { ($0 * 10).rounded() / 10 } } == [1.4, 3.4, 7.4, 7.4])
    }

    @Test func chosenStepsAreNeverWiderThanAsked() {
        let bins = starts([0, 8]) { ($0.steps, $0.maxbins) = ([0.5, 2], 8) }
        #expect(bins == [0, 7.5])
    }
}
