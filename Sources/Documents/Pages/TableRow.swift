import CPangoCairo
import Drawing

/// A row of a table with its cells laid out.
struct TableRow {
    struct Cell {
        let layout: ParagraphLayout
        let x: Double
        let width: Double
    }

    let cells: [Cell]
    let isHeader: Bool
    let padding: Style.Padding
    let rule: Double

    var height: Double { (cells.map(\.layout.height).max() ?? 0) + 2 * padding.vertical }

    /// The words of the first cell, to speak of the row.
    var summary: String { cells.first.map(\.layout.text) ?? "" }

    func draw(on canvas: Canvas, x left: Double, y: Double) {
        canvas.tagged("TR") {
            for cell in cells {
                let top = y + (height - cell.layout.height) / 2
                canvas.tagged(isHeader ? "TH" : "TD") {
                    for line in 0..<cell.layout.lineCount {
                        let lineTop = top + Double(line) * cell.layout.kind.lineHeight
                        cell.layout.draw(
                            line: line, x: left + cell.x + padding.horizontal, y: lineTop, on: canvas)
                    }
                }
                canvas.strokeRect(x: left + cell.x, y: y, width: cell.width, height: height, lineWidth: rule)
            }
        }
    }
}

extension Canvas {
    func strokeRect(x: Double, y: Double, width: Double, height: Double, lineWidth: Double) {
        cairo_set_line_width(context, lineWidth)
        cairo_rectangle(context, x, y, width, height)
        cairo_stroke(context)
    }
}
