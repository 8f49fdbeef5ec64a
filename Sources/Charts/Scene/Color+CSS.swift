extension Color {
    /// `#rgb`, `#rrggbb`, `#rrggbbaa`, `rgb(…)`, `rgba(…)`, or one of CSS's common names; `nil` for anything else.
    public init?(css text: String) {
        let text = text.lowercased()
        if text.hasPrefix("#") {
            let digits = text.dropFirst().compactMap(\.hexDigitValue)
            guard digits.count == text.count - 1 else { return nil }
            let pairs: [Int]
            switch digits.count {
            case 3, 4: pairs = digits.map { $0 * 17 }
            case 6, 8: pairs = stride(from: 0, to: digits.count, by: 2).map { digits[$0] * 16 + digits[$0 + 1] }
            default: return nil
            }
            self.init(
                red: Double(pairs[0]) / 255, green: Double(pairs[1]) / 255, blue: Double(pairs[2]) / 255,
                alpha: pairs.count > 3 ? Double(pairs[3]) / 255 : 1)
            return
        }
        if text.hasPrefix("rgb"), let open = text.firstIndex(of: "("), text.hasSuffix(")") {
            let parts = text[text.index(after: open)...].dropLast().split(whereSeparator: { ", /".contains($0) })
            let numbers = parts.compactMap { Double($0) }
            guard numbers.count == parts.count, numbers.count >= 3 else { return nil }
            self.init(
                red: numbers[0] / 255, green: numbers[1] / 255, blue: numbers[2] / 255,
                alpha: numbers.count > 3 ? numbers[3] : 1)
            return
        }
        if text == "transparent" || text == "none" {
            self.init(red: 0, green: 0, blue: 0, alpha: 0)
            return
        }
        guard let hex = Self.names[text] else { return nil }
        self.init(css: hex)
    }

    /// `#rrggbb`, without the alpha.
    var css: String {
        func two(_ component: Double) -> String {
            let value = Int((max(0, min(1, component)) * 255).rounded())
            return (value < 16 ? "0" : "") + String(value, radix: 16)
        }
        return "#" + two(red) + two(green) + two(blue)
    }

    func mixed(with other: Color, _ t: Double) -> Color {
        Color(
            red: red + (other.red - red) * t, green: green + (other.green - green) * t,
            blue: blue + (other.blue - blue) * t, alpha: alpha + (other.alpha - alpha) * t)
    }

    /// Relative luminance of WCAG, roughly: enough to choose black or white text.
    var luminance: Double { 0.2126 * red * red + 0.7152 * green * green + 0.0722 * blue * blue }

    private static let names = [
        "black": "#000000", "white": "#ffffff", "red": "#ff0000", "green": "#008000", "blue": "#0000ff",
        "yellow": "#ffff00", "orange": "#ffa500", "purple": "#800080", "brown": "#a52a2a", "pink": "#ffc0cb",
        "gray": "#808080", "grey": "#808080", "lightgray": "#d3d3d3", "lightgrey": "#d3d3d3", "darkgray": "#a9a9a9",
        "darkgrey": "#a9a9a9", "dimgray": "#696969", "silver": "#c0c0c0", "steelblue": "#4682b4",
        "firebrick": "#b22222",
        "darkred": "#8b0000", "darkgreen": "#006400", "darkblue": "#00008b", "navy": "#000080", "teal": "#008080",
        "lightblue": "#add8e6", "skyblue": "#87ceeb", "salmon": "#fa8072", "crimson": "#dc143c", "gold": "#ffd700",
        "goldenrod": "#daa520", "tomato": "#ff6347", "coral": "#ff7f50", "orchid": "#da70d6", "indigo": "#4b0082",
        "violet": "#ee82ee", "lime": "#00ff00", "olive": "#808000", "maroon": "#800000", "cyan": "#00ffff",
        "magenta": "#ff00ff", "khaki": "#f0e68c", "beige": "#f5f5dc", "tan": "#d2b48c", "chocolate": "#d2691e",
        "slategray": "#708090", "royalblue": "#4169e1", "dodgerblue": "#1e90ff", "cornflowerblue": "#6495ed",
        "forestgreen": "#228b22", "seagreen": "#2e8b57", "darkorange": "#ff8c00", "aliceblue": "#f0f8ff",
        "whitesmoke": "#f5f5f5", "gainsboro": "#dcdcdc", "turquoise": "#40e0d0", "plum": "#dda0dd",
    ]
}
