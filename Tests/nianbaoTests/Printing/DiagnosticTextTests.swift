import ArgumentParser
import Diagnostics
import Testing

@testable import nianbao

@Suite struct DiagnosticTextTests {
    let diagnostic = Diagnostic(
        "type-error",
        at: Place(file: "cases.csv", record: 12, line: 14, field: "受理日期", quote: "2016-13-01"),
        message: Localized(zh: "不是日期", en: "is no date"), remedy: Localized(zh: "请改正", en: "correct it"))

    @Test func everythingKnownIsSaid() {
        #expect(
            text(of: diagnostic, in: .zh) == """
                cases.csv:14: 错误: 第12条记录，“受理日期”: 不是日期 [type-error]
                    | 2016-13-01
                    → 请改正
                """)
        #expect(
            text(of: diagnostic, in: .en) == """
                cases.csv:14: error: record 12, "受理日期": is no date [type-error]
                    | 2016-13-01
                    → correct it
                """)
    }

    @Test func endingsTellFilesFromFindings() {
        func code(_ codes: String...) -> Int32 {
            Ending.code(for: codes.map { Diagnostic($0, message: Localized(zh: "", en: "")) }).rawValue
        }
        #expect(code("type-error") == 1)
        #expect(code("file-error") == 66)
        #expect(code("no-project") == 66)
        #expect(code("type-error", "output-error") == 74)
    }
}
