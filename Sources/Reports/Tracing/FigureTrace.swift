import Diagnostics
import Foundation
import Metrics
import Synchronization
import Tables
import Trees

/// A figure with the whole way back: definition, values put in, files, and on request the records themselves.
public struct FigureTrace: Sendable {
    public let figure: Figure
    public let metric: Metric
    let project: Project
    private let selection: RowSelection

    /// Computes the figure.
    /// - Throws: `Diagnostics` for an unknown figure, what cannot be asked, and what is wrong in the ledgers.
    public init(
        _ request: FigureRequest, of project: Project,
        progress: @escaping @Sendable (ScanProgress) -> Void = { _ in }
    ) throws {
        self = try Self.all([request], of: project, progress: progress)[0]
    }

    private init(_ request: FigureRequest, _ handle: Handle<Figure>, plan: Plan, results: Results, project: Project)
        throws
    {
        figure = results[handle]
        metric = try plan.catalogue.metric(request.metric, at: Place())
        selection = RowSelection(of: handle, in: plan)
        self.project = project
    }

    /// Computes several figures in one scan per ledger.
    /// - Throws: as `init` does.
    static func all(
        _ requests: [FigureRequest], of project: Project,
        progress: @escaping @Sendable (ScanProgress) -> Void = { _ in }
    ) throws -> [FigureTrace] {
        var plan = try project.plan()
        let handles = try requests.map { try plan.add($0) }
        let results = try ScanEngine().run(plan, progress: progress)
        return try zip(requests, handles).map {
            try FigureTrace($0, $1, plan: plan, results: results, project: project)
        }
    }

    /// Writes the records that the figure is counted from as CSV: resource and record number, what a record does for a
    /// ratio or rank (`numerator`, `denominator`; `ranked`, `selected`: 是 or 否), and the ledger's fields without the
    /// sensitive ones. Where different values of a sensitive field are counted, `distinct` numbers them instead.
    ///
    /// Whole or not at all: a ledger that changed since the figure was computed is an error.
    /// - Returns: the number of records written.
    /// - Throws: `Diagnostics` for what is wrong in the ledgers; a `Diagnostic` when the file cannot be written.
    public func exportRows(
        to path: String, progress: @escaping @Sendable (ScanProgress) -> Void = { _ in }
    ) throws -> Int {
        guard !inputs.contains(Self.resolved(path)) else { throw Diagnostic.wouldReplaceInput(path) }
        let file = try StreamedFile(path)
        try file.write(csvLine(header))
        let counts = Mutex((written: 0, counted: 0))
        let hasRoles = selection.roles.count > 1
        let sources = try selection.run(progress: progress) { rows in
            for row in rows {
                let roles = hasRoles ? row.plays.map { $0 ? "是" : "否" } : []
                let distinct = row.distinct.map { $0.map(String.init) ?? "" }
                try file.write(csvLine([row.resource, String(row.record)] + roles + distinct + row.cells))
            }
            counts.withLock {
                $0.written += rows.count
                // What a figure's rows are: those of the denominator, and of a rank those whose rank is asked.
                $0.counted += rows.count { $0.plays.last ?? false }
            }
        }
        let (written, counted) = counts.withLock { $0 }
        guard counted == figure.rows, selection.roles.isEmpty || sources == figure.sources else {
            throw Diagnostic.ledgerChanged(expected: figure.rows, found: counted)
        }
        try file.finish()
        return written
    }

    /// The files that the project is read from.
    private var inputs: [String] {
        let (folder, settings) = (project.folder.path, project.settings)
        return [ProjectFolder.settingsFile, settings.package, settings.metrics].map { Self.resolved("\(folder)/\($0)") }
            + project.package.resources.map { Self.resolved("\(project.package.folder)/\($0.path)") }
    }

    private static func resolved(_ path: String) -> String {
        URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL.path
    }

    private var header: [String] {
        let names = selection.fields.map(\.name)
        let roles = selection.roles.count > 1 ? selection.roles.map(\.rawValue) : []
        let distinct = selection.hidden.indices.map { $0 == 0 ? "distinct" : "distinct\($0 + 1)" }
        // A ledger's own field keeps its name.
        return (["resource", "record"] + roles + distinct).map { names.contains($0) ? "nianbao:\($0)" : $0 } + names
    }
}
