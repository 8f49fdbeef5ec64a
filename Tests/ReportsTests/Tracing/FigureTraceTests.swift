import Diagnostics
import Expressions
import Foundation
import Metrics
import Testing

@testable import Reports

@Suite struct FigureTraceTests {
    private let small: TwoLedgerProject

    init() throws { small = try TwoLedgerProject() }

    private func trace(_ request: FigureRequest) throws -> FigureTrace { try FigureTrace(request, of: small.project) }

    private func exported(_ request: FigureRequest) throws -> String {
        let path = small.folder + "/rows.csv"
        _ = try trace(request).exportRows(to: path)
        return try String(contentsOfFile: path, encoding: .utf8)
    }

    @Test(arguments: [
        ("cases.total", "count = 3件"), ("金额", "sum(金额) = 1.75 × 10000 = 17500元"), ("cases.on_time", "2 ÷ 3 = 66.7%"),
        ("cases.people", "count_distinct(身份证号) = 2人"),
    ])
    func theFormulaWithItsValues(name: String, formula: String) throws {
        #expect(try trace(FigureRequest(name)).formula == formula)
    }

    @Test func theWholeWayBack() throws {
        let entries = try trace(FigureRequest("cases.on_time", where: [try Expression("部门 == '民政局'")])).entries
        func text(_ name: String) -> String? { entries.first { $0.name == name }?.text }
        #expect(text("definition") == "count ÷ count")
        #expect(text("numerator") == "count where 按时 = 1")
        #expect(text("denominator") == "count where 按时 != null = 2")
        #expect(text("filter") == "按时 != null && 部门 == '民政局'")
        #expect(text("period") == "2016-01-01/2016-11-15")
        #expect(text("previous_period") == "2015-01-01/2015-11-15")
        #expect(text("records_read") == "5")
        #expect(text("records_counted") == "2")
        let digest = try #require(text("file")).split(separator: " ")
        #expect(digest.map(String.init)[0] == "cases.csv")
        #expect(digest[2].utf8.count == 64)
    }

    @Test func growthSaysWhatItIsComputedFrom() throws {
        let entries = try trace(FigureRequest("cases.total")).entries
        #expect(entries.first { $0.name == "growth" }?.text == "(3 − 1) ÷ 1 = 200.0%")
        let without = try trace(FigureRequest("cases.total", year: 2015)).entries
        #expect(without.first { $0.name == "growth" } == nil)
        #expect(without.first { $0.name == "previous_missing" }?.text == "no-records")
    }

    @Test func theRowsOfACount() throws {
        #expect(
            try exported(FigureRequest("cases.total")) == """
                resource,record,部门,受理日期,金额,按时
                cases,2,民政局,2016-03-01,1.5,是
                cases,3,民政局,2016-03-02,,否
                cases,4,"公安局, 一科",2016-04-01,0.25,是

                """)
    }

    @Test func theRowsOfARatioAndOfASensitiveField() throws {
        #expect(
            try exported(FigureRequest("cases.on_time", month: 3)) == """
                resource,record,numerator,denominator,部门,受理日期,金额,按时
                cases,2,是,是,民政局,2016-03-01,1.5,是
                cases,3,否,是,民政局,2016-03-02,,否

                """)
        let people = try exported(FigureRequest("cases.people"))
        #expect(
            people == """
                resource,record,distinct,部门,受理日期,金额,按时
                cases,2,1,民政局,2016-03-01,1.5,是
                cases,3,2,民政局,2016-03-02,,否
                cases,4,1,"公安局, 一科",2016-04-01,0.25,是

                """)
    }

    @Test func theRowsOfARankAreThoseOfAllThatAreRanked() throws {
        #expect(
            try exported(FigureRequest(key: "score:month=8,单位=丙,rank=单位,course=month")) == """
                resource,record,ranked,selected,期次,单位,类别,得分,排名
                monitoring,6,是,否,2016-08,乙,乡镇,95,1
                monitoring,7,是,是,2016-08,丙,乡镇,90,3
                monitoring,8,是,否,2016-08,丁,街道,90,2

                """)
        #expect(
            try exported(FigureRequest(key: "cases.on_time:部门=民政局,rank=部门")) == """
                resource,record,numerator,denominator,selected,部门,受理日期,金额,按时
                cases,2,是,是,是,民政局,2016-03-01,1.5,是
                cases,3,否,是,是,民政局,2016-03-02,,否
                cases,4,是,是,否,"公安局, 一科",2016-04-01,0.25,是

                """)
    }

    @Test func aRankSaysAmongWhichAndWhatItWas() throws {
        let entries = try trace(FigureRequest(key: "score:month=8,单位=丙,rank=单位,course=month")).entries
        func text(_ name: String) -> String? { entries.first { $0.name == name }?.text }
        #expect(text("ranked") == "单位 from top, competition")
        #expect(text("rank") == "2 / 3")
        #expect(text("previous_rank") == "3")
        #expect(text("rank_change") == "3 − 2 = 1")
        #expect(text("streak") == nil)
    }

    @Test func aFigureHeldAgainstAnother() throws {
        let entries = try trace(FigureRequest(key: "cases.total:部门=民政局,against=cases.total")).entries
        func text(_ name: String) -> String? { entries.first { $0.name == name }?.text }
        #expect(text("against") == "cases.total")
        #expect(text("ratio") == "2 ÷ 3 = 66.7%")
        #expect(text("gap") == "2 − 3 = -1")
        #expect(text("contribution") == nil)
        let unknown = #expect(throws: Diagnostics.self) { try trace(FigureRequest(key: "cases.total:against=a")) }
        #expect(unknown?.all.map(\.code) == ["unknown-metric"])
        let nobody = #expect(throws: Diagnostics.self) { try trace(FigureRequest(key: "cases.total:rank=部门")) }
        #expect(nobody?.all.map(\.code) == ["rank-of-nobody"])
    }

    /// The exported rows in the place of the ledger give the figure.
    @Test(arguments: [
        FigureRequest("cases.total"), FigureRequest("cases.amount"), FigureRequest("cases.on_time"),
        FigureRequest("cases.departments"), FigureRequest("cases.amount", values: ["部门": .text("公安局, 一科")]),
        FigureRequest("cases.total", year: 2015),
    ])
    func countingTheRowsAgainGivesTheFigure(request: FigureRequest) throws {
        let before = try trace(request).figure
        #expect(before.rows > 0)
        let lines = try exported(request).split(separator: "\n").map(String.init)
        let first = try #require(lines[0].range(of: "部门"))
        let leading = lines[0][..<first.lowerBound].filter { $0 == "," }.count
        let ledger = lines.enumerated().map { number, line in
            let cells = line.split(separator: ",", maxSplits: leading, omittingEmptySubsequences: false)
            return (number == 0 ? "身份证号" : "-") + "," + cells[leading]
        }
        try (ledger.joined(separator: "\n") + "\n").write(
            toFile: small.folder + "/datasets/cases.csv", atomically: true, encoding: .utf8)
        let again = try trace(request).figure
        #expect(again.value == before.value)
        #expect(again.rows == before.rows)
    }

    @Test func aFailedExportLeavesWhatWasThere() throws {
        let path = small.folder + "/rows.csv"
        try "old".write(toFile: path, atomically: true, encoding: .utf8)
        let trace = try trace(FigureRequest("cases.total"))
        let ledger = small.folder + "/datasets/cases.csv"
        let text = try String(contentsOfFile: ledger, encoding: .utf8)
        try (text + "x9,民政局,2016-05-01,,\n").write(toFile: ledger, atomically: true, encoding: .utf8)
        let error = #expect(throws: Diagnostic.self) { _ = try trace.exportRows(to: path) }
        #expect(error?.code == "ledger-changed")
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: small.folder).sorted() == [
                "datasets", "nianbao.yaml", "rows.csv",
            ])
    }

    @Test(arguments: ["datasets/../datasets/cases.csv", "nianbao.yaml", "datasets/metrics.yaml"])
    func whatTheProjectIsReadFromIsNotReplaced(path: String) throws {
        let trace = try trace(FigureRequest("cases.total"))
        let error = #expect(throws: Diagnostic.self) { _ = try trace.exportRows(to: small.folder + "/" + path) }
        #expect(error?.code == "output-error")
    }
}
