extension Color {
    /// `#rgb`, `#rrggbb`, `#rrggbbaa`, `rgb(…)`, `rgba(…)`, `hsl(…)`, or one of CSS's names; `nil` for anything else.
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
        if text.hasPrefix("hsl"), let open = text.firstIndex(of: "("), text.hasSuffix(")") {
            let parts = text[text.index(after: open)...].dropLast().split(whereSeparator: { ", /".contains($0) })
            let numbers = parts.compactMap { Double($0.replacing("%", with: "").replacing("deg", with: "")) }
            guard numbers.count == parts.count, numbers.count >= 3 else { return nil }
            self.init(hue: numbers[0], saturation: numbers[1] / 100, lightness: numbers[2] / 100)
            if numbers.count > 3 { alpha = numbers[3] }
            return
        }
        if text == "transparent" || text == "none" {
            self.init(red: 0, green: 0, blue: 0, alpha: 0)
            return
        }
        guard let hex = Self.names[text] else { return nil }
        self.init(css: hex)
    }

    /// Source: CSS Color 4, 7.1 Converting HSL colors to sRGB.
    private init(hue: Double, saturation: Double, lightness: Double) {
        let reach = saturation * min(lightness, 1 - lightness)
        func component(_ n: Double) -> Double {
            let turn = (n + hue / 30).truncatingRemainder(dividingBy: 12)
            let k = turn < 0 ? turn + 12 : turn
            return lightness - reach * max(-1, min(k - 3, 9 - k, 1))
        }
        self.init(red: component(0), green: component(8), blue: component(4))
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
}
