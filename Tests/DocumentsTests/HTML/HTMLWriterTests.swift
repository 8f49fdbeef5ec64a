import Diagnostics
import Foundation
import FoundationXML
import Tables
import Testing

@testable import Documents

@Suite struct HTMLWriterTests {
    private let writer = HTMLWriter(
        details: ["cases.total": FigureDetails(title: "办件量", entries: [.init("期间", "2016年")])], drawing: PictureStub())

    private func values(_ xpath: String, _ blocks: [Block]) throws -> [String] {
        try values(xpath, Document(properties: .init(title: "题"), blocks: blocks))
    }

    /// The tree that is written, seen as XML.
    private func values(_ xpath: String, _ document: Document = WordSamples.everything) throws -> [String] {
        let page = try writer.page(document)
        return try XMLDocument(data: Data(page.xml)).nodes(forXPath: xpath).map { $0.stringValue ?? "" }
    }

    @Test func sameDocumentSameBytes() throws {
        let first = try writer.write(WordSamples.everything)
        #expect(try writer.write(WordSamples.everything) == first)
        #expect(first.starts(with: Array("<!DOCTYPE html>\n<html lang=\"zh-CN\"><head>".utf8)))
    }

    @Test func needsNoOtherFile() throws {
        #expect(try values("//@src | //link | //@srcset") == [])
        #expect(
            try values("//meta[@http-equiv='Content-Security-Policy']/@content") == [
                "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'"
            ])
        #expect(try values("//meta[@name='viewport']/@content") == ["width=device-width, initial-scale=1"])
    }

    @Test func briefingsLookPlain() throws {
        func style(_ layout: DocumentLayout) throws -> String {
            let page = try HTMLWriter(drawing: PictureStub(), layout: layout).page(WordSamples.everything)
            return try XMLDocument(data: Data(page.xml)).nodes(forXPath: "//style").map { $0.stringValue ?? "" }
                .joined()
        }
        #expect(try style(.official).contains("margin: 37mm 26mm 35mm 28mm"))
        #expect(try !style(.official).contains("25.4mm 31.8mm"))
        // What comes last counts.
        let plain = try style(.plain).split(separator: "@page").last ?? ""
        #expect(plain.hasPrefix(" { margin: 25.4mm 31.8mm; }"))
    }

    @Test func titlesGoOnBetweenWords() throws {
        let page = try writer.page(
            Document(properties: .init(title: "题"), blocks: [.title([.text("云岭区政务服务中心2016年（上）工作总结")])]))
        let html = String(decoding: page.html, as: UTF8.self)
        #expect(
            html.contains("<h1>云<wbr>岭<wbr>区<wbr>政务服务<wbr>中心<wbr>2016年<wbr>（上）<wbr>工作总结</h1>"),
            "\(html.suffix(900))")
    }

    @Test func headNamesTheDocument() throws {
        #expect(try values("/html/head/title") == ["2016年工作总结"])
        #expect(try values("/html/head/meta[@name='author']/@content") == ["南湖区政务服务中心"])
        #expect(try values("/html/head/meta[@name='dcterms.date']/@content") == ["2016-11-16"])
    }

    @Test(arguments: [
        (Block.title([.text("题")]), "h1", "题"), (.heading(level: 1, [.text("一、")]), "h2", "一、"),
        (.heading(level: 9, [.text("九")]), "h6", "九"), (.paragraph([.text("文")]), "p", "文"),
        (.addressee([.text("区政府：")]), "p[@class='addressee']", "区政府："),
        (.note([.text("注：")]), "p[@class='note']", "注："),
        (.quote([.paragraph([.text("引")])]), "blockquote/p", "引"), (.code("a <b>\n"), "pre/code", "a <b>\n"),
        (.rule, "hr", ""), (.pageBreak, "div[@class='page-break']", ""),
        (.list(ordered: true, start: 3, items: [[.paragraph([.text("甲")])]]), "ol[@start='3']/li", "甲"),
        (.list(ordered: false, start: 1, items: [[.rule]]), "ul[not(@start)]/li[hr]", ""),
        (.signature(organisation: "中心", date: Day(number: 0)), "div[@class='signature']/p/time", "1970年1月1日"),
    ])
    func eachBlockHasItsElement(_ block: Block, _ element: String, _ text: String) throws {
        #expect(try values("/html/body/main/" + element, [block]) == [text])
    }

    @Test func contentsLeadToHeadingsAndAttachmentsAreNumbered() throws {
        #expect(try values("//nav[@aria-labelledby='contents']//a/@href") == ["#heading-1", "#heading-2"])
        #expect(try values("//h2[@id='heading-1'] | //h3[@id='heading-2']") == ["一、办件情况", "（一）总量"])
        #expect(try values("//div[@class='attachments']/p") == ["附件：1.办件量表", "2.排名表"])
        #expect(try values("//p[@class='attachment']/@id") == ["attachment-1", "attachment-2"])
    }

    /// What axe (the rules duplicate-id-aria, link-name, landmark-one-main, page-has-heading-one, scope-attr-valid, …) finds
    /// wrong in pages, as facts about ours.
    @Test func readersThatSpeakFindTheirWay() throws {
        let ids = try values("//@id")
        #expect(Set(ids).count == ids.count)
        for reference in try values("//@aria-labelledby") { #expect(ids.contains(reference)) }
        for link in try values("//a/@href") where link.hasPrefix("#") {
            #expect(ids.contains(String(link.dropFirst())))
        }
        #expect(try values("//a[not(normalize-space())] | //button[not(normalize-space())]") == [])
        #expect(try values("/html/@lang | /html/head/title[normalize-space()]").count == 2)
        #expect(try values("//main").count == 1 && values("//main/h1").count >= 1)
        #expect(
            try values("//th[not(@scope)] | //table[not(ancestor::*[@role='region'][@aria-label][@tabindex='0'])]")
                == [])
        #expect(try values("//*[@role='img'][not(@aria-label) or @aria-label='']") == [])
    }

    @Test func inlines() throws {
        let document = [
            Block.paragraph([
                .strong([.text("粗"), .emphasis([.text("斜")])]), .strikethrough([.text("删")]), .code("x"), .lineBreak,
                .text("see"), .softBreak, .text("more"), .link(destination: "a b.md", []),
            ])
        ]
        #expect(try values("//p/strong | //p/strong/em | //p/del | //p/code", document) == ["粗斜", "斜", "删", "x"])
        #expect(try values("//p/br/following-sibling::text()", document) == ["see more"])
        #expect(try values("//p/a[@href='a%20b.md']", document) == ["a b.md"])
    }

    @Test func textCannotBecomeMarkup() throws {
        let text = "</p><script>alert(1)</script>&amp;"
        #expect(try values("//main/p", [.paragraph([.text(text)])]) == [text])
        let bytes = try writer.write(
            Document(properties: .init(title: text), blocks: [.paragraph([.figure(id: text, [.text(text)])])]))
        let page = String(decoding: bytes, as: UTF8.self)
        #expect(!page.contains("<script>alert"))
    }

    @Test func harmfulLinksAreRefused() {
        let blocks = [Block.paragraph([.link(destination: "javascript:alert(1)", [.text("a")])])]
        #expect(throws: Diagnostic.linkScheme("javascript:alert(1)", at: Place(field: "blocks[0]"))) {
            try writer.write(Document(properties: .init(title: ""), blocks: blocks))
        }
    }

    @Test func printedFiguresLeadToTheirSources() throws {
        let document = [
            Block.paragraph([
                .figure(id: "cases.total", [.text("5.6万件")]), .figure(id: "other", [.text("7")]),
                .figure(id: "cases.total", [.text("56012件")]),
            ])
        ]
        #expect(try values("//a[@class='figure']/@href", document) == ["#source-1", "#source-2", "#source-1"])
        #expect(try values("//a/@data-figure", document) == ["cases.total", "other", "cases.total"])
        #expect(try values("//div[@class='source']/@id", document) == ["source-1", "source-2"])
        #expect(try values("//div[@id='source-1']//h3 | //div[@id='source-2']//h3", document) == ["办件量", "other"])
        #expect(try values("//div[@id='source-1']//dd", document) == ["cases.total", "2016年"])
    }

    @Test func withoutFiguresThereIsNoScript() throws {
        #expect(try values("//script | //dialog | //section", [.paragraph([.text("文")])]) == [])
        #expect(
            try values("//meta[@http-equiv]/@content", [.rule]) == ["default-src 'none'; style-src 'unsafe-inline'"])
    }

    @Test func tables() throws {
        #expect(try values("//table[@id='table-1']/caption/span") == ["表1　分部门办件量", "单位：件"])
        #expect(try values("//th[@scope='col']") == ["部门", "办件量"])
        #expect(try values("//td[@class='right']") == ["5600", "—", "5600"])
        #expect(try values("//tr[@class='total']/td") == ["合计", "5600"])
        #expect(try values("//a[@href='#table-1']") == ["分部门表"])
    }

    @Test func barsAreForTheEyeAlone() throws {
        let bars = TableBlock(columns: [.init([.text("图示")])], rows: [[[.text("██▌")]], [[.text("█ 3")]], [[]]])
        #expect(try values("//td/span[@aria-hidden='true']", [.table(bars)]) == ["██▌"])
    }

    @Test func figures() throws {
        let document = [WordSamples.figure("monthly"), WordSamples.figure("b", caption: nil)]
        #expect(try values("//figure[@id='figure-1']/figcaption", document) == ["图1　月度办件量"])
        #expect(try values("//div[@role='img']/@aria-label", document) == ["7月最高，5600件", "7月最高，5600件"])
        #expect(try values("//*[local-name()='svg']/@id", document) == ["picture-1-a", "picture-2-a"])
        #expect(try values("//a[@href='#figure-1']") == ["图1"])
    }
}
