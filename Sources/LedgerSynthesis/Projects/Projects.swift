/// The projects of both years, ordered by day.
func projects() -> [Project] {
    var random = SplitMix64(seed: 0x9420_2016)
    var names = ProjectNames()
    let calendar = WorkCalendar()
    let year2015 = LedgerYear.year2015
    let year2016 = LedgerYear.year2016
    let stretches = [
        (2015, year2015.first, year2015.cutOff, ProjectTotals.in2015ToCutOff),
        (2015, CivilDay(number: year2015.cutOff.number + 1), year2015.last, ProjectTotals.in2015AfterCutOff),
        (2016, year2016.first, year2016.cutOff, ProjectTotals.in2016),
    ]
    var sequences: [String: Int] = [:]
    var projects: [Project] = []
    for (year, first, last, totals) in stretches {
        let workingDays = calendar.workingDays(from: first, through: last)
        for total in totals {
            let days = (0..<total.count).map { _ in random.pick(workingDays) }.sorted()
            let amounts = total.amount.map { split($0, into: total.count, random: &random) }
            let areas = total.area.map { split($0, into: total.count, random: &random) }
            for (position, day) in days.enumerated() {
                let prefix = "\(total.kind.codePrefix)\(year)"
                sequences[prefix, default: 0] += 1
                let owner = owner(of: total.kind, random: &random)
                projects.append(
                    Project(
                        code: "\(prefix)-\(padded(sequences[prefix, default: 0], to: 3))",
                        name: names.name(of: total.kind, for: owner, at: position, random: &random),
                        kind: total.kind, owner: owner, agency: agency(for: total.kind, random: &random),
                        amount: amounts?[position], area: areas?[position],
                        budgetError: budgetError(of: total.kind, random: &random), receivedOn: day))
            }
        }
    }
    return projects.sorted { ($0.receivedOn, $0.code) < ($1.receivedOn, $1.code) }
}

/// Parts as uneven as real ones, which sum to the whole.
private func split(_ whole: Int, into count: Int, random: inout SplitMix64) -> [Int] {
    guard count > 0 else { return [] }
    let weights = (0..<count).map { _ in
        40 + random.below(160) + (random.happens(permille: 180) ? random.below(900) : 0)
            + (random.happens(permille: 40) ? random.below(2600) : 0)
    }
    return apportion(whole, by: weights)
}

private func owner(of kind: Project.Kind, random: inout SplitMix64) -> String {
    switch kind {
    case .governmentInvestment:
        random.pick(AdministrativeUnits.streets + AdministrativeUnits.towns + AdministrativeUnits.towns)
    case .landAssessment: random.pick(AdministrativeUnits.towns + ["国土资源局", "国土资源局"])
    case .stateAssetAssessment, .auction: random.pick(["财政局", "机关事务管理局", "教育局", "粮食局", "水务局"])
    case .informatization: "政务服务中心"
    }
}

private func agency(for kind: Project.Kind, random: inout SplitMix64) -> String {
    let wanted: Agency.Kind? =
        switch kind {
        case .governmentInvestment, .informatization: .tender
        case .landAssessment: .landAssessment
        case .stateAssetAssessment: .stateAssetAssessment
        case .auction: .auction
        }
    return random.pick(Agencies.all.filter { $0.kind == wanted }.map(\.name))
}

/// Only government investment has a budget to miss; some projects are not yet settled.
private func budgetError(of kind: Project.Kind, random: inout SplitMix64) -> Int? {
    guard kind == .governmentInvestment, !random.happens(permille: 220) else { return nil }
    return random.happens(permille: 60) ? random.number(in: 501...980) : random.number(in: 8...480)
}
