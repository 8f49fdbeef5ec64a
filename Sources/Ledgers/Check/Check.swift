import Diagnostics

/// Holds every cell of a package's ledgers against its schema: structure, types, constraints, keys.
///
/// Each file is read once; again only for keys that occur twice or refer to nothing, to name their records.
///
/// Findings agree with `frictionless validate` on which records have which codes, except that
/// - a record with too few or too many cells has one finding and is not looked at further, where Frictionless has one a
///   cell and checks the rest;
/// - a blank row is not also a missing primary key;
/// - a mismatched header is reported by itself, without the errors of the cells under it, and by name: a label that is no
///   field is `extra-label`, a field without a label `missing-label`, a known one in another place `incorrect-label`;
/// - dates without leading zeros (2016-7-4) and full-width digits are read only where the format is `any` or a pattern;
/// - spaces around a number make it a `type-error`; `skipInitialSpace` takes those before it away;
/// - text after a closing quote, a quote that is never closed, and lines that end with a carriage return alone are
///   `source-error`s;
/// - one missing cell of a primary key is a `primary-key` finding, where Frictionless waits for all to be missing.
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
        do {
            let keys = resource.schema.keys
            let names = resource.schema.fields.map(\.name)
            let collected = try scan(resource, projection: names, purpose: .check, digest: true)
                .collect(start: { KeyHashes(keys, projection: names) }) { $0.add($1) }
            findings.append(collected.findings, records: 0, lines: 0)
            source = collected.outcome.source
            checkFile(collected.outcome.source, resource, &findings)
            let suspects = KeyHashes.suspects(in: collected.outcome.parts.map(\.state), keys)
            try checkKeys(keys, suspects, resource, &findings)
            for key in resource.schema.foreignKeys { try check(key, resource, &findings) }
        } catch let problems as Diagnostics {
            for problem in problems.all { findings.add(problem) }
        } catch let problem as Diagnostic {
            findings.add(problem)
        } catch {
            findings.add(.unreadable(resource.path, reason: "\(error)"))
        }
        return CheckReport.ResourceReport(
            resource: resource.name, path: resource.path, source: source, findings: findings.sorted,
            counts: findings.counts)
    }

    func scan(_ resource: Resource, projection: [String], purpose: ScanSettings.Purpose, digest: Bool = false) -> Scan {
        var scan = Scan(resource, of: package, projection: projection, digest: digest)
        scan.settings = settings
        scan.settings.purpose = purpose
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

    /// Names the records whose keys occur twice or are missing.
    private func checkKeys(
        _ keys: [UniqueKey], _ suspects: [Set<UInt64>?], _ resource: Resource, _ findings: inout Findings
    )
        throws
    {
        for (key, suspects) in zip(keys, suspects) {
            guard let suspects else { continue }
            let fields = key.fields.compactMap { resource.schema[$0] }
            let limit = settings.listed
            let found = try inOrder(resource, key.fields) {
                DuplicateSearch(key, fields: fields, suspects: suspects, limit: limit)
            } fold: {
                $0.add($1)
            }
            findings.append(found.state.findings, records: 0, lines: found.linesAbove)
        }
    }

    /// Reads some fields of a file from its first record to its last, by one worker.
    func inOrder<State: Sendable>(
        _ resource: Resource, _ fields: [String], start: @Sendable () -> State,
        fold: @Sendable (inout State, RecordBatch) -> Void
    ) throws -> (state: State, linesAbove: Int) {
        var scan = scan(resource, projection: fields, purpose: .values)
        scan.settings.chunk = Int.max
        let collected = try scan.collect(start: start, fold: fold)
        return (collected.outcome.parts.first?.state ?? start(), collected.linesAbove)
    }
}
