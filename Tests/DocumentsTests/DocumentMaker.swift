import Tables

@testable import Documents

/// Makes documents of all that Markdown can say.
struct DocumentMaker {
    private var lot: Lot

    init(seed: UInt64) {
        lot = Lot(seed: seed)
    }

    private mutating func below(_ limit: Int) -> Int { lot.below(limit) }

    private static let words = [
        "办件", "5.6万件", "“两学一做”", "（一）", "a_b", "x*y*z", "1. 项", "# 号", "a|b", "\\", "#", "，", "C<D", "~", "&lt;",
    ]

    private mutating func text() -> String {
        (0...below(3)).map { _ in DocumentMaker.words[below(DocumentMaker.words.count)] }.joined()
    }

    private mutating func inlines(breaks: Bool = true) -> [Inline] {
        var result: [Inline] = [.text("甲" + text())]
        for _ in 0..<below(4) {
            let next: Inline =
                switch below(breaks ? 7 : 5) {
                case 0: .strong([.text(text())])
                case 1: .emphasis([.text(text())])
                case 2: .strikethrough([.text(text())])
                case 3: .code("码`" + text().replacing("\\|", with: ""))
                case 4: .link(destination: "https://example.org/a(b)", [.text(text())])
                case 5: .lineBreak
                default: .softBreak
                }
            result += [next, .text("乙" + text())]
        }
        return result
    }

    private mutating func table() -> TableBlock {
        let alignments: [TableBlock.Alignment] = [.left, .center, .right]
        let columns = (0...below(3)).map { _ in
            TableBlock.Header(inlines(breaks: false), alignment: alignments[below(3)])
        }
        let total = columns.map { _ in [Inline.text("合计" + text())] }
        let totals = below(2)
        let rows =
            (0..<below(4)).map { _ in columns.map { _ in below(4) == 0 ? [] : inlines(breaks: false) } }
            + Array(repeating: total, count: totals)
        return TableBlock(
            caption: below(2) == 0 ? nil : inlines(breaks: false), unit: below(2) == 0 ? nil : "万元", columns: columns,
            rows: rows, totalRows: totals)
    }

    private mutating func block(depth: Int) -> Block {
        switch below(depth > 2 ? 3 : 10) {
        case 0: .heading(level: 1 + below(5), inlines(breaks: false))
        case 1: .code(text() + "\n\n```\n" + text())
        case 2: .rule
        case 3: .list(ordered: false, start: 1, items: items(depth: depth))
        case 4: .list(ordered: true, start: below(20), items: items(depth: depth))
        case 5: .quote((0...below(2)).map { _ in block(depth: depth + 1) })
        case 6 where depth == 0: .table(table())
        case 7 where depth == 0: .note([.text("注：" + text())])
        case 8 where depth == 0: .pageBreak
        default: .paragraph(inlines())
        }
    }

    private mutating func items(depth: Int) -> [[Block]] {
        (0...below(3)).map { _ in [.paragraph(inlines())] + (0..<below(2)).map { _ in block(depth: depth + 1) } }
    }

    mutating func blocks() -> [Block] {
        let opening: [Block] = [.title(inlines(breaks: false)), .addressee([.text("各街道、各部门：")])]
        let body = (0..<6).map { _ in block(depth: 0) }
        return opening + body + [.signature(organisation: "某某中心", date: Day(number: Int32(17_000 + below(400))))]
    }
}
