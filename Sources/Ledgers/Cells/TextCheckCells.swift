/// Checks the cells of texts and gives each its hash, for keys; keeps no text, however many differ.
final class TextCheckDecoder: CellDecoder {
    private let syntax: TextSyntax
    private let aliases: [String: String]
    private let constraints: TextConstraints
    private let missing: MissingValues
    private let isPlain: Bool
    /// Texts that were judged already: 0 right, else one more than the index in `reasons`.
    private var verdicts = CellTable()
    private var reasons: [Rejection.Reason] = []

    /// The verdicts are thrown away when so many texts differ.
    private static let mostVerdicts = 1 << 16
    private var hashes = ColumnBuffer<Int64>()

    init(_ syntax: TextSyntax, aliases: [String: String], missing: MissingValues, constraints: TextConstraints) {
        self.syntax = syntax
        self.aliases = aliases
        self.constraints = constraints
        self.missing = missing
        isPlain = (syntax == .any || syntax == .string) && aliases.isEmpty && constraints.takesEveryText
    }

    deinit {
        verdicts.deallocate()
    }

    /// - Returns: `.numbers` of hashes; equal texts have equal hashes.
    func decode(_ cells: UnsafeBufferPointer<Cell>, in text: UnsafePointer<UInt8>, rejected: inout [Rejection])
        -> BatchColumn
    {
        let (isPlain, missing, required) = (self.isPlain, self.missing, constraints.required)
        hashes.fill(cells.count) { out in
            for row in 0..<cells.count {
                let cell = cells[row]
                let bytes = text + Int(cell.start)
                if cell.kind == .null || cell.isText && missing.contains(bytes, cell.length) {
                    out[row] = BatchColumn.missingNumber
                    if required { rejected.append(Rejection(row: row, reason: .required)) }
                } else if isPlain, cell.isText {
                    out[row] = KeyHash.of(bytes, cell.length)
                } else {
                    out[row] = judged(cell, bytes, row, &rejected)
                }
            }
        }
        return .numbers(hashes.values, scale: 0)
    }

    private func judged(_ cell: Cell, _ bytes: UnsafePointer<UInt8>, _ row: Int, _ rejected: inout [Rejection]) -> Int64
    {
        guard cell.isText || syntax == .any && cell.kind != .nested else {
            rejected.append(Rejection(row: row, reason: .type))
            return BatchColumn.missingNumber
        }
        var verdict = verdicts.find(bytes, cell.length)
        var written: String?
        if verdict == CellTable.none || !aliases.isEmpty {
            written = String(decoding: UnsafeBufferPointer(start: bytes, count: cell.length), as: UTF8.self)
        }
        if verdict == CellTable.none, let written {
            if verdicts.count >= TextCheckDecoder.mostVerdicts {
                verdicts.deallocate()
                verdicts = CellTable()
            }
            verdict = judge(written)
            verdicts.insert(bytes, cell.length, value: verdict)
        }
        if verdict > 0 {
            let reason = reasons[Int(verdict) - 1]
            rejected.append(Rejection(row: row, reason: reason))
            if reason == .type { return BatchColumn.missingNumber }
        }
        if let written, let present = aliases[written] { return KeyHash.of(present) }
        return KeyHash.of(bytes, cell.length)
    }

    private func judge(_ written: String) -> UInt32 {
        guard let reason = syntax.accepts(written) ? constraints.fault(of: aliases[written] ?? written) : .type else {
            return 0
        }
        let index = reasons.firstIndex(of: reason) ?? reasons.count
        if index == reasons.count { reasons.append(reason) }
        return UInt32(index + 1)
    }
}
