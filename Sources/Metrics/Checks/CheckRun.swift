import Diagnostics
import Tables

/// The checks of a catalogue with their places in a plan.
public struct CheckRun: Sendable {
    private let checks: [(check: CatalogueCheck, handle: Handle<Table>)]
    private let catalogue: Catalogue
    private let last: Day

    /// Adds what the checks ask to `plan`.
    /// - Throws: `Diagnostics` for what cannot be asked.
    public init(in plan: inout Plan) throws {
        catalogue = plan.catalogue
        last = plan.reportPeriod.last
        var checks: [(check: CatalogueCheck, handle: Handle<Table>)] = []
        for check in plan.catalogue.checks {
            checks.append((check, try plan.add(try check.query(in: plan.catalogue), at: check.place)))
        }
        self.checks = checks
    }

    /// In the order of the catalogue.
    public func outcomes(_ results: Results) throws -> [CheckOutcome] {
        try checks.map { check, handle in
            let metrics = check.metrics.compactMap(catalogue.metric)
            let rows = CheckRows(results[handle], keys: check.by)
            let (checked, failures) = try check.failures(rows, last: last, metrics: metrics)
            return CheckOutcome(
                check: check, metrics: Dictionary(metrics.map { ($0.id, $0) }) { first, _ in first }, checked: checked,
                failures: failures)
        }
    }
}

extension CatalogueCheck {
    fileprivate func query(in catalogue: Catalogue) throws -> Query {
        guard case .fresh(let name, _) = rule else { return Query(metrics, by: by, where: filters) }
        let metric = try catalogue.metric(name, at: place)
        let ledger = catalogue.ledger(metric.ledger)
        let grain = ledger?.finestGrain(of: metric.time ?? ledger?.time) ?? .day
        return Query(metrics, by: by + [.grain(grain)], where: filters)
    }

    fileprivate func failures(
        _ rows: CheckRows, last: Day, metrics: [Metric]
    ) throws -> (checked: Int, failures: [CheckOutcome.Failure]) {
        var checked = 0
        var failures: [CheckOutcome.Failure] = []
        func take(_ row: Int, _ fault: CheckOutcome.Failure.Fault?) {
            checked += 1
            if let fault { failures.append(CheckOutcome.Failure(group: rows.group(row), fault: fault)) }
        }
        switch rule {
        case .sum(let total, let parts):
            for row in rows.indices {
                guard let (total, values) = rows.values(row, total, parts, take) else { continue }
                guard let sum = try Comparing.sum(values.map(Value.exact), metrics[0]).exact else { continue }
                take(row, isEqual(total, sum) ? nil : .sum(total: total, parts: sum))
            }
        case .equal(let a, let b):
            for row in rows.indices {
                guard let (first, rest) = rows.values(row, a, [b], take), let second = rest.first else { continue }
                take(row, isEqual(first, second) ? nil : .unequal(first, second))
            }
        case .bounds(let metric, let min, let max):
            for row in rows.indices {
                guard let value = rows.value(row, metric) else { continue }
                if let min, value < min {
                    take(row, .below(value, min: min))
                } else if let max, value > max {
                    take(row, .above(value, max: max))
                } else {
                    take(row, nil)
                }
            }
        case .fresh(let metric, let days):
            for (group, row) in rows.latest(metric) {
                checked += 1
                let day = row.flatMap(rows.lastDay)
                if let day, last.number - day.number <= Int32(clamping: days) { continue }
                failures.append(CheckOutcome.Failure(group: group, fault: .stale(day)))
            }
        }
        return (checked, failures)
    }

    private func isEqual(_ a: Exact, _ b: Exact) -> Bool {
        a.subtracting(b).map { $0.magnitude <= tolerance } ?? false
    }
}

/// The groups of a check's table.
struct CheckRows {
    private let table: Table
    private let keys: [Query.Key]

    init(_ table: Table, keys: [Query.Key]) {
        self.table = table
        self.keys = keys
    }

    var indices: Range<Int> { 0..<table.rowCount }

    func value(_ row: Int, _ metric: String) -> Exact? { table[metric]?.values[row].exact }

    func group(_ row: Int) -> String {
        keys.map { key in
            let value = table[key.name]?.values[row] ?? .null
            if case .grain(let grain) = key, let day = value.day { return Period(grain, containing: day).description }
            return value.isNull ? "—" : value.description
        }.joined(separator: "，")
    }

    /// The values of a row. One that is missing beside others is a fault; where all are, there is nothing to check.
    func values(
        _ row: Int, _ first: String, _ rest: [String], _ take: (Int, CheckOutcome.Failure.Fault?) -> Void
    ) -> (first: Exact, rest: [Exact])? {
        let names = [first] + rest
        let values = names.map { value(row, $0) }
        if values.allSatisfy({ $0 == nil }) { return nil }
        if let missing = values.firstIndex(where: { $0 == nil }) {
            take(row, .missing(names[missing]))
            return nil
        }
        let known = values.compactMap { $0 }
        return (known[0], Array(known.dropFirst()))
    }

    /// The last row of each group that has a value; a whole without any is a group too.
    func latest(_ metric: String) -> [(group: String, row: Int?)] {
        var order: [String] = []
        var latest: [String: Int] = [:]
        for row in indices where table[metric]?.values[row].isNull == false {
            let group = group(row)
            if latest[group] == nil { order.append(group) }
            if let day = day(row), latest[group].flatMap(self.day).map({ $0 > day }) != true { latest[group] = row }
        }
        return order.isEmpty ? (keys.isEmpty ? [("", nil)] : []) : order.map { ($0, latest[$0]) }
    }

    /// The last day of the time that a row is of.
    func lastDay(_ row: Int) -> Day? {
        guard let column = grainColumn, let grain = Grain(rawValue: column.name) else { return nil }
        return column.values[row].day.map { Period(grain, containing: $0).last }
    }

    private func day(_ row: Int) -> Day? { grainColumn?.values[row].day }

    private var grainColumn: Column? { table.columns.last { Grain(rawValue: $0.name) != nil && $0.kind == .temporal } }
}
