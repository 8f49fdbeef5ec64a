/// Where a text names a group: 公安局, 公安, 人社.
struct GroupMention: Hashable, Sendable {
    /// Offsets in the passage.
    let range: Range<Int>
    /// The same words may be a value of several fields.
    let groups: [Group]
    /// Whether the words may as well mean no group: 窗口 of 大厅各窗口 is not those who apply at a window.
    var isWeak = false
}

/// What people call groups: by their whole name, without 局 or 镇 at its end, or by some of its characters in order (人社
/// for 人力资源和社会保障局).
struct GroupNames: Sendable {
    private let groups: [String: [Group]]
    private let forms: [Character: [(form: [Character], value: String)]]
    private let longNames: [[Character]]
    private let names: [[Character]]

    private static let endings = [
        "委员会", "办公室", "联合会", "管理局", "街道办事处", "街道", "社区", "局", "委", "办", "镇", "乡",
    ]

    init(_ groups: [Group]) {
        var byValue: [String: [Group]] = [:]
        for group in Set(groups) { byValue[group.value, default: []].append(group) }
        self.groups = byValue.mapValues { $0.sorted { $0.field < $1.field } }
        var forms: [Character: [(form: [Character], value: String)]] = [:]
        for value in byValue.keys.sorted() {
            for form in Self.forms(of: value) { forms[form[0], default: []].append((form, value)) }
        }
        self.forms = forms.mapValues { $0.sorted { $0.form.count > $1.form.count } }
        names = byValue.keys.sorted().map(Array.init)
        longNames = byValue.keys.filter { $0.count >= 5 && $0.count <= 14 }.sorted().map(Array.init)
    }

    private static func forms(of value: String) -> [[Character]] {
        let bare = String(value.prefix { !"（(".contains($0) })
        let short = endings.first { bare.hasSuffix($0) && bare.count - $0.count >= 2 }.map {
            String(bare.dropLast($0.count))
        }
        // 微博 of 政务微博.
        let head = ["政务", "政府"].first { bare.hasPrefix($0) && bare.count - $0.count == 2 }.map {
            String(bare.dropFirst($0.count))
        }
        return Set([value, bare, short ?? bare, head ?? bare] + ofOffice(bare)).filter { $0.count >= 2 }.map(Array.init)
    }

    /// 法制办公室 and 法制办 of 区政府法制办公室: without whose it is.
    private static func ofOffice(_ name: String) -> [String] {
        guard let end = [("办公室", "办"), ("委员会", "委")].first(where: { name.hasSuffix($0.0) }) else { return [] }
        let own = ["区政府", "县政府", "市政府", "区", "县", "市"].first { name.hasPrefix($0) }
        let bare = own.map { String(name.dropFirst($0.count)) } ?? name
        guard bare.count - end.0.count >= 2 else { return [] }
        return [bare, String(bare.dropLast(end.0.count)) + end.1]
    }

    /// The groups that any of `passages` names.
    func named(in passages: [Passage]) -> Set<Group> {
        Set(passages.flatMap { mentions(in: $0) }.flatMap(\.groups))
    }

    /// All mentions of a passage, in order, none in another.
    func mentions(in passage: Passage) -> [GroupMention] {
        let text = passage.characters
        var found: [GroupMention] = []
        var index = 0
        while index < text.count {
            if let (form, value) = forms[text[index]]?.first(where: { text[index...].starts(with: $0.form) }) {
                // 公安窗口 is 公安's, not all windows.
                let isHead = found.last?.range.upperBound == index && CommonPhrases.contains(form)
                if !isHead {
                    let isWeak =
                        CommonPhrases.contains(form) && (index == 0 || text[index - 1].isHan)
                        && !["现场", "按", "由", "从", "在", "和", "与", "到", "对"].contains { text[..<index].ends(with: $0) }
                    found.append(
                        GroupMention(
                            range: index..<index + form.count, groups: groups[value] ?? [], isWeak: isWeak))
                }
                index += form.count
            } else if let (end, values) = abbreviation(text, at: index) ?? kind(text, at: index) {
                found.append(GroupMention(range: index..<end, groups: values.flatMap { groups[$0] ?? [] }))
                index = end
            } else {
                index += 1
            }
        }
        return found
    }

    /// 人社 before a mark or 局, 窗口, 部门: of two to four characters, all of the name's, the first its first.
    private func abbreviation(_ text: [Character], at start: Int) -> (end: Int, values: [String])? {
        let beginsWords = start == 0 || "，、；。：（(,;:和与及对是中的其由在从".contains(text[start - 1])
        for count in [4, 3, 2] where start + count <= text.count {
            let end = start + count
            let heads = ["局", "窗口", "部门"]
            let follows =
                beginsWords ? heads + ["、", "，", "和", "等", "两", "三", "四", "委", "（", "办件", "受理"] : heads
            guard follows.contains(where: { text[end...].starts(with: $0) }) else { continue }
            let words = text[start..<end]
            let names = longNames.filter { $0.first == words.first && $0.hasInOrder(words) }
            if let only = names.first, names.count == 1 { return (end, [String(only)]) }
        }
        return nil
    }

    /// The beginning of a name before a word for kinds: 扶贫领域 for 扶贫脱贫.
    private func kind(_ text: [Character], at start: Int) -> (end: Int, values: [String])? {
        for count in [4, 3, 2] where start + count < text.count {
            let end = start + count
            guard ["领域", "类", "方面"].contains(where: { text[end...].starts(with: $0) }) else { continue }
            let found = names.filter { $0.count > count && $0.starts(with: text[start..<end]) }
            if (1...3).contains(found.count) { return (end, found.map { String($0) }) }
        }
        return nil
    }
}

extension ArraySlice<Character> {
    func ends(with word: String) -> Bool { suffix(word.count).elementsEqual(word) }
}

extension [Character] {
    /// Whether all of `words` are here in that order.
    fileprivate func hasInOrder(_ words: ArraySlice<Character>) -> Bool {
        var rest = self[...]
        for character in words {
            guard let place = rest.firstIndex(of: character) else { return false }
            rest = rest[(place + 1)...]
        }
        return true
    }
}
