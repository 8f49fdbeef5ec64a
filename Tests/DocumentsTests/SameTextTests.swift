import Charts
import Diagnostics
import Foundation
import FoundationXML
import Tables
import Testing

@testable import Documents

/// The one document has the same words in the same order, whoever writes it.
struct SameTextTests {
    /// Without lists, whose numbers Word and browsers count by themselves.
    private static let document = Document(
        properties: .init(title: "总结"),
        blocks: WordSamples.everything.blocks.filter { block in
            switch block {
            case .list, .contents: false
            default: true
            }
        })

    private static let words = document.blocks.words(References(document.blocks))

    /// Documents drawn by lot: what Word and browsers are given, and our own pages, which number lists themselves.
    @Test(arguments: 0..<12)
    func documentsDrawnByLot(_ seed: UInt64) throws {
        var make = DocumentMaker(seed: seed)
        let document = Document(
            properties: .init(title: "题"),
            blocks: make.blocks() + [.attachmentList([[.text("甲表")]]), .attachment, .title([.text("甲表")])])
        let words = document.blocks.words(References(document.blocks))
        let facts = try WordFacts(document)
        #expect(try facts.values("//w:body//w:t").joined().withoutBlanks == words)
        for part in facts.parts where part.name.hasPrefix("word/") && part.name.hasSuffix(".xml") {
            #expect(try ElementOrderTests.problems(in: part.bytes) == [])
        }
        let ids = try facts.values("//w:bookmarkStart/@w:id")
        #expect(Set(ids).count == ids.count)
        let page = try HTMLWriter(drawing: PictureStub()).page(document)
        let main = try XMLDocument(data: Data(page.xml)).nodes(forXPath: "//main//text()")
        #expect(main.compactMap(\.stringValue).joined().withoutBlanks == words)
    }

    /// Without tables, whose headers stand again on each page.
    @Test(
        .enabled(if: PDFFacts.pdftotext != nil, "pdftotext (poppler-utils) is not installed"), arguments: 0..<12)
    func pagesDrawnByLot(_ seed: UInt64) throws {
        var make = DocumentMaker(seed: seed)
        let blocks = make.blocks().filter { if case .table = $0 { false } else { true } }
        let text = try PDFFacts(bytes: PDFWriter().write(Document(properties: .init(title: "题"), blocks: blocks)))
            .text(["-raw"]).withoutBlanks
        #expect(
            text.replacing(/—\d+—/, with: "")
                == blocks.words(References(blocks), signs: true).replacing(/—\d+—/, with: ""))
    }

    @Test func inWord() throws {
        let facts = try WordFacts(Self.document)
        #expect(try facts.values("//w:body//w:t").joined().withoutBlanks == Self.words)
    }

    @Test func inHTML() throws {
        let page = try HTMLWriter(drawing: PictureStub()).page(Self.document)
        let main = try XMLDocument(data: Data(page.xml)).nodes(forXPath: "//main//text()")
        #expect(main.compactMap(\.stringValue).joined().withoutBlanks == Self.words)
    }

    @Test func inMarkdown() throws {
        let text = MarkdownWriter().text(of: Self.document)
        let reader = MarkdownReader { embedding, _ throws(Diagnostic) in
            guard case .picture(_, let alternative) = embedding else { return nil }
            return [.figure(FigureBlock(alternative: alternative, scene: WordSamples.scene, name: "monthly"))]
        }
        let blocks = try reader.blocks(text)
        #expect(blocks.words(References(blocks)) == Self.words)
    }

    @Test(.enabled(if: PDFFacts.pdftotext != nil, "pdftotext (poppler-utils) is not installed"))
    func inPDF() throws {
        let text = try PDFFacts(bytes: PDFWriter().write(Self.document)).text(["-raw"]).withoutBlanks
        #expect(text.replacing(/—\d+—/, with: "") == Self.words)
    }
}

extension String {
    fileprivate var withoutBlanks: String { filter { !$0.isWhitespace } }
}

extension [Block] {
    /// What a reader reads, without blanks, captions numbered.
    /// - Parameter signs: whether lists show theirs.
    fileprivate func words(_ references: References, signs: Bool = false) -> String {
        var counts: [References.Kind: Int] = [:]
        func label(_ kind: References.Kind) -> String {
            counts[kind, default: 0] += 1
            return references.target(kind, counts[kind, default: 0]).label
        }
        func words(_ inlines: [Inline]) -> String {
            inlines.map { inline in
                switch inline {
                case .text(let text), .code(let text): text
                case .strong(let inner), .emphasis(let inner), .strikethrough(let inner), .figure(_, let inner):
                    words(inner)
                case .link(let destination, let inner):
                    inner.isEmpty ? references[String(destination.dropFirst())]?.label ?? "" : words(inner)
                case .lineBreak, .softBreak: ""
                }
            }.joined()
        }
        func words(_ block: Block, depth: Int) -> String {
            switch block {
            case .title(let content), .heading(_, let content), .paragraph(let content), .addressee(let content),
                .note(let content):
                words(content)
            case .quote(let blocks): blocks.map { words($0, depth: depth) }.joined()
            case .list(let ordered, let start, let items):
                items.enumerated().map { index, item in
                    let sign =
                        ordered
                        ? ListSigns.NumberForm(depth).text(start + index) : ListSigns.bullet(depth)
                    let content = item.enumerated().map { words($1, depth: $0 == 0 ? depth : depth + 1) }
                    return (signs ? sign : "") + content.joined()
                }.joined()
            case .table(let table):
                (table.caption.map { label(.table) + words($0) } ?? "") + (table.unit.map { "单位：" + $0 } ?? "")
                    + table.columns.map { words($0.content) }.joined()
                    + table.rows.flatMap { $0 }.map { $0.isEmpty ? "—" : words($0) }.joined()
            case .figure(let figure): figure.caption.map { label(.figure) + words($0) } ?? ""
            case .code(let text): text
            case .signature(let organisation, let date): organisation + ChineseDate.text(date)
            case .attachmentList(let names):
                "附件：" + names.enumerated().map { (names.count > 1 ? "\($0 + 1)." : "") + words($1) }.joined()
            case .attachment: label(.attachment)
            case .contents, .rule, .pageBreak: ""
            }
        }
        return map { words($0, depth: 0) }.joined().withoutBlanks
    }
}
