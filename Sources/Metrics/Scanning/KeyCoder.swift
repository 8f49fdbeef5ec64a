import Ledgers
import Tables

/// Numbers the values of one key column within one worker, so that keys are small whole numbers in the row loop.
enum KeyCoder: Sendable {
    /// The worker's dictionary has numbered them already.
    case texts(field: Int)
    /// 0 missing, 1 false, 2 true.
    case booleans
    case numbers(ValueNumbers, scale: Int)
    case moments(ValueNumbers)
    case days(ValueNumbers, Grain)
    case flag(RowTest)
    case within(Window)

    init(_ column: KeyColumn, _ reader: BatchReader) {
        switch column {
        case .flag(let test): self = .flag(test)
        case .within(let window): self = .within(window)
        case .grain(let grain, _): self = .days(ValueNumbers(), grain)
        case .field(let name):
            switch reader.column(name) {
            case .codes: self = .texts(field: reader.positions[name] ?? 0)
            case .booleans: self = .booleans
            case .days: self = .days(ValueNumbers(), .day)
            case .numbers(_, let scale):
                self = reader.moments.contains(name) ? .moments(ValueNumbers()) : .numbers(ValueNumbers(), scale: scale)
            }
        }
    }

    /// The codes of a batch's records.
    mutating func codes(_ column: KeyColumn, _ reader: BatchReader) -> [UInt32] {
        switch self {
        case .flag(let test): return test.evaluate(reader).map { UInt32($0) &+ 1 }
        case .within(let window): return window.evaluate(reader).map { UInt32($0) &+ 1 }
        case .texts:
            if case .field(let name) = column, case .codes(let codes) = reader.column(name) { return codes }
            return Array(repeating: 0, count: reader.count)
        case .booleans:
            guard case .field(let name) = column, case .booleans(let values) = reader.column(name) else {
                return Array(repeating: 0, count: reader.count)
            }
            return values.map { $0 == BatchColumn.missingBoolean ? 0 : UInt32($0) + 1 }
        case .numbers(var numbered, let scale):
            self = .booleans
            defer { self = .numbers(numbered, scale: scale) }
            guard case .field(let name) = column else { return [] }
            return numbered.numbers(reader.numbers(name).values) { $0 }
        case .moments(var numbered):
            self = .booleans
            defer { self = .moments(numbered) }
            guard case .field(let name) = column else { return [] }
            return numbered.numbers(reader.numbers(name).values) { $0 }
        case .days(var numbered, let grain):
            self = .booleans
            defer { self = .days(numbered, grain) }
            return numbered.numbers(reader.days(column.fields[0])) { day in
                day == BatchColumn.missingDay
                    ? Int64(day) : Int64(Period(grain, containing: Day(number: day)).first.number)
            }
        }
    }

    /// What a code stands for.
    func atom(_ code: UInt32, _ dictionaries: [TextDictionary?]) -> KeyAtom {
        switch self {
        case .flag, .within, .booleans: return code == 0 ? .missing : .boolean(code == 2)
        case .texts(let field):
            guard code != 0, let texts = dictionaries[field]?.texts else { return .missing }
            return .text(ByteText(texts[Int(code)]))
        case .numbers(let numbered, let scale):
            let value = numbered.values[Int(code)]
            return value == BatchColumn.missingNumber ? .missing : .number(value, scale: scale)
        case .moments(let numbered):
            let value = numbered.values[Int(code)]
            return value == BatchColumn.missingNumber ? .missing : .moment(value)
        case .days(let numbered, _):
            let number = numbered.values[Int(code)]
            return number == Int64(BatchColumn.missingDay) ? .missing : .day(Day(number: Int32(clamping: number)))
        }
    }
}
