import Tables
import Testing

@testable import Metrics

@Suite struct MannKendallTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let values: [Exact?]
        let s: Int
        let variance: Double
        let z: Double
        let p: Double
        let tau: Double
        let slope: Double
        let direction: MannKendall.Direction
        var testDescription: String { values.map { $0?.description ?? "—" }.joined(separator: " ") }
    }

    /// `pymannkendall.original_test(values)`; the exact `p` of at most ten values without ties is that of
    /// `scipy.stats.kendalltau(range(n), values, method="exact")`.
    static let cases = [
        Case(
            values: months, s: 32, variance: 212.66666666666666, z: 2.125748992103599, p: 0.03352416523500468,
            tau: 0.48484848484848486, slope: 99.78571428571428, direction: .rising),
        Case(
            values: [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5], s: 16, variance: 159.33333333333334, z: 1.188332399294654,
            p: 0.23470247795516075, tau: 0.2909090909090909, slope: 0.25, direction: .none),
        Case(
            values: [10, 12, 11, 15, 14, 18, 21, 20], s: 22, variance: 65.33333333333333, z: 2.598076211353316,
            p: 0.005505952380952381, tau: 0.7857142857142857, slope: 1.55, direction: .rising),
        Case(
            values: [10, nil, 11, 15, 14, 18, nil, 20, 22, 25, 24, 26], s: 41, variance: 125, z: 3.5777087639996634,
            p: 2.976190476190476e-05, tau: 0.9111111111111111, slope: 1.5, direction: .rising),
    ]

    @Test(arguments: cases)
    func agreesWithPyMannKendall(example: Case) throws {
        let test = try #require(MannKendall(example.values))
        #expect(test.s == example.s)
        #expect(abs(test.variance - example.variance) < 1e-9)
        #expect(abs(test.z - example.z) < 1e-12)
        #expect(abs(test.p - example.p) < 1e-12)
        #expect(abs(test.tau - example.tau) < 1e-12)
        #expect(abs(test.slope - example.slope) < 1e-9)
        #expect(test.direction() == example.direction)
    }

    @Test func theOtherWayRoundIsTheOtherDirection() throws {
        let test = try #require(MannKendall(months.reversed()))
        #expect(test.s == -32)
        #expect(test.direction() == .falling)
        #expect(MannKendall([5, 5, 5, 5])?.direction() == MannKendall.Direction.none)
    }

    @Test func threeValuesShowNothing() {
        #expect(MannKendall([1, 2, nil, 3]) == nil)
    }
}
