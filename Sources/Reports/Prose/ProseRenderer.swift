import Documents
import Expressions
import Metrics
import Templates

/// Prints the sentences of a notebook as Markdown in which every printed figure is marked with its id.
struct ProseRenderer {
    struct Prose {
        /// With a `FigureMark` around what each figure printed.
        let markdown: String
        /// The ids that the marks' numbers stand for.
        let figures: [String]
    }

    let scope: ReportScope
    let functions: FunctionTable

    private static let filters = FilterTable.jinja.merging(ReportFilters.table)

    /// - Throws: a `Diagnostic` with the line of the notebook for whatever cannot be printed truly.
    func render(_ template: Template) throws -> Prose {
        var markdown = ""
        var figures: [String] = []
        let pieces = try template.pieces(scope: scope, filters: Self.filters, functions: functions)
        for piece in pieces {
            guard let printed = piece.printed else {
                markdown += piece.text
                continue
            }
            let text = MarkdownWriter.escaped(piece.text)
            guard let id = Self.figureID(of: printed.operand) else {
                markdown += text
                continue
            }
            markdown += FigureMark.marked(text, number: figures.count)
            figures.append(id)
        }
        return Prose(markdown: markdown, figures: figures)
    }

    private static func figureID(of operand: Operand) -> String? {
        guard case .object(let object) = operand else { return nil }
        return (object as? FigureOperand)?.figure.id ?? (object as? PrintedFigure)?.id
    }
}
