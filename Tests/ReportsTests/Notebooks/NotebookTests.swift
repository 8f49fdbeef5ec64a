import Diagnostics
import Testing

@testable import Reports

@Suite struct NotebookTests {
    @Test func blocksLeaveTheLinesWhereTheyWere() throws {
        let text = """
            ---
            title: 甲
            ---
            第一段

            ```chart
            composite: trend
            metric: cases.total
            ```
            末行
            """
        let notebook = try Notebook(text, name: "甲", file: "甲.md")
        #expect(notebook.frontMatter["title"]?.string == "甲")
        #expect(notebook.firstLine == 4)
        #expect(notebook.prose == "第一段\n\n![](\u{E010}0)\n\n\n\n末行")
        #expect(notebook.blocks.map(\.kind) == [.chart])
        #expect(notebook.blocks[0].content["metric"]?.place.line == 8)
        #expect(notebook.blocks[0].place.line == 6)
    }

    @Test func otherFencesAreProse() throws {
        let notebook = try Notebook("~~~~swift\n```chart\n~~~~\n", name: "甲", file: "甲.md")
        #expect(notebook.blocks.isEmpty)
        #expect(notebook.prose == "~~~~swift\n```chart\n~~~~\n")
    }

    @Test(arguments: [("---\ntitle: 甲\n", "front-matter", 1), ("文\n```chart\na: 1\n", "fence-not-closed", 2)])
    func whatIsOpenedMustBeClosed(text: String, code: String, line: Int) {
        let error = #expect(throws: Diagnostic.self) { try Notebook(text, name: "甲", file: "甲.md") }
        #expect(error?.code == code)
        #expect(error?.place.line == line)
    }

    @Test func blockErrorsNameTheNotebookLine() {
        let error = #expect(throws: Diagnostic.self) {
            try Notebook("甲\n\n```table\nby: a: b\n```\n", name: "甲", file: "甲.md")
        }
        #expect(error?.place.file == "甲.md")
        #expect(error?.place.line == 4)
    }
}
