import Ledgers
import Metrics
import Tables

/// A metric as an audit knows it: what it is called, and what it is a part of.
struct AuditedMetric: Hashable, Sendable {
    let id: String
    let title: String
    let aliases: [String]
    let unit: String?
    let ledger: String
    /// Ids of the metrics that count more of the same: of 网上办件量 it is 办件量.
    let wholes: [String]
    /// Whether the values of groups sum to the whole.
    let addsUp: Bool
    /// The shortest periods that the ledger tells apart; `nil` when it states how things are.
    let grain: Grain?
    let isRank: Bool
    /// What is to be reached in a year, by the year.
    let targets: [Int: Exact]
    /// Whether it is of the days that the report is of.
    let isOfReport: Bool

    var isRatio: Bool { unit == "%" }

    /// A catalogue has one metric of an id.
    static func == (one: AuditedMetric, other: AuditedMetric) -> Bool { one.id == other.id }

    func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

extension AuditedMetric {
    init(_ metric: Metric, in catalogue: Catalogue) {
        let wholes = catalogue.metrics.filter { $0.isWhole(of: metric) }.map(\.id)
        let time = metric.time ?? catalogue.ledger(metric.ledger)?.time
        let kind = time.flatMap { catalogue.ledger(metric.ledger)?[$0]?.kind }
        let grain: Grain? =
            switch kind {
            case .date, .datetime: .day
            case .yearmonth: .month
            case .year: .year
            default: nil
            }
        var (addsUp, isRank) = (false, false)
        switch metric.formula {
        case .measure(let measure): addsUp = measure.kind == .count || measure.kind == .sum
        case .rank: isRank = true
        case .ratio: break
        }
        self.init(
            id: metric.id, title: metric.title, aliases: metric.aliases, unit: metric.unit, ledger: metric.ledger,
            wholes: wholes, addsUp: addsUp, grain: metric.period == .snapshot ? nil : grain, isRank: isRank,
            targets: metric.targets, isOfReport: metric.period == .year)
    }

    /// Of a figure alone, whose catalogue is not at hand.
    init(_ figure: Figure) {
        self.init(
            id: figure.id, title: figure.title, aliases: [], unit: figure.unit, ledger: figure.ledger, wholes: [],
            addsUp: false, grain: figure.period == nil ? nil : .day, isRank: figure.ranked != nil,
            targets: [:], isOfReport: true)
    }
}

extension Metric {
    /// Whether this counts the same of more records than `part`.
    fileprivate func isWhole(of part: Metric) -> Bool {
        guard ledger == part.ledger, formula == part.formula, period == part.period, filters.count < part.filters.count
        else { return false }
        return filters.allSatisfy { part.filters.contains($0) }
    }
}
