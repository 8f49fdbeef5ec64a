/// The rows of the small project's ledgers, counted out by arithmetic: 23 of 2015 and 27 of 2016 up to 15 November.
enum SkeletonLedgers {
    private static let departments = ["公安局", "民政局", "人力资源和社会保障局", "市场监督管理局"]

    private static func day(_ row: Int) -> String {
        let (year, place, count) = row < 23 ? (2015, row, 23) : (2016, row - 23, 27)
        let month = 1 + place * 11 / count
        // The report of 2016 ends on 15 November.
        let day = 1 + place * 5 % (month == 11 ? 15 : 27)
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(year)-\(two(month))-\(two(day))"
    }

    static let cases: String = {
        let rows = (0..<50).map { row in
            let promised = [5, 10, 20][row % 3]
            let isPending = row >= 48
            let actual = isPending ? "" : "\(row % 11 == 7 ? promised + 2 : 1 + promised * (row % 4) / 5)"
            return [
                "A\(1001 + row)", day(row), departments[row * row % 7 % 4], row % 5 < (row < 23 ? 2 : 3) ? "网上" : "窗口",
                isPending ? "在办" : "办结", "\(promised)", actual,
            ].joined(separator: ",")
        }
        return (["办件编号,受理日期,受理部门,申请方式,办理结果,承诺工作日,实际工作日"] + rows).joined(separator: "\n") + "\n"
    }()

    static let disclosures: String = {
        let rows = (0..<50).map { row in
            ["B\(2001 + row)", day(row), departments[(row + row / 4) % 4], row % 3 == 0 ? "是" : "否"].joined(
                separator: ",")
        }
        return (["索引号,发布日期,受理部门,重点领域"] + rows).joined(separator: "\n") + "\n"
    }()
}
