import Testing

@testable import LedgerSynthesis

struct CaseLawsTests {
    private static let columns = [
        "受理日期", "办结日期", "承诺工作日", "实际工作日", "办理结果", "受理部门", "申请方式", "事项名称", "事项类型", "满意度", "身份证号",
    ]
    private static let of2016 = Result { try WrittenTable("cases-2016.csv", columns: columns) }
    private static let of2015 = Result {
        try WrittenTable(decodingGB18030(Datasets.bytes(of: "cases-2015.csv")), columns: columns)
    }

    @Test func nothingComesInWhileTheHallIsClosed() throws {
        let days = try Set((Self.of2015.get().rows + Self.of2016.get().rows).map { $0[0] })
        let closed = ["2015-01-01", "2015-02-19", "2015-10-01", "2016-01-01", "2016-02-08", "2016-10-01"]
        #expect(days.isDisjoint(with: closed))
        #expect(days.isSuperset(of: ["2015-01-05", "2015-12-31", "2016-01-04", "2016-11-15"]))
    }

    @Test func bothYearsHaveTheirSize() throws {
        #expect(try Self.of2016.get().rows.count == 56_037)
        #expect(try Self.of2015.get().rows.count == 59_486)
        #expect(try Self.of2015.get().count { $0[0] <= "2015-11-15" } == 51_702)
    }

    @Test func onlyOpenCasesHaveNoEnd() throws {
        for row in try Self.of2015.get().rows + Self.of2016.get().rows {
            let isOpen = row[4] == "在办"
            guard row[1].isEmpty == isOpen, row[3].isEmpty == isOpen, isOpen || row[1] >= row[0] else {
                Issue.record("\(row)")
                return
            }
        }
        #expect(try Self.of2015.get().count { $0[4] == "在办" } == 0)
        let open = try Self.of2016.get().rows.filter { $0[4] == "在办" }
        #expect((600...1200).contains(open.count))
        #expect(open.allSatisfy { $0[0] >= "2016-09-15" })
        #expect(try Self.of2016.get().rows.allSatisfy { $0[1] <= "2016-11-15" })
    }

    @Test func daysTakenAreWorkingDays() throws {
        let calendar = WorkCalendar()
        for row in try Self.of2016.get().rows where !row[1].isEmpty {
            let taken = calendar.workingDays(after: day(row[0]), through: day(row[1]))
            guard Int(row[3]) == taken, calendar.kind(on: day(row[1])) == .working else {
                Issue.record("\(row)")
                return
            }
        }
    }

    @Test func mostAreOnTimeAndDepartmentsDiffer() throws {
        let done = try Self.of2016.get().rows.filter { !$0[1].isEmpty }
        let rates = Dictionary(grouping: done) { $0[5] }.mapValues(onTimePermille)
        #expect((970...985).contains(onTimePermille(done)))
        #expect((rates.values.min() ?? 0) < 950)
        #expect((rates.values.max() ?? 0) > 990)
    }

    @Test func oneDepartmentWasRenamedAndOneAdded() throws {
        let of2015 = try Set(Self.of2015.get().rows.map { $0[5] })
        let of2016 = try Set(Self.of2016.get().rows.map { $0[5] })
        #expect(of2015.subtracting(of2016) == ["卫生局"])
        #expect(of2016.subtracting(of2015) == ["卫生和计划生育局", "不动产登记局"])
        let stationed = try WrittenTable("departments.csv", columns: ["部门名称", "进驻"]).rows.filter { $0[1] == "是" }
        #expect(of2016 == Set(stationed.map { $0[0] }))
        #expect(try Self.of2016.get().count { $0[5] == "不动产登记局" && $0[0] < "2016-03-01" } == 0)
    }

    @Test func oneMonthIsOutOfLine() throws {
        let months = try Dictionary(grouping: Self.of2016.get().rows) { $0[0].prefix(7) }.mapValues(\.count)
        let others = months.filter { $0.key != "2016-06" }.values
        #expect((months["2016-06"] ?? 0) * 10 > (others.max() ?? 0) * 11)
    }

    @Test func everMoreApplyFromAfar() throws {
        let of2015 = fromAfarPermille(try Self.of2015.get().rows)
        let of2016 = try Self.of2016.get().rows
        #expect(of2015 < fromAfarPermille(of2016.filter { $0[0] < "2016-04" }))
        #expect(
            fromAfarPermille(of2016.filter { $0[0] < "2016-04" })
                < fromAfarPermille(of2016.filter { $0[0] > "2016-08" }))
    }

    @Test func itemsAreThoseOfTheDirectory() throws {
        let directory = try WrittenTable("service_items.csv", columns: ["事项名称", "事项类型", "责任部门"])
        let used = try Set(Self.of2016.get().rows.map { [$0[7], $0[8], $0[5]] })
        #expect(used == Set(directory.rows.filter { $0[1] != "为民服务" }))
    }

    @Test func someItemNamesNeedQuotes() throws {
        let names = try Set(Self.of2015.get().rows.map { $0[7] })
        #expect(names.contains("公共场所卫生许可证（新办,延续）核发"))
        #expect(names.contains("居民身份证\"异地受理\"申领"))
    }

    @Test func aThirdSaysNothing() throws {
        let done = try Self.of2016.get().rows.filter { $0[4] == "办结" }
        #expect((330...370).contains(done.count { $0[9].isEmpty } * 1000 / done.count))
        #expect(done.count { $0[9] == "非常满意" } * 2 > done.count)
    }

    @Test func identityNumbersAreNobodys() throws {
        for row in try Self.of2015.get().rows + Self.of2016.get().rows {
            let number = Array(row[10].utf8)
            guard number.count == 18, number.starts(with: Array("99".utf8)), !hasRightCheckCharacter(number[...]) else {
                Issue.record("\(row[10])")
                return
            }
        }
    }

    private func fromAfarPermille(_ rows: [[String]]) -> Int {
        rows.count { $0[6] != "窗口" } * 1000 / max(1, rows.count)
    }

    private func onTimePermille(_ rows: [[String]]) -> Int {
        rows.count { (Int($0[3]) ?? 0) <= (Int($0[2]) ?? 0) } * 1000 / max(1, rows.count)
    }

    private func day(_ iso: String) -> CivilDay {
        let parts = iso.split(separator: "-").compactMap { Int($0) }
        return CivilDay(parts[0], parts[1], parts[2])
    }
}
