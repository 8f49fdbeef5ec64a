import Diagnostics
import Numerals
import Tables
import Trees

/// Parts of one whole: a ring or a bar whose pieces are named beside it, with a line to each.
enum PartToWhole {
    struct Part: Hashable {
        var name: String
        var value: Value
        var number: Double
    }

    static func draft(_ options: CompositeOptions, _ table: Table, _ room: Room) throws -> Draft {
        let report = try ReportTable(table, options)
        let parts = try parts(options, report)
        let total = parts.map(\.number).reduce(0, +)
        let print = report.values(including: parts.map(\.value))
        let shares = ValuePrint(parts.map { .real(total == 0 ? 0 : $0.number / total) }, unit: "%")
        let labels = parts.map { part in
            let name = "\(part.name) \(shares.full(.real(total == 0 ? 0 : part.number / total)))"
            return report.isShare ? name : report.words.bracketed(name, print.full(part.value))
        }
        let style = room.theme.text(room.theme.labelSize)
        let limit = max(90, options.form == .bar ? room.width * 0.45 : (room.canvas.width - 60) * 0.32)
        let lines = labels.map { Wrapping.lines($0, style: style, width: limit, room.measuring) }
        return options.form == .bar
            ? bar(parts, lines, total: total, options, room) : ring(parts, lines, total: total, room)
    }

    /// The largest first, unless they have an order of their own; those beyond `limit` are one.
    static func parts(_ options: CompositeOptions, _ report: ReportTable) throws -> [Part] {
        let numbers = Draft.values(report.metric)
        if let row = numbers.firstIndex(where: { ($0 ?? 0) < 0 }) {
            throw Diagnostic.negativePart(report.dimensionLabels[row])
        }
        var order = numbers.indices.filter { numbers[$0] != nil }
        if report.dimension.kind != .ordinal {
            order.sort { (numbers[$0] ?? 0, $1) > (numbers[$1] ?? 0, $0) }
        }
        let names = Draft.unique(order.map { report.dimensionLabels[$0] })
        let parts = zip(order, names).map { row, name in
            Part(name: name, value: report.metric.values[row], number: numbers[row] ?? 0)
        }
        guard let limit = options.limit, parts.count > limit else { return parts }
        let large = Set(parts.indices.sorted { (parts[$0].number, $1) > (parts[$1].number, $0) }.prefix(limit))
        let rest = parts.indices.filter { !large.contains($0) }.map { parts[$0] }
        let number = rest.map(\.number).reduce(0, +)
        let exact = rest.reduce(Exact(0) as Exact?) { sum, part in
            sum.flatMap { sum in part.value.exact.flatMap { sum.adding($0) } }
        }
        return parts.indices.filter(large.contains).map { parts[$0] } + [
            Part(
                name: report.words.others(rest.count), value: exact.map { .exact($0) } ?? .real(number), number: number)
        ]
    }

    static func colors(_ parts: [Part], _ theme: Theme) -> [String] {
        let palette = theme.seriesColors
        return parts.indices.map { index in
            // The first and the last piece of a ring are neighbours.
            let isLast = index > 1 && index == parts.count - 1 && index % palette.count == 0
            return palette[(isLast ? 1 : index) % palette.count]
        }
    }

    /// Coordinates of the plot, from its top left corner.
    static func pixel(_ column: String, _ length: Double, reverse: Bool = false) -> Tree {
        Draft.quantity(
            column,
            [
                "scale": [
                    "domain": [0, Draft.number(length)], "nice": false, "zero": false,
                    "reverse": Tree(.boolean(reverse)),
                ], "axis": .null,
            ])
    }

    static func lineHeight(_ theme: Theme) -> Double { theme.labelSize * 1.3 + 2 }

    private static func ring(_ parts: [Part], _ lines: [[String]], total: Double, _ room: Room) -> Draft {
        let theme = room.theme
        let plot = (width: room.width, height: room.height)
        let radius = max(20, min(plot.width, plot.height) / 2 * 0.86)
        let places = places(
            parts.map(\.number), total: total, radius: radius, plot: plot,
            heights: lines.map { Double($0.count) * lineHeight(theme) })
        let rows = Table([
            Draft.text(Draft.Name.series, parts.map(\.name)),
            Draft.numbers(Draft.Name.y, parts.map { .real($0.number) }),
            Draft.text(Draft.Name.label, lines.map { $0.joined(separator: "\n") }),
            Draft.text(Draft.Name.color, colors(parts, theme)),
            Draft.numbers(Draft.Name.order, parts.indices.map { .real(Double($0)) }),
            pixels("__x1", places.map(\.edge.x)), pixels("__y1", places.map(\.edge.y)),
            pixels("__x2", places.map(\.knee.x)), pixels("__y2", places.map(\.knee.y)),
            pixels("__x3", places.map { $0.knee.x + ($0.right ? 10 : -10) }),
            pixels("__x4", places.map { $0.knee.x + ($0.right ? 14 : -14) }),
            Draft.text("__side", places.map { $0.right ? "right" : "left" }),
        ])
        func x(_ name: String) -> Tree { pixel(name, plot.width) }
        func y(_ name: String) -> Tree { pixel(name, plot.height, reverse: true) }
        func side(_ name: String, _ align: String) -> Tree {
            [
                "transform": [["filter": Draft.object([("field", "__side"), ("equal", Tree(.string(name)))])]],
                "mark": Draft.label(theme.labelSize, align: align, color: theme.ink),
                "encoding": ["x": x("__x4"), "y": y("__y2"), "text": Draft.nominal(Draft.Name.label)],
            ]
        }
        let leader: Tree = ["type": "rule", "color": "#9aa3ad"]
        let specification = Draft.layered([
            Draft.layer(
                [
                    "type": "arc", "outerRadius": Draft.number(radius), "innerRadius": Draft.number(radius * 0.58),
                    "stroke": "white", "strokeWidth": 1.5,
                ],
                [
                    ("theta", Draft.quantity(Draft.Name.y, ["stack": true])),
                    ("order", Draft.quantity(Draft.Name.order)), ("detail", Draft.nominal(Draft.Name.series)),
                    ("color", Draft.paint(Draft.Name.color)),
                ]),
            Draft.layer(
                leader,
                [("x", x("__x1")), ("y", y("__y1")), ("x2", ["field": "__x2"]), ("y2", ["field": "__y2"])]),
            Draft.layer(
                leader,
                [("x", x("__x2")), ("y", y("__y2")), ("x2", ["field": "__x3"]), ("y2", ["field": "__y2"])]),
            side("right", "left"), side("left", "right"),
        ])
        // One side may hold nearly all the labels.
        let tall = lines.map { Double($0.count) * lineHeight(theme) }.reduce(0, +)
        let widest = lines.flatMap { $0 }.map { room.size($0, theme.labelSize) }.max() ?? 0
        return Draft(
            specification: specification, table: rows, least: ChartSize(width: 2 * widest + 220, height: 120 + tall))
    }

    struct Place {
        var edge: Point
        var knee: Point
        var right: Bool
    }

    /// Where each piece's line leaves the ring and where its label stands; labels of one side are pushed apart.
    static func places(
        _ numbers: [Double], total: Double, radius: Double, plot: (width: Double, height: Double), heights: [Double]
    ) -> [Place] {
        let center = Point(plot.width / 2, plot.height / 2)
        var start = 0.0
        var places = numbers.map { number -> Place in
            let angle = total == 0 ? 0 : (start + number / 2) / total * 2 * Double.pi
            start += number
            let (dx, dy) = (Real.sin(angle), -Real.cos(angle))
            let right = dx >= 0
            return Place(
                edge: Point(center.x + dx * radius, center.y + dy * radius),
                knee: Point(center.x + (right ? 1 : -1) * (radius + 18), center.y + dy * (radius + 12)), right: right)
        }
        for right in [true, false] {
            let side = places.indices.filter { places[$0].right == right }.sorted {
                places[$0].knee.y < places[$1].knee.y
            }
            let gap = side.map { heights[$0] }.max() ?? 16
            let pushed = pushedApart(
                side.map { places[$0].knee.y }, gap: gap, within: gap / 2...max(gap / 2, plot.height - gap / 2))
            for (index, y) in zip(side, pushed) { places[index].knee.y = y }
        }
        return places
    }

    /// Places in ascending order, at least `gap` apart, as near to where they were as that allows.
    static func pushedApart(_ wanted: [Double], gap: Double, within bounds: ClosedRange<Double>) -> [Double] {
        var places = wanted.map { min(max($0, bounds.lowerBound), bounds.upperBound) }
        for index in places.indices.dropFirst() { places[index] = max(places[index], places[index - 1] + gap) }
        guard let last = places.last, last > bounds.upperBound else { return places }
        places[places.count - 1] = bounds.upperBound
        for index in places.indices.dropLast().reversed() {
            places[index] = min(places[index], places[index + 1] - gap)
        }
        return places
    }
}
