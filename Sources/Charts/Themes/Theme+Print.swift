import Trees

extension Theme {
    /// Greys and hatches that stay apart on a printer without colour.
    public static let print: Theme = {
        func grey(_ value: Double) -> Color { Color(red: value, green: value, blue: value) }
        func hatch(_ angle: Double, _ spacing: Double, _ width: Double) -> Paint {
            .hatch(line: grey(0.15), ground: grey(1), angle: angle, spacing: spacing, width: width)
        }
        var theme = Theme.nianbao
        theme.name = "print"
        theme.config = Configuration.merged(
            theme.config,
            [
                "mark": ["color": "#4a4a4a"],
                "range": [
                    "category": [
                        "#3a3a3a", "hatch-1", "#b5b5b5", "hatch-2", "#757575", "hatch-3", "#dcdcdc", "hatch-4",
                    ],
                    "ramp": ["scheme": "print"], "heatmap": ["scheme": "print"], "ordinal": ["scheme": "print"],
                ],
                "axis": [
                    "gridColor": "#d8d8d8", "domainColor": "#555555", "labelColor": "#111111", "titleColor": "#333333",
                ],
            ])
        theme.lineColors = ["#111111", "#4d4d4d", "#111111", "#6b6b6b", "#333333"]
        (theme.back, theme.total) = ("#c8c8c8", "#8c8c8c")
        theme.paints = [
            "hatch-1": hatch(45, 5, 1.2), "hatch-2": hatch(135, 5, 1.2), "hatch-3": hatch(0, 4, 1),
            "hatch-4": hatch(90, 4, 1),
        ]
        return theme
    }()
}

extension Theme {
    /// The built-in themes by name.
    public static let all: [Theme] = [.nianbao, .print, .vega]
}
