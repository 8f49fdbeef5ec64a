import Diagnostics
import Foundation
import Ledgers
import Testing

@testable import Reports

@Suite struct BuildTests {
    @discardableResult
    func build(_ folder: String, notebooks: [String] = [], formats: [Build.Format] = Build.Format.allCases) throws
        -> Build.Outcome
    {
        try Build(Project(containing: folder), notebooks: notebooks, formats: formats).run()
    }

    @Test func sentencesTablesAndChartsBecomeADocument() throws {
        let folder = try SmallProject.make()
        try build(folder, formats: [.md])
        let markdown = try documentText(folder + "/output/2016/summary.md")
        let expected = """
            # 甲区总结

            全年办件7件，同比增长75.0%；比上年同期增加3件；3月3件。

            按时率85.7%，比上年同期提高10.7个百分点，见[表1](#table-1)。

            表1　各部门办件

            单位：件

            | 部门 | 办件量 | 上年同期 | 增减 | 同比增长率 |
            | --- | --: | --: | --: | --: |
            | 公安 | 4 | 2 | 2 | 100% |
            | 民政 | 3 | 2 | 1 | 50.0% |
            | **合计** | **7** | **4** | **3** | **75.0%** |

            最多的是3月（3件）。

            ![
            """
        #expect(markdown.hasPrefix(expected), "\(markdown)")
        #expect(markdown.contains("图1　月度办件"))
        #expect(markdown.hasSuffix("甲区政务服务中心\\\n2016年11月16日\n"), "\(markdown)")
    }

    @Test func theSameInputsGiveTheSameBytes() throws {
        let folder = try SmallProject.make()
        try build(folder)
        let first = try contents(of: folder + "/output")
        try build(folder)
        #expect(try contents(of: folder + "/output") == first)
        #expect(
            first.keys.sorted() == [
                "2016/charts/by-month.pdf", "2016/charts/by-month.png", "2016/charts/by-month.svg", "2016/figures.csv",
                "2016/figures.json", "2016/manifest.json", "2016/summary.docx", "2016/summary.html",
                "2016/summary.md", "2016/summary.pdf",
            ])
    }

    @Test func theManifestNamesWhatWentInAndCameOut() throws {
        // A byte order mark is part of the file that the hash is of.
        let folder = try SmallProject.make(["nianbao.yaml": "\u{FEFF}" + SmallProject.settings])
        try build(folder, formats: [.md])
        let data = try Data(contentsOf: URL(fileURLWithPath: folder + "/output/2016/manifest.json"))
        let manifest = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let inputs = try #require(manifest["inputs"] as? [[String: Any]])
        #expect(
            inputs.compactMap { $0["path"] as? String } == [
                "nianbao.yaml", "datasets/datapackage.json", "datasets/metrics.yaml", "notebooks-md/summary.md",
                "datasets/cases.csv",
            ])
        for input in inputs {
            let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(input["path"] ?? "")")))
            #expect(input["sha256"] as? String == sha256(of: bytes))
        }
    }

    @Test func aFailedBuildLeavesTheOldOutputWhole() throws {
        let folder = try SmallProject.make()
        try build(folder)
        let before = try contents(of: folder + "/output")
        let broken = SmallProject.ledger + "\n13,2016-13-01,公安,是\n"
        try Data(broken.utf8).write(to: URL(fileURLWithPath: folder + "/datasets/cases.csv"))
        let error = #expect(throws: Diagnostics.self) { try build(folder) }
        #expect(error?.all.first?.code == "type-error")
        #expect(error?.all.first?.place.record == 13)
        #expect(error?.all.first?.place.line == 14)
        #expect(try contents(of: folder + "/output") == before)
    }

    @Test(arguments: [
        ("{{ cases.totl }}", "unknown"), ("{{ cases.total | wann }}", "unknown"), ("{{ cases.total }", "unclosed"),
        ("```table\nmetrics: [cases.totals]\n```", "unknown"),
        ("```chart\ncomposite: pie\nmetric: cases.total\n```", "chart"),
        ("见[](#nothing)", "unknown-reference"),
    ])
    func mistakesNameTheNotebookAndLine(text: String, code: String) throws {
        let folder = try SmallProject.make(["notebooks-md/summary.md": "---\ntitle: 甲\n---\n首段\n\n\(text)\n"])
        let found: [Diagnostic]
        do {
            try build(folder)
            found = []
        } catch let error as Diagnostics {
            found = error.all
        } catch let error as Diagnostic {
            found = [error]
        }
        let first = try #require(found.first)
        #expect(first.code.contains(code), "\(first)")
        #expect(first.place.file == "notebooks-md/summary.md", "\(first)")
        #expect(first.place.line.map { (6...8).contains($0) } == true, "\(first)")
    }

    @Test func anOutputFolderThatIsAFileIsSaidBeforeAnyWork() throws {
        let folder = try SmallProject.make(["output/2016": "a file"])
        let error = #expect(throws: Diagnostic.self) { try build(folder) }
        #expect(error?.code == "output-error")
    }

    static func chart(_ name: String) -> String {
        "```chart\nname: \(name)\ncomposite: bars\nmetric: cases.total\nby: 部门\n```\n"
    }

    @Test(arguments: ["../../elsewhere", "/tmp/elsewhere", ".hidden", "a/b"])
    func aChartsNameCannotLeadOutOfTheOutput(name: String) throws {
        let folder = try SmallProject.make(["notebooks-md/summary.md": Self.chart(name)])
        let error = #expect(throws: Diagnostics.self) { try build(folder) }
        #expect(error?.all.map(\.code) == ["path-leaves-project"])
        #expect(error?.all.first?.place.line == 2)
        #expect(!FileManager.default.fileExists(atPath: folder + "/output/2016/figures.csv"))
    }

    @Test func twoChartsOfOneNameAreAnErrorAcrossNotebooks() throws {
        let folder = try SmallProject.make([
            "notebooks-md/a.md": Self.chart("same"), "notebooks-md/summary.md": "首段\n\n" + Self.chart("same"),
        ])
        let error = #expect(throws: Diagnostics.self) { try build(folder) }
        #expect(error?.all.map(\.code) == ["duplicate-name"])
        #expect(error?.all.first?.place.file == "notebooks-md/summary.md")
        #expect(error?.all.first?.place.line == 3)
    }

    @Test func anUnknownNotebookIsAnError() throws {
        let folder = try SmallProject.make()
        let error = #expect(throws: Diagnostic.self) { try build(folder, notebooks: ["sumary"]) }
        #expect(error?.code == "file-error")
    }

    @Test(arguments: ["package", "metrics", "notebooks", "output"])
    func settingsMayNotLeaveTheProject(key: String) throws {
        let folder = try SmallProject.make(["nianbao.yaml": SmallProject.settings + "\n\(key): ../elsewhere\n"])
        let error = #expect(throws: Diagnostic.self) { try Project(containing: folder) }
        #expect(error?.code == "path-leaves-project")
        #expect(error?.place.line == 5)
    }

    @Test func aYearWithoutRecordsIsAnError() throws {
        let folder = try SmallProject.make()
        let error = #expect(throws: Diagnostic.self) { try FigureList(Project(containing: folder), year: 2013) }
        #expect(error?.code == "year-without-data")
    }

    @Test func figuresAreListedWithTheirRows() throws {
        let list = try FigureList(Project(containing: try SmallProject.make()))
        #expect(
            list.csv == """
                id,title,value,unit,printed,ledger,rows
                cases.total,办件量,7,件,7件,cases,7
                cases.on_time_rate,按时率,0.85714285714285714285,%,85.7%,cases,7

                """)
    }
}
