import Diagnostics

/// The different keys that the records of a file have, as long as they are few enough to be held.
struct KeySet: Sendable {
    /// More are told apart by their fingerprints alone.
    static let most = 1 << 18

    private(set) var keys: Set<[UInt8]> = []
    private(set) var isWhole = true
    let limit: Int

    init(limit: Int) {
        self.limit = limit
    }

    mutating func add(_ batch: RecordBatch) {
        guard isWhole else { return }
        batch.forEachKey { key, _ in keys.insert(key) }
        if keys.count > limit { (keys, isWhole) = ([], false) }
    }

    mutating func formUnion(_ other: KeySet) {
        keys.formUnion(other.keys)
        isWhole = isWhole && other.isWhole && keys.count <= limit
    }
}

extension RecordBatch {
    /// Calls `body` for each record whose key is not missing as a whole; where the key is one text, once for each different one.
    fileprivate func forEachKey(_ body: (_ key: [UInt8], _ row: Int) -> Void) {
        if columns.count == 1, case .codes(let column) = columns[0] {
            var met = [Bool](repeating: false, count: dictionaries[0]?.texts.count ?? 0)
            for (row, code) in column.enumerated() where code != 0 && !met[Int(code)] {
                met[Int(code)] = true
                body(key(row), row)
            }
            return
        }
        for row in 0..<count where hasKey(row) { body(key(row), row) }
    }

    /// Whether some cell of the key is there.
    fileprivate func hasKey(_ row: Int) -> Bool { columns.indices.contains { text($0, row) != nil } }
}

extension Check {
    /// Every key of the referring fields occurs in the fields referred to, unless all its cells are missing.
    ///
    /// Up to `KeySet.most` different keys are compared as they are. More are compared by fingerprints of 64 bits, which name
    /// no key that is there; of 20 million keys against 20 million others one that is not there passes with a chance of
    /// less than one in 40 000.
    func check(_ key: ForeignKey, _ resource: Resource, _ findings: inout Findings) throws {
        guard let target = key.resource.map({ package[$0] }) ?? resource else {
            findings.add(
                .unknownName(
                    "resource", key.resource ?? "", among: package.resources.map(\.name),
                    at: Place(file: resource.path)))
            return
        }
        let reference = Reference(
            resource: resource, names: key.fields, fields: key.fields.compactMap { resource.schema[$0] },
            target: target.name)
        let limit = settings.mostKeys
        var referred = KeySet(limit: limit)
        let parts = try scan(target, projection: key.referredFields, purpose: .values)
            .collect(start: { KeySet(limit: limit) }) { $0.add($1) }.outcome.parts
        for part in parts { referred.formUnion(part.state) }
        if referred.isWhole {
            try compareKeys(reference, referred.keys, &findings)
        } else {
            try compareFingerprints(reference, target, key.referredFields, &findings)
        }
    }

    private struct Reference {
        let resource: Resource
        let names: [String]
        let fields: [Field]
        let target: String
    }

    private func compareKeys(_ reference: Reference, _ referred: Set<[UInt8]>, _ findings: inout Findings) throws {
        let isBroken = try scan(reference.resource, projection: reference.names, purpose: .values)
            .collect(start: { false }) { isBroken, batch in
                if !isBroken { batch.forEachKey { key, _ in isBroken = isBroken || !referred.contains(key) } }
            }.outcome.parts.contains { $0.state }
        guard isBroken else { return }
        try list(reference, &findings) { batch in
            { batch.hasKey($0) && !referred.contains(batch.key($0)) }
        }
    }

    private func compareFingerprints(
        _ reference: Reference, _ target: Resource, _ referredFields: [String], _ findings: inout Findings
    ) throws {
        let file = try SpillFile()
        let referred = try fingerprints(target, referredFields, file)
        let referring = try fingerprints(reference.resource, reference.names, file)
        var there = Fingerprints.inOrder(referred)
        var wanted = Fingerprints.inOrder(referring)
        var broken: Set<UInt64> = []
        var passes: [Findings] = []
        var (candidate, last) = (try there.next(), UInt64?.none)
        while let hash = try wanted.next() {
            if hash == last { continue }
            last = hash
            while let present = candidate, present < hash { candidate = try there.next() }
            if candidate != hash { broken.insert(hash) }
            if broken.count == settings.mostKeys { try pass() }
        }
        try pass()
        findings.append(Findings.merged(passes, limit: settings.listed), records: 0, lines: 0)

        func pass() throws {
            guard !broken.isEmpty else { return }
            var found = Findings(limit: settings.listed)
            let suspects = broken
            try list(reference, &found, purpose: .check) { batch in
                let (hashes, _) = batch.keyHashes(Array(batch.columns.indices))
                return { suspects.contains(hashes[$0]) }
            }
            passes.append(found)
            broken = []
        }
    }

    private func fingerprints(_ resource: Resource, _ fields: [String], _ file: SpillFile) throws -> [Fingerprints] {
        let (columns, held) = (Array(fields.indices), settings.mostFingerprints)
        return try scan(resource, projection: fields, purpose: .check)
            .collect(start: { Fingerprints(in: file, mostHeld: held) }) { fingerprints, batch in
                let (hashes, missing) = batch.keyHashes(columns)
                for row in 0..<batch.count where missing[row] < columns.count { try fingerprints.add(hashes[row]) }
            }.outcome.parts.map(\.state)
    }

    /// Names the records that refer to nothing.
    private func list(
        _ reference: Reference, _ findings: inout Findings, purpose: ScanSettings.Purpose = .values,
        _ isBroken: @escaping @Sendable (RecordBatch) -> (Int) -> Bool
    ) throws {
        let (fields, target, limit) = (reference.fields, reference.target, settings.listed)
        let found = try inOrder(reference.resource, reference.names, purpose: purpose) {
            Findings(limit: limit)
        } fold: { findings, batch in
            let isBroken = isBroken(batch)
            for row in 0..<batch.count where isBroken(row) {
                // Read for its fingerprint a text is not there to be shown.
                let cells = purpose == .check ? "" : batch.shown(row, as: fields)
                findings.add(
                    .brokenReference(
                        fields, cells: cells, target: target, at: batch.place(row)))
            }
        }
        findings.append(found.state, records: 0, lines: found.linesAbove)
    }
}
