import Diagnostics
import Expressions
import Ledgers
import Metrics
import Tables

/// What one of several documents made from a notebook is about: 公安局, in whichever of the fields a ledger has.
struct Narrowing: Hashable, Sendable {
    /// Field names; of each ledger the first that it has counts.
    let fields: [String]
    let value: String

    /// The field of `ledger` that is narrowed; `nil` when it has none of them.
    func field(of ledger: Ledger?) -> Field? {
        fields.lazy.compactMap { ledger?[$0] }.first
    }

    /// `request` of this value alone.
    /// - Throws: a `Diagnostic` when the metric's ledger cannot tell.
    func narrowed(_ request: FigureRequest, _ catalogue: Catalogue, at place: Place) throws -> FigureRequest {
        guard let metric = catalogue.metric(request.metric) else { return request }
        guard let field = field(of: catalogue.ledger(metric.ledger)) else {
            throw Diagnostic.notNarrowed(
                metric.id, ledger: metric.ledger, fields: fields, overall: "overall.\(metric.id)", at: place)
        }
        var narrowed = request
        narrowed.values[field.name] = .text(value)
        return narrowed
    }

    /// `query` of this value alone.
    /// - Throws: a `Diagnostic` when the ledger cannot tell.
    func narrowed(_ query: Query, _ catalogue: Catalogue, at place: Place) throws -> Query {
        guard let metric = query.metrics.lazy.compactMap({ catalogue.metric($0) }).first else { return query }
        guard let field = field(of: catalogue.ledger(metric.ledger)) else {
            throw Diagnostic.notNarrowed(
                metric.id, ledger: metric.ledger, fields: fields, overall: "overall: true", at: place)
        }
        var narrowed = query
        narrowed.filters.append(try Expression("\(Names.reference(field.name)) == \(Names.literal(value))", at: place))
        return narrowed
    }
}
