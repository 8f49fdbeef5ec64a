import Charts
import Diagnostics
import Tables
import Testing

@testable import Documents

@Suite struct MarkdownReaderTests {
    private func blocks(_ markdown: String, figures: [String] = []) throws -> [Block] {
        try MarkdownReader().blocks(markdown, figures: figures, at: Place(file: "a.md", line: 11))
    }

    private func diagnostics(_ markdown: String, figures: [String] = []) -> [Diagnostic] {
        do {
            _ = try blocks(markdown, figures: figures)
            return []
        } catch {
            return (error as? Diagnostics)?.all ?? []
        }
    }

    @Test func readsBlocks() throws {
        #expect(
            try blocks(
                """
                # 年度总结

                各部门：

                ## 一、主要工作

                全年**办件**量*增长*~~很快~~。
                第二行 `代码` [链接](https://example.org)

                - 甲
                - 乙

                > 引文

                <!-- pagebreak -->

                ---

                某某中心
                2016年11月16日
                """) == [
                    .title([.text("年度总结")]),
                    .addressee([.text("各部门：")]),
                    .heading(level: 1, [.text("一、主要工作")]),
                    .paragraph([
                        .text("全年"), .strong([.text("办件")]), .text("量"), .emphasis([.text("增长")]),
                        .strikethrough([.text("很快")]), .text("。"), .softBreak, .text("第二行 "), .code("代码"),
                        .text(" "), .link(destination: "https://example.org", [.text("链接")]),
                    ]),
                    .list(ordered: false, start: 1, items: [[.paragraph([.text("甲")])], [.paragraph([.text("乙")])]]),
                    .quote([.paragraph([.text("引文")])]),
                    .pageBreak,
                    .rule,
                    .signature(organisation: "某某中心", date: Day(number: 17121)),
                ])
    }

    @Test func readsTablesWithCaptionUnitTotalsAndNote() throws {
        #expect(
            try blocks(
                """
                表1　分部门办件量

                单位：件

                | 部门 | 办件量 |
                | --- | --: |
                | 公安 | 12 |
                | 民政 | — |
                | **合计** | **12** |

                注：截至10月底。
                """) == [
                    .table(
                        TableBlock(
                            caption: [.text("分部门办件量")], unit: "件",
                            columns: [.init([.text("部门")]), .init([.text("办件量")], alignment: .right)],
                            rows: [
                                [[.text("公安")], [.text("12")]], [[.text("民政")], []], [[.text("合计")], [.text("12")]],
                            ], totalRows: 1)),
                    .note([.text("注：截至10月底。")]),
                ])
    }

    @Test func marksBecomeFigures() throws {
        let total = FigureMark.marked(MarkdownWriter.escaped("5.6万"), number: 1)
        let growth = FigureMark.marked(MarkdownWriter.escaped("8.6%"), number: 0)
        #expect(
            try blocks("办件\(total)件，**增长\(growth)**，`\(total)`。", figures: ["cases.growth", "cases.on_time_*"]) == [
                .paragraph([
                    .text("办件"), .figure(id: "cases.on_time_*", [.text("5.6万")]), .text("件，"),
                    .strong([.text("增长"), .figure(id: "cases.growth", [.text("8.6%")])]), .text("，"), .code("5.6万"),
                    .text("。"),
                ])
            ])
    }

    @Test(arguments: ["甲\u{E000}0\u{E001}5", "\u{E002}", "\u{E000}7\u{E001}5\u{E002}", "\u{E000}0\u{E001}*5\u{E002}*"])
    func brokenMarks(text: String) {
        #expect(
            diagnostics("好\n\n" + text, figures: ["a"]).first
                == .brokenFigureMark(at: Place(file: "a.md", line: 13)))
    }

    @Test func whatDocumentsCannotSayIsAnErrorWithItsLine() {
        #expect(
            diagnostics("一\n\n<div>二</div>\n\n![三](三.png)\n\n四<b>五</b>") == [
                .unsupportedHTML("<div>二</div>", at: Place(file: "a.md", line: 13)),
                .unknownPicture("三.png", at: Place(file: "a.md", line: 15)),
                .unsupportedHTML("<b>", at: Place(file: "a.md", line: 17)),
                .unsupportedHTML("</b>", at: Place(file: "a.md", line: 17)),
            ])
    }

    @Test func cellsBeyondTheHeaderAreAnError() {
        #expect(
            diagnostics("| a | b |\n| --- | --- |\n| 1 | 2 |\n| 1 | 2 | 3 |\n| 1 \\| 2 | 3 |\n| 1 |") == [
                .extraCells(3, columns: 2, at: Place(file: "a.md", line: 14))
            ])
    }

    @Test func aTableMayOpenAListItem() throws {
        let table = TableBlock(columns: [.init([.text("a")]), .init([.text("b")])], rows: [[[.text("1")], []]])
        #expect(
            try blocks("- | a | b |\n  | --- | --- |\n  | 1 | — |") == [
                .list(ordered: false, start: 1, items: [[.table(table)]])
            ])
    }

    @Test(arguments: [
        ("| a | b |", 2), ("a | b", 2), ("| a | b", 2), ("a | b |  ", 2), ("| a \\| b |", 1), ("> | a || b |", 3),
        ("|", 1),
    ])
    func countsCells(line: String, count: Int) {
        #expect(MarkdownRow.cellCount(line) == count)
    }

    @Test func deepNestingIsRefused() {
        let found = diagnostics(String(repeating: "> ", count: 500) + "甲")
        #expect(found.map(\.code) == ["markdown-too-deep"])
    }

    @Test func fencesAreFilledByWhoeverEmbeds() throws {
        let figure = FigureBlock(alternative: "折线", scene: Scene(width: 8, height: 4), name: "monthly")
        let reader = MarkdownReader { (embedding, place) throws(Diagnostic) in
            guard case .fence("chart 0", let content) = embedding else { return nil }
            #expect(content == "x: 1\n")
            #expect(place == Place(file: "b.md", line: 3))
            return [.figure(figure)]
        }
        let blocks = try reader.blocks(
            "图：\n\n```chart 0\nx: 1\n```\n\n图1　月度办件量\n\n```swift\nlet\n```", at: Place(file: "b.md"))
        var captioned = figure
        captioned.caption = [.text("月度办件量")]
        #expect(blocks == [.paragraph([.text("图：")]), .figure(captioned), .code("let")])
    }
}
