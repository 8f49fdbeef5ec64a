import Tables
import Testing

@testable import Metrics

@Suite struct RankCourseTests {
    @Test func movesAreFromThePeriodJustBefore() {
        #expect(RankCourse(ranks: [3, 1, 1, 4]).moves == [.start, .up(2), .same, .down(3)])
        #expect(RankCourse(ranks: [nil, 2, nil, 2]).moves == [.missing, .new, .missing, .back])
        #expect(RankCourse(earlier: [5], ranks: [2, nil]).moves == [.up(3), .missing])
        #expect(RankCourse(earlier: [5, nil], ranks: [2]).moves == [.back])
        #expect(RankCourse(earlier: [nil], ranks: [2]).moves == [.new])
    }

    @Test func timeAtEitherEnd() {
        let course = RankCourse(ranks: [1, 13, nil, 5, 12])
        #expect(course.periods(inFirst: 3) == 1)
        #expect(course.periods(inLast: 2, of: [14, 14, 14, 6, 14]) == 2)
    }

    @Test func whatIsSaidOfThemAll() throws {
        let course = RankCourse(earlier: [1], ranks: [4, nil, 2, 2])
        #expect(course.best == 2)
        #expect(course.worst == 4)
        #expect(course.mean?.rounded(places: 2) == Exact("2.67"))
        #expect(course.change == 2)
        let streak = try #require(course.streak)
        #expect(streak.periods == 2)
        #expect(streak.rank == 2)
    }

    @Test func aGapEndsAStreak() {
        #expect(RankCourse(ranks: [1, nil, 1]).streak == nil)
        #expect(RankCourse(ranks: [1, 1, nil]).streak == nil)
        #expect(RankCourse(ranks: [nil, 1]).change == nil)
        #expect(RankCourse(ranks: [nil]).mean == nil)
        #expect(RankCourse(ranks: []).best == nil)
    }
}
