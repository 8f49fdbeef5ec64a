import Expressions
import Metrics
import Tables

/// A figure as sentences use it: worth its value, printed by its metric, with its comparisons as members.
struct FigureOperand: Members {
    let figure: Figure
    /// Figures whose ids continue this one's: `disclosures.by_level.district_government` has `.key_areas`.
    let inner: FigurePath

    /// The same figure with other bases, by the words of `Query.Comparison`.
    var compared: [String: Figure] = [:]

    private static let own = [
        "value", "printed", "unit", "title", "id", "previous", "difference", "growth", "points", "rows",
        "average_growth", "target", "completion", "remaining", "elapsed", "ahead", "base_missing", "caliber",
        "new_units", "gone_units", "gaps", "comparison",
    ]

    var memberNames: [String] { inner.memberNames + Self.own }

    var value: Value? { figure.value }

    /// Longer ids come before the members that every figure has.
    func member(_ name: String) throws -> Operand? {
        if let longer = try inner.member(name) { return longer }
        return switch name {
        case "value": number(figure.value, isValue: true)
        case "printed": figure.printed.isEmpty ? .null : .value(.text(figure.printed))
        case "unit": .value(figure.unit.map(Value.text) ?? .null)
        case "title": .value(.text(figure.title))
        case "id": .value(.text(figure.id))
        case "previous": number(figure.previous.value)
        case "difference": change(figure.difference)
        case "growth": change(figure.growth)
        case "points": change(figure.points)
        case "rows": number(.integer(figure.rows))
        case "average_growth": change(figure.averageGrowth)
        case "target": number(figure.target.map { .exact($0.value) })
        case "completion": number(figure.target?.completion)
        case "remaining": number(figure.target?.remaining)
        case "elapsed": number(figure.target.map { .exact($0.elapsed) })
        case "ahead": number(figure.target?.ahead)
        case "base_missing": .value(figure.previous.missing.map { .text($0.rawValue) } ?? .null)
        case "caliber": .value(figure.previous.caliber.map { .text($0.note) } ?? .null)
        case "new_units": .list((figure.previous.comparable?.changes.new ?? []).map { .value(.text($0)) })
        case "gone_units": .list((figure.previous.comparable?.changes.gone ?? []).map { .value(.text($0)) })
        case "gaps": .list(figure.previous.gaps.map { .value(.text($0.description)) })
        case "comparison": .value(.text(figure.compare.written))
        default:
            compared[name].map {
                .object(FigureOperand(figure: $0, inner: FigurePath(book: FigureBook([]), path: figure.id)))
            }
        }
    }
}

extension FigureOperand {
    /// One of the figure's numbers, which still knows whose it is.
    private func number(_ value: Value?, isValue: Bool = false) -> Operand {
        guard let value, value.exact != nil else { return .value(value ?? .null) }
        return .object(FigureNumber(value: value, id: figure.key, isValue: isValue))
    }

    private func change(_ value: Value) -> Operand {
        guard let change = value.exact else { return .value(value) }
        return .object(FigureNumber(value: value, id: figure.key, change: change))
    }
}

/// The first words of figures' ids: `disclosures` and `disclosures.by_level` lead to figures without being one.
struct FigurePath: Members {
    let book: FigureBook
    /// Words with dots.
    let path: String

    var memberNames: [String] { book.words(after: path) }

    var value: Value? { nil }

    func member(_ name: String) throws -> Operand? { book.operand(path + "." + name) }
}

/// The figures of a run by id and by title.
struct FigureBook: Sendable {
    private let byID: [String: Figure]
    private let byTitle: [String: Figure]
    /// For each run of first words, the words that follow, in the order of the catalogue.
    private let following: [String: [String]]
    /// By id and the word of a comparison: the same figures with other bases.
    private var compared: [String: [String: Figure]] = [:]

    subscript(id: String) -> Figure? { byID[id] }

    /// This with figures that are compared with something else than the same days of the year before.
    func comparing(_ figures: [Figure]) -> FigureBook {
        var book = self
        for figure in figures { book.compared[figure.id, default: [:]][figure.compare.written] = figure }
        return book
    }

    init(_ figures: [Figure]) {
        byID = Dictionary(figures.map { ($0.id, $0) }) { first, _ in first }
        byTitle = Dictionary(figures.map { ($0.title, $0) }) { first, _ in first }
        var following: [String: [String]] = [:]
        for figure in figures {
            var path = ""
            for word in figure.id.split(separator: ".").map(String.init) {
                if following[path]?.contains(word) != true { following[path, default: []].append(word) }
                path += (path.isEmpty ? "" : ".") + word
            }
        }
        self.following = following
    }

    /// The words that begin ids, and all titles.
    var names: [String] { words(after: "") + byTitle.keys.sorted() }

    func words(after path: String) -> [String] { following[path] ?? [] }

    /// What a bare name or a run of words stands for.
    func operand(_ path: String) -> Operand? {
        let inner = FigurePath(book: self, path: path)
        func operand(_ figure: Figure, _ inner: FigurePath) -> Operand {
            .object(FigureOperand(figure: figure, inner: inner, compared: compared[figure.id] ?? [:]))
        }
        if let figure = byID[path] { return operand(figure, inner) }
        if following[path] != nil { return .object(inner) }
        return byTitle[path].map { figure in
            operand(figure, FigurePath(book: self, path: figure.id))
        }
    }
}
