import Diagnostics
import Documents
import Foundation
import Testing

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

    @Test func wordWithADocumentTypeIsRefused() throws {
        let folder = try temporaryFolder(["a.docx": "no zip", "a.odt": ""])
        #expect(code { try passages(of: folder + "/a.docx") } == "not-word")
        #expect(code { try passages(of: folder + "/a.odt") } == "file-kind")
        #expect(code { try passages(of: folder + "/b.txt") } == "file-error")
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
