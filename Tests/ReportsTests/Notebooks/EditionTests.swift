import Diagnostics
import Foundation
import Testing

@testable import Reports

/// The diagnostics that building a small project with this notebook ends with; none when it is built.
func buildErrors(
    _ notebook: String, _ files: [String: String] = [:], set: [String: String] = [:]
) throws -> [Diagnostic] {
    let folder = try SmallProject.make(["notebooks-md/summary.md": notebook].merging(files) { $1 })
    do {
        _ = try Build(Project(containing: folder, set: set), formats: [.md]).run()
        return []
    } catch let error as Diagnostics {
        return error.all
    } catch let error as Diagnostic {
        return [error]
    }
}

/// The Markdown files that a small project with this notebook builds, by path below the year's folder.
func builtTexts(
    _ notebook: String, _ files: [String: String] = [:], set: [String: String] = [:], year: Int = 2016
) throws -> [String: String] {
    let folder = try SmallProject.make(["notebooks-md/summary.md": notebook].merging(files) { $1 })
    _ = try Build(Project(containing: folder, set: set), formats: [.md]).run()
    let built = try contents(of: folder + "/output/\(year)")
    return built.filter { $0.key.hasSuffix(".md") }.mapValues {
        String(decoding: $0, as: UTF8.self).withoutAnchors
    }
}

@Suite struct EditionTests {
    static let perDepartment = """
        ---
        title: "{{ 部门 }}{{ year }}年办件情况"
        for_each: 部门
        ---
        {{ 部门 }}办件{{ cases.total }}，占全部{{ overall.cases.total }}的{{ (cases.total / overall.cases.total) | percent }}，{{ cases.total | yoy }}；3月{{ figure("cases.total", month=3) }}。

        ```table
        metrics: [cases.total]
        grain: month
        ```

        ```table
        metrics: [cases.total]
        by: 部门
        overall: true
        caption: 全部部门
        ```

        ```chart
        name: by-month
        composite: bars
        metric: cases.total
        grain: month
        title: "{{ 部门 }}各月办件"
        ```
        """

    @Test func oneDocumentIsMadeForEachDepartment() throws {
        let texts = try builtTexts(Self.perDepartment)
        #expect(texts.keys.sorted() == ["summary/公安/公安.md", "summary/民政/民政.md"])
        let text = try #require(texts["summary/公安/公安.md"])
        #expect(text.hasPrefix("# 公安2016年办件情况\n\n公安办件4件，占全部7件的57.1%，同比增长100%；3月2件。"), "\(text)")
        #expect(text.contains("| 1月 | 2 |\n| 3月 | 2 |"), "\(text)")
        #expect(text.contains("| 公安 | 4 |\n| 民政 | 3 |"), "\(text)")
        #expect(texts["summary/民政/民政.md"]?.contains("民政办件3件，占全部7件的42.9%，同比增长50.0%；3月1件。") == true)
    }

    @Test func eachDocumentHasItsOwnChartsAndFigures() throws {
        let folder = try SmallProject.make(["notebooks-md/summary.md": Self.perDepartment])
        let outcome = try Build(Project(containing: folder), formats: [.md]).run()
        #expect(
            outcome.files.map(\.path).filter { $0.hasPrefix("summary/公安/") } == [
                "summary/公安/公安.md", "summary/公安/charts/by-month.png", "summary/公安/charts/by-month.pdf",
                "summary/公安/charts/by-month.svg", "summary/公安/figures.csv", "summary/公安/figures.json",
            ])
        let figures = try String(contentsOfFile: folder + "/output/2016/summary/公安/figures.csv", encoding: .utf8)
        #expect(figures.contains("cases.total:部门=公安,办件量,4,件,4件,cases,4"))
        let svg = try ["公安", "民政"].map {
            try String(contentsOfFile: folder + "/output/2016/summary/\($0)/charts/by-month.svg", encoding: .utf8)
        }
        #expect(svg[0].contains("公安各月办件") && svg[1].contains("民政各月办件"))
    }

    @Test func aFigureThatCannotBeToldApartIsAnError() throws {
        let ledgers = """
            ledgers:
              cases: {title: 办件台账, resources: [cases], time: 日期}
            metrics:
              cases.total: {title: 办件量, ledger: cases, measure: count, unit: 件}
            """
        let errors = try buildErrors(
            "---\nfor_each: {field: 按时间, of: cases.total}\n---\n{{ cases.total }}", ["datasets/metrics.yaml": ledgers])
        #expect(errors.map(\.code) == ["unknown-field"])
        let none = try buildErrors("---\nfor_each: 处室\n---\n{{ cases.total }}")
        #expect(none.map(\.code) == ["for-each"])
        #expect(none.first?.place.line == 2)
        let other = try buildErrors("---\nfor_each: {fields: [处室], values: [甲]}\n---\n\n{{ cases.total }}")
        #expect(other.map(\.code) == ["not-narrowed"])
        #expect(other.first?.place.location == "notebooks-md/summary.md:5:4")
        #expect(other.first?.remedy?.zh.contains("overall.cases.total") == true)
    }

    @Test func valuesThatLeadElsewhereAreRefused() throws {
        let errors = try buildErrors("---\nfor_each: {field: 部门, values: [../甲]}\n---\n")
        #expect(errors.map(\.code) == ["path-leaves-project"])
    }

    @Test func parametersAreSetFromOutside() throws {
        let notebook = """
            ---
            title: "{{ year }}年{{ 范围 }}总结"
            parameters: {范围: 全区, 月: 3}
            ---
            {{ 范围 }}{{ 月 }}月办件{{ 办件.first["cases.total"] }}件，{{ cases.total | yoy }}。

            ```query
            name: 办件
            metric: cases.total
            month: '{{ 月 }}'
            ```
            """
        #expect(try builtTexts(notebook)["summary.md"] == "# 2016年全区总结\n\n全区3月办件3件，同比增长75.0%。\n")
        let changed = try builtTexts(notebook, set: ["范围": "甲区", "月": "1", "year": "2015"], year: 2015)
        #expect(changed["summary.md"] == "# 2015年甲区总结\n\n甲区1月办件1件，上年无可比数据。\n")
        let errors = try buildErrors(notebook, set: ["范为": "甲区"])
        #expect(errors.map(\.code) == ["unknown-parameter"])
        #expect(errors.first?.remedy?.zh.contains("范围") == true)
    }

    @Test func anotherYearIsReportedWhole() throws {
        let project = try Project(containing: SmallProject.make(), set: ["year": "2015"])
        #expect(project.settings.period(of: 2015)?.description == "2015")
        #expect(project.settings.date.description == "2015-12-31")
        let dated = try Project(containing: SmallProject.make(), set: ["year": "2015", "as_of": "2015-11-16"])
        #expect(dated.settings.period(of: 2015)?.description == "2015-01-01/2015-11-15")
    }

    @Test func aLedgerWithoutTimeSaysNothingOfAnotherYear() throws {
        let metrics = """
            ledgers:
              cases: {title: 办件台账, resources: [cases]}
            metrics:
              cases.total: {title: 办件量, ledger: cases, measure: count, unit: 件}
            """
        let folder = try SmallProject.make([
            "notebooks-md/summary.md": "共{{ cases.total }}。", "datasets/metrics.yaml": metrics,
        ])
        func codes(_ set: [String: String]) throws -> [String] {
            try Build(Project(containing: folder, set: set), formats: [.md]).run().warnings.map {
                "\($0.place.location) \($0.code)"
            }
        }
        #expect(try codes([:]) == [])
        #expect(try codes(["year": "2015"]) == ["notebooks-md/summary.md state-of-today"])
    }

    @Test func sectionsMayHangOnFigures() throws {
        let notebook = """
            首段{{ cases.total }}。

            {% if cases.total.growth > 1 %}
            ## 一、增长

            ```chart
            name: hidden
            composite: bars
            metric: cases.total
            by: 部门
            ```
            {% else %}
            ## 一、平稳
            {% endif %}
            """
        let folder = try SmallProject.make(["notebooks-md/summary.md": notebook])
        let outcome = try Build(Project(containing: folder), formats: [.md]).run()
        let text = try documentText(folder + "/output/2016/summary.md")
        #expect(text.contains("## 一、平稳") && !text.contains("增长"))
        #expect(!outcome.files.contains { $0.path.contains("hidden") })
    }
}
