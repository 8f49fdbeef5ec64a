import Diagnostics
import Testing

@testable import Documents

@Suite struct WordCommentTests {
    /// A document of this body, with `others` beside it.
    private static func package(_ body: String, _ others: [(String, String)] = [], relationships: String = "")
        throws -> OfficePackage
    {
        let list = { (content: String) in
            "<Relationships xmlns='\(Namespace.packageRelationships)'>\(content)</Relationships>"
        }
        let parts = [
            (
                "_rels/.rels",
                list(
                    "<Relationship Id='r1' Type='\(Namespace.relationships)/officeDocument' Target='word/document.xml'/>"
                )
            ),
            ("word/document.xml", "<w:document xmlns:w='\(Namespace.word)'><w:body>\(body)</w:body></w:document>"),
            ("word/_rels/document.xml.rels", list(relationships)),
        ]
        return try OfficePackage(OfficePackageTests.container(parts + others), name: "a.docx")
    }

    private static func text(_ package: OfficePackage, _ part: String = "word/document.xml") -> String {
        String(decoding: package.xml(of: part) ?? [], as: UTF8.self)
            .replacing(" xmlns:w=\"\(Namespace.word)\"", with: "")
    }

    private static func body(_ package: OfficePackage) -> String {
        text(package).replacing(#/.*<w:body>|<\/w:body>.*/#, with: "")
    }

    @Test func paragraphsHaveTheirTextAndTheirPlace() throws {
        let package = try Self.package(
            """
            <w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>办件</w:t></w:r><w:hyperlink><w:r><w:t>5件</w:t></w:r></w:hyperlink></w:p>\
            <w:tbl><w:tr><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:tab/><w:t>6</w:t></w:r></w:p></w:tc></w:tr></w:tbl>\
            <w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r></w:ins></w:p>
            """,
            [
                (
                    "word/footnotes.xml",
                    "<w:footnotes xmlns:w='\(Namespace.word)'><w:footnote><w:p><w:r><w:t>注</w:t></w:r></w:p></w:footnote></w:footnotes>"
                )
            ],
            relationships: "<Relationship Id='r9' Type='\(Namespace.relationships)/footnotes' Target='footnotes.xml'/>")
        let found = try package.wordParagraphs()
        #expect(found.map(\.text) == ["办件5件", "甲", " 6", "新", "注"])
        #expect(found.map(\.number) == [1, 2, 3, 4, 1])
        #expect(found[2].cell == WordParagraph.Cell(table: 0, row: 0, column: 1))
        #expect(found.last?.part == "word/footnotes.xml")
    }

    @Test func aCommentIsSetAroundTheRunsOfItsCharacters() throws {
        var package = try Self.package(
            "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>全年5</w:t></w:r><w:r><w:t>.6万</w:t></w:r><w:r><w:t>件，增长</w:t></w:r></w:p>"
        )
        try package.add([WordComment(paragraph: 1, range: 2..<7, lines: ["相符"])], author: "nianbao")
        let bold = "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">"
        #expect(
            Self.body(package) == """
                <w:p>\(bold)全年</w:t></w:r><w:commentRangeStart w:id="0"/>\(bold)5</w:t></w:r><w:r><w:t>.6万</w:t></w:r>\
                <w:r><w:t xml:space="preserve">件</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>\
                <w:r><w:t xml:space="preserve">，增长</w:t></w:r></w:p>
                """)
        #expect(Self.text(package, "word/comments.xml").contains("<w:t xml:space=\"preserve\">相符</w:t>"))
        #expect(Self.text(package, "[Content_Types].xml").contains("PartName=\"/word/comments.xml\""))
        #expect(try package.relationships(of: "word/document.xml").map(\.kind) == ["comments"])
    }

    @Test func commentsThatAreThereStay() throws {
        let old = "<w:comment w:id='4' w:author='甲'><w:p/></w:comment>"
        var package = try Self.package(
            "<w:p><w:commentRangeStart w:id='4'/><w:r><w:t>5件</w:t></w:r><w:commentRangeEnd w:id='4'/></w:p>",
            [("word/comments.xml", "<w:comments xmlns:w='\(Namespace.word)'>\(old)</w:comments>")],
            relationships: "<Relationship Id='r2' Type='\(Namespace.relationships)/comments' Target='comments.xml'/>")
        try package.add([WordComment(paragraph: 1, range: 0..<2, lines: ["甲", "乙"])], author: "nianbao")
        let comments = Self.text(package, "word/comments.xml")
        #expect(comments.contains(old))
        #expect(comments.contains("w:id=\"5\""))
        #expect(Self.body(package).contains("<w:commentRangeStart w:id='4'/><w:commentRangeStart w:id=\"5\"/>"))
        #expect(try package.relationships(of: "word/document.xml").count == 1)
    }

    /// Whatever the runs and ranges, the text stays, and a paragraph that no comment is about stays as it was.
    @Test(arguments: [0..<1, 1..<3, 2..<6, 0..<7, 5..<7])
    func theTextStays(range: Range<Int>) throws {
        let first =
            "<w:p><w:r><w:t>甲<!-- x -->乙</w:t><w:br/><w:t>&lt;丙</w:t></w:r><w:ins><w:r><w:t>丁戊</w:t></w:r></w:ins></w:p>"
        let second = "<w:p><w:r><w:t>己</w:t></w:r></w:p>"
        var package = try Self.package(first + second)
        let before = try package.wordParagraphs()
        try package.add([WordComment(paragraph: 1, range: range, lines: ["x"])], author: "a")
        #expect(try package.wordParagraphs() == before)
        #expect(Self.body(package).hasSuffix(second))
        #expect(Self.body(package).contains("<w:commentRangeStart w:id=\"0\"/>"))
        #expect(Self.body(package).contains("<w:commentRangeEnd w:id=\"0\"/>"))
    }

    @Test func otherFilesAreRefused() throws {
        var package = try OfficePackage(OfficePackageTests.container([("a.xml", "<a/>")]), name: "a.docx")
        #expect(throws: Diagnostic.notAWordDocument("a.docx")) {
            try package.add([WordComment(paragraph: 1, range: 0..<1, lines: [])], author: "a")
        }
    }
}
