import Tables
import Testing

@testable import Metrics

@Suite struct SeriesRecordTests {
    @Test func theHighestSinceTheSeriesBegan() throws {
        let record = try #require(SeriesRecord([nil, 3, 5, 4, 6]))
        #expect(record.kind == .high)
        #expect(record.start == 1)
        #expect(record.earlier == 3)
        #expect(record.previous == 2)
        #expect(SeriesRecord([3, 5, 4, 2])?.kind == .low)
    }

    @Test(arguments: [[3, 5, 4, 5], [3, 5, 4, 4], [5, 6], [3, 5, 4, nil], [nil, 1, 2, 3], []] as [[Exact?]])
    func isNoRecord(values: [Exact?]) {
        #expect(SeriesRecord(values) == nil)
    }

    @Test func since() {
        #expect(highestSince([9, 3, 4, 5]) == 1)
        #expect(highestSince([1, 3, 4, 5]) == 0)
        #expect(highestSince([1, 6, 5]) == nil)
        #expect(highestSince([1, nil]) == nil)
    }
}

@Suite struct StreakTests {
    @Test func doubleDigitGrowth() throws {
        let growth = ["0.2", "0.05", "0.1", "0.31", "0.12"].map { Exact($0) }
        #expect(streak(growth) { $0 >= Exact(1, scale: 1) } == 3)
        #expect(streak([1, nil, 1]) { $0 == 1 } == 1)
        #expect(streak([]) { $0 == 1 } == 0)
    }

    @Test(
        arguments: [
            ([1, 2, 3, 4], 3), ([5, 4, 4, 3, 2], -2), ([1, 2, 2], 0), ([1, 2, nil, 3], 0), ([1], 0),
        ] as [([Exact?], Int)])
    func risesAndFalls(values: [Exact?], expected: Int) {
        #expect(courseStreak(values) == expected)
    }
}

@Suite struct OutOfLineTests {
    /// `0.6745 * (x - median) / scipy.stats.median_abs_deviation(values)`.
    @Test func monthsOutOfLine() {
        let values: [Exact?] = [120, 118, 131, 125, 122, 119, 240, 127, 124, 121, 60, 123]
        let expected = [
            -0.5620833333333334, -1.01175, 1.9110833333333332, 0.5620833333333334, -0.11241666666666666,
            -0.7869166666666666, 26.417916666666667, 1.01175, 0.33725, -0.33725, -14.052083333333334,
            0.11241666666666666,
        ]
        #expect(zip(robustScores(values), expected).allSatisfy { abs(($0 ?? .nan) - $1) < 1e-12 })
        #expect(outOfLine(values) == [6, 10])
    }

    /// 北京 of an export of the statistics bureau: in 2015 the sample was another one.
    @Test func aBreakOfTheCaliberIsOutOfLine() {
        #expect(outOfLine([15_012, 15_733, 16_205, 16_889, 17_757, 335_775, 18_132]) == [5])
    }

    /// numpy: `(x - median) / (1.253314 * mean(abs(values - median)))`.
    @Test func whereMostAreEqual() {
        let scores = robustScores([5, 5, 5, 5, 9, 5])
        #expect(scores[0] == 0)
        #expect(abs((scores[4] ?? 0) - 4.787307889323825) < 1e-12)
        #expect(robustScores([5, 5, 5, 5, 5]) == [nil, nil, nil, nil, nil])
        #expect(robustScores([1, 2, 3, nil, 100]) == [nil, nil, nil, nil, nil])
    }
}
