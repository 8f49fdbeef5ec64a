import CPangoCairo
import Charts
import Diagnostics

extension Canvas {
    func draw(_ run: TextRun, paint: Paint, opacity: Double) throws(Diagnostic) {
        let font = FontChoice(run.style)
        try saved { () throws(Diagnostic) in
            cairo_translate(context, run.position.x, run.position.y)
            cairo_rotate(context, run.angle * .pi / 180)
            setSource(paint, opacity: opacity)
            pango_cairo_update_context(context, text.pango)
            for (line, baseline) in zip(run.lines, run.baselines) where !line.isEmpty {
                let layout = TextLayout(line, font: font, in: text)
                try layout.checkGlyphs(in: text, font: font)
                let shift: Double =
                    switch run.anchor {
                    case .start: 0
                    case .middle: -layout.width / 2
                    case .end: -layout.width
                    }
                show(layout, x: shift, baseline: baseline)
            }
        }
    }

    /// Draws the first line of a layout with its baseline starting at a point.
    func show(_ layout: TextLayout, x: Double, baseline: Double) {
        FontFiles.alone {
            guard let line = pango_layout_get_line_readonly(layout.pango, 0) else { return }
            cairo_move_to(context, x, baseline)
            pango_cairo_show_layout_line(context, line)
            cairo_new_path(context)
        }
    }
}
