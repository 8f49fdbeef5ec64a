import Diagnostics
import Metrics
import Tables
import Trees

extension Project {
    /// Answers one query given by the keys of `QueryKeys`.
    /// - Throws: `Diagnostics` for keys that are unknown or wrong, and for what is wrong in the ledgers.
    public func answer(_ keys: Tree, progress: @escaping @Sendable (ScanProgress) -> Void = { _ in }) throws
        -> (table: Table, warnings: [Diagnostic])
    {
        let wanted = try queryKeys(keys)
        var plan = try plan()
        let handle = try plan.add(wanted.query, at: keys.place)
        let results = try ScanEngine().run(plan, progress: progress)
        return (wanted.shown(results[handle], of: plan.reportPeriod), results.warnings)
    }

    /// The query that the keys say.
    /// - Throws: `Diagnostics` for keys that are unknown or wrong.
    public func query(_ keys: Tree) throws -> Query { try queryKeys(keys).query }

    private func queryKeys(_ keys: Tree) throws -> QueryKeys {
        try QueryKeys(keys, reportYear: settings.year, period: settings.period(of:))
    }
}

extension QueryKeys {
    /// The result as the keys want it shown.
    func shown(_ table: Table, of period: Period) -> Table {
        table.rows((0..<table.rowCount).filter { isPresent($0, in: table) && isWhole($0, in: table, of: period) })
    }

    private func isPresent(_ row: Int, in table: Table) -> Bool {
        !presentOnly || query.metrics.contains { table[$0].map { !$0.values[row].isNull } ?? true }
    }

    private func isWhole(_ row: Int, in table: Table, of period: Period) -> Bool {
        guard wholePeriodsOnly, let column = table.columns.first(where: { Grain(rawValue: $0.name) != nil }),
            let grain = Grain(rawValue: column.name), let day = column.values[row].day
        else { return true }
        let days = query.period ?? period
        let whole = Period(grain, containing: day)
        return days.contains(whole.first) && days.contains(whole.last)
    }
}
