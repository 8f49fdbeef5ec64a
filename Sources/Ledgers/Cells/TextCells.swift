/// Reads the cells of texts as codes: a String is made once for each distinct text, not for each cell.
final class TextDecoder: CellDecoder {
    private let syntax: TextSyntax
    private let aliases: [String: String]
    private let constraints: TextConstraints
    private let missing: MissingValues
    private let mostTexts: Int
    private var table = CellTable()
    private var texts = TextDictionary()
    /// What is wrong with the texts whose table value carries `faulty`.
    private var faults: [(code: UInt32, reason: Rejection.Reason)] = []

    private static let faulty: UInt32 = 0x8000_0000

    /// - Parameter mostTexts: different texts after which all are forgotten, before the next cells.
    init(
        _ syntax: TextSyntax, aliases: [String: String], missing: MissingValues, constraints: TextConstraints,
        mostTexts: Int
    ) {
        self.syntax = syntax
        self.aliases = aliases
        self.constraints = constraints
        self.missing = missing
        self.mostTexts = mostTexts
        enterMissing()
    }

    private func enterMissing() {
        var missingValue: UInt32 = 0
        if constraints.required {
            missingValue = TextDecoder.faulty
            faults.append((0, .required))
        }
        for text in missing.texts { table.insert(text, value: missingValue) }
        if missing.emptyIsMissing { table.insert([], value: missingValue) }
    }

    deinit {
        table.deallocate()
    }

    private func forget() {
        table.deallocate()
        table = CellTable()
        texts = TextDictionary()
        faults = []
        enterMissing()
    }

    var dictionary: TextDictionary? { texts }

    func decode(_ cells: UnsafeBufferPointer<Cell>, in text: UnsafePointer<UInt8>, rejected: inout [Rejection])
        -> BatchColumn
    {
        if texts.texts.count > mostTexts { forget() }
        // Held here and not in the object, so that the loop checks no exclusivity.
        var table = self.table
        let codes = [UInt32](unsafeUninitializedCapacity: cells.count) { out, count in
            for row in 0..<cells.count {
                let cell = cells[row]
                let bytes = text + Int(cell.start)
                var value = CellTable.none
                if cell.isText { value = table.find(bytes, cell.length) }
                if value >= TextDecoder.faulty {
                    value = slow(cell, bytes, row, value, &table, &rejected)
                }
                out[row] = value
            }
            count = cells.count
        }
        self.table = table
        return .codes(codes)
    }

    /// A text met for the first time, a faulty one, or what JSON gives for a text.
    private func slow(
        _ cell: Cell, _ bytes: UnsafePointer<UInt8>, _ row: Int, _ found: UInt32, _ table: inout CellTable,
        _ rejected: inout [Rejection]
    ) -> UInt32 {
        var value = found
        if !cell.isText {
            switch cell.kind {
            case .null:
                if constraints.required { rejected.append(Rejection(row: row, reason: .required)) }
                return 0
            case .number, .true, .false:
                // A field of any type takes JSON's own scalars as they are written.
                guard syntax == .any else { fallthrough }
                value = table.find(bytes, cell.length)
            default:
                rejected.append(Rejection(row: row, reason: .type))
                return 0
            }
        }
        if value == CellTable.none {
            let key = Array(UnsafeBufferPointer(start: bytes, count: cell.length))
            value = enter(key, &table)
        }
        guard value & TextDecoder.faulty != 0 else { return value }
        let fault = faults[Int(value & ~TextDecoder.faulty)]
        rejected.append(Rejection(row: row, reason: fault.reason))
        return fault.code
    }

    private func enter(_ key: [UInt8], _ table: inout CellTable) -> UInt32 {
        let written = String(decoding: key, as: UTF8.self)
        guard syntax.accepts(written) else { return enter(key, fault: .type, code: 0, &table) }
        if let present = aliases[written] {
            let target = Array(present.utf8)
            var value = table.find(target)
            if value == CellTable.none { value = enter(target, text: present, &table) }
            table.insert(key, value: value)
            return value
        }
        return enter(key, text: written, &table)
    }

    private func enter(_ key: [UInt8], text: String, _ table: inout CellTable) -> UInt32 {
        let code = UInt32(truncatingIfNeeded: texts.texts.count)
        texts.texts.append(text)
        if let reason = constraints.fault(of: text) { return enter(key, fault: reason, code: code, &table) }
        table.insert(key, value: code)
        return code
    }

    private func enter(_ key: [UInt8], fault: Rejection.Reason, code: UInt32, _ table: inout CellTable) -> UInt32 {
        let value = TextDecoder.faulty | UInt32(truncatingIfNeeded: faults.count)
        faults.append((code, fault))
        table.insert(key, value: value)
        return value
    }
}

/// What a text must look like by its field's type.
enum TextSyntax: Equatable, Sendable {
    case any, string, email, uri, uuid, duration
    case time(TimePattern?)

    func accepts(_ text: String) -> Bool {
        switch self {
        case .any, .string: true
        case .email: TextSyntax.isEmail(text)
        case .uri:
            text.split(separator: ":", maxSplits: 1).count == 2 && text.first?.isLetter == true && !text.contains(" ")
        case .uuid: TextSyntax.isUUID(text)
        case .duration: TextSyntax.isDuration(text)
        case .time(nil):
            ClockTime.parse(Array(text.utf8)[...], secondsWanted: true).map { $0.used == text.utf8.count } ?? false
        case .time(let pattern?): pattern.parse(Array(text.utf8)) != nil
        }
    }

    private static func isEmail(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && !text.contains(" ")
    }

    private static func isUUID(_ text: String) -> Bool {
        let groups = text.split(separator: "-", omittingEmptySubsequences: false)
        return groups.map(\.utf8.count) == [8, 4, 4, 4, 12]
            && groups.joined().allSatisfy { $0.isASCII && $0.isHexDigit }
    }

    /// ISO 8601: `P3Y6M4DT12H30M5S`, `P2W`.
    private static func isDuration(_ text: String) -> Bool {
        guard text.first == "P" else { return false }
        let halves = text.dropFirst().split(separator: "T", omittingEmptySubsequences: false)
        guard halves.count <= 2, halves.count == 1 || !halves[1].isEmpty, halves.contains(where: { !$0.isEmpty }) else {
            return false
        }
        return zip(halves, ["YMWD", "HMS"]).allSatisfy { half, units in
            var units = Array(units)
            var digits = 0
            for character in half {
                if character.isASCII, character.isNumber || character == "." {
                    digits += 1
                } else if digits > 0, let unit = units.firstIndex(of: character) {
                    units.removeFirst(unit + 1)
                    digits = 0
                } else {
                    return false
                }
            }
            return digits == 0
        }
    }
}

/// The constraints of a field of texts; checked once for each distinct text.
struct TextConstraints {
    var required = false
    var enumeration: Set<[UInt8]> = []
    var pattern: TextPattern?
    var minLength: Int?
    var maxLength: Int?

    func fault(of text: String) -> Rejection.Reason? {
        if !enumeration.isEmpty, !enumeration.contains(Array(text.utf8)) { return .enumeration }
        if let minLength, text.unicodeScalars.count < minLength { return .minLength }
        if let maxLength, text.unicodeScalars.count > maxLength { return .maxLength }
        if let pattern, !pattern.matches(text) { return .pattern }
        return nil
    }
}

/// A regular expression that a whole text must match.
struct TextPattern {
    private let regex: Regex<AnyRegexOutput>

    /// Longer expressions are refused.
    static let longest = 1000

    init?(_ pattern: String) {
        guard pattern.utf8.count <= TextPattern.longest, let regex = try? Regex(pattern) else { return nil }
        self.regex = regex.matchingSemantics(.unicodeScalar)
    }

    func matches(_ text: String) -> Bool {
        (try? regex.wholeMatch(in: text)) != nil
    }
}
