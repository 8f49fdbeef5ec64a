import Diagnostics

extension LintRule {
    /// ；；, 。。, ，。: marks of which one is enough. …… and —— are one mark of two characters.
    static let doubledMarks = LintRule(
        "doubled-mark", Localized(zh: "重复或相连的标点（；；、，。）", en: "marks in a row (；；, ，。)")
    ) { passage in
        let characters = passage.characters
        var found: [PassageFinding] = []
        var index = 0
        while index < characters.count {
            let start = index
            index += 1
            guard marks.contains(characters[start]) else { continue }
            while index < characters.count, marks.contains(characters[index]) { index += 1 }
            guard index - start > 1, characters[start..<index].contains(where: { !$0.isASCII }) || isChinese(characters)
            else { continue }
            let run = characters[start..<index]
            // The stronger mark is the one that was meant.
            let kept = run.first { "。.".contains($0) } ?? run.first { "；;".contains($0) } ?? run[start]
            found.append(
                PassageFinding(
                    .warning, start..<index, .doubledMark(String(run)), suggestion: .write(String(fullWidth(kept)))))
        }
        return found
    }

    private static let marks: Set<Character> = ["，", "。", "；", "：", "、", ",", ";", ":"]

    private static func isChinese(_ characters: [Character]) -> Bool { characters.contains(where: \.isHan) }

    /// The mark of Chinese text for one of Latin text.
    static func fullWidth(_ mark: Character) -> Character {
        fullWidthMarks[mark] ?? mark
    }

    static let fullWidthMarks: [Character: Character] = [
        ",": "，", ";": "；", ":": "：", "?": "？", "!": "！", "(": "（", ")": "）", ".": "。",
    ]
}
