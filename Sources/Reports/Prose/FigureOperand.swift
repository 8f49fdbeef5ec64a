import Expressions
import Metrics
import Tables

/// A figure as sentences use it: worth its value, printed by its metric, with its comparisons as members.
struct FigureOperand: Members {
    let figure: Figure
    /// Figures whose ids continue this one's: `disclosures.by_level.district_government` has `.key_areas`.
    let inner: FigurePath

    private static let own = [
        "value", "printed", "unit", "title", "id", "previous", "difference", "growth", "points", "rows",
    ]

    var memberNames: [String] { inner.memberNames + Self.own }

    var value: Value? { figure.value }

    /// Longer ids come before the members that every figure has.
    func member(_ name: String) throws -> Operand? {
        if let longer = try inner.member(name) { return longer }
        return switch name {
        case "value": .value(figure.value)
        case "printed": figure.printed.isEmpty ? .null : .value(.text(figure.printed))
        case "unit": .value(figure.unit.map(Value.text) ?? .null)
        case "title": .value(.text(figure.title))
        case "id": .value(.text(figure.id))
        case "previous": .value(figure.previous.value)
        case "difference": .value(figure.difference)
        case "growth": .value(figure.growth)
        case "points": .value(figure.points)
        case "rows": .value(.integer(figure.rows))
        default: nil
        }
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
        if let figure = byID[path] { return .object(FigureOperand(figure: figure, inner: inner)) }
        if following[path] != nil { return .object(inner) }
        return byTitle[path].map { figure in
            .object(FigureOperand(figure: figure, inner: FigurePath(book: self, path: figure.id)))
        }
    }
}
