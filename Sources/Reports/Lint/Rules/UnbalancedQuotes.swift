import Diagnostics

extension LintRule {
    /// ”马上办”, （一: quotation marks and brackets that do not pair within their paragraph.
    static let unbalancedQuotes = LintRule(
        "unbalanced-quotes", Localized(zh: "引号、括号、书名号不成对", en: "quotation marks and brackets that do not pair")
    ) { passage in
        var open: [(closing: Character, index: Int)] = []
        for (index, mark) in passage.marks.enumerated() {
            let character = mark.character
            if let closing = pairs[character] {
                open.append((closing, index))
            } else if closings.contains(character) {
                // A half-width bracket may close a full-width one: that is another rule's matter.
                guard let last = open.popLast(), same(last.closing, character) else {
                    return [
                        PassageFinding(
                            .warning, index..<index + 1, .unopenedQuote(character),
                            suggestion: .writeOpening(of: character))
                    ]
                }
            }
        }
        return open.first.map { unclosed in
            [
                PassageFinding(
                    .warning, unclosed.index..<unclosed.index + 1,
                    .unclosedQuote(passage.marks[unclosed.index].character), suggestion: .writeClosing(unclosed.closing)
                )
            ]
        } ?? []
    }

    private static let pairs: [Character: Character] = [
        "“": "”", "‘": "’", "《": "》", "〈": "〉", "（": "）", "(": ")", "【": "】", "〔": "〕", "「": "」",
    ]
    private static let closings = Set(pairs.values)

    private static func same(_ expected: Character, _ found: Character) -> Bool {
        expected == found || "）)".contains(expected) && "）)".contains(found)
    }
}
