/// Colour schemes by name. Source: vega-scale and ColorBrewer (Apache-2.0, Cynthia Brewer, Pennsylvania State University).
enum Schemes {
    /// Names of all schemes.
    static let names = (Array(categoryTexts.keys) + rampTexts.keys).sorted()

    static func category(_ name: String) -> [String]? { categoryTexts[name.lowercased()].map(split) }

    static func ramp(_ name: String) -> [String]? { rampTexts[name.lowercased()].map(split) }

    static func split(_ text: String) -> [String] {
        var colors: [String] = []
        var rest = Substring(text)
        while rest.count >= 6 {
            colors.append("#" + rest.prefix(6))
            rest = rest.dropFirst(6)
        }
        return colors
    }

    /// The colour at `t` in 0…1 of a ramp.
    static func color(_ ramp: [String], at t: Double) -> String {
        let colors = ramp.compactMap { Color(css: $0) }
        guard let first = colors.first, let last = colors.last else { return "#000000" }
        let position = max(0, min(1, t)) * Double(colors.count - 1)
        let below = Int(position.rounded(.down))
        if below + 1 >= colors.count { return (t <= 0 ? first : last).css }
        return colors[below].mixed(with: colors[below + 1], position - Double(below)).css
    }

    static func named(_ name: String) -> (colors: [String], isRamp: Bool)? {
        if let colors = category(name) { return (colors, false) }
        return ramp(name).map { ($0, true) }
    }
}
