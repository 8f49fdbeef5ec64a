/// Tells numbers that are no figures: references (表1, 〔2016〕5号), numbers of documents and headings, selections
/// (前3位), conditions (超过5%的, 5个工作日内), names (12345热线, 第三方) and idioms (“六个一”, 每月一次).
struct FixedPhrases {
    private let characters: [Character]
    private let quoted: Set<Int>

    init(_ passage: Passage) {
        characters = passage.characters
        quoted = Self.quoted(passage.characters)
    }

    /// The offsets inside quotation marks and titles of documents.
    private static func quoted(_ characters: [Character]) -> Set<Int> {
        var open: (mark: Character, start: Int)?
        var inside: Set<Int> = []
        let ends: [Character: Set<Character>] = [
            "“": ["”"], "”": ["”"], "《": ["》"], "‘": ["’"], "「": ["」"], "\"": ["\"", "”"],
        ]
        for (index, character) in characters.enumerated() {
            if let begun = open, ends[begun.mark]?.contains(character) == true {
                // Longer ones are whole sentences that somebody is quoted with.
                if index - begun.start <= 24 { inside.formUnion(begun.start..<index) }
                open = nil
            } else if open == nil, ends[character] != nil {
                open = (character, index)
            }
        }
        return inside
    }

    func hold(_ number: ProseNumber) -> Bool {
        let range = number.range
        return quoted.contains(range.lowerBound) || isReference(number) || isName(number) || isCondition(number)
    }

    private func isReference(_ number: ProseNumber) -> Bool {
        let before = number.range.lowerBound > 0 ? characters[number.range.lowerBound - 1] : "。"
        let after = characters[number.range.upperBound...]
        if isCode(number) { return true }
        if after.first == "号" || "〔[".contains(before) || "表图附".contains(before) { return true }
        if number.range.lowerBound == 0, let next = after.first, ".．、".contains(next) { return true }
        return "（(".contains(before) && (after.first.map { "）)".contains($0) } ?? false) && number.unit.isEmpty
            && number.kind == .quantity
    }

    private static let wordsAfter = [
        "热线", "专线", "平台", "届", "版", "级", "岁", "G", "方", "时间", "书记", "责任人", "一线", "小时", "×", "x", "K",
    ]
    private static let wordsBefore = ["每", "逐", "某", "这", "那", "任", "同", "近几", "另", "唯"]

    private func isName(_ number: ProseNumber) -> Bool {
        let before = characters[..<number.range.lowerBound]
        let after = characters[number.range.upperBound...]
        if number.isPlace, startsSentence(before), let next = after.first, "，,、：:".contains(next) { return true }
        if number.isPlace { return !["", "位", "名"].contains(number.unit) || number.unit.isEmpty && leadsOn(after) }
        if number.unit.isEmpty, number.kind == .quantity, startsName(after) { return true }
        if ["小时", "级", "岁", "个小时"].contains(number.unit) { return true }
        if before.ends(with: "每") || before.ends(with: "每隔") { return true }
        guard number.isInWords, number.kind == .quantity, number.stated.map({ $0 < 10 }) ?? false else { return false }
        return Self.wordsBefore.contains { before.ends(with: $0) }
    }

    /// Whether an ordinal counts what a speech says: 第一，肯定成绩。
    private func startsSentence(_ before: ArraySlice<Character>) -> Bool {
        before.last.map { Surroundings.ends.contains($0) } ?? true
    }

    /// Whether words follow at once, of which the ordinal is a part: 第三季度, 第一方阵.
    private func leadsOn(_ after: ArraySlice<Character>) -> Bool {
        guard let next = after.first else { return false }
        return next.isHan && !"的和与及至到居得比，".contains(next)
    }

    /// Telephone numbers, postcodes and ratios: 0562-6028873, 49:51.
    private func isCode(_ number: ProseNumber) -> Bool {
        let digits = characters[number.range].drop { "-−".contains($0) }
        let before = characters[..<number.range.lowerBound]
        let after = characters[number.range.upperBound...]
        let isLong = digits.count >= 6 && digits.allSatisfy { $0.isASCII && $0.isNumber }
        if isLong,
            ["电话", "邮编", "热线", "传真", "手机", "账号", "编码"].contains(where: { String(before.suffix(6)).contains($0) })
        {
            return true
        }
        if digits.first == "0", digits.dropFirst().first.map({ $0.isASCII && $0.isNumber }) ?? false { return true }
        func isJoint(_ mark: Character?, _ beyond: Character?) -> Bool {
            mark.map { ":：-/".contains($0) } ?? false && beyond.map { $0.isASCII && $0.isNumber } ?? false
        }
        let isJoined = isJoint(before.last, before.dropLast().last) || isJoint(after.first, after.dropFirst().first)
        return isJoined && number.unit.isEmpty && number.kind == .quantity
    }

    private func startsName(_ after: ArraySlice<Character>) -> Bool {
        Self.wordsAfter.contains { after.starts(with: $0) }
    }

    private static let spans: Set<String> = ["天", "日", "个工作日", "工作日", "个月", "年", "分钟", "个小时", "秒"]
    private static let limits = [
        "不超过", "不少于", "不低于", "不高于", "至少", "最多", "满", "不得超过", "低于", "高于", "少于", "多于", "大于", "小于", "达不到", "未达到",
    ]

    private func isCondition(_ number: ProseNumber) -> Bool {
        let before = characters[..<number.range.lowerBound]
        let after = characters[number.range.upperBound...]
        if let last = before.last, "前后".contains(last), number.kind == .quantity { return true }
        if Self.limits.contains(where: { before.ends(with: $0) }) { return true }
        let inside = ["内", "之内", "以内", "前"].contains { after.starts(with: $0) }
        if inside, Self.spans.contains(number.unit) { return true }
        // 500万元以上项目86个
        if ["以上", "以下"].contains(where: { characters[number.range].ends(with: $0) }),
            after.first?.isHan ?? false
        {
            return true
        }
        let isOpen = number.bounds.low == nil || number.bounds.high == nil
        let compares = ["的", "以上的", "以下的", "以上"].contains { after.starts(with: $0) }
        return isOpen && number.kind != .flat && compares
    }
}
