import Diagnostics
import Expressions
import Tables

/// What a metric came to in one group.
struct Measured: Hashable, Sendable {
    let value: Value
    let rows: Int
    let missing: Figure.Missing?
    /// For ranks: the length of the list.
    var ranked: Int?

    static let unknown = Measured(value: .null, rows: 0, missing: .noRecords)
}

/// A lowered metric with its values: by group, and in groups without records.
struct Series: Sendable {
    let values: [GroupKey: Measured]
    /// What a group is that the ledger knows of, but that has no record which counts.
    let empty: Measured
    /// `nil` where every group is known.
    let known: Set<GroupKey>?
    /// Where groups of time are summed up: those that have records of their own.
    var recorded: Set<GroupKey> = []

    static let nothing = Series(values: [:], empty: .unknown, known: [])

    subscript(key: GroupKey) -> Measured {
        values[key] ?? (known?.contains(key) ?? true ? empty : .unknown)
    }
}

/// The gathered groups of a plan's aggregations.
struct Answers: Sendable {
    let cells: [Cells]

    /// The groups of a cut: those that meet the open conditions, by the keys asked.
    func groups(_ cut: Cut) throws -> [GroupKey: Cell] {
        // Only conditions add keys to those asked.
        if cut.conditions.isEmpty { return cells[cut.aggregation].groups }
        var groups: [GroupKey: Cell] = [:]
        for (key, cell) in cells[cut.aggregation].groups {
            let scope = KeyScope(key: key, names: cut.names)
            guard try cut.conditions.allSatisfy({ try $0.holds(in: scope) }) else { continue }
            groups[Array(key.prefix(cut.keyCount)), default: Cell()].merge(cell)
        }
        return groups
    }

    func series(_ lowered: Lowered, of metric: Metric) throws -> Series {
        switch lowered {
        case .nothing: .nothing
        case .measure(let part): try series(part, of: metric)
        case .ratio(let above, let below):
            try ratio(series(above, of: metric), series(below, of: metric), of: metric)
        case .rank(let lists):
            Series(
                values: try ranks(lists), empty: Measured(value: .null, rows: 0, missing: .noValues),
                known: try known(lists.presence))
        }
    }

    private func known(_ presence: Lowered.Presence) throws -> Set<GroupKey>? {
        switch presence {
        case .everywhere: nil
        case .groups(let cut): Set(try groups(cut).keys)
        }
    }

    func series(_ part: Lowered.Part, of metric: Metric) throws -> Series {
        var series = try series(groups(part), part, known: known(part), of: metric)
        if part.cumulation != nil { series.recorded = Set(try presence(part).keys) }
        return series
    }

    private func series(
        _ groups: [GroupKey: Cell], _ part: Lowered.Part, known: Set<GroupKey>?, of metric: Metric
    ) throws -> Series {
        let gathered = cells[part.cut.aggregation]
        func measured(_ cell: Cell) throws -> Measured {
            guard let value = cell.value(part.measure, scale: gathered.scale, isDays: gathered.isDays) else {
                throw Diagnostics([.tooLarge(metric.id)])
            }
            return Measured(value: value, rows: cell.rows, missing: value.isNull ? .noValues : nil)
        }
        return Series(values: try groups.mapValues(measured), empty: try measured(Cell()), known: known)
    }

    /// The groups of a part, summed up from the year's beginning where it asks for that.
    func groups(_ part: Lowered.Part) throws -> [GroupKey: Cell] {
        let found = try groups(part.cut)
        return part.cumulation?.sums(found) ?? found
    }

    private func known(_ part: Lowered.Part) throws -> Set<GroupKey>? {
        guard let cumulation = part.cumulation else { return try known(part.presence) }
        return Set(cumulation.sums(try presence(part)).keys)
    }

    private func presence(_ part: Lowered.Part) throws -> [GroupKey: Cell] {
        switch part.presence {
        case .everywhere: [:]
        case .groups(let cut): try groups(cut)
        }
    }

    /// A metric of the records of `units` alone; their last key, the unit, is taken off.
    func series(
        _ lowered: Lowered, of metric: Metric, units: Set<GroupKey>, shift: TablePlan.Shift
    ) throws -> Series {
        func part(_ part: Lowered.Part) throws -> Series {
            var cells: [GroupKey: Cell] = [:]
            for (key, cell) in try groups(part) {
                let key = shift(key)
                if units.contains(key) { cells[Array(key.dropLast()), default: Cell()].merge(cell) }
            }
            let known = Set(units.map { Array($0.dropLast()) })
            return try series(cells, part, known: known, of: metric)
        }
        return switch lowered {
        case .measure(let measured): try part(measured)
        case .ratio(let above, let below): try ratio(part(above), part(below), of: metric)
        case .nothing, .rank: .nothing
        }
    }

    private func ratio(_ above: Series, _ below: Series, of metric: Metric) throws -> Series {
        var values: [GroupKey: Measured] = [:]
        for (key, denominator) in below.values {
            guard let parts = denominator.value.exact, !parts.isZero, let part = above[key].value.exact else {
                values[key] = Measured(value: .null, rows: denominator.rows, missing: .noValues)
                continue
            }
            guard let quotient = part.divided(by: parts) else { throw Diagnostics([.tooLarge(metric.id)]) }
            values[key] = Measured(value: .exact(quotient), rows: denominator.rows, missing: nil)
        }
        return Series(
            values: values, empty: Measured(value: .null, rows: 0, missing: .noValues), known: below.known,
            recorded: below.recorded)
    }

    /// The rank that the selected values of each group share, if they do.
    private func ranks(_ lists: Lowered.Lists) throws -> [GroupKey: Measured] {
        let all = try groups(lists.all).mapValues(\.values.sorted)
        var found: [GroupKey: [(rank: Int, of: Int)]] = [:]
        var rows: [GroupKey: Int] = [:]
        for (key, cell) in try groups(lists.selected) {
            let asked = Array(key.dropLast(lists.rule.within.count))
            let list = all[Array(key.suffix(lists.rule.within.count))] ?? []
            rows[asked, default: 0] += cell.rows
            found[asked, default: []] += cell.values.sorted.map { value in
                (Ranking.rank(of: value, in: list, from: lists.rule.from), list.count)
            }
        }
        return rows.reduce(into: [:]) { measured, entry in
            let (key, rows) = entry
            let ranks = found[key] ?? []
            guard let first = ranks.first else {
                measured[key] = Measured(value: .null, rows: rows, missing: .noValues)
                return
            }
            let agree = ranks.allSatisfy { $0.rank == first.rank }
            let lengths = Set(ranks.map(\.of))
            measured[key] = Measured(
                value: agree ? .integer(first.rank) : .null, rows: rows, missing: agree ? nil : .severalRanks,
                ranked: agree && lengths.count == 1 ? first.of : nil)
        }
    }
}

/// The values of a group's key, for the conditions left open.
struct KeyScope: Scope {
    let key: GroupKey
    let positions: [String: Int]

    init(key: GroupKey, names: [String: Int]) {
        self.key = key
        positions = names
    }

    var names: [String] { positions.keys.sorted() }

    func operand(named name: String) -> Operand? { positions[name].map { .value(key[$0].value) } }
}
