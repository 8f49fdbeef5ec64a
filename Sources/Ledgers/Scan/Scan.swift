import Diagnostics
import Synchronization
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
        start: @escaping @Sendable () -> State, fold: @escaping @Sendable (inout State, RecordBatch) throws -> Void
    ) throws -> Outcome<State> {
        try collect(start: start, fold: fold).faultless()
    }

    /// Reads several files once, on all cores together.
    /// - Parameters:
    ///   - start: a worker's state before its first batch of the scan at that position.
    ///   - fold: adds a batch of the scan at that position to the state, as in `run(start:fold:)`.
    ///   - end: what a worker does with its state and dictionaries after its last batch, side by side with the others.
    ///   - finish: takes what came of the scan at that position, as soon as it has been read; called from any thread, while
    ///     the others are read. What failed in one file does not keep the others from being read.
    public static func run<State: Sendable>(
        _ scans: [Scan], start: @escaping @Sendable (Int) -> State,
        fold: @escaping @Sendable (Int, inout State, RecordBatch) throws -> Void,
        end: @escaping @Sendable (Int, inout State, [TextDictionary?]) -> Void,
        finish: @escaping @Sendable (Int, Result<Outcome<State>, any Error>) -> Void
    ) {
        PooledScan<State>.run(
            scans.enumerated().map { position, scan in
                PooledScan(
                    scan, start: { start(position) }, fold: { try fold(position, &$0, $1) },
                    end: { end(position, &$0, $1) },
                    finish: { found in finish(position, Result { try found.get().faultless() }) })
            })
    }

    struct Collected<State: Sendable>: Sendable {
        let outcome: Outcome<State>
        let findings: Findings
        /// Lines above the first record; places that batches give do not count them.
        let linesAbove: Int
        /// Fields of the projection that the file has not.
        let absent: Set<String>

        /// - Throws: `Diagnostics` when something was found.
        func faultless() throws -> Outcome<State> {
            if !findings.isEmpty { throw Diagnostics(findings.sorted) }
            return outcome
        }
    }

    /// Reads the file once and hands what is wrong in it back beside the outcome of the records that are right.
    func collect<State: Sendable>(
        start: @escaping @Sendable () -> State, fold: @escaping @Sendable (inout State, RecordBatch) throws -> Void
    ) throws -> Collected<State> {
        let found = Mutex<Result<Collected<State>, any Error>?>(nil)
        PooledScan.run([PooledScan(self, start: start, fold: fold) { result in found.withLock { $0 = result } }])
        guard let found = found.withLock({ $0 }) else {
            throw Diagnostic.unreadable(resource.path, reason: "no worker")
        }
        return try found.get()
    }
}

extension Scan {
    /// How a file is read: its pieces, and a reader of them for each worker.
    struct Opening: Sendable {
        let plan: ChunkPlan
        var headerFindings: [Diagnostic] = []
        var absent: Set<String> = []
        /// For each name of the projection the column that is read for it; `nil` when none is asked for twice.
        var columns: [Int]?
        let makeReader: @Sendable () throws -> any ChunkReading

        func picking(_ dictionaries: [TextDictionary?]) -> [TextDictionary?] {
            columns.map { $0.map { dictionaries[$0] } } ?? dictionaries
        }
    }

    func open() throws -> (SourceFile, Opening) {
        let file = try openFile()
        let readings = try fieldReadings()
        var opening = try opening(of: file, readings)
        opening.columns = columns(of: readings)
        return (file, opening)
    }

    func collected<State>(
        _ result: ChunkedRun<State>.Result, _ opening: Opening, of file: SourceFile, sha256: String
    ) -> Collected<State> {
        let parts = result.parts.map { part in
            Part(state: part.state, dictionaries: opening.picking(part.dictionaries))
        }
        let source = Source(
            resource: resource.name, path: resource.path, bytes: file.size, sha256: sha256, records: result.records)
        var findings = Findings(limit: settings.listed)
        for finding in opening.headerFindings { findings.add(finding) }
        findings.append(result.findings, records: 0, lines: 0)
        return Collected(
            outcome: Outcome(parts: parts, source: source), findings: findings, linesAbove: opening.plan.lines,
            absent: opening.absent)
    }

    private func openFile() throws -> SourceFile {
        let place = Place(file: resource.path)
        switch ResourcePath.check(resource.path, in: package.folder) {
        case nil: return try SourceFile(join(package.folder, resource.path), shown: resource.path)
        case .missing?: throw Diagnostic.fileMissing(resource.path, at: place)
        case .outside?, .remote?: throw Diagnostic.pathOutside(resource.path, at: place)
        case .folder?: throw Diagnostic.notAFile(resource.path, at: place)
        }
    }

    private func opening(of file: SourceFile, _ readings: [FieldReading]) throws -> Opening {
        let settings = settings
        switch resource.format {
        case .csv:
            let layout = try DelimitedLayout(file, resource: resource, readings: readings, settings: settings)
            let plan = ChunkPlan(
                start: layout.dataStart, lines: layout.dataLines, end: layout.dataEnd,
                chunk: settings.chunk(of: file.size))
            return Opening(
                plan: plan, headerFindings: layout.headerFindings,
                absent: Set(layout.columns.filter { $0.index == nil }.map(\.reading.field.name))
            ) { try DelimitedReader(file, layout: layout, settings: settings) }
        case .ndjson:
            let layout = try JSONLayout(file, resource: resource, readings: readings)
            let plan = ChunkPlan(
                start: layout.dataStart, lines: 0, end: file.size, chunk: settings.chunk(of: file.size))
            return Opening(plan: plan) { try JSONLinesReader(file, layout: layout, settings: settings) }
        case .json:
            let layout = try JSONLayout(file, resource: resource, readings: readings)
            let chunk = layout.isDivisible ? settings.chunk(of: file.size) : Int.max
            let plan = ChunkPlan(start: layout.dataStart, lines: 0, end: file.size, chunk: chunk)
            return Opening(plan: plan) {
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
