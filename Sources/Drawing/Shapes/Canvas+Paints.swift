import CPangoCairo
import Charts

extension Canvas {
    /// Fills the current path and keeps it.
    func fill(with paint: Paint, opacity: Double) {
        if case .hatch(let line, let ground, let angle, let spacing, let width) = paint {
            let path = cairo_copy_path(context)
            cairo_save(context)
            cairo_clip(context)
            setSource(ground, opacity: opacity)
            cairo_paint(context)
            drawLines(line, angle: angle, spacing: spacing, width: width, opacity: opacity)
            cairo_restore(context)
            cairo_append_path(context, path)
            cairo_path_destroy(path)
        } else {
            setSource(paint, opacity: opacity)
            cairo_fill_preserve(context)
        }
    }

    /// Strokes the current path and keeps it.
    func stroke(with stroke: Stroke, opacity: Double) {
        cairo_save(context)
        defer { cairo_restore(context) }
        setSource(stroke.paint, opacity: opacity)
        cairo_set_line_width(context, stroke.width)
        cairo_set_line_cap(context, stroke.cap.cairo)
        cairo_set_line_join(context, stroke.join.cairo)
        if stroke.dash.contains(where: { $0 > 0 }) {
            cairo_set_dash(context, stroke.dash, Int32(stroke.dash.count), 0)
        }
        cairo_stroke_preserve(context)
    }

    /// The source for filling or stroking the current path. A hatch gives its line's colour: it has no meaning along a
    /// line.
    func setSource(_ paint: Paint, opacity: Double) {
        switch paint {
        case .color(let color): setSource(color, opacity: opacity)
        case .hatch(let line, _, _, _, _): setSource(line, opacity: opacity)
        case .linearGradient(let from, let to, let stops):
            var (x1, y1, x2, y2) = (0.0, 0.0, 0.0, 0.0)
            cairo_path_extents(context, &x1, &y1, &x2, &y2)
            let (width, height) = (x2 - x1, y2 - y1)
            let pattern = cairo_pattern_create_linear(
                x1 + from.x * width, y1 + from.y * height, x1 + to.x * width, y1 + to.y * height)
            for stop in stops {
                let color = stop.color
                cairo_pattern_add_color_stop_rgba(
                    pattern, stop.offset, color.red, color.green, color.blue, color.alpha * opacity)
            }
            cairo_set_source(context, pattern)
            cairo_pattern_destroy(pattern)
        }
    }

    private func setSource(_ color: Color, opacity: Double) {
        cairo_set_source_rgba(context, color.red, color.green, color.blue, color.alpha * opacity)
    }

    /// Parallel lines over the clip: real lines, so that a PDF stays vector. Their phase is that of the plane and not of
    /// the shape, so that the hatches of neighbours meet.
    private func drawLines(_ color: Color, angle: Double, spacing: Double, width: Double, opacity: Double) {
        guard spacing > 0, width > 0 else { return }
        cairo_rotate(context, angle * .pi / 180)
        var (x1, y1, x2, y2) = (0.0, 0.0, 0.0, 0.0)
        cairo_clip_extents(context, &x1, &y1, &x2, &y2)
        guard x1 < x2, y1 < y2, (y2 - y1) / spacing < 100_000 else { return }
        cairo_new_path(context)
        var y = (y1 / spacing).rounded(.down) * spacing + spacing / 2
        while y < y2 + spacing {
            cairo_move_to(context, x1, y)
            cairo_line_to(context, x2, y)
            y += spacing
        }
        setSource(color, opacity: opacity)
        cairo_set_line_width(context, width)
        cairo_stroke(context)
    }
}

extension Stroke.Cap {
    var cairo: cairo_line_cap_t {
        switch self {
        case .butt: CAIRO_LINE_CAP_BUTT
        case .round: CAIRO_LINE_CAP_ROUND
        case .square: CAIRO_LINE_CAP_SQUARE
        }
    }
}

extension Stroke.Join {
    var cairo: cairo_line_join_t {
        switch self {
        case .miter: CAIRO_LINE_JOIN_MITER
        case .round: CAIRO_LINE_JOIN_ROUND
        case .bevel: CAIRO_LINE_JOIN_BEVEL
        }
    }
}
