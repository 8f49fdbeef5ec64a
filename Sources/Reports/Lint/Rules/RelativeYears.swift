import Diagnostics

extension LintRule {
    /// 去年, 今年 before any year is named: who reads the text next year takes them for others.
    static let relativeYears = LintRule(
        "relative-year", Localized(zh: "没有写明年份就说“今年”“去年”“上年”", en: "今年, 去年, 上年 before any year is named")
    ) { text in
        var isDefined = false
        return text.passages.enumerated().flatMap { index, passage -> [LintFinding] in
            let words = passage.text
            let anchor = words.firstMatch(of: #/(?:19|20)\d\d\s?年|二〇[一二三四五六七八九〇]{2}年/#)
            let start = anchor.map { words.distance(from: words.startIndex, to: $0.range.lowerBound) }
            defer { isDefined = isDefined || anchor != nil }
            guard !isDefined else { return [] }
            return words.matches(of: #/今年|去年|前年|明年|上年|本年/#).compactMap { match in
                let position = words.distance(from: words.startIndex, to: match.range.lowerBound)
                guard position < start ?? .max else { return nil }
                return PassageFinding(
                    .warning, position..<position + 2, .relativeYear(String(match.0)),
                    suggestion: .writeYear(text.year.map { $0 + (offsets[String(match.0)] ?? 0) })
                ).finding("relative-year", in: index)
            }
        }
    }

    private static let offsets = ["今年": 0, "本年": 0, "去年": -1, "上年": -1, "前年": -2, "明年": 1]
}
