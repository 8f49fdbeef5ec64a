/// What the headings above a paragraph say of all that it states: the groups that they name, and whether it shall be.
struct Outline: Sendable {
    private let names: GroupNames
    private var title: [NamedGroups]?
    private var heading: [NamedGroups] = []
    private var words = ""
    private var isPlan = false

    init(_ pairing: Pairing) { names = pairing.names }

    /// Longer ones are no headings.
    private static let longest = 40
    private static let plans = ["计划", "打算", "安排", "目标", "下一步", "下步", "展望"]

    mutating func add(_ passage: Passage) {
        let text = passage.text
        guard passage.characters.count <= Self.longest, text.contains(where: \.isHan) else { return }
        let groups = names.mentions(in: passage).filter { !$0.isWeak }
        let named = Dictionary(grouping: groups.flatMap(\.groups), by: \.field).sorted { $0.key < $1.key }
            .map { field, members in
                NamedGroups(
                    field: field, members: members, words: Array(members.last?.value ?? ""), place: .earlier,
                    isWeak: false, isOpen: false)
            }
        guard title != nil else {
            title = named
            return
        }
        (heading, words) = (named, text)
        let isPlanned = Self.plans.contains { text.contains($0) }
        // A heading within a chapter of plans is one of plans.
        if isPlanned || Self.beginsChapter(text) { isPlan = isPlanned && !text.contains("总结") }
    }

    private static func beginsChapter(_ text: String) -> Bool {
        text.drop { "一二三四五六七八九十".contains($0) }.first == "、"
    }

    /// With which the sentences of a paragraph begin.
    var course: Pairing.Course {
        let outer = heading + (title ?? []).filter { group in !heading.contains { $0.field == group.field } }
        return Pairing.Course(outer: outer, heading: words, isPlan: isPlan)
    }
}
