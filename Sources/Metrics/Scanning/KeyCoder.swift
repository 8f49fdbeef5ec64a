import Ledgers
import Tables

/// Numbers the values of one key column within one worker, so that keys are small whole numbers in the row loop.
enum KeyCoder: Sendable {
    /// The worker's dictionary has numbered them already.
    case texts(field: Int)
    /// 0 missing, 1 false, 2 true.
    case booleans
    case numbers(Numbered, scale: Int)
    case moments(Numbered)
    case days(Numbered, Grain)
    case flag(RowTest)

    /// Values in order of appearance.
    struct Numbered: Sendable {
        private(set) var values: [Int64] = []
        private var codes: [Int64: UInt32] = [:]
        /// Codes of the days from `firstDirect` on, 0 for those not met; spares the hash for the days of two centuries.
        private var direct: [UInt32] = []

        static let firstDirect: Int64 = -25_567
        static let lastDirect: Int64 = 47_482

        mutating func code(of value: Int64) -> UInt32 {
            if let found = codes[value] { return found }
            let code = UInt32(values.count)
            codes[value] = code
            values.append(value)
            return code
        }

        /// The code of the first day of the grain that `day` lies in.
        mutating func code(of day: Int32, grain: Grain) -> UInt32 {
            let position = Int64(day) - Self.firstDirect
            guard position >= 0, Int64(day) <= Self.lastDirect else {
                return code(of: Numbered.first(of: day, grain))
            }
            if direct.isEmpty { direct = Array(repeating: 0, count: Int(Self.lastDirect - Self.firstDirect) + 1) }
            let known = direct[Int(position)]
            if known != 0 { return known - 1 }
            let found = code(of: Numbered.first(of: day, grain))
            direct[Int(position)] = found + 1
            return found
        }

        private static func first(of day: Int32, _ grain: Grain) -> Int64 {
            day == BatchColumn.missingDay
                ? Int64(day) : Int64(Period(grain, containing: Day(number: day)).first.number)
        }
    }

    init(_ column: KeyColumn, _ reader: BatchReader) {
        switch column {
        case .flag(let test): self = .flag(test)
        case .grain(let grain, _): self = .days(Numbered(), grain)
        case .field(let name):
            switch reader.column(name) {
            case .codes: self = .texts(field: reader.positions[name] ?? 0)
            case .booleans: self = .booleans
            case .days: self = .days(Numbered(), .day)
            case .numbers(_, let scale):
                self = reader.moments.contains(name) ? .moments(Numbered()) : .numbers(Numbered(), scale: scale)
            }
        }
    }

    /// The codes of a batch's records.
    mutating func codes(_ column: KeyColumn, _ reader: BatchReader) -> [UInt32] {
        switch self {
        case .flag(let test): return test.evaluate(reader).map { UInt32($0) + 1 }
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
            return reader.numbers(name).values.map { numbered.code(of: $0) }
        case .moments(var numbered):
            self = .booleans
            defer { self = .moments(numbered) }
            guard case .field(let name) = column else { return [] }
            return reader.numbers(name).values.map { numbered.code(of: $0) }
        case .days(var numbered, let grain):
            self = .booleans
            defer { self = .days(numbered, grain) }
            return reader.days(column.fields[0]).map { numbered.code(of: $0, grain: grain) }
        }
    }

    /// What a code stands for.
    func atom(_ code: UInt32, _ dictionaries: [TextDictionary?]) -> KeyAtom {
        switch self {
        case .flag, .booleans: return code == 0 ? .missing : .boolean(code == 2)
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
