/// How attachments and the list of their names are written: 附件：1.…; 附件1.
enum AttachmentNames {
    static let label = "附件："

    /// What stands before the name at `index` of `count`: 附件：, or 附件：1. and 2.
    static func opening(_ index: Int, of count: Int) -> String {
        (index == 0 ? label : "") + (count > 1 ? "\(index + 1)." : "")
    }

    /// In characters of the text: digits of Times New Roman are half as wide, its point a quarter.
    static func width(ofLabel label: String) -> Double {
        label.unicodeScalars.reduce(0) { $0 + ($1.isWide ? 1 : $1 == "." ? 0.25 : 0.5) }
    }

    /// Whether a paragraph of this text begins an attachment: 附件, 附件1.
    static func isLabel(_ text: String) -> Bool {
        text.hasPrefix("附件") && text.dropFirst(2).allSatisfy { $0.isASCII && $0.isNumber }
    }

    /// The names in a paragraph that opens with 附件：, without their numbers; `nil` for another paragraph.
    static func names(in content: [Inline]) -> [[Inline]]? {
        guard case .text(let opening) = content.first, opening.hasPrefix(label) else { return nil }
        let rest = [.text(String(opening.dropFirst(label.count)))] + content.dropFirst()
        let lines = rest.split(omittingEmptySubsequences: false) { [.lineBreak, .softBreak].contains($0) }
        return lines.map { withoutNumber(Array($0)) }
    }

    private static func withoutNumber(_ line: [Inline]) -> [Inline] {
        guard case .text(let text) = line.first else { return line }
        let trimmed = text.drop { $0.isWhitespace }
        let digits = trimmed.prefix { $0.isASCII && $0.isNumber }
        let rest = trimmed.dropFirst(digits.count)
        let name = digits.isEmpty || !(rest.first.map(".．、".contains) ?? false) ? trimmed : rest.dropFirst()
        let shown = String(name.drop { $0.isWhitespace })
        return (shown.isEmpty ? [] : [.text(shown)]) + line.dropFirst()
    }
}
