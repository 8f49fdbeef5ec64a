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

/// The fingerprints of all keys that a worker met.
struct KeyHashes: Sendable {
    private struct Key: Sendable {
        /// Of its fields in the batches.
        let columns: [Int]
        var hashes: Fingerprints
        var hasMissing = false
    }

    private var keys: [Key]

    /// - Parameter projection: names of the batches' columns.
    init(_ keys: [UniqueKey], projection: [String], file: SpillFile, mostHeld: Int = Fingerprints.mostHeld) {
        self.keys = keys.map { key in
            Key(
                columns: key.fields.compactMap { projection.firstIndex(of: $0) },
                hashes: Fingerprints(in: file, mostHeld: mostHeld))
        }
    }

    mutating func add(_ batch: RecordBatch) throws {
        for index in keys.indices {
            let (combined, missing) = batch.keyHashes(keys[index].columns)
            for row in 0..<batch.count {
                if missing[row] > 0 {
                    keys[index].hasMissing = true
                } else {
                    try keys[index].hashes.add(combined[row])
                }
            }
        }
    }

    /// The fingerprints of one key that occurred twice, so many at a time.
    static func duplicates(of key: Int, in parts: [KeyHashes]) -> Duplicates {
        Duplicates(merge: Fingerprints.inOrder(parts.map { $0.keys[key].hashes }))
    }

    /// Whether a cell of one key was missing.
    static func hasMissing(_ key: Int, in parts: [KeyHashes]) -> Bool { parts.contains { $0.keys[key].hasMissing } }

    struct Duplicates {
        private var merge: Fingerprints.Merge
        private var last: UInt64?

        fileprivate init(merge: Fingerprints.Merge) {
            self.merge = merge
        }

        mutating func next(_ most: Int) throws -> Set<UInt64> {
            var twice: Set<UInt64> = []
            while twice.count < most, let hash = try merge.next() {
                if hash == last { twice.insert(hash) }
                last = hash
            }
            return twice
        }
    }
}

/// Compares the keys whose fingerprints occurred twice, byte by byte, in the order of the file.
struct DuplicateSearch: Sendable {
    private let key: UniqueKey
    private let fields: [Field]
    private let suspects: Set<UInt64>
    private let namesMissing: Bool
    /// Record numbers of the keys that were met.
    private var seen: [[UInt8]: Int] = [:]
    private(set) var findings: Findings

    /// Fingerprints that one pass over the file looks for.
    static let mostSuspects = 1 << 18

    /// - Parameter namesMissing: whether this pass names records without a key.
    init(_ key: UniqueKey, fields: [Field], suspects: Set<UInt64>, namesMissing: Bool, limit: Int) {
        self.key = key
        self.fields = fields
        self.suspects = suspects
        self.namesMissing = namesMissing
        findings = Findings(limit: limit)
    }

    /// - Parameter batch: its columns are the key's fields.
    mutating func add(_ batch: RecordBatch) {
        let (combined, missing) = batch.keyHashes(Array(fields.indices))
        for row in 0..<batch.count {
            if missing[row] > 0 {
                if namesMissing { findings.add(.emptyKey(fields, at: batch.place(row))) }
            } else if suspects.contains(combined[row]) {
                compare(batch, row)
            }
        }
    }

    private mutating func compare(_ batch: RecordBatch, _ row: Int) {
        let cells = batch.key(row)
        let place = batch.place(row)
        if let first = seen[cells] {
            findings.add(
                .duplicateKey(
                    fields, cells: batch.shown(row, as: fields), isPrimary: key.isPrimary, first: Place(record: first),
                    at: place))
        } else {
            seen[cells] = place.record ?? 0
        }
    }
}
