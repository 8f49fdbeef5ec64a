import Diagnostics
import Foundation
import FoundationXML
import Testing

@testable import Documents

/// Styles out of a document of the user's own.
struct ReferenceDocumentTests {
    /// As Chinese Word saves it: ids that are no names.
    private static func reference(section: String = "") throws -> ReferenceDocument {
        let styles = """
            <w:styles xmlns:w="\(Namespace.word)"><w:docDefaults/>\
            <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>\
            <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/>\
            <w:pPr><w:numPr><w:numId w:val="7"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr>\
            <w:rPr><w:color w:val="C00000"/></w:rPr></w:style>\
            <w:style w:type="paragraph" w:customStyle="1" w:styleId="Note"><w:name w:val="另一种"/></w:style></w:styles>
            """
        return try ReferenceDocument(
            OfficePackageTests.container([
                (
                    "word/document.xml",
                    "<w:document xmlns:w=\"\(Namespace.word)\"><w:body><w:p/><w:sectPr>\(section)</w:sectPr></w:body></w:document>"
                ),
                ("word/styles.xml", styles), ("word/theme/theme1.xml", "<a:theme xmlns:a=\"\(Namespace.drawing)\"/>"),
            ]), name: "样式.docx")
    }

    private static let section = """
        <w:pgSz w:w="10000" w:h="14000"/>\
        <w:pgMar w:top="1000" w:right="1100" w:bottom="1200" w:left="900" w:header="700" w:footer="600" w:gutter="0"/>\
        <w:docGrid w:type="lines" w:linePitch="312"/>
        """

    private func parts(_ reference: ReferenceDocument) throws -> [String: XMLDocument] {
        let parts = try WordWriter(drawing: PictureStub(), reference: reference).parts(of: WordSamples.everything)
        return try Dictionary(
            uniqueKeysWithValues: parts.filter { $0.name.hasSuffix(".xml") || $0.name.hasSuffix(".rels") }.map {
                ($0.name, try XMLDocument(data: Data($0.bytes)))
            })
    }

    private func values(_ xpath: String, in document: XMLDocument?) throws -> [String] {
        try #require(document).nodes(forXPath: xpath).map { $0.stringValue ?? "" }
    }

    @Test func paragraphsTakeTheStylesOfTheReferenceByName() throws {
        let parts = try parts(Self.reference())
        #expect(try values("//w:p[w:pPr/w:pStyle/@w:val='1']", in: parts["word/document.xml"]) == ["一、办件情况"])
        let styles = parts["word/styles.xml"]
        #expect(try values("//w:style[@w:styleId='1']//w:color/@w:val", in: styles) == ["C00000"])
        #expect(try values("//w:style/w:name[@w:val='heading 1']", in: styles).count == 1)
        #expect(try values("//w:style[w:name/@w:val='heading 2']/w:basedOn/@w:val", in: styles) == ["a"])
        #expect(try values("//w:style[@w:default='1']/@w:styleId", in: styles) == ["a"])
    }

    @Test func numberingOfStylesStaysBehind() throws {
        #expect(try values("//w:styles//w:numPr", in: parts(Self.reference())["word/styles.xml"]).isEmpty)
    }

    /// A document with all that can come along: headers of two sections, a footer with a picture, numbered styles.
    private static func letterhead(settings: String = "", section: String = "") throws -> ReferenceDocument {
        let root = "xmlns:w=\"\(Namespace.word)\" xmlns:r=\"\(Namespace.relationships)\""
        func style(_ id: String, _ name: String, _ properties: String) -> String {
            """
            <w:style w:type="paragraph" w:styleId="\(id)"><w:name w:val="\(name)"/><w:qFormat/>\(properties)</w:style>
            """
        }
        let numbered = "<w:pPr><w:numPr><w:numId w:val=\"2\"/></w:numPr></w:pPr>"
        func relationships(_ items: [(id: String, kind: String, target: String)]) -> String {
            let list = items.map { item in
                """
                <Relationship Id="\(item.id)" Type="\(Namespace.relationships)/\(item.kind)" Target="\(item.target)"/>
                """
            }
            return "<Relationships xmlns=\"\(Namespace.packageRelationships)\">\(list.joined())</Relationships>"
        }
        return try ReferenceDocument(
            OfficePackageTests.container(
                [
                    (
                        "word/document.xml",
                        """
                        <w:document \(root)><w:body><w:p><w:pPr><w:sectPr>\
                        <w:headerReference w:type="default" r:id="r1"/><w:headerReference w:type="" r:id="r1"/>\
                        </w:sectPr></w:pPr></w:p><w:sectPr>\
                        <w:footerReference w:type="default" r:id="r2"/>\(Self.section.replacing("<w:docGrid", with: section + "<w:docGrid"))\
                        </w:sectPr></w:body></w:document>
                        """
                    ),
                    (
                        "word/_rels/document.xml.rels",
                        relationships([
                            ("r1", "header", "header1.xml"), ("r2", "footer", "footer1.xml"),
                            ("r3", "theme", "theme/theme1.xml"),
                        ])
                    ), ("word/header1.xml", "<w:hdr \(root)><w:p><w:r><w:t>抬头</w:t></w:r></w:p></w:hdr>"),
                    ("word/footer1.xml", "<w:ftr \(root)><w:p><w:r><w:t>页脚</w:t></w:r></w:p></w:ftr>"),
                    ("word/_rels/footer1.xml.rels", relationships([("r1", "image", "media/image1.jpeg")])),
                    ("word/media/image1.jpeg", "图"),
                    ("word/theme/theme1.xml", "<a:theme xmlns:a=\"\(Namespace.drawing)\"/>"),
                    ("word/theme/_rels/theme1.xml.rels", relationships([("r1", "image", "../media/image1.jpeg")])),
                    ("word/settings.xml", "<w:settings \(root)>\(settings)</w:settings>"),
                    (
                        "word/styles.xml",
                        "<w:styles \(root)>" + style("1", "heading 1", numbered)
                            + style("2", "heading 2", "<w:basedOn w:val=\"1\"/>") + style("3", "条目", numbered)
                            + "</w:styles>"
                    ),
                    (
                        "word/numbering.xml",
                        """
                        <w:numbering \(root)><w:abstractNum w:abstractNumId="4"><w:lvl w:ilvl="0"><w:pStyle w:val="1"/>\
                        <w:lvlText w:val="第%1条"/></w:lvl></w:abstractNum><w:num w:numId="2">\
                        <w:abstractNumId w:val="4"/></w:num></w:numbering>
                        """
                    ),
                ],
                types: """
                    <Default Extension="jpeg" ContentType="image/jpeg"/><Override PartName="/word/header1.xml" \
                    ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>
                    """), name: "函头.docx")
    }

    @Test func headersAndFootersComeWithTheirPictures() throws {
        let written = try WordWriter(drawing: PictureStub(), reference: Self.letterhead()).write(WordSamples.everything)
        let package = try OfficePackage(written, name: "out.docx")
        let section = try #require(package.xml(of: "word/document.xml"))
        let document = try XMLDocument(data: Data(section))
        #expect(try values("//w:sectPr/w:headerReference/@w:type", in: document) == ["default"])
        #expect(try values("//w:sectPr/w:footerReference/@w:type", in: document) == ["default"])
        let targets = try package.relationships(of: "word/document.xml").filter {
            ["header", "footer", "theme"].contains($0.kind)
        }.map(\.target)
        #expect(targets.sorted() == ["reference/footer1.xml", "reference/header1.xml", "theme/theme1.xml"])
        let pictures = try ["word/reference/footer1.xml", "word/theme/theme1.xml"].flatMap(package.relationships).map(
            \.target)
        #expect(pictures == ["/word/reference/media/image1.jpeg", "/word/reference/media/image1.jpeg"])
        #expect(package.file("word/reference/media/image1.jpeg") == Array("图".utf8))
        let types = try package.contentTypes()
        #expect(types["word/reference/media/image1.jpeg"] == "image/jpeg")
        #expect(types["word/reference/header1.xml"]?.hasSuffix("header+xml") ?? false)
        #expect(!package.partNames.contains("word/footer1.xml"))
    }

    @Test func numbersOfOtherStylesAndOfOurListsStandSideBySide() throws {
        let parts = try parts(Self.letterhead())
        let styles = parts["word/styles.xml"]
        #expect(try values("//w:style[@w:styleId='3']//w:numId/@w:val", in: styles) == ["2"])
        // The numbers of headings are in their text; those based on a numbered one are not numbered either.
        #expect(try values("//w:style[@w:styleId='1']//w:numId/@w:val", in: styles) == ["0"])
        #expect(try values("//w:style[@w:styleId='2']//w:numId/@w:val", in: styles) == ["0"])
        let numbering = parts["word/numbering.xml"]
        #expect(try values("//w:pStyle", in: numbering) == [])
        #expect(try values("//w:abstractNum/@w:abstractNumId", in: numbering) == ["4", "5", "6"])
        let lists = try values("//w:num/@w:numId", in: numbering)
        let own = try Set(values("//w:p//w:numId/@w:val", in: parts["word/document.xml"]))
        #expect(lists.first == "2")
        #expect(Set(lists.dropFirst()) == own)
        #expect(
            try values("//w:num[@w:numId='3']/w:abstractNumId/@w:val", in: numbering).allSatisfy {
                ["5", "6"].contains($0)
            })
    }

    @Test func whereOddAndEvenPagesDifferAllHaveTheirHeaders() throws {
        let parts = try parts(Self.letterhead(settings: "<w:evenAndOddHeaders/>", section: "<w:titlePg/>"))
        #expect(try values("//w:evenAndOddHeaders", in: parts["word/settings.xml"]).count == 1)
        #expect(try values("//w:sectPr/w:titlePg", in: parts["word/document.xml"]).count == 1)
        // Their own pages that have none are meant to have none.
        #expect(try values("//w:sectPr/w:footerReference/@w:type", in: parts["word/document.xml"]) == ["default"])
        let plain = try document(
            Self.reference(section: Self.section.replacing("<w:docGrid", with: "<w:titlePg/><w:docGrid")))
        #expect(try values("//w:sectPr/w:footerReference/@w:type", in: plain) == ["default", "even", "first"])
    }

    private func document(_ reference: ReferenceDocument) throws -> XMLDocument? {
        try parts(reference)["word/document.xml"]
    }

    @Test func whatIsNotTakenIsNamed() throws {
        let findings = try Self.letterhead().findings
        #expect(findings.map(\.code) == ["reference-loss", "reference-loss"])
        #expect(findings.allSatisfy { $0.severity == .warning && $0.place.file == "函头.docx" })
        #expect(findings.map(\.message.en).map { $0.contains("automatic numbers of headings") } == [true, false])
        #expect(findings.map(\.message.en).map { $0.contains("2 sections") } == [false, true])
        #expect(try Self.reference().findings.count == 1)
    }

    @Test func idsThatTheReferenceHasTakenAreLeftToIt() throws {
        let parts = try parts(Self.reference())
        #expect(try values("//w:style[w:name/@w:val='注']/@w:styleId", in: parts["word/styles.xml"]) == ["NoteNianbao"])
        #expect(
            try values("//w:p[w:pPr/w:pStyle/@w:val='NoteNianbao']", in: parts["word/document.xml"])
                == ["注：数据截至11月15日。"])
    }

    @Test func pageAndThemeAreThoseOfTheReference() throws {
        let parts = try parts(Self.reference(section: Self.section))
        let document = parts["word/document.xml"]
        #expect(try values("//w:sectPr/w:pgSz/@w:w", in: document) == ["10000"])
        #expect(try values("//w:sectPr/w:docGrid/@w:linePitch", in: document) == ["312"])
        #expect(try values("//w:tblW/@w:w", in: document) == ["8000"])
        #expect(parts["word/theme/theme1.xml"] != nil)
        #expect(
            try values("//*[@Target='theme/theme1.xml']/@Type", in: parts["word/_rels/document.xml.rels"]).map {
                $0.hasSuffix("/theme")
            } == [true])
    }

    @Test func aFileThatIsNoWordDocumentIsRefused() {
        #expect(throws: Diagnostic.self) { try ReferenceDocument(OfficePackageTests.container([]), name: "a.docx") }
    }

    @Test func strictDocumentsAreRefused() {
        let strict = "<w:x xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"/>"
        let container = OfficePackageTests.container([("word/document.xml", strict), ("word/styles.xml", strict)])
        #expect(throws: Diagnostic.self) { try ReferenceDocument(container, name: "a.docx") }
    }
}
