import Diagnostics
import Expressions
import Numerals
import Tables

/// The function `sources` of sentences: the ledgers that figures come from, for whoever checks the text.
///
///     {{ sources(cases.total, disclosures.total) }}
///     → 数据来源：办件台账（56037行，截至11月15日）；主动公开台账（65237行）
struct SourceFunctions: Sendable {
    /// Titles by name.
    let ledgers: [String: String]

    var table: FunctionTable {
        FunctionTable().adding("sources", "figure more*") { arguments in
            var until: Day?
            let parts = try (0..<arguments.count).map { index -> [PrintedFigure.Part] in
                let figure = try ReportFilters.figure(arguments, index)
                let last = figure.period?.last
                // The day is said once, where it is the same.
                let end = last.flatMap { $0 == until ? nil : "，截至\(dateText($0, .monthDay))" } ?? ""
                until = last ?? until
                var rows = PrintedFigure.Part("\(figure.rows)行", figure.key)
                rows.isValue = false
                return [
                    PrintedFigure.Part((ledgers[figure.ledger] ?? figure.ledger) + "（"),
                    rows, PrintedFigure.Part("\(end)）"),
                ]
            }
            let list = parts.joined(separator: [PrintedFigure.Part("；")])
            return .object(PrintedFigure([PrintedFigure.Part("数据来源：")] + list))
        }
    }
}
