import Expressions
import Metrics
import Tables

/// What sentences of a notebook may speak of: figures by id and title, results of its queries by name, and the report's
/// own facts.
struct ReportScope: Scope {
    let figures: FigureBook
    let tables: [String: Table]
    /// Those of the cells of `tables`, by key.
    var cells: [String: Figure] = [:]
    /// Year, period and organisation, parameters, and the department that the document is about.
    let parameters: Record
    /// In a document about one department, the figures of all together.
    var whole: FigureBook?

    /// The name under which those are found: `overall.cases.total`.
    static let overall = "overall"

    var names: [String] { tables.keys.sorted() + parameters.names + figures.names }

    /// A query's name comes before a figure's title, a figure before a parameter.
    func operand(named name: String) throws -> Operand? {
        if let table = tables[name] { return .object(TableOperand(table: table, figures: cells)) }
        if let figure = figures.operand(name) { return figure }
        if name == Self.overall, let whole { return .object(WholeFigures(book: whole)) }
        return parameters.operand(named: name)
    }
}

/// `overall`: leads to the figures of all departments together.
private struct WholeFigures: Members {
    let book: FigureBook

    var memberNames: [String] { book.names }

    var value: Value? { nil }

    func member(_ name: String) throws -> Operand? { book.operand(name) }
}

/// The days that a report is about: `period.first`, `period.last`.
struct PeriodOperand: Members {
    let period: Period

    let memberNames = ["first", "last"]

    var value: Value? { nil }

    func member(_ name: String) throws -> Operand? {
        switch name {
        case "first": .value(.day(period.first))
        case "last": .value(.day(period.last))
        default: nil
        }
    }
}
