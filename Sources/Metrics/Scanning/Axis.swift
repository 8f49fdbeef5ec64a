import Ledgers

/// One key column of a worker: its values as small whole numbers, in order of appearance.
struct Axis: Sendable {
    let column: KeyColumn
    /// `nil` before the first batch.
    private var coder: KeyCoder?
    /// All codes so far are below it.
    private(set) var size = 0

    init(_ column: KeyColumn) { self.column = column }

    /// The codes of a batch's records.
    mutating func codes(_ reader: BatchReader) -> [UInt32] {
        var known = coder ?? KeyCoder(column, reader)
        // Out of the property while it changes, so that its tables are not copied.
        coder = nil
        let codes = known.codes(column, reader)
        coder = known
        size = max(size, Axis.greatest(codes).map { Int($0) + 1 } ?? 0)
        return codes
    }

    /// What a code stands for.
    func atom(_ code: UInt32, _ dictionaries: [TextDictionary?]) -> KeyAtom {
        coder?.atom(code, dictionaries) ?? .missing
    }

    private static func greatest(_ codes: [UInt32]) -> UInt32? {
        guard var greatest = codes.first else { return nil }
        codes.withUnsafeBufferPointer { codes in
            for code in codes { greatest = max(greatest, code) }
        }
        return greatest
    }
}
