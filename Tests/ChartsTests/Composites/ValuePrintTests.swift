import Tables
import Testing

@testable import Charts

struct ValuePrintTests {
    @Test(arguments: [
        ([14213, 872], "件", ["14213件", "872件"]), ([4341, 93], "件", ["4341", "93"]),
        ([3_214_000, 260_000], "件", ["321.40万件", "26.00万件"]),
    ])
    func countsInFull(values: [Int], unit: String, expected: [String]) {
        let cells = values.map { Value.integer($0) }
        #expect(cells.map(ValuePrint(cells, unit: unit).short) == expected)
    }

    @Test func moneyHasOnePrecision() {
        let cells: [Value] = [.integer(204_300), .integer(4_900), .integer(792)]
        #expect(cells.map(ValuePrint(cells, unit: "万元").full) == ["20.43亿元", "0.49亿元", "0.08亿元"])
    }

    @Test func sharesHaveOnePrecision() {
        let cells: [Value] = [.real(0.963), .real(0.96), .integer(1), .integer(0), .null]
        #expect(cells.map(ValuePrint(cells, unit: "%").full) == ["96.3%", "96.0%", "100%", "0%", ""])
    }

    @Test func aCutMonthNamesItsDays() throws {
        let days = [10, 11].map { Day(year: 2016, month: $0, day: 1).map { Value.day($0) } ?? .null }
        let column = Column("month", kind: .temporal, values: days)
        #expect(Printing.labels(column, Words(.zh), through: Day(iso: "2016-11-15")) == ["10月", "11月\n1—15日"])
        #expect(Printing.labels(column, Words(.zh), through: Day(iso: "2016-11-30")) == ["10月", "11月"])
        #expect(Printing.labels(column, Words(.zh), through: Day(iso: "2015-11-15")) == ["10月", "11月"])
    }
}
