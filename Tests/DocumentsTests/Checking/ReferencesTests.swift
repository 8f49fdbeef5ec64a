import Testing

@testable import Documents

@Suite struct ReferencesTests {
    @Test func numbersFiguresAndTablesForThemselves() {
        let references = References([
            WordSamples.figure("a"), .table(WordSamples.table), WordSamples.figure("silent", caption: nil),
            .quote([.list(ordered: true, start: 1, items: [[WordSamples.figure("b")]])]), .table(WordSamples.table),
        ])
        #expect(references.names == ["a", "figure-1", "table-1", "b", "figure-2", "table-2"])
        #expect(references["a"]?.label == "图1")
        #expect(references["b"]?.label == "图2")
        #expect(references["table-2"]?.label == "表2")
        #expect(references["silent"] == nil)
    }
}
