import Diagnostics
import Testing

@testable import Reports

@Suite struct IncludeTests {
    @Test func aFileStandsWhereItIsIncluded() throws {
        let tail = """
            附：办件{{ cases.total }}。

            ```query
            name: 部门办件
            metric: cases.total
            by: 部门
            ```

            {% include "parts/more.md" %}
            """
        let texts = try builtTexts(
            "首段\n\n{% include 'parts/tail.md' %}\n\n末段",
            ["notebooks-md/parts/tail.md": tail, "notebooks-md/parts/more.md": "共{{ 部门办件.count }}个部门。\n"])
        #expect(texts["summary.md"] == "# 甲区2016年工作总结\n\n首段\n\n附：办件7件。\n\n共2个部门。\n\n末段\n")
    }

    @Test func mistakesNameTheIncludedFile() throws {
        func error(_ part: String) throws -> String {
            let errors = try buildErrors("首段\n\n{% include 'parts/a.md' %}\n末段", ["notebooks-md/parts/a.md": part])
            let first = try #require(errors.first)
            return "\(first.code) \(first.place.location) \(first.place.quote ?? "")"
        }
        #expect(try error("甲\n\n乙{{ cases.totl }}") == "unknown-member notebooks-md/parts/a.md:3:10 乙{{ cases.totl }}")
        #expect(try error("甲\n<b>乙</b>").hasPrefix("unsupported-html notebooks-md/parts/a.md:1"))
        #expect(
            try error("甲\n\n{% include 'parts/a.md' %}")
                == "include-cycle notebooks-md/parts/a.md:3:1 {% include 'parts/a.md' %}")
        #expect(try error("---\ntitle: 甲\n---\n").hasPrefix("include-front-matter notebooks-md/summary.md:3:1"))
        #expect(
            try error("甲\n```table\nmetrics: [cases.totals]\n```").hasPrefix("unknown-metric notebooks-md/parts/a.md:3")
        )
    }

    @Test(arguments: ["../../etc/passwd", "/etc/passwd", "parts/none.md"])
    func onlyFilesOfTheProjectAreIncluded(path: String) throws {
        let errors = try buildErrors("首段\n{% include '\(path)' %}")
        #expect(["path-leaves-project", "file-error"].contains(errors.first?.code))
    }

    @Test func placesSurviveLoops() throws {
        let notebook = """
            ---
            title: 甲
            ---
            {% for row in 部门办件.rows %}
            {{ row.部门 }}

            {% endfor %}

            <b>甲</b>

            ```query
            name: 部门办件
            metric: cases.total
            by: 部门
            ```
            """
        let errors = try buildErrors(notebook)
        #expect(errors.map(\.code) == ["unsupported-html", "unsupported-html"])
        #expect(errors.first?.place.line == 9)
        #expect(errors.first?.place.quote == "<b>甲</b>")
    }

    @Test func lintNamesTheLineAfterLoops() throws {
        let notebook = """
            {% for row in 部门办件.rows %}{{ row.部门 }}
            {% endfor %}

            共{{ cases.total }}，约2.5亩。

            ```query
            name: 部门办件
            metric: cases.total
            by: 部门
            ```
            """
        let errors = try buildErrors(notebook)
        #expect(errors.map(\.code) == ["about-decimals"])
        #expect(errors.first?.place.location == "notebooks-md/summary.md:4:20")
    }

    @Test func aTypedNumberThatDiffersStopsTheBuild() throws {
        let errors = try buildErrors("全年办件量8件。")
        #expect(errors.map(\.code) == ["typed-number"])
        #expect(errors.first?.remedy?.zh == "改为：{{ cases.total }}")
        #expect(
            try buildErrors("全年办件量8件。", ["nianbao.yaml": SmallProject.settings + "\nlint: {ignore: [typed-number]}\n"])
                .isEmpty)
        #expect(
            try buildErrors("甲", ["nianbao.yaml": SmallProject.settings + "\nlint: {ignore: [typed-numbers]}\n"]).map(
                \.code)
                == ["unknown-choice"])
    }
}
