import Diagnostics

extension LintRule {
    /// 2016年07月04日: no leading zeros (GB/T 9704-2012, 7.3.5.4).
    static let leadingZeros = LintRule(
        "leading-zero", Localized(zh: "日期中的月、日编虚位（07月）", en: "dates with leading zeros (07月)")
    ) { passage in
        let text = passage.text
        return text.matches(of: #/0(\d[月日])/#).compactMap { match in
            let start = text.distance(from: text.startIndex, to: match.range.lowerBound)
            let before = start > 0 ? passage.marks[start - 1].character : "年"
            guard !before.isNumber, before != "." else { return nil }
            return PassageFinding(
                .warning, start..<start + 3, .leadingZero(String(match.0)), suggestion: .write(String(match.1)))
        }
    }
}
