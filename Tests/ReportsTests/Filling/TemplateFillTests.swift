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

    /// As in notebooks: nobody who types a word knows the number that will stand beside it.
    @Test(arguments: [
        ("办件约{{ cases.total }}。", "hedged-number", 1), ("同比下降{{ cases.total.growth|percent }}。", "wrong-direction", 1),
        ("按时率{{ cases.on_time.value }}。", "unrounded-number", 2),
    ])
    func wordsBesideANumberMustBeTrueOfIt(_ text: String, code: String, paragraph: Int) throws {
        let before =
            paragraph == 1 ? [] : ["办件{{ cases.total }}，预约{{ cases.total }}，同比增长{{ cases.total.growth|percent }}。"]
        let faults = #expect(throws: Diagnostics.self) { try filled(before + [text]) }
        #expect(faults?.all.map(\.code) == [code])
        #expect(faults?.all.first?.place.paragraph == paragraph)
    }

    /// 12 449 and 12 449 yuan are printed as 1.2 and 1.2, together 2.5.
    @Test func partsThatDoNotAddUpAreSaid() throws {
        let package = """
            {"name": "small", "resources": [{"name": "cases", "path": "cases.csv", "schema": {"fields": [
              {"name": "日期", "type": "date"}, {"name": "部门", "type": "string"}, {"name": "金额", "type": "integer"}]}}]}
            """
        let metrics = """
            ledgers: {cases: {resources: [cases], time: 日期}}
            metrics: {cases.total: {title: 金额, ledger: cases, measure: sum(金额), unit: 元}}
            """
        let folder = try SmallProject.make([
            "datasets/metrics.yaml": metrics, "datasets/datapackage.json": package,
            "datasets/cases.csv": "日期,部门,金额\n2016-01-04,公安,12449\n2016-02-04,民政,12449\n",
        ])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let parts = "共{{ cases.total }}，公安{{ figure('cases.total', 部门='公安') }}，民政{{ figure('cases.total', 部门='民政') }}。"
        func codes(_ paragraphs: [String]) throws -> [String] {
            try TemplateFill(template(paragraphs), project: Project(containing: folder)).run().warnings.map(\.code)
        }
        #expect(try codes([parts]) == ["rounding-note"])
        #expect(try codes([parts, "注：部分数据因四舍五入，总计与分项合计不等。"]) == [])
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
