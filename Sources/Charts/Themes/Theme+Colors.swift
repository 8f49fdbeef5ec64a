extension Theme {
    /// Colours of series, in order.
    var seriesColors: [String] {
        config["range"]?["category"]?.list?.compactMap(\.string) ?? Schemes.category("tableau10") ?? [
            "#4c78a8", "#f58518",
        ]
    }

    /// The colour of the n-th line: a hatch has none but that of its lines.
    func line(_ index: Int) -> String {
        if !lineColors.isEmpty { return lineColors[index % lineColors.count] }
        let color = seriesColors[index % seriesColors.count]
        guard case .hatch(let line, _, _, _, _)? = paints[color] else { return color }
        return line.css
    }

    var ramp: [String] {
        config["range"]?["heatmap"]?.list?.compactMap(\.string) ?? config["range"]?["heatmap"]?["scheme"]?.string
            .flatMap { Schemes.named($0)?.colors } ?? Schemes.ramp("blues")
            ?? []
    }

    /// Text that can be read on a colour.
    func ink(on name: String) -> String {
        let color: Color? =
            switch paints[name] {
            case .color(let color): color
            case .hatch(_, let ground, _, _, _): ground
            case .linearGradient, nil: Color(css: name)
            }
        return (color?.luminance ?? 1) > 0.35 ? ink : "#ffffff"
    }
}
