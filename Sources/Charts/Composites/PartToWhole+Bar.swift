import Tables
import Trees

extension PartToWhole {
    /// Points, of the bar.
    private static let thick = 46.0

    /// One bar of all parts, named below it: each beside a line to its piece, or, where there are too many, in a list.
    static func bar(
        _ parts: [Part], _ lines: [[String]], total: Double, _ options: CompositeOptions, _ room: Room
    ) -> Draft {
        let theme = room.theme
        let width = room.width
        var start = 0.0
        let middles = parts.map { part -> Double in
            defer { start += part.number }
            return total == 0 ? 0 : (start + part.number / 2) / total * width
        }
        let widths = lines.map { $0.map { room.size($0, theme.labelSize) }.max() ?? 0 }
        let row = (lines.map { Double($0.count) }.max() ?? 1) * lineHeight(theme)
        let whole = Draft.quantity(
            Draft.Name.y, ["stack": true, "axis": .null, "scale": Draft.domain(0, max(total, 1e-9))])
        let bar = Draft.layer(
            [
                "type": "bar", "stroke": "white", "strokeWidth": 1.5, "y": Draft.number(thick / 2),
                "height": Draft.number(thick), "orient": "horizontal",
            ],
            [
                ("x", whole), ("order", Draft.quantity(Draft.Name.order)),
                ("detail", Draft.nominal(Draft.Name.series)), ("color", Draft.paint(Draft.Name.color)),
            ])
        let named =
            BarLabels(middles, widths, width: width).map { hung($0, middles, row: row + 10, room) }
            ?? listed(widths, row: row + 6, room)
        let columns = [
            Draft.text(Draft.Name.series, parts.map(\.name)),
            Draft.numbers(Draft.Name.y, parts.map { .real($0.number) }),
            Draft.text(Draft.Name.label, lines.map { $0.joined(separator: "\n") }),
            Draft.text(Draft.Name.color, colors(parts, theme)),
            Draft.numbers(Draft.Name.order, parts.indices.map { .real(Double($0)) }),
        ]
        let frame = Frame(options, theme: theme, measuring: room.measuring, width: room.canvas.width)
        let height = frame.topHeight + thick + named.height + frame.bottomHeight + 36
        return Draft(
            specification: Draft.layered(
                [Draft.layered([bar]), Draft.layered(named.layers)],
                [("resolve", ["scale": ["x": "independent", "y": "independent"]])]),
            table: Table(columns + named.columns), least: ChartSize(width: (widths.max() ?? 0) + 60, height: height),
            wanted: height)
    }

    /// The names below the bar and the height that they take.
    private struct Named {
        var layers: [Tree]
        var columns: [Column]
        var height: Double
    }

    /// A column of lengths in points.
    static func pixels(_ name: String, _ values: [Double]) -> Column {
        Draft.numbers(name, values.map { .real($0) })
    }

    private static func label(_ room: Room, _ x: String, _ y: String) -> Tree {
        Draft.layer(
            Draft.label(room.theme.labelSize, align: "left", baseline: "top", color: room.theme.ink),
            [
                ("x", pixel(x, room.width)), ("y", pixel(y, room.height, reverse: true)),
                ("text", Draft.nominal(Draft.Name.label)),
            ])
    }

    private static func hung(_ labels: BarLabels, _ middles: [Double], row: Double, _ room: Room) -> Named {
        let tops = labels.levels.map { thick + 8 + Double($0) * row }
        let line = Draft.layer(
            ["type": "rule", "color": "#9aa3ad"],
            [
                ("x", pixel("__x1", room.width)), ("y", pixel("__y1", room.height, reverse: true)),
                ("y2", ["field": "__y2"]),
            ])
        return Named(
            layers: [line, label(room, "__x2", "__y3")],
            columns: [
                pixels("__x1", middles), pixels("__y1", middles.map { _ in thick }), pixels("__x2", labels.starts),
                pixels("__y2", tops.map { $0 + row - 12 }), pixels("__y3", tops),
            ],
            height: 8 + Double((labels.levels.max() ?? 0) + 1) * row)
    }

    /// In columns, each with a square of its piece's colour.
    private static func listed(_ widths: [Double], row: Double, _ room: Room) -> Named {
        let width = (widths.max() ?? 0) + 34
        let columns = max(1, Int(room.width / width))
        let places = widths.indices.map { index in
            Point(Double(index % columns) * width, thick + 12 + Double(index / columns) * row)
        }
        let middle = room.theme.labelSize / 2
        let square = Draft.layer(
            ["type": "square", "size": 110, "opacity": 1],
            [
                ("x", pixel("__x1", room.width)), ("y", pixel("__y1", room.height, reverse: true)),
                ("color", Draft.paint(Draft.Name.color)),
            ])
        return Named(
            layers: [square, label(room, "__x2", "__y3")],
            columns: [
                pixels("__x1", places.map { $0.x + 6 }), pixels("__y1", places.map { $0.y + middle }),
                pixels("__x2", places.map { $0.x + 17 }), pixels("__y3", places.map(\.y)),
            ],
            height: 12 + Double((widths.count + columns - 1) / columns) * row)
    }
}
