import CPangoCairo
import Charts

extension Canvas {
    func addRect(_ rect: Rect, cornerRadius: Double) {
        cairo_new_path(context)
        let radius = min(cornerRadius, abs(rect.width) / 2, abs(rect.height) / 2)
        guard radius > 0 else {
            cairo_rectangle(context, rect.x, rect.y, rect.width, rect.height)
            return
        }
        let (left, right, top, bottom) = (rect.x + radius, rect.maxX - radius, rect.y + radius, rect.maxY - radius)
        let quarter = Double.pi / 2
        cairo_new_sub_path(context)
        cairo_arc(context, right, top, radius, -quarter, 0)
        cairo_arc(context, right, bottom, radius, 0, quarter)
        cairo_arc(context, left, bottom, radius, quarter, 2 * quarter)
        cairo_arc(context, left, top, radius, 2 * quarter, 3 * quarter)
        cairo_close_path(context)
    }

    func addPath(_ path: Path) {
        cairo_new_path(context)
        for element in path.elements {
            switch element {
            case .move(let point): cairo_move_to(context, point.x, point.y)
            case .line(let point): cairo_line_to(context, point.x, point.y)
            case .curve(let a, let b, let end): cairo_curve_to(context, a.x, a.y, b.x, b.y, end.x, end.y)
            case .arc(let center, let radius, let from, let to, clockwise: true):
                cairo_arc(context, center.x, center.y, radius, from, to)
            case .arc(let center, let radius, let from, let to, clockwise: false):
                cairo_arc_negative(context, center.x, center.y, radius, from, to)
            case .close: cairo_close_path(context)
            }
        }
    }
}
