import Foundation
import Testing

@testable import Documents

/// Another reader's view of the file. `NIANBAO_PYTHON` names a Python that has python-docx.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["NIANBAO_PYTHON"] != nil, "needs NIANBAO_PYTHON"))
struct PythonDocxTests {
    private static let script = """
        import docx, sys
        document = docx.Document(sys.argv[1])
        for paragraph in document.paragraphs:
            print(paragraph.style.name, paragraph.text, sep="|")
        for row in document.tables[0].rows:
            print([cell.text for cell in row.cells])
        print(document.core_properties.title, document.core_properties.created, len(document.inline_shapes))
        """

    @Test func readsTextStylesAndTables() throws {
        let python = try #require(ProcessInfo.processInfo.environment["NIANBAO_PYTHON"])
        let bytes = try WordWriter().write(WordSamples.everything)
        let (code, output) = try Tools.inTemporaryFolder { folder in
            let file = folder.appendingPathComponent("sample.docx")
            try Data(bytes).write(to: file)
            return try Tools.run(python, ["-c", PythonDocxTests.script, file.path])
        }
        #expect(code == 0, "\(output)")
        for line in [
            "主送机关|区人民政府：", "Heading 1|一、办件情况", "Caption|表1　分部门办件量", "Caption|图1　月度办件量",
            "Signature|南湖区政务服务中心", "Date|2016年11月16日", "['民政', '—']",
            "2016年工作总结 2016-11-16 00:00:00+00:00 1",
        ] {
            #expect(output.contains(line + "\n"), "\(output)")
        }
        #expect(output.contains("Body Text|全年办件5.6万件，见图1和分部门表；按时办结率x<y网站\n“两学一做”"))
    }
}
