import Ledgers
import Tables
import Testing

@testable import Metrics

/// Records of a made-up ledger: 部门, 受理日期 and 天数, as batches carry them.
private struct Records {
    var departments: [String?]
    var days: [Int32]
    var numbers: [Int64]

    static let sample = Records(
        departments: ["公安局", "民政局", "公安局", nil, "民政局", "公安局"],
        days: [0, 0, 31, 31, 31, BatchColumn.missingDay], numbers: [3, 5, BatchColumn.missingNumber, 7, 1, 9])

    func rows(_ range: Range<Int>) -> Records {
        Records(
            departments: Array(departments[range]), days: Array(days[range]), numbers: Array(numbers[range]))
    }

    /// What workers make of these records when worker `i` gets the batches `split[i]`.
    func cells(_ aggregations: [Aggregation], split: [[Range<Int>]]) -> [Cells] {
        let program = ScanProgram(aggregations.enumerated().map { ($0, $1) })
        var cells = Array(repeating: Cells(), count: aggregations.count)
        for ranges in split {
            var worker = Worker(program)
            var dictionary = [""]
            for range in ranges { worker.add(rows(range).batch(program.projection, &dictionary)) }
            worker.merge(
                into: &cells, program.projection.map { $0 == "部门" ? TextDictionary(texts: dictionary) : nil })
        }
        return cells
    }

    private func batch(_ projection: [String], _ dictionary: inout [String]) -> RecordBatch {
        let codes = departments.map { name -> UInt32 in
            guard let name else { return 0 }
            if let found = dictionary.firstIndex(of: name) { return UInt32(found) }
            dictionary.append(name)
            return UInt32(dictionary.count - 1)
        }
        return RecordBatch(
            count: days.count, firstRecord: nil,
            columns: projection.map { name in
                switch name {
                case "部门": .codes(codes)
                case "受理日期": .days(days)
                default: .numbers(numbers, scale: 0)
                }
            })
    }
}

private func aggregation(
    by keys: [KeyColumn] = [], test: RowTest? = nil, window: Window? = nil, need: Need = .count
) -> Aggregation {
    Aggregation(resources: ["cases"], keys: keys, test: test, window: window, need: need)
}

private func text(_ name: String) -> KeyAtom { .text(ByteText(name)) }

@Suite struct WorkerTests {
    private let january = KeyAtom.day(Day(number: 0))
    private let february = KeyAtom.day(Day(number: 31))

    @Test func countsByTextAndMonth() {
        let asked = aggregation(by: [.field("部门"), .grain(.month, of: "受理日期")])
        let groups = Records.sample.cells([asked], split: [[0..<6]])[0].groups.mapValues(\.rows)
        #expect(
            groups == [
                [text("公安局"), january]: 1, [text("民政局"), january]: 1, [text("公安局"), february]: 1,
                [.missing, february]: 1, [text("民政局"), february]: 1, [text("公安局"), .missing]: 1,
            ])
    }

    @Test func momentsLeaveMissingValuesOut() {
        let cells = Records.sample.cells([aggregation(by: [.field("部门")], need: .moments("天数"))], split: [[0..<6]])
        let police = cells[0].groups[[text("公安局")]]
        #expect(police?.rows == 3)
        #expect(police?.moments.count == 2)
        #expect(police?.moments.sum == 12)
        #expect(police?.moments.least == 3)
        #expect(police?.moments.greatest == 9)
    }

    @Test func aWindowLeavesOutOtherDaysAndRecordsWithoutADay() throws {
        let period = try #require(Period.month(1, of: 1970))
        let asked = aggregation(window: Window(time: "受理日期", period: period))
        #expect(Records.sample.cells([asked], split: [[0..<6]])[0].groups[[]]?.rows == 2)
    }

    @Test func aFlagTellsWhetherATestHolds() {
        let test = RowTest.compare(.less, .field("天数"), .number(5))
        let groups = Records.sample.cells([aggregation(by: [.flag(test)])], split: [[0..<6]])[0].groups
        #expect(groups.mapValues(\.rows) == [[.boolean(true)]: 2, [.boolean(false)]: 4])
    }

    @Test(arguments: [
        [[0..<1, 1..<6]], [[0..<3], [3..<6]], [[3..<6], [0..<3]], [[5..<6, 0..<1], [1..<2], [2..<5]], [[], [0..<6]],
    ])
    func neitherBatchesNorWorkersShow(split: [[Range<Int>]]) throws {
        let window = Window(time: "受理日期", period: try #require(Period.year(1970)))
        let asked = [
            aggregation(by: [.field("部门"), .grain(.month, of: "受理日期")], window: window),
            aggregation(by: [.field("部门")], need: .moments("天数")),
            aggregation(by: [.grain(.year, of: "受理日期")], need: .distinct("部门")),
            aggregation(test: .isMissing("部门"), need: .distinct("天数")),
        ]
        let whole = Records.sample.cells(asked, split: [[0..<6]])
        #expect(Records.sample.cells(asked, split: split).map(\.groups) == whole.map(\.groups))
    }

    @Test func distinctValuesAreTextsNotCodes() {
        let asked = [aggregation(need: .distinct("部门"))]
        let cells = Records.sample.cells(asked, split: [[0..<1], [1..<2], [2..<6]])
        #expect(cells[0].groups[[]]?.distinct == [text("公安局"), text("民政局")])
    }
}
