import Diagnostics
import Metrics
import Tables

/// Months of the year before in which a ledger has no record at all, while it has some in every month of the report: an
/// export that is missing, rather than a month in which nothing happened. What is compared with them is compared with
/// less than there was.
struct BaseGaps: Sendable {
    private let asked: [(ledger: Ledger, handle: Handle<Table>)]
    private let period: Period

    /// Asks for the months of every ledger that has a metric which counts its records.
    init(in plan: inout Plan) throws {
        let (report, catalogue) = (plan.reportPeriod, plan.catalogue)
        period = report
        guard let days = Period(report.shifted(years: -1).first, through: report.last) else {
            asked = []
            return
        }
        let counting = catalogue.ledgers.compactMap { ledger -> (Ledger, Metric)? in
            guard ledger.time != nil else { return nil }
            return catalogue.metrics.first { $0.countsRecords(of: ledger) }.map { (ledger, $0) }
        }
        asked = counting.compactMap { ledger, metric in
            // A ledger by years has no months.
            (try? plan.add(Query([metric.id], by: [.grain(.month)], period: days))).map { (ledger, $0) }
        }
    }

    /// One for each ledger that has such months.
    func warnings(_ results: Results) -> [Diagnostic] {
        asked.compactMap { ledger, handle in
            let table = results[handle]
            let recorded = Set(table.columns[0].values.compactMap(\.day))
            func missing(in days: Period) -> [Period] {
                days.cut(by: .month).map { Period(.month, containing: $0.first) }.filter {
                    !recorded.contains($0.first)
                }
            }
            let base = period.shifted(years: -1)
            let gaps = missing(in: base)
            // Before its first record a ledger was not kept.
            guard missing(in: period).isEmpty, !gaps.isEmpty, gaps.count < base.cut(by: .month).count else {
                return nil
            }
            return .baseWithGaps(ledger.title, gaps)
        }
    }
}

extension Metric {
    fileprivate func countsRecords(of ledger: Ledger) -> Bool {
        guard self.ledger == ledger.name, filters.isEmpty, time == nil, case .measure(let measure) = formula else {
            return false
        }
        return measure.kind == .count
    }
}
