import Diagnostics
import Metrics

extension LintRule {
    /// A number that somebody typed where a figure of the catalogue says it: it will not follow the ledgers, and nobody can
    /// trace it. What it states is found as an audit finds it.
    static func typedNumbers(_ figures: [Figure]) -> LintRule {
        let ledgers = LedgerAnswers(figures)
        return LintRule(
            "typed-number", Localized(zh: "手写的数字，而指标目录中有这个指标", en: "a number typed by hand where a figure exists")
        ) { passage in
            let prose = Passage(passage.text, line: 1)
            let positions = positions(of: prose, in: passage)
            return audit([prose], against: ledgers).compactMap { finding -> PassageFinding? in
                guard finding.verdict != .unknown, let id = finding.figure,
                    finding.number.contains(where: { $0.isASCII && $0.isNumber }),
                    let first = positions[finding.range].first, let last = positions[finding.range].last
                else { return nil }
                let range = first..<last + 1
                guard passage.marks[range].allSatisfy(\.isTyped) else { return nil }
                let title = finding.title ?? id
                return finding.verdict == .agrees
                    ? PassageFinding(.warning, range, .typedNumber(finding.number, title), suggestion: .writeFigure(id))
                    : PassageFinding(
                        .error, range,
                        .typedNumberDiffers(finding.number, title, finding.ledgerValue?.description ?? ""),
                        suggestion: .writeFigure(id))
            }
        }
    }

    /// For each character of `prose`, which leaves out spaces, its position in `passage`.
    private static func positions(of prose: Passage, in passage: LintPassage) -> [Int] {
        var positions: [Int] = []
        for (index, mark) in passage.marks.enumerated() where positions.count < prose.characters.count {
            if mark.character.isWhitespace, prose.characters[positions.count] != mark.character { continue }
            positions.append(index)
        }
        return positions
    }
}
