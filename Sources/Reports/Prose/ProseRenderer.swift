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
        /// Those of them that the plan does not know.
        let made: [Figure]
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
        var made: [Figure] = []
        var lines = [source.place(0)]
        let filters = FilterTable.jinja.merging(ReportFilters(wording).table)
        let pieces = try template.pieces(scope: scope, filters: filters, functions: functions)
        var addsUp = true
        for (index, piece) in pieces.enumerated() {
            guard let printed = piece.printed else {
                markdown += piece.text
                for (index, character) in piece.text.enumerated() where character.isNewline {
                    lines.append(source.place(piece.span.range.lowerBound + index + 1))
                }
                continue
            }
            if case .object(let object) = printed.operand, let printed = object as? PrintedFigure {
                made += printed.figures
                addsUp = addsUp && printed.addsUp
            }
            let parts = printedParts(of: printed.operand, text: piece.text)
            for (position, part) in parts.enumerated() {
                let next = position + 1 < parts.count ? parts[position + 1].text : Self.plainText(pieces, after: index)
                let claims = PrintedClaims(
                    part: part, before: String(markdown.suffix(4)), after: next, tolerances: wording.tolerances)
                if let fault = claims.fault(at: piece.place) { throw fault }
                let text = MarkdownWriter.escaped(part.text)
                lines += text.filter(\.isNewline).map { _ in piece.place }
                guard let id = part.id else {
                    markdown += text
                    continue
                }
                markdown += FigureMark.marked(text, number: figures.count)
                figures.append(id)
            }
        }
        addsUp = addsUp && RoundingNote.partsAddUp(pieces)
        return Prose(
            markdown: markdown, figures: figures, made: made, lines: lines, pieces: pieces, addsUp: addsUp)
    }

    private static func plainText(_ pieces: [Piece], after index: Int) -> String {
        guard index + 1 < pieces.count, pieces[index + 1].printed == nil else { return "" }
        return pieces[index + 1].text
    }
}
