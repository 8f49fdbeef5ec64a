import Ledgers

/// A cut of an aggregation, decided record by record.
struct RowFilter: Sendable {
    private let cut: Cut
    private let aggregation: Aggregation

    init(_ cut: Cut, _ aggregation: Aggregation) {
        self.cut = cut
        self.aggregation = aggregation
    }

    /// The fields it reads.
    var fields: [String] { aggregation.fields }

    /// 1 for records that count. Conditions on texts are decided once for each group of the batch.
    /// - Throws: a `Diagnostic` for a condition that cannot be computed.
    func mask(_ reader: BatchReader) throws -> [UInt8] {
        var mask = aggregation.test?.evaluate(reader) ?? [UInt8](repeating: 1, count: reader.count)
        if let window = aggregation.window {
            for (row, isInside) in window.evaluate(reader).enumerated() { mask[row] &= isInside }
        }
        guard !cut.conditions.isEmpty else { return mask }
        // Codes of texts hold for one batch, and so do the groups made of them.
        var grouping = Grouping(aggregation.keys)
        guard let numbers = grouping.numbers(reader) else { return mask }
        var verdicts: [UInt32: UInt8] = [:]
        for row in mask.indices where mask[row] != 0 {
            let group = numbers[row]
            if let verdict = verdicts[group] {
                mask[row] = verdict
                continue
            }
            let scope = KeyScope(key: grouping.key(Int(group), reader.batch.dictionaries), names: cut.names)
            let verdict: UInt8 = try cut.conditions.allSatisfy { try $0.holds(in: scope) } ? 1 : 0
            verdicts[group] = verdict
            mask[row] = verdict
        }
        return mask
    }
}
