import Charts
import Diagnostics
import Tables
import Testing

@testable import Documents

@Suite struct MarkdownWriterTests {
    private func markdown(_ blocks: [Block]) -> String {
        MarkdownWriter().text(of: Document(properties: .init(title: ""), blocks: blocks))
    }

    @Test func numbersCaptionsAndShowsPictures() {
        let figure = FigureBlock(
            caption: [.text("月度办件量")], alternative: "[折线] 上升", scene: Scene(width: 8, height: 4), name: "monthly cases")
        let table = TableBlock(
            caption: [.text("分部门办件量")], unit: "件",
            columns: [.init([.text("部门")]), .init([.text("办件|量")], alignment: .right)],
            rows: [[[.text("公安")], []], [[.text("合计")], [.figure(id: "cases.total", [.text("12")])]]], totalRows: 1)
        #expect(
            markdown([.figure(figure), .table(table), .figure(figure)]) == """
                ![\\[折线\\] 上升](<charts/monthly cases.png>)

                图1　月度办件量

                表1　分部门办件量

                单位：件

                | 部门 | 办件\\|量 |
                | --- | --: |
                | 公安 | — |
                | **合计** | **<a id="cases.total">12</a>** |

                ![\\[折线\\] 上升](<charts/monthly cases.png>)

                图2　月度办件量

                """)
    }

    @Test(arguments: [
        "# 不是标题", "- 不是列表", "1. 不是列表", "2016) 年", "*星*", "a_b_c", "`码`", "<b>", "&amp;", "[甲](乙)", "甲|乙", "~~丙~~",
        "> 引",
        "= =", "===", "+1", "反\\斜", "  前空", "![图](x)", "    缩进", "***", "第1.条",
    ])
    func textReadsBackAsItself(text: String) throws {
        #expect(try MarkdownReader().blocks(markdown([.paragraph([.text(text)])])) == [.paragraph([.text(text)])])
        #expect(
            try MarkdownReader().blocks(markdown([.heading(level: 1, [.text("甲" + text)])])) == [
                .heading(level: 1, [.text("甲" + text)])
            ])
    }

    @Test func emphasisNextToPunctuationReadsBack() throws {
        let content: [Inline] = [
            .text("文"), .strong([.text("“引号”")]), .text("文，"), .emphasis([.text("（括号）")]), .text("a"),
        ]
        #expect(try MarkdownReader().blocks(markdown([.paragraph(content)])) == [.paragraph(content)])
    }

    @Test(arguments: 0..<200)
    func readInvertsWrite(seed: Int) throws {
        var make = DocumentMaker(seed: UInt64(seed))
        let blocks = make.blocks()
        let text = markdown(blocks)
        let back = try MarkdownReader().blocks(text)
        let different = zip(back, blocks).first { $0 != $1 }
        #expect(back == blocks, "\(text)\n\(String(describing: different))")
        #expect(markdown(try MarkdownReader().blocks(text)) == text)
    }
}

/// Makes documents of all that Markdown can say.
private struct DocumentMaker {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    }

    private mutating func below(_ limit: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state >> 33) % limit
    }

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
