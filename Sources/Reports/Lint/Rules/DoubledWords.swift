import Diagnostics
import Numerals

extension LintRule {
    /// 工作工作, 的的, 12月月底, 项目项12个, 人次260人次: words that were typed twice.
    static let doubledWords = LintRule(
        "doubled-word", Localized(zh: "重复的字词（项目项、的的、12月月底）", en: "words typed twice (项目项, 的的, 12月月底)")
    ) { passage in
        let characters = passage.characters
        var found: [PassageFinding] = []
        func add(_ range: Range<Int>, _ replacement: String) {
            guard !found.contains(where: { $0.range.overlaps(range) }) else { return }
            found.append(
                PassageFinding(
                    .warning, range, .doubledWord(String(characters[range])), suggestion: .write(replacement)))
        }
        for start in characters.indices {
            for length in stride(from: 8, through: 2, by: -1) where start + 2 * length <= characters.count {
                let word = characters[start..<start + length]
                guard word.elementsEqual(characters[start + length..<start + 2 * length]), isDoubtful(word) else {
                    continue
                }
                add(start..<start + 2 * length, String(word))
            }
            if let range = stutter(characters, at: start) { add(range, String(characters[range].dropLast())) }
        }
        for number in passage.numbers where number.number.unit.count > 1 {
            let unit = number.number.unit
            let start = number.range.lowerBound - unit.count
            guard start >= 0, String(characters[start..<number.range.lowerBound]) == unit else { continue }
            add(start..<number.range.upperBound, String(characters[number.range]))
        }
        return found
    }

    /// 一项一项 and 许许多多 are said so on purpose.
    private static func isDoubtful(_ word: ArraySlice<Character>) -> Bool {
        word.allSatisfy(\.isHan) && word.first != "一" && Set(word).count > 1
    }

    /// A character that stands twice where once is enough: 的的; 12月月底; 项目项12个; 街道个3个.
    private static func stutter(_ characters: [Character], at start: Int) -> Range<Int>? {
        func character(_ offset: Int) -> Character {
            characters.indices.contains(start + offset) ? characters[start + offset] : "。"
        }
        let first = character(0)
        if character(1) == first {
            let isParticle = "的了是在和与及将把被其并而".contains(first)
            let isMeasure = "个项月年日件条名家户次场".contains(first) && start > 0 && character(-1).isNumber
            return isParticle || isMeasure ? start..<start + 2 : nil
        }
        if "项个件条名家户次场期".contains(first), character(2) == first, character(1).isHan,
            character(3).isNumber
        {
            return start..<start + 3
        }
        if first.isHan, !"这那每各某几两一二三四五六七八九十百千万数多单整".contains(first), character(1) == "个",
            character(2).isASCII, character(2).isNumber
        {
            return start..<start + 2
        }
        return nil
    }
}
