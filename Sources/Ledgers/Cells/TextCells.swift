/// Reads the cells of texts as codes: a String is made once for each distinct text, not for each cell.
final class TextDecoder: CellDecoder {
    private let syntax: TextSyntax
    private let aliases: [String: String]
    private let constraints: TextConstraints
    private let missing: MissingValues
    private let mostTexts: Int
    private var table = TextTable()
    private var texts = TextDictionary()
    /// What is wrong with the texts whose table value carries `faulty`.
    private var faults: [(code: UInt32, reason: Rejection.Reason)] = []

    private static let faulty: UInt32 = 0x8000_0000
    private var codes = ColumnBuffer<UInt32>()

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
        table = TextTable()
        texts = TextDictionary()
        faults = []
        enterMissing()
    }

    var dictionary: TextDictionary? { texts }

    func decode(_ cells: UnsafeBufferPointer<Cell>, in text: UnsafePointer<UInt8>, rejected: inout [Rejection])
        -> BatchColumn
    {
        if texts.texts.count > mostTexts { forget() }
        codes.fill(cells.count) { out in
            var row = 0
            while true {
                row = table.find(cells, from: row, in: text, stop: TextDecoder.faulty, into: out)
                guard row < cells.count else { break }
                out[row] = slow(cells[row], text + Int(cells[row].start), row, out[row], &rejected)
                row += 1
            }
        }
        return .codes(codes.values)
    }

    /// A text met for the first time, a faulty one, or what JSON gives for a text.
    private func slow(
        _ cell: Cell, _ bytes: UnsafePointer<UInt8>, _ row: Int, _ found: UInt32,
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
        if value == TextTable.none {
            let key = Array(UnsafeBufferPointer(start: bytes, count: cell.length))
            value = enter(key)
        }
        guard value & TextDecoder.faulty != 0 else { return value }
        let fault = faults[Int(value & ~TextDecoder.faulty)]
        rejected.append(Rejection(row: row, reason: fault.reason))
        return fault.code
    }

    private func enter(_ key: [UInt8]) -> UInt32 {
        let written = String(decoding: key, as: UTF8.self)
        guard syntax.accepts(written) else { return enter(key, fault: .type, code: 0) }
        if let present = aliases[written] {
            let target = Array(present.utf8)
            var value = table.find(target)
            if value == TextTable.none { value = enter(target, text: present) }
            table.insert(key, value: value)
            return value
        }
        return enter(key, text: written)
    }

    private func enter(_ key: [UInt8], text: String) -> UInt32 {
        let code = UInt32(truncatingIfNeeded: texts.texts.count)
        texts.texts.append(text)
        if let reason = constraints.fault(of: text) { return enter(key, fault: reason, code: code) }
        table.insert(key, value: code)
        return code
    }

    private func enter(_ key: [UInt8], fault: Rejection.Reason, code: UInt32) -> UInt32 {
        let value = TextDecoder.faulty | UInt32(truncatingIfNeeded: faults.count)
        faults.append((code, fault))
        table.insert(key, value: value)
        return value
    }
}
