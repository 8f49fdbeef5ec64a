/// The words that say what a number is of.
struct Surroundings: Hashable, Sendable {
    /// Right before and after the number, up to the next comma or 和 or number; of the number before when there are none.
    let near: [[Character]]
    /// Their offsets in the passage.
    let nearRanges: [Range<Int>]
    /// Of ``near``, what stands before the number.
    let before: [Character]
    /// What of ``near`` is said of this number alone, and not of the one that it is compared with: 增加到 of
    /// 由358项增加到412项.
    let own: String
    /// The sentence.
    let sentence: Range<Int>
    let sentenceWords: [Character]
    /// What the passage says before the sentence, up to ``reach`` characters.
    let earlier: [Character]
    /// Whether the words next to it are those of the number before: 第5 of 排名第2、第5.
    let goesOn: Bool
    /// Whether the sentence began to speak of the year before, and has not come back: 去年同期，网上办件占16.1%.
    let isOfYearBefore: Bool
    /// Which of the numbers it is that the same words speak of: second of two in 分别占60.0%和40.0%.
    var share: Share?

    struct Share: Hashable, Sendable {
        let index: Int
        let count: Int
        /// Offsets of what the numbers are of, one each, where they are named: 窗口、网上分别办理3件和5件.
        let items: [Range<Int>]
    }

    /// Farther off nothing is said of a number: no sentence, and no paragraph before it, is longer.
    static let reach = 1000

    static let ends = Set<Character>("。！？!?；;")
    private static let separators = Set<Character>("。！？!?；;，,、：:（）()和与及“”")

    /// The surroundings of each of `numbers`, which lie in `passage` in this order.
    /// - Parameter names: ranges that are one name: 和 in 住房和城乡建设局 parts nothing.
    static func all(of numbers: [ProseNumber], in passage: Passage, names: [Range<Int>] = []) -> [Surroundings] {
        let characters = sameWords(passage.characters)
        let inNames = Set(names.flatMap { $0 })
        func parts(_ index: Int) -> Bool { separators.contains(characters[index]) && !inNames.contains(index) }
        let partings = OrderedPlaces(in: characters, where: parts)
        let endings = OrderedPlaces(in: characters) { ends.contains(characters[$0]) }
        var found: [Surroundings] = []
        var start = 0
        for (index, number) in numbers.enumerated() {
            let (from, to) = (number.range.lowerBound, number.range.upperBound)
            let floor = partings.last(before: from).map { $0 + 1 } ?? 0
            start = max(start, endings.last(before: from).map { $0 + 1 } ?? 0)
            if from - start > reach { start = max(floor, from - reach) }
            let end = min(endings.first(from: to) ?? characters.count, max(to, start + 2 * reach))
            let last = index > 0 ? numbers[index - 1].range.upperBound : 0
            let next = index + 1 < numbers.count ? numbers[index + 1].range.lowerBound : characters.count
            // Words between two numbers that no mark parts belong to the first, but for what only leads on.
            let leadsOn = last < from && leading.contains { characters[last..<from].starts(with: $0) }
            let before = floor >= last || index == 0 ? floor..<from : leadsOn ? last..<from : from..<from
            let ceiling = partings.first(from: to) ?? characters.count
            let isLed = next < ceiling && leading.contains { characters[to..<next].starts(with: $0) }
            let after = isLed ? to..<to : to..<min(ceiling, next)
            var ranges = [before, after].filter { !$0.isEmpty }
            let own = ranges
            let goesOn = ranges.isEmpty && last > start
            if ranges.isEmpty {
                ranges =
                    goesOn
                    ? found.last?.nearRanges ?? []
                    : clause(before: floor - 1, from: start, parts: parts).map { [$0] } ?? []
            }
            if leadsOn, floor < last, let led = found.last { ranges = led.nearRanges.filter { $0 != before } + ranges }
            let text = { (ranges: [Range<Int>]) in ranges.map { String(characters[$0]) }.joined(separator: " ") }
            found.append(
                Surroundings(
                    near: ranges.map { Array(characters[$0]) }, nearRanges: ranges,
                    before: Array(characters[goesOn ? ranges.first ?? before : before]),
                    own: text(own.isEmpty ? ranges : own), sentence: start..<end,
                    sentenceWords: Array(characters[start..<end]),
                    earlier: Array(characters[max(0, start - reach)..<start]), goesOn: goesOn,
                    isOfYearBefore: isOfYearBefore(characters[start..<from]))
            )
        }
        share(&found, numbers, characters, parts)
        return found
    }

    private static func isOfYearBefore(_ words: ArraySlice<Character>) -> Bool {
        for start in words.indices.reversed() {
            let rest = words[start...]
            if ["今年", "本年", "目前", "现在"].contains(where: { rest.starts(with: $0) }) { return false }
            let named = ["上年同期", "上年"].first { rest.starts(with: $0) }
            guard let named else { continue }
            let begins = start == words.startIndex || "，,：:".contains(words[start - 1])
            return begins && (rest.dropFirst(named.count).first.map { "，,：:".contains($0) } ?? false)
        }
        return false
    }

    /// Words that begin what is said of the next number: 由358项增加到412项.
    private static let leading = [
        "增加到", "增加至", "增长到", "增长至", "提高到", "提高至", "上升到", "上升至", "提升到", "提升至", "减少到", "减少至", "下降到", "下降至", "降到",
        "降至", "降低到", "降低至", "猛增到", "猛增至", "激增到", "激增至", "增到", "升到", "跃升到", "跃升至", "攀升到", "攀升至", "扩大为", "变为", "减到",
        "压缩到", "压缩至", "缩短到", "缩短至", "增至", "升至", "减至", "占", "同比", "比", "较", "其中", "扩大到", "扩大至",
    ]

    /// The clause that ends at `end`: what 最高值出现在6月（ is about stands before the bracket.
    private static func clause(before end: Int, from start: Int, parts: (Int) -> Bool) -> Range<Int>? {
        guard end > start else { return nil }
        let floor = (start..<end).last(where: parts).map { $0 + 1 } ?? start
        return floor..<end
    }

    /// Whether the last thing before `index` that the sentence compares with is none of time: 低于平均水平3.8个百分点.
    func comparesWithOther(before index: Int, in passage: Passage) -> Bool {
        let text = Array(sameWords(Array(passage.characters[sentence.lowerBound..<index])))
        for place in text.indices.reversed() {
            let rest = text[place...]
            if ["同比", "环比"].contains(where: { rest.starts(with: $0) }) { return false }
            guard let mark = Self.comparing.first(where: { rest.starts(with: $0) }) else { continue }
            if place > 0, rest.first == "比", "同环占对".contains(text[place - 1]) { continue }
            let base = rest.dropFirst(mark.count)
            if ["重", "例", "如", "对", "值", "差", "强", "好"].contains(where: { base.starts(with: $0) }) { continue }
            return !Self.bases.contains { base.starts(with: $0) }
        }
        return ["压缩", "缩短", "压减"].contains { String(text.suffix(5)).contains($0) }
    }

    private static let comparing = ["低于", "高于", "少于", "多于", "快于", "慢于", "较", "比", "相比"]
    private static let bases = [
        "上年", "上一年", "前年", "年初", "同期", "上期", "上月", "上个月", "上季", "上半年", "20", "19", "增", "减", "提", "下", "上升", "，",
    ]

    /// Marks the numbers that 分别 or 依次 speaks of.
    private static func share(
        _ found: inout [Surroundings], _ numbers: [ProseNumber], _ characters: [Character], _ parts: (Int) -> Bool
    ) {
        for index in found.indices where !found[index].goesOn && found[index].share == nil {
            let words = found[index].nearRanges.first ?? 0..<0
            guard let word = ["分别", "依次"].lazy.compactMap({ Self.range(of: $0, in: characters, words) }).first
            else { continue }
            var count = 1
            while index + count < found.count, found[index + count].goesOn { count += 1 }
            guard count > 1 else { continue }
            let items = items(before: word.lowerBound, count, from: found[index].sentence.lowerBound, parts)
            for place in 0..<count {
                found[index + place].share = Share(index: place, count: count, items: items)
            }
        }
    }

    private static func range(of word: String, in text: [Character], _ within: Range<Int>) -> Range<Int>? {
        guard within.count >= word.count else { return nil }
        for start in within.lowerBound...(within.upperBound - word.count) where text[start...].starts(with: word) {
            return start..<start + word.count
        }
        return nil
    }

    /// The last `count` items of the enumeration that ends at `end`; none when there are fewer.
    private static func items(before end: Int, _ count: Int, from start: Int, _ parts: (Int) -> Bool) -> [Range<Int>] {
        var items: [Range<Int>] = []
        var last = end
        while items.count < count, last > start {
            let floor = (start..<last).last(where: parts).map { $0 + 1 } ?? start
            if floor < last { items.insert(floor..<last, at: 0) }
            last = floor - 1
        }
        return items.count == count ? items : []
    }
}

/// Words of the same meaning and length as the catalogue's titles have them.
func sameWords(_ characters: [Character]) -> [Character] {
    let pairs = [("去年", "上年"), ("我区", "本区"), ("我市", "本市"), ("我县", "本县")].map { (Array($0.0), Array($0.1)) }
    var result = characters
    for index in characters.indices.dropLast() {
        for (word, title) in pairs where characters[index] == word[0] && characters[index + 1] == word[1] {
            result.replaceSubrange(index...index + 1, with: title)
        }
    }
    return result
}
