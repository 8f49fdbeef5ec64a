extension Theme {
    /// Vega-Lite's defaults: the canvas grows around the plot, English labels.
    public static let vega: Theme = {
        var theme = Theme(
            name: "vega", config: ["rule": ["color": "black"]], language: .en, family: "sans-serif", labelSize: 10,
            titleSize: 11, headlineSize: 13,
            usesChineseUnits: false, fitsCanvas: false)
        theme.axisTitleWeight = 700
        theme.titlePadding = 4
        theme.flushesLabels = true
        theme.faint = "#dddddd"
        theme.ink = "#000000"
        return theme
    }()
}
