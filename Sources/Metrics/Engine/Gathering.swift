import Diagnostics
import Ledgers
import Synchronization

/// What the scans of a plan's files come to, in whatever order they end.
final class Gathering: Sendable {
    private struct Gathered: Sendable {
        var cells: [Cells]
        /// Of each scan; before it has ended, that it has not.
        var outcomes: [Result<Scan.Source, any Error>]
    }

    private let gathered: Mutex<Gathered>

    init(aggregations: Int, scans: Int) {
        gathered = Mutex(
            Gathered(
                cells: Array(repeating: Cells(), count: aggregations),
                outcomes: Array(repeating: .failure(CancellationError()), count: scans)))
    }

    /// Takes what the workers of the scan at a position have gathered.
    func take(_ outcome: Result<Scan.Outcome<Worker>, any Error>, of position: Int) {
        gathered.withLock { gathered in
            gathered.outcomes[position] = outcome.map(\.source)
            guard case .success(let outcome) = outcome else { return }
            for part in outcome.parts {
                for (index, cells) in part.state.cells.enumerated() { gathered.cells[index].merge(cells) }
            }
        }
    }

    /// The groups of each aggregation, and the files that were read.
    /// - Throws: `Diagnostics` with what is wrong in all the files, so that the user sees it together; else what `fold` threw.
    func result() throws -> (cells: [Cells], sources: [Scan.Source]) {
        let gathered = gathered.withLock { $0 }
        var sources: [Scan.Source] = []
        var faults: [Diagnostic] = []
        for outcome in gathered.outcomes {
            do {
                sources.append(try outcome.get())
            } catch let error as Diagnostics {
                faults += error.all
            } catch let error as Diagnostic {
                faults.append(error)
            }
        }
        if !faults.isEmpty { throw Diagnostics(faults) }
        return (gathered.cells, sources)
    }
}
