/// 联合审批台账: a meeting a month; some projects come to a second one.
func jointApprovalsLedger() -> [UInt8] {
    var random = SplitMix64(seed: 0x7014_2016)
    let all = projects().filter { $0.kind == .governmentInvestment }
    let plans = [
        (meetings(in: 2015, months: 1...11, day: 12), LedgerYear.year2015, 84),
        (meetings(in: 2015, months: 12...12, day: 12), LedgerYear.year2015, 9),
        (meetings(in: 2016, months: 1...11, day: 10), LedgerYear.year2016, 91),
    ]
    var reviews: [Review] = []
    var reviewed: Set<String> = []
    for (meetings, year, count) in plans {
        var candidates = all.filter { project in
            project.receivedOn >= year.first && project.receivedOn <= year.last && !reviewed.contains(project.code)
                && meetings.contains { $0 > project.receivedOn }
        }
        random.shuffle(&candidates)
        for project in candidates.prefix(count) {
            reviewed.insert(project.code)
            reviews += project.reviews(at: meetings.filter { $0 > project.receivedOn }, random: &random)
        }
    }
    reviews.sort { ($0.day, $0.project.code) < ($1.day, $1.project.code) }

    var csv = CSVBuffer(header: ["会审编号", "项目编号", "项目名称", "牵头部门", "会审日期", "结论"])
    var sequences: [Int: Int] = [:]
    for review in reviews {
        let year = review.day.date.year
        sequences[year, default: 0] += 1
        csv.row([
            "HS\(year)-\(padded(sequences[year, default: 0], to: 3))", review.project.code, review.project.name,
            review.lead, review.day.iso, review.conclusion,
        ])
    }
    return csv.bytes
}

private struct Review {
    let project: Project
    let day: CivilDay
    let lead: String
    let conclusion: String
}

private func meetings(in year: Int, months: ClosedRange<Int>, day: Int) -> [CivilDay] {
    let calendar = WorkCalendar()
    return months.map { calendar.day(0, workingDaysAfter: CivilDay(year, $0, day)) }
}

extension Project {
    /// The next meeting after the project came in; a quarter is sent back and comes to the one after it.
    fileprivate func reviews(at meetings: [CivilDay], random: inout SplitMix64) -> [Review] {
        let lead = random.pick(["住房和城乡建设局", "住房和城乡建设局", "国土资源局", "环境保护局"])
        let isSentBack = random.happens(permille: 260) && meetings.count > 1
        return meetings.prefix(isSentBack ? 2 : 1).enumerated().map { position, day in
            Review(
                project: self, day: day, lead: lead,
                conclusion: isSentBack ? position == 0 ? "补正材料" : "补正后通过" : "通过")
        }
    }
}
