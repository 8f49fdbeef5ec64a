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
        var inside = theme
        inside.headlineSize = theme.labelSize + 2
        let header = Header(
            title: options.title.map { [$0] } ?? [], subtitle: options.subtitle.map { [$0] } ?? [], note: options.notes)
        let frame = Frame(header: header, theme: theme, measuring: measuring, width: size.width)
        var nodes = frame.above + frame.below(height: size.height)
        let inner = ChartSize(width: (size.width - 8) / 2, height: size.height - frame.topHeight - frame.bottomHeight)
        var warnings: [Diagnostic] = composite.warnings
        var descriptions: [String] = []
        var shared: [String] = []
        for (index, given) in panels.enumerated() {
            let rows = try table(given.options.data ?? options.data)
            var panel = given
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
            let chart = try panel.compile(rows, theme: inside, size: inner, measuring: measuring)
            warnings += chart.warnings
            descriptions.append(chart.scene.description)
            let at = Point(Double(index) * (inner.width + 8), frame.topHeight)
            nodes.append(SceneNode(.group(offset: at, clip: nil, children: chart.scene.nodes), role: .plot))
        }
        let scene = Scene(
            width: size.width, height: size.height, title: header.title.joined(), description: descriptions.joined(),
            nodes: nodes)
        return CompiledChart(scene: scene, warnings: warnings, view: nil)
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

/// Title above and note below a chart of several parts.
struct Frame {
    let above: [SceneNode]
    let topHeight: Double
    let bottomHeight: Double
    private let notes: [String]
    private let theme: Theme

    init(header: Header, theme: Theme, measuring: any TextMeasuring, width: Double) {
        var nodes: [SceneNode] = []
        var y = 12.0
        for (lines, style, role, color) in [
            (header.title, theme.text(theme.headlineSize, weight: 700), SceneNode.Role.title, theme.ink),
            (header.subtitle, theme.text(theme.labelSize + 1), .subtitle, theme.muted),
        ] {
            let wrapped = lines.flatMap { Wrapping.lines($0, style: style, width: width - 32, measuring) }
            guard !wrapped.isEmpty else { continue }
            let run = TextRun(wrapped, at: Point(16, y), baseline: .top, style: style)
            nodes.append(SceneNode(.text(run), role: role, fill: theme.paint(color)))
            y += run.box(measuring).height + 6
        }
        above = nodes
        topHeight = nodes.isEmpty ? 0 : y
        let style = theme.text(theme.labelSize - 1)
        notes = header.note.flatMap { Wrapping.lines($0, style: style, width: width - 32, measuring) }
        bottomHeight = notes.isEmpty ? 0 : Double(notes.count) * style.size * style.lineHeight + 10
        self.theme = theme
    }

    func below(height: Double) -> [SceneNode] {
        guard !notes.isEmpty else { return [] }
        let run = TextRun(notes, at: Point(16, height - 10), baseline: .bottom, style: theme.text(theme.labelSize - 1))
        return [SceneNode(.text(run), role: .note, fill: theme.paint(theme.muted))]
    }
}
