import Testing

@testable import LedgerSynthesis

struct CSVBufferTests {
    @Test func quotesWhatNeedsQuotes() {
        var csv = CSVBuffer(header: ["甲", "乙"])
        csv.row(["a,b", "\"c\""])
        csv.row(["d\ne", ""])
        #expect(String(decoding: csv.bytes, as: UTF8.self) == "甲,乙\n\"a,b\",\"\"\"c\"\"\"\n\"d\ne\",\n")
    }

    @Test func endsLinesAsAsked() {
        #expect(CSVBuffer(header: ["a", "b"], lineEnd: .crlf).bytes == Array("a,b\r\n".utf8))
    }
}
