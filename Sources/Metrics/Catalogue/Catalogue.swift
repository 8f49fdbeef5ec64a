import Diagnostics
import Ledgers
import Tables
import Trees

/// The metric catalogue of a project: which files make up a ledger, and what is counted in it.
///
///     ledgers:
///       cases: {resources: [cases-2015, cases-2016], time: 受理日期}
///     metrics:
///       cases.total: {title: 办件量, ledger: cases, measure: count, unit: 件}
///
/// A catalogue that was read is whole: every ledger, field, unit and expression in it has been checked against the data
/// package, so that nothing but the data can fail later.
public struct Catalogue: Hashable, Sendable {
    /// As given to `read`; for messages.
    public let path: String
    /// In the order of the file.
    public let ledgers: [Ledger]
    /// In the order of the file.
    public let metrics: [Metric]
    /// In the order of the file.
    public let checks: [CatalogueCheck]

    init(path: String, ledgers: [Ledger], metrics: [Metric], checks: [CatalogueCheck] = []) {
        self.path = path
        self.ledgers = ledgers
        self.metrics = metrics
        self.checks = checks
    }

    /// This catalogue with all figures printed by this rounding.
    public func rounding(_ rounding: Exact.Rounding) -> Catalogue {
        let rounded = metrics.map { metric in
            var metric = metric
            metric.print.rounding = rounding
            return metric
        }
        return Catalogue(path: path, ledgers: ledgers, metrics: rounded, checks: checks)
    }

    /// The metric with this id or, failing that, this title; `nil` when there is none. Case counts.
    public func metric(_ name: String) -> Metric? {
        metrics.first { $0.id == name } ?? metrics.first { $0.title == name }
    }

    /// The metric with this id or title.
    /// - Throws: a `Diagnostic` with the nearest ids and titles.
    public func metric(_ name: String, at place: Place) throws(Diagnostic) -> Metric {
        if let found = metric(name) { return found }
        throw .unknownMetric(
            name, nearest: nearestNames(to: name, among: metrics.flatMap { [$0.id, $0.title] }), at: place)
    }

    /// The ledger of that name; `nil` when there is none.
    public func ledger(_ name: String) -> Ledger? {
        ledgers.first { $0.name == name }
    }
}
