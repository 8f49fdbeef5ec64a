import Diagnostics
import Tables
import Trees

/// Single figures, large, each with its change and its course: what a leader reads first.
///
/// Over time a tile shows the last period of each metric with a sparkline of all; otherwise there is one for each row.
enum FigureTiles {
    /// Points, of one tile.
    private static let height = 128.0

    struct Tile: Hashable {
        var name: String
        var value: String
        var change: String
        var rises: Bool?
        var course: [Double?]
    }

    static func compile(
        _ composite: Composite, _ table: Table, theme: Theme, size: ChartSize, measuring: any TextMeasuring
    ) throws -> CompiledChart {
        let options = composite.options
        let tiles = try tiles(options, table)
        guard !tiles.isEmpty else { throw Diagnostic.noFigures() }
        let columns = options.columns ?? (tiles.count <= 4 ? tiles.count : tiles.count <= 6 ? 3 : 4)
        let grid = PanelGrid(options, columns: columns, theme: theme, measuring: measuring)
        let least = grid.height(tiles.count, panel: height, width: size.width)
        var size = size
        if options.height == nil, size.tallest != nil { size.height = least }
        let (canvas, factor) = size.holding(ChartSize(width: Double(columns) * 120, height: least))
        let chart = try grid.compile(tiles.count, size: canvas, warnings: composite.warnings) { index, inner in
            let draft = draft(tiles[index], size: inner, grid.inside, measuring)
            var (specification, warnings) = try Specification.decode(draft.specification, theme: theme)
            specification.common.data = .named("rows", DataFormat())
            var chart = try drawChart(
                specification, warnings: warnings, data: ChartData(draft.table), theme: grid.inside, size: inner,
                measuring: measuring)
            let tile = tiles[index]
            chart.scene.description =
                theme.language == .zh
                ? "\(tile.name)\(tile.value)" + (tile.change.isEmpty ? "。" : "，\(tile.change)。")
                : "\(tile.name): \(tile.value)" + (tile.change.isEmpty ? "." : " (\(tile.change)).")
            return chart
        }
        return chart.scaled(by: 1 / factor)
    }

    static func tiles(_ options: CompositeOptions, _ table: Table) throws -> [Tile] {
        let reports = try (0..<max(1, options.metrics.count)).map { index -> ReportTable in
            let hasNames = table.columns.contains { $0.kind != .quantitative }
            let rows =
                hasNames
                ? table
                : table.with(
                    Column("__all", kind: .nominal, values: Array(repeating: .text(""), count: table.rowCount)))
            return try ReportTable(rows, options, metric: index)
        }
        return reports.flatMap { report -> [Tile] in
            let print = report.values()
            let values = report.metric.values
            func tile(_ row: Int, _ name: String, course: [Double?]) -> Tile {
                let changes = RankedBars.changes(report, row)
                return Tile(
                    name: name, value: print.full(values[row]), change: changes.map(\.text).joined(separator: "  "),
                    rises: changes.first?.rises,
                    course: course)
            }
            if report.dimension.kind == .temporal {
                guard let last = values.indices.last(where: { !values[$0].isNull }) else { return [] }
                let moment = report.dimensionLabels[last].split(separator: "\n").joined(separator: " ")
                return [
                    tile(last, report.words.bracketed(report.metric.title, moment), course: Draft.values(report.metric))
                ]
            }
            return values.indices.filter { !values[$0].isNull }.map { row in
                let name = report.dimensionLabels[row]
                let full = reports.count > 1 && !name.isEmpty ? "\(name) \(report.metric.title)" : name
                return tile(row, full.isEmpty ? report.metric.title : full, course: [])
            }
        }
    }

    private static func draft(_ tile: Tile, size: ChartSize, _ theme: Theme, _ measuring: any TextMeasuring) -> Draft {
        let width = size.width - 32, height = size.height - 24
        let points = tile.course.enumerated().filter { $0.element != nil }
        let rows = Table([
            Draft.numbers(Draft.Name.x, tile.course.isEmpty ? [.null] : tile.course.indices.map { .real(Double($0)) }),
            Draft.numbers(
                Draft.Name.y, tile.course.isEmpty ? [.null] : tile.course.map { $0.map { .real($0) } ?? .null }),
            Draft.numbers(
                Draft.Name.end,
                (tile.course.isEmpty ? [nil] : tile.course).indices.map {
                    $0 == points.last?.offset ? points.last?.element.map { .real($0) } ?? .null : .null
                }),
        ])
        func fitted(_ text: String, _ wanted: Double) -> Double {
            let style = theme.text(wanted, weight: 700)
            let width = size.width - 40, taken = measuring.measure(text, style).width
            return taken > width ? max(8, wanted * width / taken) : wanted
        }
        let color = theme.seriesColors
        let ink = tile.rises.map { $0 ? theme.line(0) : theme.line(1) } ?? theme.muted
        func text(_ words: String, _ y: Double, _ size: Double, _ paint: String, bold: Bool = false) -> Tree {
            let lines = Wrapping.lines(words, style: theme.text(size), width: width - 6, measuring).prefix(2)
            return Draft.once(
                Draft.label(size, align: "left", baseline: "top", color: paint, bold: bold),
                [("x", ["value": 0]), ("y", ["value": Draft.number(y)]), ("text", ["value": Draft.list(Array(lines))])])
        }
        let nameSize = fitted(tile.name, 11)
        var layers = [
            Draft.once(
                ["type": "rule", "strokeWidth": 2.5, "color": Tree(.string(color[0]))],
                [
                    ("x", ["value": -8]), ("x2", ["value": -8]), ("y", ["value": 0]),
                    ("y2", ["value": Draft.number(height)]),
                ]),
            text(tile.name, 0, nameSize, theme.muted),
            text(tile.value, 18, fitted(tile.value, 22), theme.ink, bold: true),
        ]
        if !tile.change.isEmpty { layers.append(text(tile.change, 48, fitted(tile.change, 10), ink)) }
        if points.count > 1 {
            let numbers = tile.course.compactMap { $0 }
            let (low, high) = (numbers.min() ?? 0, numbers.max() ?? 1)
            let x = Draft.quantity(
                Draft.Name.x,
                [
                    "axis": .null,
                    "scale": [
                        "domain": [0, Draft.number(Double(tile.course.count - 1))],
                        "range": [0, Draft.number(width - 6)], "nice": false, "zero": false,
                    ],
                ])
            let top = Draft.number(min(68, height - 10)), bottom = Draft.number(height - 3)
            func y(_ column: String) -> Tree {
                Draft.quantity(
                    column,
                    [
                        "axis": .null,
                        "scale": [
                            "domain": [Draft.number(low), Draft.number(high == low ? low + 1 : high)],
                            "range": [bottom, top], "nice": false, "zero": false,
                        ],
                    ])
            }
            layers.append(
                Draft.layer(
                    ["type": "line", "strokeWidth": 1.5, "color": Tree(.string(theme.line(0)))],
                    [("x", x), ("y", y(Draft.Name.y))]))
            layers.append(
                Draft.layer(
                    ["type": "circle", "size": 30, "opacity": 1, "color": Tree(.string(theme.line(0)))],
                    [("x", x), ("y", y(Draft.Name.end))]))
        }
        return Draft(specification: Draft.layered(layers), table: rows)
    }
}
