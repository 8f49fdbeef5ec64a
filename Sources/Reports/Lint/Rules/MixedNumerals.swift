import Diagnostics
import Numerals
import Tables

extension LintRule {
    /// 20亿4千多万, 5百万: only 万 and 亿 stand behind digits, and one of them (GB/T 15835-2011, 4.4).
    static let mixedNumerals = LintRule(
        "mixed-numerals", Localized(zh: "数字写法混杂（20亿4千多万、5百万）", en: "mixed numerals (20亿4千多万, 5百万)")
    ) { passage in
        passage.numbers.compactMap { found in
            let digits = Array(found.number.text)
            let units = digits.enumerated().filter { "十百千万亿".contains($0.element) }
            let isMixed =
                units.contains { "十百千".contains($0.element) }
                || units.contains { unit in digits[unit.offset...].dropFirst().contains { $0.isNumber } }
            guard isMixed, found.number.kind == .quantity, !found.number.text.contains(where: { "~～—–至到".contains($0) })
            else { return nil }
            return PassageFinding(
                .error, found.range, .mixedNumerals(found.number.text), suggestion: .writeNumber(plain(found.number)))
        }
    }

    /// The number in 万 or 亿 with at most two digits after the point.
    private static func plain(_ number: ScannedNumber) -> String? {
        guard let stated = number.stated else { return nil }
        let isOver = number.text.contains { "余多".contains($0) }
        // What is printed must be what was stated: no word is added or lost by rounding.
        guard let text = try? quantity(stated, QuantityStyle(unit: "", places: 4)) else { return nil }
        return text + (isOver ? "多" : "") + number.unit
    }
}
