/// The groups of one field that the words of a number name: 网上和移动端办件.
struct NamedGroups: Hashable, Sendable {
    /// How far from the number they stand.
    enum Place: Hashable, Sendable {
        case near, sentence, earlier
    }

    let field: String
    /// In the text's order; one where no others are joined to it.
    let members: [Group]
    /// What the text calls the last one.
    let words: [Character]
    let place: Place
    /// Whether the words may as well mean no group.
    let isWeak: Bool
    /// Whether there are others that are not named: 产业扶持、医疗救助等.
    let isOpen: Bool
    /// Whether the sentence names others of the field before the number, which may as well be meant: 国土资源局因不动产登记划出….
    var isOneOfSeveral = false

    /// One for each field: of the mentions next to the number the last one before it, else the last before it at all.
    static func all(
        of number: ProseNumber, _ words: Surroundings, near: [GroupMention], in mentions: [GroupMention],
        _ text: [Character]
    ) -> [NamedGroups] {
        let before = mentions.filter { $0.range.upperBound <= number.range.lowerBound }
        let fields = Set((near + before).flatMap(\.groups).map(\.field))
        let isShared = words.share.map { !$0.items.isEmpty } ?? false
        return fields.sorted().compactMap { field in
            func ofField(_ mentions: [GroupMention]) -> [GroupMention] {
                mentions.filter { $0.groups.contains { $0.field == field } }
            }
            let own = ofField(near)
            let nearest = own.last { $0.range.upperBound <= number.range.lowerBound } ?? own.first
            guard let last = nearest ?? ofField(before).last else { return nil }
            let place: Place =
                nearest != nil ? .near : last.range.lowerBound >= words.sentence.lowerBound ? .sentence : .earlier
            let joined = isShared ? [last] : self.joined(to: last, in: ofField(mentions), text)
            let inSentence = ofField(before).filter { $0.range.lowerBound >= words.sentence.lowerBound }
            return NamedGroups(
                field: field, members: joined.flatMap { $0.groups.filter { $0.field == field } },
                words: Array(text[last.range]), place: place, isWeak: joined.allSatisfy(\.isWeak),
                isOpen: text[last.range.upperBound...].starts(with: "等"),
                isOneOfSeveral: place == .sentence && inSentence.contains { !joined.contains($0) })
        }
    }

    /// The mentions that an enumeration without other words joins to `last`, which is its last one.
    private static func joined(
        to last: GroupMention, in mentions: [GroupMention], _ text: [Character]
    ) -> [GroupMention] {
        var chain = [last]
        for mention in mentions.reversed() where mention.range.upperBound <= last.range.lowerBound {
            guard let next = chain.first, mention.range.upperBound <= next.range.lowerBound else { continue }
            var between = text[mention.range.upperBound..<next.range.lowerBound]
            if let head = ["窗口", "部门", "局"].first(where: { between.starts(with: $0) }) {
                between = between.dropFirst(head.count)
            }
            guard ["、", "和", "与", "及", "以及"].contains(where: { between.elementsEqual($0) }) else { break }
            chain.insert(mention, at: 0)
        }
        return chain
    }
}
