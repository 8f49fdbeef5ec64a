import Tables

/// A number with all that its text says of it: the words around it, the groups and the period that it speaks of.
struct NumberContext: Sendable {
    let number: ProseNumber
    let words: Surroundings
    private let farPairs: Vocabulary.FarPairs
    /// What the number is of, as characters: those next to it, or of its part of an enumeration.
    let near: [[Character]]
    let nearRanges: [Range<Int>]
    /// Words next to the number before, when those next to this one say nothing: 一季度办件14295件，二季度17380件.
    let inherited: [[Character]]
    /// Groups named next to the number.
    let nearMentions: [GroupMention]
    /// Groups named before it in the passage, up to ``Surroundings/reach`` characters off, in order.
    let mentions: [GroupMention]
    /// The last that is said before it.
    let period: PeriodMention?
    /// Whether the period is said of the number for sure: next to it, or where its sentence begins.
    let periodIsNear: Bool
    /// What groups it is of, by the field that tells them apart.
    let named: [NamedGroups]
    /// What of each of the near words names groups, and days, as offsets in it.
    private let groupOffsets: [Set<Int>]
    private let periodOffsets: [Set<Int>]

    /// The contexts of all numbers of a passage, in order.
    static func all(in passage: Passage, names: GroupNames, report: Period) -> [NumberContext] {
        let numbers = passage.numbers
        let mentions = names.mentions(in: passage)
        let periods = PeriodMention.all(in: passage, report: report)
        let surroundings = Surroundings.all(of: numbers, in: passage, names: mentions.map(\.range))
        let text = sameWords(passage.characters)
        var found: [NumberContext] = []
        var far: (sentence: Range<Int>, pairs: Vocabulary.FarPairs)?
        for (number, words) in zip(numbers, surroundings) {
            var ranges = words.nearRanges
            if let share = words.share, share.items.indices.contains(share.index) {
                ranges = [share.items[share.index]] + words.nearRanges
                ranges = ranges.map { range in
                    // The words before 分别 are the last item's, which is not this one's.
                    guard range != share.items[share.index], let last = share.items.last, range.overlaps(last) else {
                        return range
                    }
                    return max(range.lowerBound, last.upperBound)..<max(range.upperBound, last.upperBound)
                }
            }
            let window =
                max(0, number.range.lowerBound - Surroundings.reach)..<number.range.upperBound + Surroundings.reach
            let mentions = mentions.within(window) { $0.range }
            let nearMentions = mentions.filter { mention in ranges.contains { $0.overlaps(mention.range) } }
            let before = periods[..<periods.partitioningIndex(where: { $0.range.upperBound > number.range.lowerBound })]
            // 截至8月底，今年共公开: the year says no more than the days that were named.
            let named = before.reversed().prefix { $0.range.lowerBound >= words.sentence.lowerBound }
                .first { !$0.periods.isEmpty }
            let nearPeriods = periods.within(window) { $0.range }.map(\.range)
            // 7月、8月分别公开9964条和9844条
            let item = words.share.flatMap { $0.items.indices.contains($0.index) ? $0.items[$0.index] : nil }
            let ofItem = item.flatMap { periods.within($0) { $0.range }.first }
            let last = before.last?.periods.isEmpty ?? true ? named ?? before.last : before.last
            let period = ofItem ?? last
            let periodIsNear = period.map { period in
                period.range.lowerBound >= words.sentence.lowerBound
                    && (period.range.lowerBound - words.sentence.lowerBound <= 4 && !period.isAgo
                        || ranges.contains { $0.overlaps(period.range) })
            }
            let known = (nearMentions.map(\.range) + nearPeriods).flatMap { $0 }
            var inherited: [[Character]] = []
            let sentence = text[words.sentence]
            let isPart =
                sentence.starts(with: "其中") || sentence.first.map { "分从按".contains($0) } ?? false
                || sentence.dropFirst(2).first.map { "分从按".contains($0) } ?? false
                || words.sentence.lowerBound > 0 && "；;".contains(text[words.sentence.lowerBound - 1])
            if let last = found.last, last.words.sentence == words.sentence || isPart,
                ranges.allSatisfy({ isSilent($0, in: text, but: Set(known)) })
            {
                inherited = last.near + last.inherited
            }
            let pairs = far.flatMap { $0.sentence == words.sentence ? $0.pairs : nil } ?? Vocabulary.FarPairs(words)
            far = (words.sentence, pairs)
            found.append(
                NumberContext(
                    number: number, words: words, farPairs: pairs, near: ranges.map { Array(text[$0]) },
                    nearRanges: ranges,
                    inherited: inherited, nearMentions: nearMentions,
                    mentions: mentions.filter { $0.range.upperBound <= number.range.lowerBound }, period: period,
                    periodIsNear: periodIsNear ?? false,
                    named: NamedGroups.all(
                        of: number, words, near: nearMentions, in: Array(mentions), passage.characters),
                    groupOffsets: offsets(of: nearMentions.map(\.range), in: ranges),
                    periodOffsets: offsets(of: nearPeriods, in: ranges)))
        }
        return found
    }

    /// Whether a range says nothing of what a number is of, beside the offsets `known`.
    private static func isSilent(_ range: Range<Int>, in text: [Character], but known: Set<Int>) -> Bool {
        let phrases = CommonPhrases.offsets(in: Array(text[range]))
        return range.allSatisfy { known.contains($0) || phrases.contains($0 - range.lowerBound) }
    }

    /// The words around it, as pairs.
    var wordPairs: Vocabulary.WordPairs {
        Vocabulary.WordPairs(
            farPairs, near: near, inherited: inherited, groups: groupOffsets, periods: periodOffsets,
            close: close, unit: number.isPlace || number.isMove() ? "排名" : number.unit)
    }

    /// The same of what stands before 占 alone: what is a part of something, not what it is a part of.
    var partPairs: Vocabulary.WordPairs {
        let parts = near.map { words in words.firstIndex(of: "占").map { Array(words[..<$0]) } ?? words }
        return Vocabulary.WordPairs(
            farPairs, near: parts, inherited: inherited, groups: groupOffsets, periods: periodOffsets, close: close,
            unit: "")
    }

    /// Words farther off say little of what a number is of.
    private static let closest = 10

    /// What of each of the near words is close to the number, as offsets in it.
    private var close: [Range<Int>] {
        nearRanges.map { range in
            range.upperBound <= number.range.lowerBound
                ? max(0, range.count - Self.closest)..<range.count : 0..<min(range.count, Self.closest)
        }
    }

    private static func offsets(of named: [Range<Int>], in ranges: [Range<Int>]) -> [Set<Int>] {
        ranges.map { range in
            Set(named.flatMap { $0.clamped(to: range).map { $0 - range.lowerBound } })
        }
    }
}
