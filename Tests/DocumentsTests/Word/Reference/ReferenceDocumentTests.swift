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
