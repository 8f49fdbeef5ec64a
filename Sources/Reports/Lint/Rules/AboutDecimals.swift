import Diagnostics
import Numerals

extension LintRule {
    /// 约2168.65亩: the digits claim a precision that the word denies.
    static let aboutDecimals = LintRule(
        "about-decimals", Localized(zh: "“约”“左右”与小数连用（约2168.65亩）", en: "约 and 左右 with decimals (约2168.65亩)")
    ) { passage in
        passage.numbers.compactMap { found in
            let text = found.number.text
            guard let word = words.first(where: { text.hasPrefix($0) || text.hasSuffix($0) }), text.contains("."),
                found.number.kind == .quantity || found.number.kind == .percentage
            else { return nil }
            var exact = text.replacing(word, with: "")
            if exact.hasPrefix("大") { exact.removeFirst() }
            let rounded = found.number.stated.flatMap { stated -> String? in
                guard let whole = stated.rounded(places: 0), found.number.kind == .quantity else { return nil }
                // Somewhat more than the whole number, so that 约 is true of it.
                guard let near = whole.adding(stated == whole ? 1 : 0) else { return nil }
                return try? quantity(
                    near == whole ? stated : near, QuantityStyle(unit: found.number.unit, approximation: .about))
            }
            return PassageFinding(
                .error, found.range, .aboutDecimals(text),
                suggestion: .writeEither([exact] + (rounded.map { [$0] } ?? [])))
        }
    }

    private static let words = ["大约", "约", "左右"]
}
