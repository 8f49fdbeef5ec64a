import Ledgers
import Tables

/// The columns of a batch by field name.
struct BatchReader {
    let batch: RecordBatch
    let positions: [String: Int]
    let moments: Set<String>

    var count: Int { batch.count }

    /// - Precondition: the field is in the scan's projection.
    func column(_ name: String) -> BatchColumn {
        positions[name].map { batch.columns[$0] } ?? .codes(Array(repeating: 0, count: batch.count))
    }

    func holdsDays(_ name: String) -> Bool {
        if case .days = column(name) { true } else { false }
    }

    /// The numbers of a field, or its day numbers; missing ones are `BatchColumn.missingNumber`.
    func numbers(_ name: String) -> (values: [Int64], scale: Int) {
        switch column(name) {
        case .numbers(let values, let scale): (values, scale)
        case .days(let days):
            (days.map { $0 == BatchColumn.missingDay ? BatchColumn.missingNumber : Int64($0) }, 0)
        case .booleans, .codes: (Array(repeating: BatchColumn.missingNumber, count: count), 0)
        }
    }

    /// The days of a time field; a year stands for its 1 January, a moment for its day.
    func days(_ name: String) -> [Int32] {
        switch column(name) {
        case .days(let days): days
        case .numbers(let numbers, _):
            numbers.map(moments.contains(name) ? BatchReader.day(ofMoment:) : BatchReader.firstDay(ofYear:))
        case .booleans, .codes: Array(repeating: BatchColumn.missingDay, count: count)
        }
    }

    private static func day(ofMoment milliseconds: Int64) -> Int32 {
        guard milliseconds != BatchColumn.missingNumber else { return BatchColumn.missingDay }
        let (days, rest) = milliseconds.quotientAndRemainder(dividingBy: 86_400_000)
        return Int32(clamping: rest < 0 ? days - 1 : days)
    }

    private static func firstDay(ofYear year: Int64) -> Int32 {
        Int(exactly: year).flatMap { Day(year: $0, month: 1, day: 1)?.number } ?? BatchColumn.missingDay
    }
}
