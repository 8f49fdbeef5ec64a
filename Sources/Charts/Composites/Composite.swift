import Diagnostics
import Tables
import Trees

/// A chart of a kind that reports need again and again, described by a few plain keys.
///
/// Each kind is a function from a table to a specification of public marks: what a composite draws, a specification
/// could draw as well.
public struct Composite: Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case trend, bars, grouped, stacked, normalized, line, area, bump, slope, heatmap, calendar
        case partToWhole = "part_to_whole"
        case waterfall, bullet, dumbbell, pareto, mirrored, pair
        case smallMultiples = "small_multiples"
        case tiles
    }

    public let kind: Kind
    public internal(set) var options: CompositeOptions
    let warnings: [Diagnostic]

    public init(kind: Kind, options: CompositeOptions) {
        self.kind = kind
        self.options = options
        warnings = []
    }

    /// Reads `composite: bars` and the keys beside it.
    /// - Throws: `Diagnostics` for an unknown kind or values that make no sense.
    public init(_ tree: Tree) throws {
        var decoder = Decoder()
        let kind: Kind? = decoder.choice(tree["composite"], at: "composite")
        options = CompositeOptions(tree, &decoder)
        warnings = try Diagnostics.throwErrors(in: decoder.found)
        guard let kind else {
            throw Diagnostics([.badValue("composite", expected: Kind.allCases.map(\.rawValue), at: tree.place)])
        }
        self.kind = kind
    }

    /// Draws the rows of a query's result.
    /// - Throws: a `Diagnostic` when a column that the chart needs is missing.
    public func compile(
        _ table: Table, theme: Theme = .nianbao, size: ChartSize? = nil, measuring: any TextMeasuring
    ) throws -> CompiledChart {
        try compile(theme: theme, size: size, measuring: measuring) { _ in table }
    }

    /// Draws tables by the names that `data` gives them; a composite without a name asks for `nil`.
    /// - Throws: whatever `table` throws, and a `Diagnostic` when a column that the chart needs is missing.
    public func compile(
        theme: Theme = .nianbao, size: ChartSize? = nil, measuring: any TextMeasuring, table: (String?) throws -> Table
    ) throws -> CompiledChart {
        try worded(theme).chart(theme: theme, size: size, measuring: measuring, table: table)
    }

    /// This composite, which writes in the theme's language.
    func worded(_ theme: Theme) -> Composite {
        var composite = self
        composite.options.language = theme.language
        composite.options.countsInMyriads = theme.usesChineseUnits
        return composite
    }

    private func chart(
        theme: Theme, size: ChartSize?, measuring: any TextMeasuring, table: (String?) throws -> Table
    ) throws -> CompiledChart {
        var canvas = size ?? .standard
        if let width = options.width { canvas.width = width }
        if let height = options.height { (canvas.height, canvas.tallest) = (height, nil) }
        if kind == .pair {
            return try Pair.compile(self, theme: theme, size: canvas, measuring: measuring, table: table)
        }
        let rows = try table(options.data)
        switch kind {
        case .smallMultiples:
            return try SmallMultiples.compile(self, rows, theme: theme, size: canvas, measuring: measuring)
        case .tiles: return try FigureTiles.compile(self, rows, theme: theme, size: canvas, measuring: measuring)
        default: break
        }
        let draft = try draft(
            rows,
            Room(width: canvas.width - 90, height: canvas.height - 130, theme: theme, measuring: measuring))
        if size == nil, options.width == nil { canvas.width = max(canvas.width, draft.least.width) }
        if let wanted = draft.wanted, canvas.tallest != nil { canvas.height = wanted }
        let (enlarged, factor) = canvas.holding(draft.least)
        var chart = try Fitting(measuring: measuring).fitted(enlarged, factor: factor) {
            try drawn(rows, on: $0, theme, measuring)
        }
        chart.scene.description = try AltText.text(self, rows, theme)
        return chart
    }

    private func drawn(_ rows: Table, on canvas: ChartSize, _ theme: Theme, _ measuring: any TextMeasuring) throws
        -> CompiledChart
    {
        var room = Room(width: canvas.width - 90, height: canvas.height - 130, theme: theme, measuring: measuring)
        var chart = try compile(draft(rows, room), theme: theme, canvas: canvas, measuring: measuring)
        // Labels that stand in points need the plot's true size, and a label's size may change that.
        for _ in 0..<2 {
            guard let view = chart.view, abs(view.width - room.width) > 0.25 || abs(view.height - room.height) > 0.25
            else { break }
            (room.width, room.height) = (view.width, view.height)
            chart = try compile(draft(rows, room), theme: theme, canvas: canvas, measuring: measuring)
        }
        return chart
    }

    private func compile(_ draft: Draft, theme: Theme, canvas: ChartSize, measuring: any TextMeasuring) throws
        -> CompiledChart
    {
        var (specification, warnings) = try Specification.decode(draft.specification, theme: theme)
        var title: Properties = [:]
        title["text"] = options.title.map { Tree(.string($0)) }
        title["subtitle"] = options.subtitle.map { Tree(.string($0)) }
        if !options.remarks.isEmpty { title["nianbao:note"] = Draft.list(options.remarks) }
        specification.common.title = title
        specification.common.data = .named("rows", DataFormat())
        // A composite's labels have their places already.
        specification.common.config = ["text": [LabelPlacement.property: .null]]
        warnings += self.warnings
        return try drawChart(
            specification, warnings: warnings, data: ChartData(draft.table), theme: theme, size: canvas,
            measuring: measuring)
    }

    private func draft(_ table: Table, _ room: Room) throws -> Draft {
        switch kind {
        case .trend: try Trend.draft(options, table, room)
        case .bars, .pair, .smallMultiples, .tiles: try RankedBars.draft(options, table, room)
        case .grouped, .stacked, .normalized: try SeriesBars.draft(options, table, room, kind: kind)
        case .line, .area: try SeriesLines.draft(options, table, room, kind: kind)
        case .bump: try Bump.draft(options, table, room)
        case .slope: try Slope.draft(options, table, room)
        case .heatmap: try Heatmap.draft(options, table, room)
        case .calendar: try CalendarMap.draft(options, table, room)
        case .partToWhole: try PartToWhole.draft(options, table, room)
        case .waterfall: try Waterfall.draft(options, table, room)
        case .bullet: try Bullet.draft(options, table, room)
        case .dumbbell: try Dumbbell.draft(options, table, room)
        case .pareto: try Pareto.draft(options, table, room)
        case .mirrored: try Mirrored.draft(options, table, room)
        }
    }
}
