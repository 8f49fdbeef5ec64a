import Diagnostics
import Expressions
import Metrics
import Tables
import Templates

/// The function `figure` of sentences: a figure narrowed in place.
///
///     {{ figure("办件量", month=7) }}    {{ figure("cases.total", year=2015, 受理部门="公安局") }}
///     {{ figure("cases.total", where="申请方式 == '网上'") | yoy }}
///     {{ figure("cases.total", until=9) }}    {{ figure("cases.total", month=10, compare="previous_period") }}
///
/// A figure's other comparisons may also be named: `cases.total.whole_year.previous`.
///
/// Calls are found before anything is read, so their arguments must be literals.
struct FigureCalls: Sendable {
    private(set) var handles: [FigureRequest: Handle<Figure>] = [:]
    /// Of which department figures are, in a document about one.
    private let narrowing: Narrowing?
    private let catalogue: Catalogue
    /// Of figures named with another comparison than the usual.
    private var compared: [Handle<Figure>] = []

    /// Plans every call in `template`.
    /// - Throws: `Diagnostics` for arguments that are no literals, and for what cannot be asked.
    init(in template: Template, narrowing: Narrowing? = nil, plan: inout Plan) throws {
        try self.init(in: template.references, narrowing: narrowing, plan: &plan)
    }

    /// Plans every call among `references`.
    /// - Throws: `Diagnostics` as above.
    init(in references: [Reference], narrowing: Narrowing? = nil, plan: inout Plan) throws {
        self.narrowing = narrowing
        catalogue = plan.catalogue
        let calls = references.compactMap { reference -> CallUse? in
            guard case .call(let call) = reference.subject, call.name == "figure" else { return nil }
            return call
        }
        let planned = try collectingDiagnostics(calls) { call in
            let request = try narrowed(try Self.request(call), at: call.place)
            return (request, try plan.add(request, at: call.place))
        }
        handles = Dictionary(planned) { first, _ in first }
        let named = references.compactMap { reference -> (FigureRequest, Place)? in
            guard case .path(let path) = reference.subject,
                let split = path.firstIndex(where: { Query.Comparison(written: $0) != nil }),
                let comparison = Query.Comparison(written: path[split]), comparison != .target,
                let metric = plan.catalogue.metric(path[..<split].joined(separator: "."))
            else { return nil }
            return (FigureRequest(metric.id, compare: comparison), reference.place)
        }
        compared = try collectingDiagnostics(named) { request, place in
            try plan.add(try narrowed(request, at: place), at: place)
        }
    }

    /// The figures that were named with another comparison.
    func compared(in results: Results) -> [Figure] { compared.map { results[$0] } }

    /// All figures that were asked for in place, by key.
    func figures(in results: Results) -> [Figure] {
        (handles.values + compared).map { results[$0] }.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    }

    private static func request(_ call: CallUse) throws -> FigureRequest {
        guard case .value(.text(let metric))? = call.literal(0) else { throw Diagnostic.figureCall(at: call.place) }
        let named = try call.arguments.compactMap { argument -> (String, Value)? in
            guard let name = argument.name else { return nil }
            guard case .value(let value)? = call.literal(name) else { throw Diagnostic.figureCall(at: call.place) }
            return (name, value)
        }
        return try request(metric, Dictionary(named) { first, _ in first }, at: call.place)
    }

    private static func request(_ metric: String, _ named: [String: Value], at place: Place) throws -> FigureRequest {
        var request = FigureRequest(metric)
        for (name, value) in named.sorted(by: { $0.key < $1.key }) {
            switch (name, value) {
            case ("year", .exact(let number)): request.year = number.integer
            case ("month", .exact(let number)): request.month = number.integer
            case ("quarter", .exact(let number)): request.quarter = number.integer
            case ("until", .exact(let number)): request.until = number.integer
            case ("compare", let value):
                guard let comparison = Query.Comparison(written: value.description) else {
                    throw Diagnostic.unknownChoice(
                        value.description, of: "compare", known: Query.Comparison.forms, at: place)
                }
                request.compare = comparison
            case ("where", .text(let source)): request.filters.append(try Expression(source))
            case ("year", _), ("month", _), ("quarter", _), ("until", _), ("where", _):
                throw Diagnostic.figureCall(at: place)
            default: request.values[name] = value
            }
        }
        return request
    }

    private func narrowed(_ request: FigureRequest, at place: Place) throws -> FigureRequest {
        try narrowing?.narrowed(request, catalogue, at: place) ?? request
    }

    /// `functions` with `figure`, which answers from `results`.
    func adding(to functions: FunctionTable, results: Results) -> FunctionTable {
        let handles = handles
        return functions.adding("figure") { arguments in
            let metric = try arguments.text(0)
            let named = try arguments.named.mapValues { operand in
                guard case .value(let value) = operand else { throw Diagnostic.figureCall(at: arguments.place) }
                return value
            }
            let request = try Self.request(metric, named, at: arguments.place)
            guard let handle = handles[try narrowed(request, at: arguments.place)] else {
                throw Diagnostic.figureCall(at: arguments.place)
            }
            let book = FigureBook([])
            return .object(FigureOperand(figure: results[handle], inner: FigurePath(book: book, path: metric)))
        }
    }
}
