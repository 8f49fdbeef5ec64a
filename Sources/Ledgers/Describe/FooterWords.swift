/// The rows that people put below a ledger, told by how they begin.
enum FooterWords {
    /// Words that a colon, a number or nothing follows.
    static let words = [
        "备注", "注释", "注", "说明", "数据来源", "资料来源", "来源", "填表人", "填报人", "填表单位", "填报单位", "填报日期", "填表日期", "制表人",
        "制表单位", "制表日期", "制表", "审核人", "审核", "审批人", "复核人", "复核", "校对", "单位负责人", "统计负责人", "负责人", "分管领导",
        "经办人", "联系人", "联系电话", "报出日期", "打印时间", "打印日期", "打印人", "导出时间", "导出日期", "导出人", "统计时间", "统计口径",
        "共计", "共", "以上", "附注", "Source", "Note", "Notes",
    ]

    private static let sourceWords = ["数据来源", "资料来源", "来源", "Source", "Sources"]

    /// What lines such as 数据来源：国家统计局 name, each once.
    static func sources(_ notes: [String]) -> [String] {
        var sources: [String] = []
        for line in notes.flatMap({ $0.split(whereSeparator: \.isNewline) }) {
            guard let colon = line.firstIndex(where: { $0 == "：" || $0 == ":" }),
                sourceWords.contains(line[..<colon].trimmingSpace)
            else { continue }
            let source = line[line.index(after: colon)...].trimmingSpace
            if !source.isEmpty, !sources.contains(source) { sources.append(source) }
        }
        return sources
    }

    static func isTotal(_ cell: String) -> Bool {
        guard cell.utf8.count <= 40 else { return false }
        return totals.contains(String(cell.filter { !$0.isWhitespace }))
    }

    private static let totals: Set<String> = [
        "合计", "总计", "小计", "累计", "总和", "合计数", "全区合计", "全市合计", "全县合计", "全省合计", "本页小计", "本页合计", "合计：", "总计：", "小计：",
    ]

    /// Whether a row below the data is no data.
    /// - Parameters:
    ///   - typical: cells that a row of data has filled.
    ///   - isAboveNote: whether the row below is one.
    static func isNote(_ row: [String], typical: Int, isAboveNote: Bool) -> Bool {
        let filled = row.filter { !$0.allSatisfy(\.isWhitespace) }
        guard let head = filled.first else { return true }
        if isTotal(head) { return true }
        if wordPattern(of: head) != nil, filled.count < typical || typical <= 2 { return true }
        guard typical >= 3, filled.count == 1 else { return false }
        // A line without a single delimiter may be the last record broken off, but not above a note.
        if row.count == 1, isAboveNote { return true }
        return head.first?.isWhitespace == true || head.count >= 12 || head.contains("：") || head.contains(":")
            || "（(*※—".contains(head.first ?? "a") || "。；".contains(head.last ?? "a")
    }

    /// A regular expression for the first cells of footer rows, `nil` when it would be too long.
    static func pattern(_ heads: [String]) -> String? {
        var parts: [String] = []
        for head in heads {
            let part = pattern(of: head)
            if !parts.contains(part) { parts.append(part) }
        }
        let pattern = parts.joined(separator: "|")
        return pattern.utf8.count <= TextPattern.longest && TextPattern(pattern) != nil ? pattern : nil
    }

    private static func pattern(of head: String) -> String {
        let text = head.trimmingSpace
        if text.isEmpty { return "\\s*" }
        if isTotal(text) {
            return "\\s*" + text.filter { !$0.isWhitespace }.map { escaped(String($0)) }.joined(separator: "\\s*")
                + "\\s*"
        }
        if let word = wordPattern(of: head) { return word }
        // Such a row is known by its beginning alone: a looser pattern might take a row of data for it.
        return (head.first?.isWhitespace == true ? "\\s*" : "") + escaped(String(text.prefix(12))) + "[\\s\\S]*"
    }

    private static func wordPattern(of head: String) -> String? {
        let text = head.trimmingSpace
        for word in words where text.hasPrefix(word) {
            let rest = text.dropFirst(word.count).trimmingSpace
            guard let next = rest.first else { return word }
            if next == "：" || next == ":" { return "\\s*\(word)\\s*[：:][\\s\\S]*" }
            if next.isNumber || "（(".contains(next) { return "\\s*\(word)\\s*[0-9（(][\\s\\S]*" }
        }
        return nil
    }

    private static func escaped(_ text: String) -> String {
        text.map { "\\^$.|?*+()[]{}-/".contains($0) ? "\\\($0)" : String($0) }.joined()
    }
}

extension StringProtocol {
    /// Without the spaces, full-width ones too, at both ends.
    var trimmingSpace: String {
        var text = Substring(self)
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
