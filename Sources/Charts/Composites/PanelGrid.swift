import Diagnostics
import Tables

/// Several charts in a grid, under one title and above one note.
struct PanelGrid {
    let header: Header
    let theme: Theme
    let measuring: any TextMeasuring
    let columns: Int

    private static let gap = 8.0

    init(_ options: CompositeOptions, columns: Int, theme: Theme, measuring: any TextMeasuring) {
        header = Header(options)
        self.columns = max(1, columns)
        self.theme = theme
        self.measuring = measuring
    }

    /// The theme of a panel: its title is no headline.
    var inside: Theme {
        var inside = theme
        inside.headlineSize = theme.labelSize + 2
        return inside
    }

    func rows(_ count: Int) -> Int { (count + columns - 1) / columns }

    /// The height of a canvas whose panels are `panel` points high.
    func height(_ count: Int, panel: Double, width: Double) -> Double {
        let frame = Frame(header: header, theme: theme, measuring: measuring, width: width)
        return frame.topHeight + frame.bottomHeight + Double(rows(count)) * panel
    }

    /// - Parameter chart: the chart of a panel at the size of one.
    func compile(_ count: Int, size: ChartSize, warnings: [Diagnostic], chart: (Int, ChartSize) throws -> CompiledChart)
        throws -> CompiledChart
    {
        let frame = Frame(header: header, theme: theme, measuring: measuring, width: size.width)
        let inner = ChartSize(
            width: (size.width - Double(columns - 1) * Self.gap) / Double(columns),
            height: (size.height - frame.topHeight - frame.bottomHeight) / Double(max(1, rows(count))))
        var nodes = frame.above + frame.below(height: size.height)
        var warnings = warnings
        var descriptions: [String] = []
        for index in 0..<count {
            let chart = try chart(index, inner)
            warnings += chart.warnings
            descriptions.append(chart.scene.description)
            let at = Point(
                Double(index % columns) * (inner.width + Self.gap),
                frame.topHeight + Double(index / columns) * inner.height)
            nodes.append(SceneNode(.group(offset: at, clip: nil, children: chart.scene.nodes), role: .plot))
        }
        let scene = Scene(
            width: size.width, height: size.height, title: header.title.joined(),
            description: descriptions.joined(separator: theme.language == .zh ? "" : " "), nodes: nodes)
        return CompiledChart(scene: scene, warnings: warnings, view: nil)
    }
}
