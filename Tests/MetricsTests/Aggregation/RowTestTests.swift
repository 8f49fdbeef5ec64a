import Diagnostics
import Expressions
import Ledgers
import Tables
import Testing

@testable import Metrics

/// A test decides record by record what the expression language decides.
@Suite struct RowTestTests {
    private static let ledger = Ledger(
        name: "l", title: "l", resources: ["l"], time: nil, hasEmptyMonths: false,
        fields: [
            Field(name: "甲", kind: .integer), Field(name: "乙", kind: .number, places: 2),
            Field(name: "日", kind: .date), Field(name: "止", kind: .date), Field(name: "真", kind: .boolean),
            Field(name: "文", kind: .string),
        ])

    private static let numbers: [Int64] = [BatchColumn.missingNumber, -3, 0, 2, 3]
    private static let hundredths: [Int64] = [BatchColumn.missingNumber, -300, 0, 250, 300]
    private static let days: [Int32] = [BatchColumn.missingDay, -1, 0, 16_800, 16_801]
    private static let booleans: [UInt8] = [BatchColumn.missingBoolean, 0, 1, 0, 1]

    /// Every pair of a row's number and another row's decimal, so that all orders of both occur.
    private static let rows = (0..<25).map { (a: $0 / 5, b: $0 % 5) }

    private static var reader: BatchReader {
        let columns: [BatchColumn] = [
            .numbers(rows.map { numbers[$0.a] }, scale: 0), .numbers(rows.map { hundredths[$0.b] }, scale: 2),
            .days(rows.map { days[$0.a] }), .days(rows.map { days[$0.b] }), .booleans(rows.map { booleans[$0.b] }),
        ]
        return BatchReader(
            batch: RecordBatch(count: rows.count, firstRecord: nil, columns: columns),
            positions: ["甲": 0, "乙": 1, "日": 2, "止": 3, "真": 4], moments: [])
    }

    private static func scope(_ row: (a: Int, b: Int)) -> Record {
        func number(_ value: Int64, _ scale: Int) -> Value {
            value == BatchColumn.missingNumber ? .null : .exact(Exact(Int128(value), scale: scale))
        }
        func day(_ value: Int32) -> Value { value == BatchColumn.missingDay ? .null : .day(Day(number: value)) }
        let flag = booleans[row.b]
        return Record([
            "甲": number(numbers[row.a], 0), "乙": number(hundredths[row.b], 2), "日": day(days[row.a]),
            "止": day(days[row.b]), "真": flag == BatchColumn.missingBoolean ? .null : .boolean(flag == 1),
        ])
    }

    @Test(arguments: [
        "甲 < 乙", "甲 <= 乙", "甲 > 乙", "甲 >= 乙", "甲 == 乙", "甲 != 乙", "乙 == 2.5", "乙 < 2.505", "2 <= 甲", "甲 > -3",
        "日 < 止", "日 >= 止", "日 == 止", "日 != 止", "甲 == null", "null != 乙", "日 == null", "真", "真 == true", "真 == false",
        "真 != true", "真 == null", "甲 < 乙 && 真", "甲 < 乙 || 真", "!(甲 < 乙)", "!(甲 == null || 真 == true)",
        "甲 < 12345678901234567890123.5", "乙 > 0.00000000000000000000001",
    ])
    func agreesWithTheLanguage(source: String) throws {
        let expression = try Expression(source)
        let test = try #require(RowTest(expression.root, Self.ledger), "\(source) is decided record by record")
        let condition = OpenCondition(node: expression.root, place: Place())
        let expected = try Self.rows.map { try condition.holds(in: Self.scope($0)) ? UInt8(1) : 0 }
        #expect(test.evaluate(Self.reader) == expected)
    }

    @Test(arguments: ["文 == '甲'", "甲 + 1 > 2", "!真", "日 > '2016-01-01'", "length(文) > 1", "甲 < 日", "甲 in [1, 2]"])
    func leavesTheRestToTheLanguage(source: String) throws {
        #expect(RowTest(try Expression(source).root, Self.ledger) == nil)
    }
}
