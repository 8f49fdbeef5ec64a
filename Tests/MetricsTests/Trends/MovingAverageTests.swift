import Tables
import Testing

@testable import Metrics

/// Cases of twelve months.
let months: [Exact?] = [4312, 3120, 4890, 5021, 5233, 6480, 5120, 5044, 4987, 6120, 5500, 5301]

@Suite struct MovingAverageTests {
    private func text(_ values: [Exact?]) -> [String] { values.map { ($0?.rounded(places: 3)?.description) ?? "" } }

    /// pandas 2: `Series(months).rolling(3).mean()`.
    @Test func ofThreeMonths() {
        #expect(
            text(movingAverage(months, window: 3)) == [
                "", "", "4107.333", "4343.667", "5048.000", "5578.000", "5611.000", "5548.000", "5050.333", "5383.667",
                "5535.667", "5640.333",
            ])
    }

    @Test func aMissingMonthIsNotZero() {
        #expect(text(movingAverage([1, nil, 3, 5, 7], window: 2)) == ["", "", "", "4.000", "6.000"])
        #expect(movingAverage([1, 2], window: 3) == [nil, nil])
        #expect(movingAverage([1, 2], window: 0) == [nil, nil])
    }

    @Test func centredOnItsMiddle() {
        #expect(text(centredMovingAverage([1, 2, 6, 3, 4], window: 3)) == ["", "3.000", "3.667", "4.333", ""])
        // statsmodels: `seasonal_decompose([362, 385, 432, 341, 382, 409, …], period=4).trend` begins nan nan 382.5 388.0.
        #expect(
            text(centredMovingAverage([362, 385, 432, 341, 382, 409], window: 4)) == [
                "", "", "382.500", "388.000", "", "",
            ])
    }
}

@Suite struct SeasonalIndexTests {
    /// `seasonal_decompose(values, model="multiplicative", period=4).seasonal[:4]` of statsmodels.
    @Test func ofQuarters() throws {
        let values: [Exact?] = [
            362, 385, 432, 341, 382, 409, 498, 387, 473, 513, 582, 474, 544, 582, 681, 557, 628, 707, 773, 592,
        ]
        let index = try #require(seasonalIndex(values, season: 4))
        let expected = [0.9704642816874388, 1.0187373356580305, 1.135339174633568, 0.8754592080209624]
        #expect(zip(index, expected).allSatisfy { abs($0 - $1) < 1e-12 })
        let turned = try #require(seasonalIndex(values, season: 4, start: 3))
        #expect(zip(turned, [1, 2, 3, 0]).allSatisfy { abs($0 - index[$1]) < 1e-12 })
    }

    /// As above with `period=12`.
    @Test func ofMonths() throws {
        let values: [Exact?] = [
            30, 21, 29, 31, 40, 48, 53, 47, 37, 39, 31, 29, 17, 9, 20, 24, 27, 35, 41, 38, 27, 31, 27, 26, 21, 13, 21,
            18, 33, 35, 40, 36, 22, 24, 21, 20, 17, 14, 17, 19, 26, 29, 40, 31, 20, 24, 18, 26, 17, 9, 17, 21, 28, 32,
            46, 33, 23, 28, 22, 27,
        ]
        let index = try #require(seasonalIndex(values, season: 12))
        let expected = [
            0.6935332187798167, 0.44015159327870784, 0.7311598210972514, 0.8086541402430063, 1.133880152855577,
            1.3058620315188894, 1.5859737327222159, 1.38937172452102, 0.9635596179697121, 1.0872831556486,
            0.9006026078882711, 0.9599682034769317,
        ]
        #expect(zip(index, expected).allSatisfy { abs($0 - $1) < 1e-12 })
        #expect(abs(index.reduce(0, +) - 12) < 1e-12)
    }

    @Test func oneSeasonIsNotEnough() {
        #expect(seasonalIndex([1, 2, 3, 4, 5, 6], season: 4) == nil)
        #expect(seasonalIndex([1, 2, 3, 4, nil, 6, 7, 8, 9], season: 4) == nil)
    }
}
