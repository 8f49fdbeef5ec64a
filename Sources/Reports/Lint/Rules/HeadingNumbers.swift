import Diagnostics

extension LintRule {
    /// Headings 一、 （一） 1. （1）: numbers in sequence, no level left out, and each at the level that Markdown gives it. An
    /// attachment counts anew, so does the text below a list of contents, and the names below 附件：1.… are no headings.
    static let headingNumbers = LintRule(
        "heading-number", Localized(zh: "标题编号跳号、重号，或层次跳级", en: "headings that skip or repeat a number or a level")
    ) { text in
        let marks = text.passages.map(HeadingMark.init)
        let hasSecond = marks.contains { $0?.level == 2 }
        var last = [0, 0, 0, 0]
        var markdownLevel = 0
        var isNamingAttachments = false
        var hasContents = false
        return zip(text.passages, marks).enumerated().flatMap { index, pair -> [LintFinding] in
            let (passage, mark) = pair
            hasContents = hasContents || passage.beginsContents
            if hasContents, mark?.level == 1, mark?.number == 1 { last = [0, 0, 0, 0] }
            if passage.beginsAttachment { (last, markdownLevel) = ([0, 0, 0, 0], 0) }
            isNamingAttachments =
                passage.namesAttachments || isNamingAttachments && mark?.level == 3 && passage.headingLevel == nil
            if isNamingAttachments { return [] }
            var found: [PassageFinding] = []
            if let level = passage.headingLevel {
                if level > markdownLevel + 1, level > 1 {
                    let range = 0..<passage.marks.count
                    found.append(
                        PassageFinding(
                            .warning, range, .headingSkipsLevel(level, after: markdownLevel),
                            suggestion: .writeHeadingLevel(markdownLevel + 1)))
                } else if let mark, level > 0, mark.level != level {
                    found.append(
                        PassageFinding(
                            .warning, mark.range, .headingOfOtherLevel(mark.level, markdown: level),
                            suggestion: .writeHeadingLevel(mark.level)))
                }
                markdownLevel = level
            }
            guard let mark else { return found.map { $0.finding("heading-number", in: index) } }
            let position = mark.level - 1
            if mark.number != last[position] + 1 {
                found.append(
                    PassageFinding(
                        .error, mark.range, .headingOutOfSequence(mark.text(mark.number), after: last[position]),
                        suggestion: .write(mark.text(last[position] + 1))))
            } else if position > 0, last[position - 1] == 0, !(position == 2 && !hasSecond) {
                found.append(
                    PassageFinding(
                        .warning, mark.range, .headingLeavesOutLevel(mark.text(mark.number)),
                        suggestion: .headingOrder))
            }
            last[position] = mark.number
            for deeper in last.indices where deeper > position { last[deeper] = 0 }
            return found.map { $0.finding("heading-number", in: index) }
        }
    }
}

extension LintPassage {
    private var trimmed: Substring { text[...].drop(while: \.isWhitespace) }

    /// 附件 or 附件1 alone.
    fileprivate var beginsAttachment: Bool {
        trimmed.hasPrefix("附件") && trimmed.dropFirst(2).allSatisfy { $0.isASCII && $0.isNumber || $0.isWhitespace }
    }

    /// 目　录
    fileprivate var beginsContents: Bool { text.filter { !$0.isWhitespace } == "目录" }

    /// 附件：1.…, the first of the names of what is attached.
    fileprivate var namesAttachments: Bool { trimmed.hasPrefix("附件：") || trimmed.hasPrefix("附件:") }
}
