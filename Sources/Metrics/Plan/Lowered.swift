import Ledgers
import Tables

/// A metric over a run of days, as cuts of aggregations.
enum Lowered: Sendable {
    /// There are no such days.
    case nothing
    case measure(Part)
    case ratio(Part, Part)
    case rank(Lists)

    struct Part: Sendable {
        let measure: Measure
        let cut: Cut
        let presence: Presence
        /// Whether groups of time are summed up from the year's beginning.
        var cumulation: Cumulation?
    }

    struct Lists: Sendable {
        let rule: RankRule
        /// Every value, by the fields that make a list.
        let all: Cut
        /// The values whose rank is asked, by the keys asked and then the fields that make a list.
        let selected: Cut
        let presence: Presence
    }

    /// Which groups the ledger knows of, whatever the metric's own conditions: in those, no record is zero; in others,
    /// nothing is known.
    enum Presence: Sendable {
        case everywhere
        case groups(Cut)
    }
}

/// A metric that is asked for.
struct Asking {
    let metric: Metric
    let ledger: Ledger
    let keys: [KeyColumn]
    /// Beyond the metric's own.
    let conditions: [Condition]
    /// Those of `conditions` that say which part of the world is meant, not what happened in it.
    let population: [Condition]
    var cumulation: Cumulation?

    func keyed(by keys: [KeyColumn]) -> Asking {
        Asking(
            metric: metric, ledger: ledger, keys: keys, conditions: conditions, population: population,
            cumulation: cumulation)
    }

    func narrowed(by more: [Condition]) -> Asking {
        Asking(
            metric: metric, ledger: ledger, keys: keys, conditions: conditions + more, population: population,
            cumulation: cumulation)
    }

    var time: String? { metric.time ?? ledger.time }

    var allConditions: [Condition] { metric.filters.map(Condition.init) + conditions }

    /// Adds what is needed to the aggregations.
    func lower(over span: Span, into list: inout AggregationList) -> Lowered {
        let window: Window?
        let cumulation = span.period.flatMap { self.cumulation?.over($0) }
        switch span {
        case .none: return .nothing
        case .all: window = nil
        case .days(let period): window = time.map { Window(time: $0, period: period) }
        }
        let presence: Lowered.Presence =
            span == .all && keys.isEmpty && population.isEmpty
            ? .everywhere
            : .groups(list.cut(ledger, by: keys, where: population, in: window, need: .count))
        func part(_ measure: Measure, _ conditions: [Condition]) -> Lowered.Part {
            let cut = list.cut(
                ledger, by: keys, where: conditions + allConditions, in: window, need: Need(measure))
            return Lowered.Part(measure: measure, cut: cut, presence: presence, cumulation: cumulation)
        }
        switch metric.formula {
        case .measure(let measure): return .measure(part(measure, []))
        case .ratio(let above, let below):
            return .ratio(
                part(above.measure, above.filters.map(Condition.init)),
                part(below.measure, below.filters.map(Condition.init)))
        case .rank(let rule):
            let within = rule.within.map(KeyColumn.field)
            let all = list.cut(
                ledger, by: within, where: rule.among.map(Condition.init), in: window, need: .values(rule.by))
            let selected = list.cut(
                ledger, by: keys + within, where: rule.among.map(Condition.init) + allConditions, in: window,
                need: .values(rule.by))
            return .rank(Lowered.Lists(rule: rule, all: all, selected: selected, presence: presence))
        }
    }
}
