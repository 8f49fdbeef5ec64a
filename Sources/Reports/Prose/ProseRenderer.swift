import Diagnostics
import Documents
import Expressions
import Metrics
import Templates

/// Prints the sentences of a notebook as Markdown in which every printed figure is marked with its key.
struct ProseRenderer {
    struct Prose {
        /// With a `FigureMark` around what each figure printed.
        let markdown: String
        /// The keys that the marks' numbers stand for.
        let figures: [String]
        /// Where in the notebook each line of `markdown` begins: loops repeat lines, conditions leave some out.
        let lines: [Place]
        let pieces: [Piece]
        /// Whether all printed parts add up to their printed totals.
        let addsUp: Bool
    }

    let scope: ReportScope
    let functions: FunctionTable
    var wording = Wording()

    /// - Throws: a `Diagnostic` with the line of the notebook for whatever cannot be printed truly.
    /// - Parameter source: the template's text, whose lines may come from several files.
    func render(_ template: Template, source: SourceText) throws -> Prose {
        var markdown = ""
        var figures: [String] = []
        var lines = [source.place(0)]
        let filters = FilterTable.jinja.merging(ReportFilters(wording).table)
        let pieces = try template.pieces(scope: scope, filters: filters, functions: functions)
        var addsUp = true
        for piece in pieces {
            guard let printed = piece.printed else {
                markdown += piece.text
                for (index, character) in piece.text.enumerated() where character.isNewline {
                    lines.append(source.place(piece.span.range.lowerBound + index + 1))
                }
                continue
            }
            let text = MarkdownWriter.escaped(piece.text)
            if case .object(let object) = printed.operand, (object as? PrintedFigure)?.addsUp == false {
                addsUp = false
            }
            lines += text.filter(\.isNewline).map { _ in piece.place }
            guard let id = figureID(of: printed.operand) else {
                markdown += text
                continue
            }
            markdown += FigureMark.marked(text, number: figures.count)
            figures.append(id)
        }
        return Prose(markdown: markdown, figures: figures, lines: lines, pieces: pieces, addsUp: addsUp)
    }
}

/// The key of the figure that was printed; `nil` for anything else.
func figureID(of operand: Operand) -> String? {
    guard case .object(let object) = operand else { return nil }
    return (object as? FigureOperand)?.figure.key ?? (object as? PrintedFigure)?.id
}
