import Diagnostics
import Tables
import Trees

/// A chart of a kind that reports need again and again, described by a few plain keys.
///
/// Each kind is a function from a table to a specification of public marks: what a composite draws, a specification
/// could draw as well.
public struct Composite: Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case trend, bars, grouped, stacked, normalized, line, area, bump, heatmap, pair
        case partToWhole = "part_to_whole"
    }

    public let kind: Kind
    public let options: CompositeOptions
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
        var canvas = size ?? .standard
        if let width = options.width { canvas.width = width }
        if let height = options.height { canvas.height = height }
        if kind == .pair {
            return try Pair.compile(self, theme: theme, size: canvas, measuring: measuring, table: table)
        }
        let rows = try table(options.data)
        var draft = try draft(rows, theme, plot: (canvas.width - 32, canvas.height - 110))
        if size == nil {
            canvas.width = options.width ?? max(canvas.width, draft.least.width)
            canvas.height = options.height ?? max(canvas.height, draft.least.height)
        }
        var chart = try compile(draft, theme: theme, canvas: canvas, measuring: measuring)
        if kind == .partToWhole, let view = chart.view {
            // The ring's labels stand in points, so the plot's true size is needed first.
            draft = try self.draft(rows, theme, plot: (view.width, view.height))
            chart = try compile(draft, theme: theme, canvas: canvas, measuring: measuring)
        }
        return chart
    }

    private func compile(_ draft: Draft, theme: Theme, canvas: ChartSize, measuring: any TextMeasuring) throws
        -> CompiledChart
    {
        var (specification, warnings) = try Specification.decode(draft.specification)
        var title: Properties = [:]
        title["text"] = options.title.map { Tree(.string($0)) }
        title["subtitle"] = options.subtitle.map { Tree(.string($0)) }
        if !options.notes.isEmpty { title["nianbao:note"] = Draft.list(options.notes) }
        specification.common.title = title
        specification.common.data = .named("rows", DataFormat())
        warnings += self.warnings
        return try compileChart(
            specification, warnings: warnings, data: ChartData(draft.table), theme: theme, size: canvas,
            measuring: measuring)
    }

    private func draft(_ table: Table, _ theme: Theme, plot: (width: Double, height: Double)) throws -> Draft {
        switch kind {
        case .trend: return try Trend.draft(options, table, theme)
        case .bars: return try RankedBars.draft(options, table, theme)
        case .grouped, .stacked, .normalized: return try SeriesBars.draft(options, table, theme, kind: kind)
        case .line, .area: return try SeriesLines.draft(options, table, theme, kind: kind)
        case .bump: return try Bump.draft(options, table, theme)
        case .heatmap: return try Heatmap.draft(options, table, theme)
        case .partToWhole: return try PartToWhole.draft(options, table, theme, plot: plot)
        case .pair: return try RankedBars.draft(options, table, theme)
        }
    }
}
