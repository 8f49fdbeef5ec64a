import Diagnostics
import Tables

/// One pass over one ledger file: which columns, and how strictly.
///
/// All queries over a ledger share one scan. The file is read in blocks by all cores; only the projected columns are decoded.
public struct Scan: Sendable {
    public let package: DataPackage
    public let resource: Resource
    /// Field names in the order in which batches carry them.
    public let projection: [String]
    /// Whether `Source.sha256` is wanted; without it the file is read once and not twice.
    public let digest: Bool
    var settings = ScanSettings()

    /// - Parameter checksConstraints: whether the cells of projected columns are also held against the constraints that the
    ///   schema declares for each cell alone; keys are for `Check`.
    /// - Parameter inOrder: one worker reads the records from the first to the last and numbers them. Texts are forgotten
    ///   from time to time, so that memory does not grow with the file: a code holds for its batch alone.
    public init(
        _ resource: Resource, of package: DataPackage, projection: [String], checksConstraints: Bool = false,
        digest: Bool = true, inOrder: Bool = false
    ) {
        self.resource = resource
        self.package = package
        self.projection = projection
        self.digest = digest
        settings.purpose = checksConstraints ? .checkedValues : .values
        if inOrder {
            settings.workers = 1
            settings.chunk = Int.max
            settings.mostTexts = 1 << 16
        }
    }

    /// What one worker made of its part of the file.
    public struct Part<State: Sendable>: Sendable {
        public let state: State
        /// In the order of the projection; `nil` for columns that are not codes.
        public let dictionaries: [TextDictionary?]
    }

    public struct Outcome<State: Sendable>: Sendable {
        /// One a worker. Which records a worker got differs from run to run: fold only what commutes.
        public let parts: [Part<State>]
        public let source: Source
    }

    /// Which file was read, for lineage.
    public struct Source: Hashable, Sendable {
        public let resource: String
        /// Relative to the package's folder.
        public let path: String
        public let bytes: Int
        /// Lower-case hexadecimal; empty when the scan was not asked for it.
        public let sha256: String
        public let records: Int
    }

    /// Reads the file once.
    /// - Parameters:
    ///   - start: a worker's state before its first batch.
    ///   - fold: adds a batch to the state; called for every batch of the worker, one after another.
    /// - Throws: `Diagnostics` with what is wrong in the file (its structure, or a cell of a projected column); a missing
    ///   or unreadable file; whatever `fold` throws.
    public func run<State: Sendable>(
        start: @Sendable () -> State, fold: @Sendable (inout State, RecordBatch) throws -> Void
    ) throws -> Outcome<State> {
        let collected = try collect(start: start, fold: fold)
        if !collected.findings.isEmpty { throw Diagnostics(collected.findings.sorted) }
        return collected.outcome
    }

    struct Collected<State: Sendable> {
        let outcome: Outcome<State>
        let findings: Findings
        /// Lines above the first record; places that batches give do not count them.
        let linesAbove: Int
        /// Fields of the projection that the file has not.
        let absent: Set<String>
    }

    /// Reads the file once and hands what is wrong in it back beside the outcome of the records that are right.
    func collect<State: Sendable>(
        start: @Sendable () -> State, fold: @Sendable (inout State, RecordBatch) throws -> Void
    ) throws -> Collected<State> {
        let file = try openFile()
        let readings = try fieldReadings()
        let reader = try reader(of: file, readings)
        let columns = columns(of: readings)
        let run = ChunkedRun(plan: reader.plan, settings: settings, digestOf: digest ? file : nil)
        let result = try run.run(makeReader: reader.make, start: start) { state, batch in
            try fold(&state, columns.map(batch.picking) ?? batch)
        }
        let parts = result.parts.map { part in
            Part(
                state: part.state,
                dictionaries: columns.map { $0.map { part.dictionaries[$0] } } ?? part.dictionaries)
        }
        let source = Source(
            resource: resource.name, path: resource.path, bytes: file.size, sha256: result.sha256,
            records: result.records)
        var findings = Findings(limit: settings.listed)
        for finding in reader.headerFindings { findings.add(finding) }
        findings.append(result.findings, records: 0, lines: 0)
        return Collected(
            outcome: Outcome(parts: parts, source: source), findings: findings, linesAbove: reader.plan.lines,
            absent: reader.absent)
    }
}

extension Scan {
    private func openFile() throws -> SourceFile {
        let place = Place(file: resource.path)
        switch ResourcePath.check(resource.path, in: package.folder) {
        case nil: return try SourceFile(join(package.folder, resource.path), shown: resource.path)
        case .missing?: throw Diagnostic.fileMissing(resource.path, at: place)
        case .outside?, .remote?: throw Diagnostic.pathOutside(resource.path, at: place)
        case .folder?: throw Diagnostic.notAFile(resource.path, at: place)
        }
    }

    /// How a file is read: its pieces, and a reader of them for each worker.
    private struct Reader {
        let plan: ChunkPlan
        var headerFindings: [Diagnostic] = []
        var absent: Set<String> = []
        let make: @Sendable () throws -> any ChunkReading
    }

    private func reader(of file: SourceFile, _ readings: [FieldReading]) throws -> Reader {
        let settings = settings
        switch resource.format {
        case .csv:
            let layout = try DelimitedLayout(file, resource: resource, readings: readings, settings: settings)
            let plan = ChunkPlan(
                start: layout.dataStart, lines: layout.dataLines, end: layout.dataEnd,
                chunk: settings.chunk(of: file.size))
            return Reader(
                plan: plan, headerFindings: layout.headerFindings,
                absent: Set(layout.columns.filter { $0.index == nil }.map(\.reading.field.name))
            ) { try DelimitedReader(file, layout: layout, settings: settings) }
        case .ndjson:
            let layout = try JSONLayout(file, resource: resource, readings: readings)
            let plan = ChunkPlan(
                start: layout.dataStart, lines: 0, end: file.size, chunk: settings.chunk(of: file.size))
            return Reader(plan: plan) { try JSONLinesReader(file, layout: layout, settings: settings) }
        case .json:
            let layout = try JSONLayout(file, resource: resource, readings: readings)
            let chunk = layout.isArray ? settings.chunk(of: file.size) : Int.max
            let plan = ChunkPlan(start: layout.dataStart, lines: 0, end: file.size, chunk: chunk)
            return Reader(plan: plan) {
                if layout.isArray { return try JSONArrayReader(file, layout: layout, settings: settings) }
                return JSONDocumentReader(file, layout: layout, settings: settings)
            }
        }
    }

    /// The fields of the projection, each once: a column is read once however often it is asked for.
    /// - Throws: `Diagnostics` for names that are no fields, and fields that cannot be read as declared.
    private func fieldReadings() throws -> [FieldReading] {
        var found: [Diagnostic] = []
        var readings: [FieldReading] = []
        let names = resource.schema.names
        let fields = Dictionary(resource.schema.fields.map { ($0.name, $0) }) { first, _ in first }
        var taken: Set<String> = []
        for name in projection {
            guard let field = names[name].flatMap({ fields[$0] }) else {
                found.append(
                    .unknownProjection(name, fields: resource.schema.fields.map(\.name), resource: resource.name))
                continue
            }
            guard taken.insert(field.name).inserted else { continue }
            do throws(FieldReading.Problem) {
                readings.append(try FieldReading(field, missingValues: resource.schema.missingValues))
            } catch {
                found.append(error.diagnostic(at: Place(file: resource.path)))
            }
        }
        if !found.isEmpty { throw Diagnostics(found) }
        return readings
    }

    /// For each name of the projection the column that is read for it; `nil` when none is asked for twice.
    private func columns(of readings: [FieldReading]) -> [Int]? {
        guard readings.count < projection.count else { return nil }
        return projection.compactMap { name in
            readings.firstIndex { $0.field.name == resource.schema[name]?.name }
        }
    }
}

extension RecordBatch {
    /// The same records with some of the columns, which may repeat.
    func picking(_ order: [Int]) -> RecordBatch {
        var picked = RecordBatch(
            count: count, firstRecord: firstRecord, columns: order.map { columns[$0] },
            dictionaries: order.map { dictionaries[$0] })
        picked.place = place
        return picked
    }
}
