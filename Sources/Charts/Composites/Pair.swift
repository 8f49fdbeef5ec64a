import Diagnostics
import Tables
import Trees

/// Two small charts side by side under one title.
enum Pair {
    static func compile(
        _ composite: Composite, theme: Theme, size: ChartSize, measuring: any TextMeasuring,
        table: (String?) throws -> Table
    ) throws -> CompiledChart {
        let options = composite.options
        let panels = try self.panels(options)
        let grid = PanelGrid(options, columns: 2, theme: theme, measuring: measuring)
        var shared: [String] = []
        return try grid.compile(panels.count, size: size, warnings: composite.warnings) { index, inner in
            var panel = panels[index].worded(theme)
            let rows = try table(panel.options.data ?? options.data)
            if panel.kind == .bars {
                let report = try ReportTable(rows, panel.options)
                if panel.options.title == nil, panel.options.subtitle == nil {
                    panel.options.subtitle = report.metric.title
                }
                if options.panels.isEmpty, options.by.count < 2 {
                    if index == 0 { shared = categories(panel.options, report) }
                    panel.options.categories = shared
                }
            }
            return try panel.compile(rows, theme: grid.inside, size: inner, measuring: measuring)
        }
    }

    /// The categories of both panels: as the first one orders them, then those that only the second one measures.
    private static func categories(_ options: CompositeOptions, _ report: ReportTable) -> [String] {
        let names = report.dimensionLabels
        let ordered = RankedBars.order(options, report).map { names[$0] }
        return options.limit == nil ? ordered + names.filter { !ordered.contains($0) } : ordered
    }

    /// Panels as written, or bars for each of two metrics.
    private static func panels(_ options: CompositeOptions) throws -> [Composite] {
        if !options.panels.isEmpty { return try options.panels.prefix(2).map { try Composite($0) } }
        let count = max(options.metrics.count, options.by.count)
        guard count >= 2 else {
            throw Diagnostic.badValue(
                "panels", expected: ["panels: [{composite, metric, by}, …]", "metric: [a, b]"], at: Place())
        }
        return (0..<2).map { index in
            var own = CompositeOptions()
            own.metrics = options.metrics.isEmpty ? [] : [options.metrics[min(index, options.metrics.count - 1)]]
            own.by = options.by.isEmpty ? [] : [options.by[min(index, options.by.count - 1)]]
            own.orientation = options.orientation
            own.limit = options.limit
            own.through = options.through
            own.highlight = options.highlight
            return Composite(kind: .bars, options: own)
        }
    }
}
