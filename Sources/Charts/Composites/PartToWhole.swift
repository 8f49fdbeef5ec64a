import Numerals
import Tables
import Trees

/// Parts of one whole: a ring whose pieces are named beside it, with a line to each.
enum PartToWhole {
    static func draft(
        _ options: CompositeOptions, _ table: Table, _ theme: Theme, plot: (width: Double, height: Double)
    ) throws -> Draft {
        let report = try ReportTable(table, options)
        let print = report.values()
        var order = Array(0..<table.rowCount).filter { Cells.number(report.metric.values[$0]).map { $0 > 0 } ?? false }
        if report.dimension.kind != .ordinal {
            order.sort {
                (Cells.number(report.metric.values[$0]) ?? 0, $1) > (Cells.number(report.metric.values[$1]) ?? 0, $0)
            }
        }
        let numbers = order.map { Cells.number(report.metric.values[$0]) ?? 0 }
        let total = numbers.reduce(0, +)
        let names = order.map { report.dimensionLabels[$0] }
        let shares = ValuePrint(numbers.map { .real(total == 0 ? 0 : $0 / total) }, unit: "%")
        let labels = zip(order, numbers).map { row, number in
            "\(report.dimensionLabels[row]) \(shares.full(.real(total == 0 ? 0 : number / total)))"
                + (report.isShare ? "" : "（\(print.full(report.metric.values[row]))）")
        }
        let palette = theme.seriesColors
        let colors = names.indices.map { palette[$0 % palette.count] }
        let radius = min(plot.width, plot.height) / 2 * 0.86
        let places = places(numbers, total: total, radius: radius, plot: plot)
        func pixels(_ name: String, _ values: [Double]) -> Column { Draft.numbers(name, values.map { .real($0) }) }
        let rows = Table([
            Draft.text(Draft.Name.series, Draft.unique(names)), Draft.numbers(Draft.Name.y, numbers.map { .real($0) }),
            Draft.text(Draft.Name.label, labels),
            Draft.text(Draft.Name.color, colors),
            Draft.numbers(Draft.Name.order, order.indices.map { .real(Double($0)) }),
            pixels("__x1", places.map(\.edge.x)), pixels("__y1", places.map(\.edge.y)),
            pixels("__x2", places.map(\.knee.x)), pixels("__y2", places.map(\.knee.y)),
            pixels("__x3", places.map { $0.knee.x + ($0.right ? 10 : -10) }),
            pixels("__x4", places.map { $0.knee.x + ($0.right ? 14 : -14) }),
            Draft.text("__side", places.map { $0.right ? "right" : "left" }),
        ])
        func x(_ name: String) -> Tree {
            Draft.quantity(
                name,
                ["scale": ["domain": [0, Draft.number(plot.width)], "nice": false, "zero": false], "axis": .null])
        }
        func y(_ name: String) -> Tree {
            Draft.quantity(
                name,
                [
                    "scale": [
                        "domain": [0, Draft.number(plot.height)], "reverse": true, "nice": false, "zero": false,
                    ], "axis": .null,
                ])
        }
        func side(_ name: String, _ align: String) -> Tree {
            [
                "transform": [["filter": Draft.object([("field", "__side"), ("equal", Tree(.string(name)))])]],
                "mark": [
                    "type": "text", "align": Tree(.string(align)), "fontSize": 11, "color": Tree(.string(theme.ink)),
                ],
                "encoding": ["x": x("__x4"), "y": y("__y2"), "text": Draft.nominal(Draft.Name.label)],
            ]
        }
        let leader: Tree = ["type": "rule", "color": "#9aa3ad"]
        let specification: Tree = [
            "layer": [
                [
                    "mark": [
                        "type": "arc", "outerRadius": Draft.number(radius), "innerRadius": Draft.number(radius * 0.58),
                        "stroke": "white", "strokeWidth": 1.5,
                    ],
                    "encoding": [
                        "theta": Draft.quantity(Draft.Name.y, ["stack": true]),
                        "order": Draft.quantity(Draft.Name.order), "detail": Draft.nominal(Draft.Name.series),
                        "color": Draft.nominal(Draft.Name.color, ["scale": .null, "legend": .null]),
                    ],
                ],
                [
                    "mark": leader,
                    "encoding": ["x": x("__x1"), "y": y("__y1"), "x2": ["field": "__x2"], "y2": ["field": "__y2"]],
                ],
                [
                    "mark": leader,
                    "encoding": ["x": x("__x2"), "y": y("__y2"), "x2": ["field": "__x3"], "y2": ["field": "__y2"]],
                ],
                side("right", "left"), side("left", "right"),
            ]
        ]
        return Draft(
            specification: specification, table: rows,
            least: ChartSize(width: 0, height: 110 + Double(names.count) * 17))
    }

    struct Place {
        var edge: Point
        var knee: Point
        var right: Bool
    }

    /// Where each piece's line leaves the ring and where its label stands; labels of one side are pushed apart.
    static func places(_ numbers: [Double], total: Double, radius: Double, plot: (width: Double, height: Double))
        -> [Place]
    {
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
            let pushed = pushedApart(side.map { places[$0].knee.y }, gap: 16, within: 8...max(8, plot.height - 8))
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
