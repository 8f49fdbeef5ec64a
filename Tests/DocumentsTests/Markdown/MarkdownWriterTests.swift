import Charts
import Diagnostics
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
