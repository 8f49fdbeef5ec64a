import Diagnostics
import Tables

/// The same small chart for each of several names, on one scale, so that they can be held against each other.
enum SmallMultiples {
    /// Points, of one panel.
    private static let height = 150.0
    static let mostPanels = 60

    static func compile(
        _ composite: Composite, _ table: Table, theme: Theme, size: ChartSize, measuring: any TextMeasuring
    ) throws -> CompiledChart {
        var options = composite.options
        let report = try ReportTable(table, options, needsSeries: true)
        let labels = report.seriesLabels
        let names = Draft.distinct(labels)
        guard names.count <= mostPanels else { throw Diagnostic.chartTooLarge("small_multiples", limit: mostPanels) }
        let kind = options.panel ?? (report.dimension.kind == .temporal ? .line : .bars)
        guard [.line, .area, .bars].contains(kind) else {
            throw Diagnostic.badValue("panel", expected: ["line", "area", "bars"], at: Place())
        }
        let columns = options.columns ?? (names.count <= 4 ? min(2, names.count) : names.count <= 9 ? 3 : 4)
        if options.subtitle == nil { options.subtitle = report.unitTitle.string }
        let grid = PanelGrid(options, columns: columns, theme: theme, measuring: measuring)
        let longest = names.map { name in labels.filter { $0 == name }.count }.max() ?? 0
        let panel = kind == .bars && report.dimension.kind != .temporal ? 90 + Double(longest) * 19 : Self.height
        let least = grid.height(names.count, panel: panel, width: size.width)
        let (canvas, factor) = size.holding(ChartSize(width: 0, height: least))
        let numbers = report.metric.values.compactMap { Cells.number($0) }
        var chart = try grid.compile(names.count, size: canvas, warnings: composite.warnings) { index, inner in
            var own = CompositeOptions()
            own.title = names[index]
            own.metrics = [report.metric.name]
            own.by = [report.dimension.name]
            own.through = options.through
            own.highlight = options.highlight
            own.isPanel = true
            own.extent = .init(low: min(0, numbers.min() ?? 0), high: max(numbers.max() ?? 1, 0))
            let rows = table.rows(labels.indices.filter { labels[$0] == names[index] })
            return try Composite(kind: kind, options: own).compile(
                rows, theme: grid.inside, size: inner, measuring: measuring)
        }
        chart.scene.description = try AltText.text(composite, table, theme)
        return chart.scaled(by: 1 / factor)
    }
}
