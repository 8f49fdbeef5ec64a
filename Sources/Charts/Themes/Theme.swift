import Diagnostics
import Tables
import Trees

/// How charts look: a Vega-Lite configuration, and what a configuration cannot say.
public struct Theme: Hashable, Sendable {
    public var name: String
    /// Laid under a specification's own `config`.
    public var config: Tree
    /// The language of generated labels, titles and descriptions.
    public var language: Language
    /// Paints that colours of the configuration stand for, so that a colour may be a hatch.
    public var paints: [String: Paint]
    /// Font families in order of preference.
    public var family: String
    /// Sizes of text in points.
    public var labelSize: Double
    public var titleSize: Double
    public var headlineSize: Double
    /// Whether numbers are counted in 万 or 亿: those of axes, which say so in their title, and data labels.
    public var usesChineseUnits: Bool
    /// Whether everything is fitted into the canvas; otherwise the canvas grows around the plot.
    public var fitsCanvas: Bool

    var tickSize: Double = 5
    var labelPadding: Double = 2
    var axisTitleWeight = 400
    /// Points between an axis's labels and its title.
    var titlePadding = 6.0
    var flushesLabels = false
    var ink = "#333333"
    var faint = "#e3e6ea"
    var muted = "#5b6470"
    /// For what stands behind: last year, units of no interest.
    var back = "#c3cad3"
    /// For what sums up others.
    var total = "#7a828c"
    /// Colours of lines and their names; empty for those of series. Lines of such a theme are told apart by their
    /// dashes, too.
    var lineColors: [String] = []
    var dashesLines: Bool { !lineColors.isEmpty }

    public init(
        name: String, config: Tree = [:], language: Language = .zh, paints: [String: Paint] = [:],
        family: String = "Noto Sans CJK SC", labelSize: Double = 11, titleSize: Double = 11, headlineSize: Double = 17,
        usesChineseUnits: Bool = true, fitsCanvas: Bool = true
    ) {
        self.name = name
        self.config = config
        self.language = language
        self.paints = paints
        self.family = family
        self.labelSize = labelSize
        self.titleSize = titleSize
        self.headlineSize = headlineSize
        self.usesChineseUnits = usesChineseUnits
        self.fitsCanvas = fitsCanvas
    }

    public static func == (a: Theme, b: Theme) -> Bool {
        a.name == b.name && a.config == b.config && a.paints == b.paints && a.language == b.language
            && a.family == b.family
            && a.sizes == b.sizes && a.inks == b.inks && a.flags == b.flags
    }

    private var sizes: [Double] {
        [labelSize, titleSize, headlineSize, tickSize, labelPadding, Double(axisTitleWeight)]
    }
    private var inks: [String] { [ink, faint, muted, back, total] + lineColors }
    private var flags: [Bool] { [usesChineseUnits, fitsCanvas, flushesLabels] }

    public func hash(into hasher: inout Hasher) { hasher.combine(name) }

    func text(_ size: Double, weight: Int = 400) -> TextStyle { TextStyle(family: family, size: size, weight: weight) }

    /// The paint of a colour's name; black for what is none.
    func paint(_ name: String) -> Paint {
        paints[name] ?? .color(Color(css: name) ?? Color(red: 0, green: 0, blue: 0))
    }

    func pattern(of unit: TimeUnit) -> String {
        guard language == .zh else { return TimeFormat.pattern(of: unit) }
        switch unit.units {
        case [.year]: return "%Y年"
        case [.year, .month]: return "%Y年%-m月"
        case [.month]: return "%-m月"
        case [.year, .month, .date]: return "%Y年%-m月%-d日"
        case [.quarter]: return "第%q季度"
        case [.year, .quarter]: return "%Y年第%q季度"
        case [.date]: return "%-d日"
        case [.day]: return "%a"
        default: return TimeFormat.pattern(of: unit)
        }
    }
}
