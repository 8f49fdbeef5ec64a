/// The words that say what a number is of.
struct Surroundings: Hashable, Sendable {
    /// Right before and after the number, up to the next comma or 和 or number; of the number before when there are none.
    let near: [[Character]]
    /// The sentence.
    let sentence: [Character]
    /// What the passage says before the sentence.
    let earlier: [Character]
    /// Whether the words next to it are those of the number before: 第5 of 排名第2、第5.
    let goesOn: Bool

    private static let ends = Set<Character>("。！？!?；;")
    private static let separators = Set<Character>("。！？!?；;，,、：:（）()和与及“”")

    /// The surroundings of each of `numbers`, which lie in `passage` in this order.
    static func all(of numbers: [ProseNumber], in passage: Passage) -> [Surroundings] {
        let characters = sameWords(passage.characters)
        var found: [Surroundings] = []
        for (index, number) in numbers.enumerated() {
            let start = characters[..<number.range.lowerBound].lastIndex { ends.contains($0) }.map { $0 + 1 } ?? 0
            let end = characters[number.range.upperBound...].firstIndex { ends.contains($0) } ?? characters.count
            let last = index > 0 ? numbers[index - 1].range.upperBound : 0
            let next = index + 1 < numbers.count ? numbers[index + 1].range.lowerBound : characters.count
            let floor = characters[..<number.range.lowerBound].lastIndex { separators.contains($0) }.map { $0 + 1 } ?? 0
            // Words between two numbers that no mark parts belong to the first.
            let before = floor >= last || index == 0 ? characters[floor..<number.range.lowerBound] : []
            let ceiling =
                characters[number.range.upperBound...].firstIndex { separators.contains($0) } ?? characters.count
            let after = characters[number.range.upperBound..<min(ceiling, next)]
            var near = [Array(before), Array(after)].filter { !$0.isEmpty }
            let goesOn = near.isEmpty && last > start
            if near.isEmpty {
                near = goesOn ? found.last?.near ?? [] : clause(before: floor - 1, from: start, in: characters)
            }
            found.append(
                Surroundings(
                    near: near, sentence: Array(characters[start..<end]), earlier: Array(characters[..<start]),
                    goesOn: goesOn)
            )
        }
        return found
    }

    /// The clause that ends at `end`: what 最高值出现在6月（ is about stands before the bracket.
    private static func clause(before end: Int, from start: Int, in characters: [Character]) -> [[Character]] {
        guard end > start else { return [] }
        let floor = characters[start..<end].lastIndex { separators.contains($0) }.map { $0 + 1 } ?? start
        return [Array(characters[floor..<end])]
    }
}

/// Words of the same meaning and length as the catalogue's titles have them.
func sameWords(_ characters: [Character]) -> [Character] {
    let pairs: [([Character], [Character])] = [(["去", "年"], ["上", "年"]), (["我", "区"], ["本", "区"])]
    var result = characters
    for index in characters.indices.dropLast() {
        for (word, title) in pairs where characters[index] == word[0] && characters[index + 1] == word[1] {
            result.replaceSubrange(index...index + 1, with: title)
        }
    }
    return result
}
