import Testing

@testable import Documents

@Suite struct PrintedReferencesTests {
    private let document = Document(
        properties: .init(title: "题"),
        blocks: [
            .quote([
                .paragraph([
                    .text("见"), .strong([.link(destination: "#monthly", [])]),
                    .link(destination: "#table-1", [.text("上表")]), .link(destination: "#none", []),
                ])
            ]), WordSamples.figure("monthly"), .table(WordSamples.table),
        ])

    private func paragraph(linked: Bool) -> [Inline] {
        guard case .quote(let blocks) = document.printingReferences(linked: linked).blocks[0],
            case .paragraph(let content) = blocks[0]
        else { return [] }
        return content
    }

    @Test func asText() {
        #expect(
            paragraph(linked: false) == [
                .text("见"), .strong([.text("图1")]), .text("上表"), .link(destination: "#none", []),
            ])
    }

    @Test func asLinks() {
        #expect(
            paragraph(linked: true) == [
                .text("见"), .strong([.link(destination: "#monthly", [.text("图1")])]),
                .link(destination: "#table-1", [.text("上表")]), .link(destination: "#none", []),
            ])
    }

    @Test func nothingElseChanges() {
        let plain = Document(properties: .init(title: ""), blocks: Array(WordSamples.everything.blocks.dropFirst(6)))
        #expect(plain.printingReferences(linked: false) == plain)
    }

    @Test func markdownPrintsThem() {
        #expect(MarkdownWriter().text(of: document).contains("[图1](#monthly)"))
    }
}
