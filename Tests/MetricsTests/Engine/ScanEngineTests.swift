import Diagnostics
import Foundation
import Synchronization
import Tables
import Testing

@testable import Metrics

@Suite struct ScanEngineTests {
    /// Records made by a linear congruence (Numerical Recipes), so that they are the same on every run.
    private struct Record {
        let department: String
        let day: Day
        let amount: Int

        static func make(_ count: Int) -> [Record] {
            var state: UInt32 = 2016
            func next(_ bound: UInt32) -> Int {
                state = state &* 1_664_525 &+ 1_013_904_223
                return Int((state >> 8) % bound)
            }
            return (0..<count).map { _ in
                Record(department: "部门\(next(37))", day: Day(number: Int32(16_436 + next(730))), amount: next(100_000))
            }
        }

        var line: String {
            "x,\(department),窗口,\(day),5,1,,\(amount / 100).\(String(amount % 100 + 100).dropFirst()),是"
        }
    }

    private static let header = "编号,部门,方式,受理日期,承诺,实际,办结日期,金额,重点\n"

    /// Large enough to be read in several pieces by several workers.
    @Test func agreesWithAddingUpByHand() throws {
        let records = Record.make(60_000)
        let half = records.count / 2
        func file(_ part: ArraySlice<Record>) -> String {
            Self.header + part.map(\.line).joined(separator: "\n") + "\n"
        }
        let project = try SmallProject(["c15": file(records[..<half]), "c16": file(records[half...])])
        var plan = try project.plan(SmallProject.yaml)
        let query = Query(["cases.total", "cases.amount"], by: ["部门", "month"], compare: .previousYear)
        let handle = try plan.add(query)
        let table = try ScanEngine().run(plan)[handle]

        struct Group: Hashable {
            let department: String
            let month: Day
        }
        let period = plan.reportPeriod
        var now: [Group: (count: Int, amount: Int)] = [:]
        var before: [Group: Int] = [:]
        for record in records {
            let (year, month, _) = record.day.components
            let first = try #require(Day(year: 2016, month: month, day: 1))
            let group = Group(department: record.department, month: first)
            if period.contains(record.day) {
                let sum = now[group] ?? (0, 0)
                now[group] = (sum.count + 1, sum.amount + record.amount)
            } else if year == 2015, period.shifted(years: -1).contains(record.day) {
                before[group, default: 0] += 1
            }
        }
        let expected = Set(now.keys).union(before.keys).sorted { a, b in
            a.department == b.department ? a.month < b.month : ByteText(a.department) < ByteText(b.department)
        }
        #expect(table["部门"]?.values == expected.map { .text($0.department) })
        #expect(table["month"]?.values == expected.map { .day($0.month) })
        #expect(table["cases.total"]?.values == expected.map { now[$0].map { .integer($0.count) } ?? .null })
        #expect(table["cases.amount"]?.values == expected.map { now[$0].map { .integer($0.amount * 100) } ?? .null })
        #expect(table["cases.total.previous"]?.values == expected.map { before[$0].map(Value.integer) ?? .null })
    }

    @Test func theFaultsOfAllFilesTogether() throws {
        let project = try SmallProject([
            "c15": Self.header + "x,甲,窗口,2015-02-30,5,1,,1.00,是\n",
            "c16": Self.header + "x,甲,窗口,2016-01-04,五,1,,1.00,是\nx,甲,窗口,2016-13-01,5,1,,1.00,是\n",
        ])
        var plan = try project.plan(SmallProject.yaml)
        _ = try plan.add(Query(["cases.total"]))
        let error = #expect(throws: Diagnostics.self) { try ScanEngine().run(plan) }
        // 承诺 is not asked for, and so not read.
        #expect(error?.all.map(\.code) == ["type-error", "type-error"])
        #expect(error?.all.map(\.place.file) == ["c15.csv", "c16.csv"])
        #expect(error?.all.map(\.place.line) == [2, 3])
    }

    @Test func onlyFilesThatAreAskedForAreRead() throws {
        let yaml = """
            ledgers: {a: {resources: c15}, b: {resources: c16}}
            metrics:
              a: {title: 甲, ledger: a, measure: count}
              b: {title: 乙, ledger: b, measure: count}
            """
        let project = try SmallProject(SmallProject.files)
        var plan = try project.plan(yaml)
        let handle = try plan.add(FigureRequest("a"))
        let seen = Mutex<[ScanProgress]>([])
        let results = try ScanEngine().run(plan) { step in seen.withLock { $0.append(step) } }
        #expect(results[handle].value == .integer(4))
        #expect(results.sources.map(\.resource) == ["c15"])
        #expect(
            seen.withLock(\.self) == [
                ScanProgress(resource: "c15", done: 0, files: 1, records: 0),
                ScanProgress(resource: "", done: 1, files: 1, records: 0),
            ])
    }

    @Test func aLedgerInTwoPlacesIsScannedOnce() throws {
        let yaml = """
            ledgers: {a: {resources: c16}, b: {resources: [c15, c16]}}
            metrics:
              a: {title: 甲, ledger: a, measure: count}
              b: {title: 乙, ledger: b, measure: count, where: 部门 == '公安局'}
            """
        let project = try SmallProject(SmallProject.files)
        var plan = try project.plan(yaml)
        let a = try plan.add(FigureRequest("a"))
        let b = try plan.add(FigureRequest("b"))
        let results = try ScanEngine().run(plan)
        #expect(results[a].value == .integer(6))
        #expect(results[b].value == .integer(6))
        #expect(results.sources.map(\.resource) == ["c15", "c16"])
    }
}
