import Charts
import Diagnostics
import Testing

@testable import Documents

@Suite struct DocumentFindingsTests {
    private func codes(_ blocks: [Block]) -> [String] {
        Document(properties: .init(title: "题"), blocks: blocks).findings().map { "\($0.place.field ?? "") \($0.code)" }
    }

    @Test func everythingThatCanBeWrittenHasNoFinding() {
        #expect(WordSamples.everything.findings() == [])
    }

    @Test(arguments: ["\u{0}", "\u{8}", "\u{1B}", "\u{FFFE}"])
    func controlCharacters(_ character: String) {
        #expect(codes([.paragraph([.strong([.text("甲\(character)乙")])])]) == ["blocks[0] unwritable-character"])
    }

    @Test func controlCharacterNamesItselfAndShowsTheText() throws {
        let document = Document(properties: .init(title: "年\u{7}报"), blocks: [])
        let finding = try #require(document.findings().first)
        #expect(finding == .unwritableCharacter("\u{7}", in: "年\u{7}报", at: Place(field: "properties")))
        #expect(finding.message.en.contains("U+0007"))
        #expect(finding.place.quote == "年报")
    }

    @Test func rowsMustFitTheirTable() {
        var table = WordSamples.table
        table.rows[0].append([])
        table.rows[1].removeLast()
        let place = Place(field: "blocks[0].quote[0]")
        let findings = Document(properties: .init(title: ""), blocks: [.quote([.table(table)])]).findings()
        #expect(
            findings == [
                .rowShape(cells: 3, columns: 2, row: 1, at: place), .rowShape(cells: 1, columns: 2, row: 2, at: place),
            ])
        #expect(findings.map(\.code) == ["extra-cell", "missing-cell"])
        #expect(codes([.table(TableBlock(columns: [], rows: []))]) == ["blocks[0] empty-table"])
    }

    @Test func headingLevels() {
        #expect(codes([.heading(level: 1, []), .heading(level: 9, [])]) == [])
        #expect(
            codes([.heading(level: 0, []), .heading(level: 10, [])]) == [
                "blocks[0] heading-level", "blocks[1] heading-level",
            ])
    }

    @Test(arguments: [
        ("https://a.cn/b?c=d#e", LinkTarget.outside("https://a.cn/b?c=d#e")),
        ("mailto:a@b.cn", .outside("mailto:a@b.cn")),
        ("附件/表 1.csv", .outside("%E9%99%84%E4%BB%B6/%E8%A1%A8%201.csv")),
        ("a/b:c", .outside("a/b:c")), ("#monthly", .reference("monthly")),
        ("javascript:alert(1)", .refused), ("JavaScript:alert(1)", .refused), ("file:///etc/passwd", .refused),
        ("//evil.cn/a", .refused), ("", .refused), (" javascript:x", .refused),
    ])
    func linkTargets(_ destination: String, _ expected: LinkTarget) {
        #expect(LinkTarget(destination) == expected)
    }

    @Test func harmfulLinksAreFound() {
        #expect(codes([.note([.link(destination: "javascript:x", [.text("a")])])]) == ["blocks[0] link-scheme"])
    }

    @Test func referencesMustLeadSomewhere() {
        let figure = WordSamples.figure("monthly-cases")
        let link = { (name: String) in Block.paragraph([.link(destination: "#" + name, [])]) }
        #expect(codes([link("monthly-cases"), link("figure-1"), figure]) == [])
        #expect(
            Document(properties: .init(title: ""), blocks: [figure, link("monthly-case")]).findings() == [
                .unknownReference("monthly-case", near: ["monthly-cases"], at: Place(field: "blocks[1]"))
            ])
        #expect(codes([link("a"), WordSamples.figure("a", caption: nil)]) == ["blocks[0] unknown-reference"])
    }

    @Test(arguments: [0, -1, .nan, .infinity, 10_001.0])
    func pictureSizes(_ width: Double) {
        let figure = FigureBlock(alternative: "", scene: Scene(width: width, height: 100), name: "a")
        #expect(codes([.figure(figure)]) == ["blocks[0] picture-size"])
    }

    @Test func nineListsDeepAndNoMore() {
        func nested(_ depth: Int) -> [Block] {
            depth == 0 ? [] : [.list(ordered: false, start: 1, items: [nested(depth - 1)])]
        }
        #expect(codes(nested(9)) == [])
        #expect(codes(nested(10)).map { $0.split(separator: " ").last } == ["list-depth"])
    }
}
