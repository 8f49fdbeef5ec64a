import Diagnostics
import Ledgers
import Tables

/// The embedded engine: one scan per ledger file for all questions of a plan, on all cores.
///
/// Memory grows with groups, not with records, but for `count_distinct`, `median` and ranks, which are exact and hold the
/// different values, all values and all ranked values.
public struct ScanEngine: Engine, Sendable {
    private let digests: Bool
    private let checksConstraints: Bool

    /// - Parameters:
    ///   - digests: whether `Results.sources` carry SHA-256; without it each file is read once and not twice.
    ///   - checksConstraints: whether the cells that are read are also held against the constraints that the schemas declare
    ///     for each cell alone; keys are for `Check`.
    public init(digests: Bool = true, checksConstraints: Bool = false) {
        self.digests = digests
        self.checksConstraints = checksConstraints
    }

    public func run(_ plan: Plan, progress: @escaping @Sendable (ScanProgress) -> Void) throws -> Results {
        let aggregations = plan.aggregations.all
        let resources = plan.package.resources.filter { resource in
            aggregations.contains { $0.resources.contains(resource.name) }
        }
        let programs = resources.map { resource in
            ScanProgram(
                aggregations.enumerated().filter { $1.resources.contains(resource.name) }.map { ($0, $1) },
                moments: Set(resource.schema.fields.filter { $0.kind == .datetime }.map(\.name)))
        }
        let scans = zip(resources, programs).map { resource, program in
            Scan(
                resource, of: plan.package, projection: program.projection, checksConstraints: checksConstraints,
                digest: digests)
        }
        let counters = resources.enumerated().map { done, resource in
            RecordCounter { records in
                progress(ScanProgress(resource: resource.name, done: done, files: resources.count, records: records))
            }
        }
        let gathering = Gathering(aggregations: aggregations.count, scans: scans.count)
        Scan.run(
            scans,
            start: { position in
                counters[position].start()
                return Worker(programs[position])
            },
            fold: { position, worker, batch in
                worker.add(batch)
                counters[position].add(batch.count)
            },
            end: { _, worker, dictionaries in worker.end(aggregations: aggregations.count, dictionaries) },
            finish: { position, outcome in gathering.take(outcome, of: position) })
        let gathered = try gathering.result()
        progress(ScanProgress(resource: "", done: resources.count, files: resources.count, records: 0))
        return try assemble(plan, Answers(cells: gathered.cells), gathered.sources)
    }

    private func assemble(_ plan: Plan, _ answers: Answers, _ sources: [Scan.Source]) throws -> Results {
        do {
            let made = try concurrently(plan.tables) { table in
                let assembly = try TableAssembly(table, catalogue: plan.catalogue, answers: answers)
                return (table: try assembly.table(), cells: try assembly.figures(sources: sources))
            }.map { try $0.get() }
            return Results(
                queries: plan.queries, tables: made.map(\.table),
                figures: try concurrently(plan.figures) {
                    try Figure($0, catalogue: plan.catalogue, answers: answers, sources: sources)
                }.map { try $0.get() },
                cells: made.map(\.cells), sources: sources, warnings: try plan.gaps(in: answers))
        } catch let error as Diagnostic {
            throw Diagnostics([error])
        }
    }
}
