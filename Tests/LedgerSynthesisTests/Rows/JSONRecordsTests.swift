import Testing

@testable import LedgerSynthesis

struct JSONRecordsTests {
    @Test func writesOneRecordALine() {
        let list = jsonList(of: [
            [("内容", .text("\"一\"\\")), ("人数", .number(3))], [("内容", .text("")), ("人数", .number(0))],
        ])
        #expect(
            list == #"""
                [
                  {"内容": "\"一\"\\", "人数": 3},
                  {"内容": "", "人数": 0}
                ]
                """#)
    }
}
