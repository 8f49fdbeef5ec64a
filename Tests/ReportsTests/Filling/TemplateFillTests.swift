import Diagnostics
import Documents
import Foundation
import Testing

@testable import Reports

/// Word templates filled with a project's figures.
struct TemplateFillTests {
    private let two: TwoLedgerProject

    init() throws {
        two = try TwoLedgerProject()
    }

    /// A template of these paragraphs, and a table whose rows are all of one cell.
    private func template(_ paragraphs: [String], rows: [String] = []) throws -> String {
        let table =
            rows.isEmpty
            ? [] : [Block.table(TableBlock(columns: [.init([.text("列")])], rows: rows.map { [[.text($0)]] }))]
        let document = Document(
            properties: .init(title: "简报"), blocks: paragraphs.map { .paragraph([.text($0)]) } + table)
        let path = two.folder + "/模板.docx"
        try Data(WordWriter().write(document)).write(to: URL(fileURLWithPath: path))
        return path
    }

    private func filled(_ paragraphs: [String], rows: [String] = [], data: String? = nil) throws -> OfficePackage {
        let outcome = try TemplateFill(
            template(paragraphs, rows: rows), project: two.project, data: data
        ).run()
        return try OfficePackage(outcome.bytes, name: "out.docx")
    }

    private func texts(_ package: OfficePackage) throws -> [String] {
        let bytes = try #require(package.xml(of: "word/document.xml"))
        let root = try #require(PartTree(bytes, part: "word/document.xml", of: "out.docx").root)
        func paragraphs(_ element: PartElement) -> [String] {
            element.name == "w:p" ? [element.text] : element.elements.flatMap(paragraphs)
        }
        return paragraphs(root).filter { !$0.isEmpty }
    }

    @Test(arguments: [
        ("{{ cases.total }}", "3件"), ("{{ 办件量 }}", "3件"), ("{{ 按时率|percent }}", "66.7%"),
        ("{{ figure(“cases.total”, year=2015) }}", "1件"), ("{{ year }}年{{ organisation }}", "2016年中心"),
        ("{{ period|dates }}", "2016年1月1日至11月15日"),
        (
            "{% for r in query('cases.total', by='部门', order='-cases.total') %}{{ r.部门 }}{{ r.cases.total }}；{% endfor %}",
            "民政局2；公安局, 一科1；"
        ),
    ])
    func figuresAreThoseOfNotebooks(_ tag: String, _ expected: String) throws {
        #expect(try texts(filled([tag])) == [expected])
    }

    @Test func rowsOfAQueryBecomeRowsOfATable() throws {
        let rows = ["{%tr for r in query('cases.total', by='部门') %}", "{{ r.部门 }}", "{%tr endfor %}"]
        #expect(try texts(filled([], rows: rows)) == ["列", "公安局, 一科", "民政局"])
    }

    @Test func chartsAreDrawnInTheirSizeWithAltText() throws {
        let chart = "composite: bars\nmetric: cases.total\nby: 部门\ntitle: 分部门办件量\n"
        try Data(chart.utf8).write(to: URL(fileURLWithPath: two.folder + "/bars.yaml"))
        let package = try filled(["{{ chart('bars.yaml', width='8cm', height='4cm') }}"])
        let text = String(decoding: try #require(package.xml(of: "word/document.xml")), as: UTF8.self)
        #expect(text.contains("cx=\"2880000\" cy=\"1440000\""))
        #expect(text.contains("descr=\"条形图：分部门办件量"))
        #expect(package.partNames.filter { $0.hasPrefix("word/media/") }.count == 2)
    }

    @Test func otherValuesComeFromAFile() throws {
        let data = two.folder + "/其他.yaml"
        try Data("联系人: 张三\n要点: [甲, 乙]\n".utf8).write(to: URL(fileURLWithPath: data))
        #expect(try texts(filled(["{{ 联系人 }}：{{ 要点|join('、') }}"], data: data)) == ["张三：甲、乙"])
        try Data("办件量: 1\n".utf8).write(to: URL(fileURLWithPath: data))
        let faults = try #require(throws: Diagnostics.self) { try filled(["{{ 办件量 }}"], data: data) }
        #expect(faults.all == [.dataHidesFigure("办件量")])
    }

    @Test func withoutAProjectTheFileAloneAnswers() throws {
        let data = two.folder + "/其他.json"
        try Data(#"{"数": 1.5}"#.utf8).write(to: URL(fileURLWithPath: data))
        let outcome = try TemplateFill(template(["{{ 数 }}件"]), project: nil, data: data).run()
        #expect(try texts(OfficePackage(outcome.bytes, name: "out.docx")) == ["1.5件"])
    }

    @Test(arguments: [
        ("unknown-name", "{{ 办件数 }}"), ("query-call", "{{ query(year) }}"), ("chart-call", "{{ chart() }}"),
        ("figure-call", "{{ figure(year) }}"), ("path-leaves-project", "{{ chart('../a.yaml') }}"),
        ("not-a-length", "{{ chart('nianbao.yaml', width='12') }}"),
        ("unknown-key", "{{ query('cases.total', buy='部门') }}"),
    ])
    func faultsNameTheParagraph(_ code: String, _ tag: String) throws {
        let faults = try #require(throws: (any Error).self) { try filled(["一", "二" + tag]) }
        let all = (faults as? Diagnostics)?.all ?? [faults as? Diagnostic].compactMap { $0 }
        #expect(all.map(\.code) == [code])
        #expect(all.map(\.place.paragraph) == [2])
        #expect(all.first?.place.quote == "二" + tag)
    }

    @Test func aTemplateIsNeverOverwritten() throws {
        let path = try template(["{{ year }}"])
        #expect(throws: Diagnostic.wouldReplaceTemplate(path)) {
            try TemplateFill.output(path, template: path, project: nil)
        }
        #expect(try TemplateFill.output(nil, template: path, project: two.project).hasSuffix("/output/2016/模板.docx"))
        #expect(try TemplateFill.output(two.folder, template: "a/b.docx", project: nil) == two.folder + "/b.docx")
    }

    @Test func aDocumentWithoutTagsIsNoTemplate() throws {
        let path = try template(["正文"])
        #expect(throws: Diagnostic.templateWithoutTags(path)) {
            try TemplateFill(path, project: two.project).run()
        }
    }
}
