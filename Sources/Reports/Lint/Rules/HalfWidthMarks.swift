import Diagnostics

extension LintRule {
    /// `,` `;` `(` beside Han characters (GB/T 15834-2011): one finding for a passage, at the first.
    static let halfWidthMarks = LintRule(
        "half-width-mark", Localized(zh: "中文里的半角标点", en: "half-width marks in Chinese text")
    ) { passage in
        let characters = passage.characters
        let found = characters.indices.filter { isMisplaced(characters, at: $0) }
        guard let first = found.first else { return [] }
        return [
            PassageFinding(
                .warning, first..<first + 1, .halfWidthMark(characters[first], count: found.count),
                suggestion: characters[first] == "\""
                    ? .writeEither(["“", "”"]) : .write(String(fullWidth(characters[first]))))
        ]
    }

    private static func isMisplaced(_ characters: [Character], at index: Int) -> Bool {
        let mark = characters[index]
        guard fullWidthMarks[mark] != nil || mark == "\"" else { return false }
        let before = characters[..<index].last { !$0.isWhitespace }
        let after = characters[(index + 1)...].first { !$0.isWhitespace }
        func isChinese(_ neighbour: Character?) -> Bool { neighbour.map { $0.isHan || $0.isChineseMark } ?? false }
        // 1. and 3.5 are numbers, file.md a name; only a point that ends Chinese words is meant.
        if mark == "." { return isChinese(before) && (after == nil || isChinese(after)) }
        return isChinese(before) || isChinese(after)
    }
}
