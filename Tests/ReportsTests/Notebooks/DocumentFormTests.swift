import Diagnostics
import Documents
import Foundation
import Tables
import Testing

@testable import Reports

/// How documents look: front matter before settings, the command before both.
struct DocumentFormTests {
    private func form(_ matter: String = "", settings: String = "", files: [String: String] = [:]) throws
        -> DocumentForm
    {
        let notebook = "---\ntitle: 题\n\(matter)\n---\n\n文\n"
        let folder = try SmallProject.make(
            ["nianbao.yaml": SmallProject.settings + "\n" + settings, "notebooks-md/summary.md": notebook].merging(
                files
            ) {
                $1
            })
        let project = try Project(containing: folder)
        let edition = try #require(
            try project.notebooks(named: []).flatMap { try Edition.all(of: $0, project: project) }.first)
        return try DocumentForm(edition.frontMatter, project: project)
    }

    @Test func theStyleOfTheFrontMatterComesFirst() throws {
        #expect(try form().layout == .official)
        #expect(try form(settings: "style: plain").layout == .plain)
        #expect(try form("style: official", settings: "style: plain").layout == .official)
        #expect(throws: Diagnostics.self) { try form("style: fancy") }
        #expect(throws: Diagnostics.self) { try form(settings: "style: fancy") }
    }

    @Test func contentsGoDownToALevel() throws {
        #expect(try form().contents == nil)
        #expect(try form("contents: true").contents == 2)
        #expect(try form("contents: false").contents == nil)
        #expect(try form("contents: 3").contents == 3)
        #expect(throws: Diagnostics.self) { try form("contents: 0") }
    }

    @Test func aReferenceIsAWordDocumentOfTheProject() throws {
        #expect(throws: Diagnostic.self) { try form("reference: none.docx") }
        #expect(throws: Diagnostic.self) { try form("reference: ../a.docx") }
        #expect(throws: Diagnostic.self) { try form("reference: a.docx", files: ["a.docx": "no"]) }
    }

    @Test func aDocumentOfAReferenceIsBuiltAndTheManifestNamesIt() throws {
        let folder = try SmallProject.make(["nianbao.yaml": SmallProject.settings + "\nreference: 样式.docx"])
        let own = Document(properties: .init(title: "样式"), blocks: [.paragraph([.text("文")])])
        try Data(WordWriter(style: .plain).write(own)).write(to: URL(fileURLWithPath: folder + "/样式.docx"))
        _ = try Build(Project(containing: folder), formats: [.docx]).run()
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: folder + "/output/2016/summary.docx")))
        let package = try OfficePackage(bytes, name: "summary.docx")
        let main = String(decoding: package.xml(of: "word/document.xml") ?? [], as: UTF8.self)
        #expect(main.contains("<w:pgMar w:top=\"1440\""))
        let manifest = try String(contentsOfFile: folder + "/output/2016/manifest.json", encoding: .utf8)
        #expect(manifest.contains("\"样式.docx\""))
    }

    @Test func theCommandDecidesForAll() throws {
        let folder = try SmallProject.make()
        _ = try Build(Project(containing: folder), formats: [.docx], layout: .plain).run()
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: folder + "/output/2016/summary.docx")))
        let styles = try OfficePackage(bytes, name: "summary.docx").xml(of: "word/styles.xml") ?? []
        #expect(!String(decoding: styles, as: UTF8.self).contains("仿宋_GB2312"))
    }

    @Test func notesStandBeforeTheNamesOfAttachmentsAndTheSignature() {
        let day = Day(number: 0)
        let blocks: [Block] = [
            .paragraph([.text("文")]), .attachmentList([[.text("表")]]), .signature(organisation: "中心", date: day),
            .attachment,
        ]
        #expect(blocks.endOfRemarks == 1 && blocks.endOfText == 3)
        #expect([Block.rule].endOfRemarks == 1 && [Block.rule].endOfText == 1)
    }

    @Test func contentsFollowTheTitleAndTheSignatureStandsBeforeAttachments() throws {
        let notebook = """
            ---
            title: 题
            signature: true
            contents: true
            ---

            ## 一、甲

            附件：办件表

            附件

            # 办件表

            略
            """
        let folder = try SmallProject.make(["notebooks-md/summary.md": notebook])
        _ = try Build(Project(containing: folder), formats: [.md]).run()
        let text = try String(contentsOfFile: folder + "/output/2016/summary.md", encoding: .utf8)
        #expect(
            text == """
                # 题

                **目　录**

                - 一、甲

                ## 一、甲

                附件：办件表

                甲区政务服务中心\\
                2016年11月16日

                附件

                # 办件表

                略

                """)
    }
}
