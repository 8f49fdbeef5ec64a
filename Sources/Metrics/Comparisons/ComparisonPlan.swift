import Tables

/// What a metric is compared with, as cuts of aggregations.
struct ComparisonPlan: Sendable {
    let kind: Query.Comparison
    /// The days of the values.
    let period: Period
    /// The grain in the key, and where it stands.
    let grain: (position: Int, grain: Grain)?
    let bases: [TablePlan.BasePlan]
    /// Of the units that are in both; `nil` where the catalogue names no units.
    let sameUnits: Pairing?
    /// Of what is counted alike in both; `nil` where it is everything, or cannot be told.
    let sameCaliber: Pairing?
    /// To tell whether both are of the same months; `nil` where that does not matter: a rank is of one list.
    let months: MonthsPlan?
    /// Whether each row is of all days from its year's beginning.
    let isCumulative: Bool

    /// Values and bases that are alike.
    struct Pairing: Sendable {
        let current: Lowered
        let bases: [TablePlan.BasePlan]
        /// Whether the last key is the unit.
        let byUnit: Bool
    }

    /// The days of a row, and of its base.
    func periods(of key: GroupKey) -> (current: Period, base: Period)? {
        guard let current = current(of: key), let base = kind.base(of: current) else { return nil }
        return (current, base)
    }

    private func current(of key: GroupKey) -> Period? {
        guard let grain else { return period }
        guard case .day(let day) = key[grain.position],
            let days = Period(grain.grain, containing: day).intersection(period)
        else { return nil }
        guard isCumulative else { return days }
        return Period.year(days.last.year).flatMap { Period($0.first, through: days.last) }
    }
}

extension Asking {
    /// Adds what a comparison needs to the aggregations.
    /// - Parameter grain: the grain among the keys, and where it stands.
    func compared(
        by kind: Query.Comparison, over span: Span, grain: (position: Int, grain: Grain)?,
        into list: inout AggregationList
    ) -> ComparisonPlan? {
        guard case .days(let period) = span, kind != .target else { return nil }
        let units = metric.population.flatMap { name in
            keys.contains(.field(name)) ? nil : KeyColumn.field(name)
        }
        func pairing(_ asking: Asking, byUnit: Bool) -> ComparisonPlan.Pairing {
            ComparisonPlan.Pairing(
                current: asking.lower(over: span, into: &list),
                bases: asking.bases(kind, over: period, grain: grain, into: &list), byUnit: byUnit)
        }
        let counted = units.map { keyed(by: keys + [$0]) } ?? self
        let changes = metric.calibers.filter { change in
            (kind.base(of: period.cut(by: grain?.grain ?? .day).first ?? period) ?? period).first < change.since
                && change.since <= period.last
        }
        let alike = changes.compactMap(\.comparable)
        return ComparisonPlan(
            kind: kind, period: period, grain: grain,
            bases: bases(kind, over: period, grain: grain, into: &list),
            sameUnits: units == nil ? nil : pairing(counted, byUnit: true),
            sameCaliber: changes.isEmpty || alike.count < changes.count
                ? nil : pairing(counted.narrowed(by: alike.map(Condition.init)), byUnit: units != nil),
            months: months(kind, over: period, into: &list), isCumulative: cumulation != nil)
    }

    private func months(_ kind: Query.Comparison, over period: Period, into list: inout AggregationList) -> MonthsPlan?
    {
        guard !metric.formula.isRank, !ledger.hasEmptyMonths, let base = kind.base(of: period), let time,
            let finest = ledger.finestGrain(of: time), finest != .year,
            let days = Period(base.first, through: period.last)
        else { return nil }
        let cut = list.cut(
            ledger, by: [.grain(.month, of: time)], where: [], in: Window(time: time, period: days), need: .count)
        return MonthsPlan(cut: cut, days: [base, period], isByMonth: finest == .month)
    }

    private func bases(
        _ kind: Query.Comparison, over period: Period, grain: (position: Int, grain: Grain)?,
        into list: inout AggregationList
    ) -> [TablePlan.BasePlan] {
        func plan(_ asking: Asking, _ period: Period, _ shift: TablePlan.Shift) -> TablePlan.BasePlan {
            TablePlan.BasePlan(lowered: asking.lower(over: .days(period), into: &list), shift: shift)
        }
        guard let grain, kind == .previousPeriod else {
            guard let base = kind.base(of: period) else { return [] }
            let years = period.last.year - base.last.year
            return [plan(self, base, grain.map { .years(years, at: $0.position) } ?? .none)]
        }
        // Whole grains in one sweep; one that the period cuts is compared with as many days just before it.
        let pieces = period.cut(by: grain.grain)
        let whole = pieces.filter { $0 == Period(grain.grain, containing: $0.first) }
        var plans: [TablePlan.BasePlan] = []
        if let first = whole.first, let last = whole.last,
            let before = Period(
                Period(grain.grain, containing: first.first).previous.first,
                through: Period(grain.grain, containing: last.first).previous.last)
        {
            plans.append(plan(self, before, .next(grain.grain, at: grain.position)))
        }
        var keyless = keys
        keyless.remove(at: grain.position)
        return plans
            + pieces.filter { !whole.contains($0) }.map { piece in
                plan(
                    keyed(by: keyless), piece.previous,
                    .insert(Period(grain.grain, containing: piece.first).first, at: grain.position))
            }
    }
}
