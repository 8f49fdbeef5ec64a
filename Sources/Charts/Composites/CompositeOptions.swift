import Diagnostics
import Tables
import Trees

/// The plain keys of a composite.
public struct CompositeOptions: Hashable, Sendable {
    public enum Orientation: String, Hashable, Sendable, CaseIterable { case horizontal, vertical }
    public enum Form: String, Hashable, Sendable, CaseIterable { case donut, bar }

    /// Names or titles of the measured columns. Default: the table's first measured column.
    public var metrics: [String] = []
    /// Names of the columns that rows are told apart by. Default: the table's first other column.
    public var by: [String] = []
    /// The column that splits into series.
    public var colorBy: String?
    public var title: String?
    public var subtitle: String?
    /// Remarks, below the chart.
    public var notes: [String] = []
    /// Where the data are from, below the remarks.
    public var sources: [String] = []
    /// Of what is written by itself: the theme's.
    var language = Language.zh
    /// Whether data labels count in 万 and 亿, as the theme's axes do.
    var countsInMyriads = true
    /// Values to be coloured, or the name of a column that marks them with 是.
    public var highlight: [String] = []
    public var orientation: Orientation?
    public var form: Form?
    /// Most categories. Default: all.
    public var limit: Int?
    /// Points, of the whole canvas.
    public var width: Double?
    public var height: Double?
    /// Name of the data, for whoever resolves it.
    public var data: String?
    /// The last day of the data: a month that it cuts is labelled with its days.
    public var through: Day?
    /// What values are compared with: `previous_year` or another base of a query.
    var compare: String?
    /// The order of categories, where another chart has set it.
    var categories: [String] = []
    /// Charts of a pair.
    public var panels: [Tree] = []
    /// The target of a bullet: a number for all, or a column's name.
    public var target: String?
    /// What small multiples draw: `line`, `area` or `bars`.
    public var panel: Composite.Kind?
    /// Panels or tiles beside each other.
    public var columns: Int?
    /// The values that a panel's scale reaches to, where panels are to be compared.
    var extent: Extent?
    var isPanel = false

    struct Extent: Hashable, Sendable {
        var low: Double
        var high: Double
    }

    public init() {}

    /// What stands below the chart.
    var remarks: [String] { notes + sources.map(Words(language).source) }

    /// Keys of notebooks that say which rows are wanted: whoever runs the query has used them already.
    static let queryKeys = [
        "where", "year", "month", "grain", "compare", "period", "from", "to", "as_of", "format", "having", "name",
        "alt",
        "order", "rank", "share", "until", "quarter", "query",
    ]

    static let known =
        [
            "composite", "metric", "metrics", "by", "color_by", "title", "subtitle", "note", "source", "highlight",
            "orientation", "form", "limit", "width", "height", "data", "panels", "theme", "sort",
            "through", "target", "panel", "columns", "unit",
        ] + queryKeys
}

extension CompositeOptions {
    init(_ tree: Tree, _ decoder: inout Decoder) {
        self.init()
        decoder.check(tree, at: "", known: Self.known)
        func names(_ key: String) -> [String] {
            guard let value = tree[key] else { return [] }
            return value.scalarText.map { [$0] } ?? (value.list ?? []).compactMap(\.scalarText)
        }
        metrics = names("metric") + names("metrics")
        by = names("by")
        colorBy = tree["color_by"]?.string
        title = tree["title"]?.scalarText
        subtitle = tree["subtitle"]?.scalarText
        notes = names("note")
        sources = names("source")
        highlight = names("highlight")
        orientation = decoder.choice(tree["orientation"], at: "orientation")
        form = decoder.choice(tree["form"], at: "form")
        limit = tree["limit"]?.integer.map { max(1, $0) }
        width = tree["width"]?.double
        height = tree["height"]?.double
        data = tree["data"]?.string ?? tree["data"]?["name"]?.string
        compare = tree["compare"]?.string
        through = tree["through"]?.string.flatMap { Day(iso: $0) }
        panels = tree["panels"]?.list ?? []
        target = tree["target"]?.scalarText
        panel = decoder.choice(tree["panel"], at: "panel")
        columns = tree["columns"]?.integer.map { min(12, max(1, $0)) }
    }
}
