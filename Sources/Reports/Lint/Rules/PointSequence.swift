import Diagnostics
import Numerals

extension LintRule {
    /// 一是…二是…三是… at one level: none skipped, none twice. A heading begins anew, and so does 一是.
    static let pointSequence = LintRule(
        "point-sequence", Localized(zh: "一是、二是、三是跳号或重号", en: "points 一是, 二是, 三是 that skip or repeat a number")
    ) { text in
        var last = 0
        return text.passages.enumerated().flatMap { index, passage -> [LintFinding] in
            if passage.headingLevel != nil || HeadingMark(passage) != nil { last = 0 }
            return points(in: passage).compactMap { point in
                defer { last = point.number }
                guard point.number != 1, point.number != last + 1 else { return nil }
                return PassageFinding(
                    .error, point.range, .pointOutOfSequence(point.number, after: last),
                    suggestion: .writePoint(last + 1)
                ).finding("point-sequence", in: index)
            }
        }
    }

    private static func points(in passage: LintPassage) -> [(number: Int, range: Range<Int>)] {
        let characters = passage.characters
        return characters.indices.compactMap { index in
            guard characters[index] == "是" else { return nil }
            let start = characters[..<index].lastIndex { !"一二三四五六七八九十".contains($0) }.map { $0 + 1 } ?? 0
            guard start < index, start == 0 || "。；;：:，,、！？）) ".contains(characters[start - 1]),
                let number = parseChineseNumeral(String(characters[start..<index]))
            else { return nil }
            return (number, start..<index + 1)
        }
    }
}
