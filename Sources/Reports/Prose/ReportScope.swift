import Expressions
import Tables

/// What sentences of a notebook may speak of: figures by id and title, results of its queries by name, and the report's
/// own facts.
struct ReportScope: Scope {
    let figures: FigureBook
    let tables: [String: Table]
    let period: Period
    let settings: Settings

    private static let facts = ["year", "period", "organisation", "as_of"]

    var names: [String] { tables.keys.sorted() + Self.facts + figures.names }

    /// A query's name comes before a figure's title, a figure before a fact.
    func operand(named name: String) throws -> Operand? {
        if let table = tables[name] { return .object(TableOperand(table: table)) }
        if let figure = figures.operand(name) { return figure }
        return switch name {
        case "year": .value(.integer(settings.year))
        case "period": .object(PeriodOperand(period: period))
        case "organisation": .value(.text(settings.organisation))
        case "as_of": .value(.day(settings.date))
        default: nil
        }
    }
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
