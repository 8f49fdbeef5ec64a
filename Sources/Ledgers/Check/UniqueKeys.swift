import Diagnostics

/// Fields whose cells together must not occur twice.
struct UniqueKey: Hashable, Sendable {
    let fields: [String]
    /// Cells of a primary key are never missing; other keys with a missing cell are not compared.
    let isPrimary: Bool
}

extension Schema {
    /// The primary key, the unique keys, and the fields that are unique by themselves.
    var keys: [UniqueKey] {
        (primaryKey.isEmpty ? [] : [UniqueKey(fields: primaryKey, isPrimary: true)])
            + uniqueKeys.map { UniqueKey(fields: $0, isPrimary: false) }
            + fields.filter(\.constraints.unique).map { UniqueKey(fields: [$0.name], isPrimary: false) }
    }
}

/// The hashes of all keys that a worker met: eight bytes a record and key.
struct KeyHashes: Sendable {
    private struct Key: Sendable {
        /// Of its fields in the batches.
        let columns: [Int]
        var hashes: [UInt64] = []
        var hasMissing = false
    }

    private var keys: [Key]

    /// - Parameter projection: names of the batches' columns.
    init(_ keys: [UniqueKey], projection: [String]) {
        self.keys = keys.map { key in Key(columns: key.fields.compactMap { projection.firstIndex(of: $0) }) }
    }

    mutating func add(_ batch: RecordBatch) {
        for index in keys.indices {
            var combined = [UInt64](repeating: 0, count: batch.count)
            var missing = [Bool](repeating: false, count: batch.count)
            for column in keys[index].columns {
                batch.combineHashes(of: column, into: &combined, missing: &missing)
            }
            if missing.contains(true) {
                keys[index].hasMissing = true
                for row in 0..<batch.count where !missing[row] { keys[index].hashes.append(combined[row]) }
            } else {
                keys[index].hashes.append(contentsOf: combined)
            }
        }
    }

    /// For each key the hashes that occurred twice; `nil` when none did and nothing is missing, so that nothing is wrong.
    /// - Complexity: O(n log n) for n records.
    static func suspects(in parts: [KeyHashes], _ keys: [UniqueKey]) -> [Set<UInt64>?] {
        keys.indices.map { index in
            var all = parts.flatMap { $0.keys[index].hashes }
            all.sort()
            var twice: Set<UInt64> = []
            for (before, hash) in zip(all, all.dropFirst()) where before == hash { twice.insert(hash) }
            let isMissing = keys[index].isPrimary && parts.contains { $0.keys[index].hasMissing }
            return twice.isEmpty && !isMissing ? nil : twice
        }
    }
}

/// Compares the keys whose hashes occurred twice, byte by byte, in the order of the file.
struct DuplicateSearch: Sendable {
    private let key: UniqueKey
    private let fields: [Field]
    private let suspects: Set<UInt64>
    private var seen: [[[UInt8]]: Place] = [:]
    private(set) var findings: Findings

    init(_ key: UniqueKey, fields: [Field], suspects: Set<UInt64>, limit: Int) {
        self.key = key
        self.fields = fields
        self.suspects = suspects
        findings = Findings(limit: limit)
    }

    /// - Parameter batch: its columns are the key's fields.
    mutating func add(_ batch: RecordBatch) {
        var combined = [UInt64](repeating: 0, count: batch.count)
        var missing = [Bool](repeating: false, count: batch.count)
        for column in fields.indices { batch.combineHashes(of: column, into: &combined, missing: &missing) }
        for row in 0..<batch.count {
            if missing[row] {
                if key.isPrimary { findings.add(.emptyKey(fields, at: batch.place(row))) }
            } else if suspects.contains(combined[row]) {
                compare(batch, row)
            }
        }
    }

    private mutating func compare(_ batch: RecordBatch, _ row: Int) {
        let cells = fields.indices.map { batch.text($0, row) ?? "" }
        let place = batch.place(row)
        if let first = seen[cells.map { Array($0.utf8) }] {
            findings.add(
                .duplicateKey(
                    fields, cells: cells.joined(separator: ", "), isPrimary: key.isPrimary, first: first, at: place))
        } else {
            seen[cells.map { Array($0.utf8) }] = place
        }
    }
}
