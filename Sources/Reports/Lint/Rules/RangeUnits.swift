import Diagnostics

extension LintRule {
    /// 9~16亿, 15~30%: nobody knows whether the first is 9 or 9亿 (GB/T 15835-2011, 5.1.5).
    static let rangeUnits = LintRule(
        "range-unit", Localized(zh: "数值范围前一个数缺单位（15~30%）", en: "a range whose first number lacks its unit (15~30%)")
    ) { passage in
        let text = passage.text
        // Longer runs of digits are no numbers: a bound keeps the search linear.
        return text.matches(of: #/(\d{1,20}(?:\.\d{1,20})?)([~～—–-])(\d{1,20}(?:\.\d{1,20})?)([万亿%％])/#).map {
            match in
            let start = text.distance(from: text.startIndex, to: match.range.lowerBound)
            let whole = String(match.0)
            return PassageFinding(
                .warning, start..<start + whole.count, .rangeWithoutUnit(whole),
                suggestion: .write("\(match.1)\(match.4)\(match.2)\(match.3)\(match.4)"))
        }
    }
}
