import Testing

@testable import Charts

struct TicksTests {
    @Test func liesOnRoundNumbers() {
        #expect(Ticks.values(0, 1, 5) == [0, 0.2, 0.4, 0.6, 0.8, 1])
        #expect(Ticks.values(0, 5230, 4) == [0, 1000, 2000, 3000, 4000, 5000])
        #expect(Ticks.values(10, 0, 2) == [10, 5, 0])
        #expect(Ticks.values(3, 3, 5) == [3])
    }

    @Test func widensToTicks() {
        #expect(Ticks.nice([0.13, 9.7]) == [0, 10])
        #expect(Ticks.nice([1.1, 1.9], 5) == [1, 2])
    }

    @Test func countsMonthsAndYears() {
        let year = TimeTicks.values(1_451_606_400_000, 1_480_550_400_000, count: 12)
        #expect(year.map { Moment($0).month } == Array(1...12))
    }
}
