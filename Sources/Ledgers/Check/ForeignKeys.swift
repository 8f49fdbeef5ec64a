import Diagnostics

/// The different keys that the records of a file have, as the bytes of their cells.
struct KeySet: Sendable {
    private(set) var keys: Set<[[UInt8]?]> = []
    /// Codes of a single column of texts that have been met: each is added once.
    private var codes: [Bool] = []

    mutating func add(_ batch: RecordBatch) {
        if batch.columns.count == 1, case .codes(let column) = batch.columns[0] {
            let texts = batch.dictionaries[0]?.texts ?? []
            codes.append(contentsOf: repeatElement(false, count: max(0, texts.count - codes.count)))
            for code in column where code != 0 && !codes[Int(code)] {
                codes[Int(code)] = true
                keys.insert([Array(texts[Int(code)].utf8)])
            }
            return
        }
        for row in 0..<batch.count {
            let key = KeySet.key(batch, row)
            if key.contains(where: { $0 != nil }) { keys.insert(key) }
        }
    }

    static func key(_ batch: RecordBatch, _ row: Int) -> [[UInt8]?] {
        batch.columns.indices.map { batch.text($0, row).map { Array($0.utf8) } }
    }
}

/// Finds the records whose keys are not among those that they refer to.
private struct BrokenReferences: Sendable {
    let fields: [Field]
    let target: String
    let broken: Set<[[UInt8]?]>
    var findings: Findings

    mutating func add(_ batch: RecordBatch) {
        for row in 0..<batch.count where broken.contains(KeySet.key(batch, row)) {
            let cells = batch.columns.indices.map { batch.text($0, row) ?? "" }
            findings.add(
                .brokenReference(
                    fields, cells: cells.joined(separator: ", "), target: target, at: batch.place(row)))
        }
    }
}

extension Check {
    /// Every key of the referring fields occurs in the fields referred to, unless all its cells are missing.
    func check(_ key: ForeignKey, _ resource: Resource, _ findings: inout Findings) throws {
        guard let target = key.resource.map({ package[$0] }) ?? resource else {
            findings.add(
                .unknownName(
                    "resource", key.resource ?? "", among: package.resources.map(\.name),
                    at: Place(file: resource.path)))
            return
        }
        let referred = try keys(target, key.referredFields)
        let broken = try keys(resource, key.fields).subtracting(referred)
        guard !broken.isEmpty else { return }
        let fields = key.fields.compactMap { resource.schema[$0] }
        let limit = settings.listed
        let found = try inOrder(resource, key.fields) {
            BrokenReferences(fields: fields, target: target.name, broken: broken, findings: Findings(limit: limit))
        } fold: {
            $0.add($1)
        }
        findings.append(found.state.findings, records: 0, lines: found.linesAbove)
    }

    private func keys(_ resource: Resource, _ fields: [String]) throws -> Set<[[UInt8]?]> {
        try scan(resource, projection: fields, purpose: .values).collect(start: { KeySet() }) { $0.add($1) }
            .outcome.parts.reduce(into: []) { $0.formUnion($1.state.keys) }
    }
}
