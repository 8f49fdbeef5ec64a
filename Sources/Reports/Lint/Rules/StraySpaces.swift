import Diagnostics

extension LintRule {
    /// 办件 5.6万件: no spaces between Han characters, or between them and digits or marks. One finding for a passage.
    static let straySpaces = LintRule(
        "stray-space", Localized(zh: "中文里的空格", en: "spaces in Chinese text")
    ) { passage in
        let characters = passage.characters
        func isChinese(_ character: Character) -> Bool { character.isHan || character.isChineseMark }
        let found = characters.indices.filter { index in
            guard characters[index].isWhitespace, index > 0, index + 1 < characters.count else { return false }
            let (before, after) = (characters[index - 1], characters[index + 1])
            // Full-width spaces part the words of headings and signatures.
            guard characters[index] != "\u{3000}" else { return false }
            return isChinese(before) && (isChinese(after) || after.isNumber)
                || isChinese(after) && (before.isNumber || latinMarks.contains(before))
        }
        guard let first = found.first else { return [] }
        return [
            PassageFinding(
                .warning, first..<first + 1, .straySpace(count: found.count), suggestion: .removeSpaces)
        ]
    }
}

private let latinMarks: Set<Character> = [",", ";", ":", ")"]
