import Diagnostics
import Foundation
import Testing

@testable import Documents
@testable import Reports

@Suite struct ReadingTests {
    @Test func wrappedLinesAreJoined() {
        let text = "二、问题\n街道和乡镇的政务公开工作进行了监测，街道均排名第\n1，乡镇其次。\n三、打算\n"
        let found = plainPassages(text)
        #expect(found.map(\.text) == ["二、问题", "街道和乡镇的政务公开工作进行了监测，街道均排名第1，乡镇其次。", "三、打算"])
        #expect(found[1].lines.last == 3)
    }

    @Test func markdownKeepsProseOnly() {
        let text =
            "---\ntitle: 2016\n---\n\n# 一、工作\n\n办件**5**件，见[表1](#t)。\n\n| 1 | 2 |\n\n```yaml\na: 3\n```\n![图，4](a.png)\n"
        #expect(markdownPassages(text).map(\.text) == ["办件5件，见表1。"])
    }

    @Test func otherFilesAreRefused() throws {
        let folder = try temporaryFolder(["a.docx": "no zip", "a.odt": ""])
        #expect(code { try passages(of: folder + "/a.docx") } == "not-word")
        #expect(code { try passages(of: folder + "/a.odt") } == "file-kind")
        #expect(code { try passages(of: folder + "/b.txt") } == "file-error")
    }

    @Test(arguments: [
        (
            "<w:p><w:r><w:t>办件</w:t></w:r><w:r><w:t>5件。</w:t></w:r></w:p><w:tbl><w:p><w:r><w:t>6，</w:t></w:r></w:p></w:tbl>",
            ["办件5件。"]
        ),
        (String(repeating: "<w:r>", count: 300) + String(repeating: "</w:r>", count: 300), nil), ("<w:p>", nil),
    ])
    func wordGivesItsParagraphs(body: String, expected: [String]?) throws {
        let found = try? passages(of: wordFile("<w:document xmlns:w=\"w\">\(body)</w:document>"))
        #expect(found?.map(\.text) == expected)
    }

    @Test func wordWithADocumentTypeIsRefused() throws {
        let path = try wordFile("<!DOCTYPE a [<!ENTITY b \"5件。\">]><w:p xmlns:w=\"w\"><w:t>&b;</w:t></w:p>")
        #expect(code { try passages(of: path) } == "not-word")
    }

    /// A document with this text alone.
    private func wordFile(_ xml: String) throws -> String {
        var archive = Archive()
        archive.add("word/document.xml", Array(xml.utf8))
        let path = try temporaryFolder([:]) + "/a.docx"
        try Data(archive.bytes()).write(to: URL(fileURLWithPath: path))
        return path
    }

    private func code(_ work: () throws -> [Passage]) -> String? {
        do {
            _ = try work()
            return nil
        } catch {
            return (error as? Diagnostic)?.code
        }
    }
}
