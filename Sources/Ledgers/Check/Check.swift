import Diagnostics

/// Holds every cell of a package's ledgers against its schema: structure, types, constraints, keys.
///
/// Each file is read once; again only for keys that occur twice or refer to nothing, to name their records.
///
/// Findings agree with `frictionless validate` on which records have which codes, but for what docs/checking.md lists.
///
/// Memory does not grow with the file: fingerprints of keys are sorted in a temporary file (`Fingerprints`), keys whose
/// fingerprints occur twice are compared byte by byte in further passes over the file.
public struct Check: Sendable {
    public struct Progress: Hashable, Sendable {
        /// The resource that is read next, and how many are done of how many.
        public let resource: String
        public let done: Int
        public let total: Int
    }

    public let package: DataPackage
    var settings = ScanSettings()

    public init(_ package: DataPackage) {
        self.package = package
    }

    /// - Parameters:
    ///   - names: the resources to be checked; `nil` for all.
    ///   - progress: called before each resource.
    /// - Returns: everything that is wrong with the data; a file that cannot be read is a finding too.
    public func run(
        resources names: [String]? = nil, progress: (@Sendable (Progress) -> Void)? = nil
    ) -> CheckReport {
        let chosen = package.resources.filter { names?.contains($0.name) ?? true }
        var reports: [CheckReport.ResourceReport] = []
        for (index, resource) in chosen.enumerated() {
            progress?(Progress(resource: resource.name, done: index, total: chosen.count))
            reports.append(report(resource))
        }
        return CheckReport(resources: reports)
    }

    private func report(_ resource: Resource) -> CheckReport.ResourceReport {
        var findings = Findings(limit: settings.listed)
        var source: Scan.Source?
        var warnings: [Diagnostic] = []
        do {
            let keys = resource.schema.keys
            let held = settings.mostFingerprints
            let file = try SpillFile()
            let names = resource.schema.fields.map(\.name)
            let collected = try scan(resource, projection: names, purpose: .check, digest: true)
                .collect(start: { KeyHashes(keys, projection: names, file: file, mostHeld: held) }) { try $0.add($1) }
            findings.append(collected.findings, records: 0, lines: 0)
            source = collected.outcome.source
            checkFile(collected.outcome.source, resource, &findings)
            // A field that is not there is named by its label; a key without it cannot be compared.
            let isWhole = keys.map { collected.absent.isDisjoint(with: $0.fields) }
            try checkKeys(keys, isWhole, collected.outcome.parts.map(\.state), resource, &findings)
            for key in resource.schema.foreignKeys { try check(key, resource, &findings) }
            warnings = try wrongTotals(resource)
        } catch let problems as Diagnostics {
            for problem in problems.all { findings.add(problem) }
        } catch let problem as Diagnostic {
            findings.add(problem)
        } catch {
            findings.add(.unreadable(resource.path, reason: "\(error)"))
        }
        return CheckReport.ResourceReport(resource, source: source, findings, warnings: warnings)
    }

    func scan(_ resource: Resource, projection: [String], purpose: ScanSettings.Purpose, digest: Bool = false) -> Scan {
        var scan = Scan(resource, of: package, projection: projection, digest: digest)
        scan.settings = settings
        scan.settings.purpose = purpose
        scan.settings.readsOn = true
        // Codes are looked at within their batch alone, so that texts may be forgotten.
        scan.settings.mostTexts = 1 << 16
        return scan
    }

    private func checkFile(_ source: Scan.Source, _ resource: Resource, _ findings: inout Findings) {
        let place = Place(file: resource.path)
        if let declared = resource.bytes, declared != source.bytes {
            findings.add(.wrongSize(source.bytes, declared: declared, at: place))
        }
        if let declared = resource.sha256, declared != source.sha256 {
            findings.add(.wrongHash(source.sha256, declared: declared, at: place))
        }
    }

    /// Names the records whose keys occur twice or are missing: one pass for so many keys, however many there are.
    private func checkKeys(
        _ keys: [UniqueKey], _ isWhole: [Bool], _ hashes: [KeyHashes], _ resource: Resource,
        _ findings: inout Findings
    ) throws {
        let limit = settings.listed
        for (index, key) in keys.enumerated() where isWhole[index] {
            let fields = key.fields.compactMap { resource.schema[$0] }
            var duplicates = KeyHashes.duplicates(of: index, in: hashes)
            var namesMissing = key.isPrimary && KeyHashes.hasMissing(index, in: hashes)
            var passes: [Findings] = []
            while true {
                let suspects = try duplicates.next(settings.mostKeys)
                if suspects.isEmpty, !namesMissing { break }
                let search = DuplicateSearch(
                    key, fields: fields, suspects: suspects, namesMissing: namesMissing, limit: limit)
                let found = try inOrder(resource, key.fields) {
                    search
                } fold: {
                    $0.add($1)
                }
                var pass = Findings(limit: limit)
                pass.append(found.state.findings, records: 0, lines: found.linesAbove)
                passes.append(pass)
                namesMissing = false
            }
            findings.append(Findings.merged(passes, limit: limit), records: 0, lines: 0)
        }
    }

    /// Reads some fields of a file from its first record to its last, by one worker.
    func inOrder<State: Sendable>(
        _ resource: Resource, _ fields: [String], purpose: ScanSettings.Purpose = .values,
        start: @escaping @Sendable () -> State, fold: @escaping @Sendable (inout State, RecordBatch) -> Void
    ) throws -> (state: State, linesAbove: Int) {
        var scan = scan(resource, projection: fields, purpose: purpose)
        scan.settings.chunk = Int.max
        let collected = try scan.collect(start: start, fold: fold)
        return (collected.outcome.parts.first?.state ?? start(), collected.linesAbove)
    }
}
