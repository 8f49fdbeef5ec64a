import Tables

/// A metric's values beside their bases, and what may be computed from them.
struct Compared: Sendable {
    let metric: Metric
    let current: Series
    let base: Series
    private let plan: ComparisonPlan?
    private let sameUnits: Pairing?
    private let sameCaliber: Pairing?
    private let months: RecordedMonths?

    private struct Pairing: Sendable {
        let current: Series
        let base: Series
        let changes: [GroupKey: UnitChanges]
    }

    /// - Parameter plan: `nil` where nothing is compared.
    init(_ current: Lowered, with plan: ComparisonPlan?, of metric: Metric, in answers: Answers) throws {
        func pairing(_ pairing: ComparisonPlan.Pairing) throws -> Pairing {
            guard pairing.byUnit else {
                return Pairing(
                    current: try answers.series(pairing.current, of: metric),
                    base: try answers.series(pairing.bases, of: metric), changes: [:])
            }
            let (current, base, changes) = try answers.sameUnits(pairing.current, pairing.bases, of: metric)
            return Pairing(current: current, base: base, changes: changes)
        }
        self.metric = metric
        self.plan = plan
        self.current = try answers.series(current, of: metric)
        base = try answers.series(plan?.bases ?? [], of: metric)
        sameUnits = try plan?.sameUnits.map(pairing)
        sameCaliber = try plan?.sameCaliber.map(pairing)
        months = try plan?.months.map { try RecordedMonths($0, in: answers) }
    }

    /// The value and the base that a difference is taken of.
    struct Pair: Hashable, Sendable {
        var value: Value
        var base: Value
        /// Why there is no difference though there are a value and a base.
        var missing: Figure.Missing?
        /// The change of caliber that lies between.
        var caliber: Caliber?
        var changes = UnitChanges()
        /// Of one side alone, and not of the other.
        var gaps: [Period] = []

        static let none = Pair(value: .null, base: .null)

        /// What a reader must know of the difference: `按可比口径（7月起含移动端申报）`, `口径有变化，不作比较（…）`,
        /// `缺2015年4月数据，不作比较`; `nil` when it is that of the value and its base.
        var basis: String? {
            if missing == .monthsMissing { return "缺\(gaps.monthNames)数据，不作比较" }
            guard caliber != nil || !changes.isEmpty else { return nil }
            let units = [("首次统计", changes.new), ("不再统计", changes.gone)].compactMap { word, names in
                names.isEmpty ? nil : "未计\(word)的\(names.joined(separator: "、"))"
            }
            let reasons = [caliber?.note].compactMap { $0 } + units
            let verdict = missing == .caliberChanged ? "口径有变化，不作比较" : "按可比口径"
            return "\(verdict)（\(reasons.joined(separator: "；"))）"
        }
    }

    func pair(_ key: GroupKey) -> Pair {
        var pair = Pair(value: current[key].value, base: base[key].value)
        guard let plan, let (days, before) = plan.periods(of: key) else { return pair }
        guard plan.kind.isAlike(days) else {
            pair.missing = .unfinished
            return pair
        }
        pair.gaps = months?.gaps(between: before, and: days) ?? []
        if !pair.gaps.isEmpty {
            pair.missing = .monthsMissing
            return pair
        }
        pair.caliber = metric.calibers.last { $0.lies(between: before, and: days) }
        guard let alike = pair.caliber == nil ? sameUnits : sameCaliber else {
            if pair.caliber != nil { pair.missing = .caliberChanged }
            return pair
        }
        pair.changes = alike.changes[key] ?? UnitChanges()
        guard pair.caliber != nil || !pair.changes.isEmpty else { return pair }
        pair.value = alike.current[key].value
        pair.base = alike.base[key].value
        return pair
    }
}

/// Which units are in a value or its base alone.
public struct UnitChanges: Hashable, Sendable {
    /// Counted for the first time.
    public var new: [String] = []
    /// Not counted any more.
    public var gone: [String] = []

    public var isEmpty: Bool { new.isEmpty && gone.isEmpty }
}

extension Answers {
    /// Bases as one series, their keys shifted to those of the values.
    func series(_ bases: [TablePlan.BasePlan], of metric: Metric) throws -> Series {
        guard !bases.isEmpty else { return .nothing }
        var values: [GroupKey: Measured] = [:]
        var known: Set<GroupKey> = []
        var recorded: Set<GroupKey> = []
        var empty = Measured.unknown
        for base in bases {
            let series = try series(base.lowered, of: metric)
            for (key, measured) in series.values { values[base.shift(key)] = measured }
            for key in series.known ?? [] { known.insert(base.shift(key)) }
            for key in series.recorded { recorded.insert(base.shift(key)) }
            empty = series.empty
        }
        return Series(values: values, empty: empty, known: known, recorded: recorded)
    }

    /// Values and bases of the units that both know of; the unit is the last key and taken off.
    func sameUnits(
        _ current: Lowered, _ bases: [TablePlan.BasePlan], of metric: Metric
    ) throws -> (current: Series, base: Series, changes: [GroupKey: UnitChanges]) {
        let now = try units(current, shift: .none)
        let before = try bases.reduce(into: Set<GroupKey>()) { $0.formUnion(try units($1.lowered, shift: $1.shift)) }
        var changes: [GroupKey: UnitChanges] = [:]
        func name(_ key: GroupKey) -> String? { key.last.flatMap { $0 == .missing ? nil : $0.value.description } }
        for key in now.subtracting(before).sorted(by: GroupKey.precedes) {
            if let name = name(key) { changes[Array(key.dropLast()), default: UnitChanges()].new.append(name) }
        }
        for key in before.subtracting(now).sorted(by: GroupKey.precedes) {
            if let name = name(key) { changes[Array(key.dropLast()), default: UnitChanges()].gone.append(name) }
        }
        let both = now.intersection(before)
        let base = try bases.map { try series($0.lowered, of: metric, units: both, shift: $0.shift) }
        return (
            try series(current, of: metric, units: both, shift: .none),
            base.dropFirst().reduce(base.first ?? .nothing) { $0.joined($1) }, changes
        )
    }

    private func units(_ lowered: Lowered, shift: TablePlan.Shift) throws -> Set<GroupKey> {
        guard case .groups(let cut)? = lowered.presence else { return [] }
        return Set(try groups(cut).keys.map(shift.callAsFunction))
    }
}

extension Series {
    /// Both; they have no key in common.
    fileprivate func joined(_ other: Series) -> Series {
        Series(
            values: values.merging(other.values) { first, _ in first }, empty: empty,
            known: (known ?? []).union(other.known ?? []))
    }
}

extension Lowered {
    fileprivate var presence: Presence? {
        switch self {
        case .nothing: nil
        case .measure(let part): part.presence
        case .ratio(_, let below): below.presence
        case .rank(let lists): lists.presence
        }
    }
}
