import Charts
import Diagnostics
import Tables
import Testing

@testable import Documents

@Suite struct PDFWriterTests {
    private func write(_ blocks: [Block]) throws -> PDFFacts {
        let properties = Document.Properties(
            title: "年度总结", author: "某某中心", date: Day(number: 17121))
        return PDFFacts(bytes: try PDFWriter().write(Document(properties: properties, blocks: blocks)))
    }

    private let scene = Scene(
        width: 800, height: 450, title: "月度办件量",
        nodes: [
            SceneNode(
                .rect(Rect(x: 100, y: 100, width: 50, height: 300), cornerRadius: 0), role: .mark,
                fill: .color(Color(red: 0.1, green: 0.4, blue: 0.8))),
            SceneNode(
                .text(TextRun(["七月最多"], at: Point(400, 50), style: TextStyle(size: 20))), role: .title),
        ])

    private var figure: Block {
        .figure(FigureBlock(caption: [.text("月度办件量")], alternative: "柱形图", scene: scene, name: "monthly"))
    }

    private func table(rows: Int) -> Block {
        .table(
            TableBlock(
                caption: [.text("分部门办件量")], unit: "件",
                columns: [.init([.text("部门名称")]), .init([.text("办件量")], alignment: .right)],
                rows: (1...rows).map { [[.text("第\($0)部门")], $0 == 2 ? [] : [.text("\($0 * 1000)")]] }))
    }

    @Test(.enabled(if: PDFFacts.pdftotext != nil, "pdftotext (poppler-utils) is not installed"))
    func aFullPageHas22LinesOf28Characters() throws {
        let text = String(repeating: "全面推进政务公开提高服务效能", count: 100)
        let pages = try write([.paragraph([.text(text)])]).pages()
        try #require(pages.count == 3)
        #expect(pages[0].map(\.count) == [26] + Array(repeating: 28, count: 21) + [3])
        #expect(pages[1].dropLast().map(\.count) == Array(repeating: 28, count: 22))
        #expect(pages.map(\.last) == ["—1—", "—2—", "—3—"])
        #expect(pages.map { $0.dropLast().joined() }.joined() == text)
    }

    @Test(.enabled(if: PDFFacts.pdftotext != nil, "pdftotext (poppler-utils) is not installed"))
    func linesKeepChineseRulesAndNumbersWhole() throws {
        for shift in stride(from: 0, to: 28, by: 2) {
            let text =
                String(repeating: "甲", count: shift)
                + String(repeating: "（《全年》）办件5.6万件，投资20.4亿多元。2016年1—10月、", count: 20)
            let lines = try write([.paragraph([.text(text)])]).pages().flatMap { $0.dropLast() }
            #expect(lines.joined() == text)
            for line in lines.dropFirst() { #expect(!"，。、）》：；”’".contains(line.first ?? " ")) }
            for line in lines { #expect(!"（《“‘".contains(line.last ?? " ")) }
            for (line, next) in zip(lines, lines.dropFirst()) {
                let joint = "\(line.suffix(6))|\(next.prefix(6))"
                #expect(!joint.contains(/[0-9.]\|[0-9.万亿件年月]|[万亿多]\|[件亿多元]|—\||\|—/), "\(joint)")
            }
        }
    }

    @Test(.enabled(if: PDFFacts.pdftotext != nil, "pdftotext (poppler-utils) is not installed"))
    func numbersCanBeSearchedWithTheirUnits() throws {
        for shift in 0..<28 {
            let text =
                String(repeating: "甲", count: shift) + "全年办件5.6万件，投资20.4亿多元，增长0.4个百分点，列第3名"
                + String(repeating: "乙", count: 40)
            let found = try write([.paragraph([.text(text)])]).text()
            for figure in ["5.6万件", "20.4亿多元", "0.4个百分点", "第3名"] { #expect(found.contains(figure), "\(found)") }
        }
    }

    @Test(.enabled(if: PDFFacts.pdftotext != nil, "pdftotext (poppler-utils) is not installed"))
    func tablesRepeatTheirHeaderAndShowEmptyCells() throws {
        let pages = try write([table(rows: 60), .note([.text("注：截至10月底。")])]).pages()
        #expect(pages.count >= 2)
        #expect(pages[0].first == "表1分部门办件量")
        #expect(pages[0].contains("单位：件"))
        for page in pages { #expect(page.contains { $0.contains("部门名称") && $0.contains("办件量") }) }
        #expect(pages[0].contains { $0.contains("第2部门") && $0.hasSuffix("—") })
        let names = pages.joined().compactMap { line in line.firstMatch(of: /第(\d+)部门/).flatMap { Int($0.1) } }
        #expect(names == Array(1...60))
        let last = try #require(pages.last)
        #expect(last.contains("注：截至10月底。"))
        #expect(last.contains { $0.hasPrefix("第59部门") })
    }

    @Test(.enabled(if: PDFFacts.pdftotext != nil, "pdftotext (poppler-utils) is not installed"))
    func chartsAreVectorsAndKeepTheirCaption() throws {
        for lines in stride(from: 0, to: 22, by: 3) {
            let text = Block.paragraph([.text("短")])
            let facts = try write(Array(repeating: text, count: lines) + [figure, text])
            #expect(!facts.source.contains("/Subtype /Image"))
            let page = try #require(try facts.pages().first { $0.contains("七月最多") })
            #expect(page.contains("图1月度办件量"))
        }
    }

    @Test(.enabled(if: PDFFacts.pdftotext != nil, "pdftotext (poppler-utils) is not installed"))
    func aSignatureNeverStandsAlone() throws {
        let signature = Block.signature(organisation: "某某区政务服务中心", date: Day(number: 17121))
        for lines in 17..<24 {
            let text = String(repeating: "尾", count: 28 * lines)
            let pages = try write([.paragraph([.text(text)]), signature]).pages()
            let last = try #require(pages.last)
            #expect(last.suffix(3) == ["某某区政务服务中心", "2016年11月16日", "—\(pages.count)—"])
            #expect(last.first?.first == "尾")
        }
    }

    @Test func headingsAreBookmarks() throws {
        let facts = try write([
            .title([.text("年度总结")]), .heading(level: 1, [.text("一、主要工作")]), .paragraph([.text("甲")]),
            .heading(level: 2, [.text("（一）公开")]), .paragraph([.text("乙")]),
        ])
        let source = facts.source.lowercased()
        #expect(source.contains(PDFFacts.hex("一、主要工作")))
        #expect(source.contains(PDFFacts.hex("（一）公开")))
        #expect(source.contains(PDFFacts.hex("年度总结")))
    }

    @Test func linksLeadToTheirAddress() throws {
        let link = Inline.link(destination: "https://example.org/it's", [.text("网站")])
        let local = Inline.link(destination: "../secret", [.text("文件")])
        let source = try write([.paragraph([.text("见"), link, local])]).source
        #expect(source.contains("/URI (https://example.org/it%27s)"))
        #expect(!source.contains("secret"))
    }

    @Test func carriesDateStructureAndFonts() throws {
        let source = try write([.paragraph([.text("甲")]), table(rows: 2), figure]).source
        #expect(source.contains("/CreationDate (20161116000000"))
        #expect(source.contains("/MarkInfo"))
        // 柱形图, for those who have the figure read to them.
        #expect(source.contains("/S /Figure\n   /Alt <FEFF67F15F6256FE>"))
        for tag in ["/P", "/Table", "/TR", "/TH", "/TD", "/Figure", "/Caption"] {
            #expect(source.contains("/S \(tag)\n"))
        }
        #expect(source.contains("/ToUnicode"))
    }

    @Test(.enabled(if: PDFFacts.pdfinfo != nil, "pdfinfo (poppler-utils) is not installed"))
    func listsQuotesAndContentsAreReadAsSuch() throws {
        let inner = Block.list(ordered: false, start: 1, items: [[.paragraph([.text("丙")])]])
        let facts = try write([
            .contents(levels: 1), .heading(level: 1, [.text("一、甲")]),
            .list(
                ordered: true, start: 3,
                items: [[.paragraph([.text("乙")]), .paragraph([.text("又")]), inner], [.paragraph([.text("丁")])]]),
            .quote([.paragraph([.text("戊")])]),
        ])
        let expected = """
            TOC
              TOCI
                Link
                  "一、甲"
            H2
              "一、甲"
            L
              LI
                Lbl
                  "3."
                LBody
                  P
                    "乙"
                  P
                    "又"
                  L
                    LI
                      Lbl
                      LBody
                        P
                          "丙"
              LI
                Lbl
                  "4."
                LBody
                  P
                    "丁"
            BlockQuote
              P
                "戊"
            """.split(separator: "\n").map { "  " + $0 }
        let shown = try facts.structure()
        #expect(
            shown.filter { expected.contains($0) || $0.contains(/\b(TOC|Link|L|LI|Lbl|LBody|BlockQuote)$/) }
                == expected,
            "\(shown.joined(separator: "\n"))")
    }

    @Test(.enabled(if: PDFFacts.pdfinfo != nil, "pdfinfo (poppler-utils) is not installed"))
    func aHeaderThatIsSetAgainBelongsToItsTable() throws {
        let shown = try write([table(rows: 60)]).structure()
        let tables = shown.indices.filter { shown[$0] == "  Table" }
        #expect(tables.count >= 2)
        for index in tables { #expect(shown[index...].prefix(3) == ["  Table", "    TR", "      TH"]) }
    }

    @Test func sameDocumentSameBytes() throws {
        let blocks: [Block] = [.title([.text("总结")]), figure, table(rows: 30), .paragraph([.strong([.text("甲5件")])])]
        #expect(try write(blocks).bytes == write(blocks).bytes)
    }

    @Test func aRowHigherThanAPageIsAnError() {
        let table = TableBlock(
            columns: [.init([.text("说明")])], rows: [[[.text(String(repeating: "长", count: 3000))]]])
        #expect(throws: Diagnostic.doesNotFitPage(String(repeating: "长", count: 3000))) { try write([.table(table)]) }
    }

    @Test func emptyDocumentsHaveOnePage() throws {
        #expect(try write([]).source.contains("/Count 1"))
    }
}
