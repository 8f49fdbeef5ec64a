/// The rows at the end of a ledger that are no data: totals, notes, sources, who filled it in.
public enum Footer: Hashable, Sendable {
    /// So many rows, blank ones too.
    case records(Int)
    /// All rows at the end that are blank, or whose first cell that holds something this regular expression matches whole. A
    /// row that does not match ends the footer, so that no row of data is lost above it.
    case pattern(String)

    /// Of rows with these first cells, empty ones for blank rows, how many are data.
    func dataRows(_ heads: [String]) -> Int {
        switch self {
        case .records(let count): return max(0, heads.count - count)
        case .pattern(let text):
            guard let pattern = TextPattern(text) else { return heads.count }
            let last = heads.lastIndex { !$0.isEmpty && pattern.match($0) != .matches }
            return last.map { $0 + 1 } ?? 0
        }
    }
}
