/// Which departments' cases come in on each day of a year, in the order in which they come.
func caseArrivals(in year: LedgerYear, calendar: WorkCalendar, random: inout SplitMix64) -> [[Int]] {
    let caseDays = CaseDays(calendar: calendar)
    let departments = StationedDepartments.all
    let toCutOff = departments.map { year.number == 2016 ? $0.cases2016 : $0.cases2015 }
    let afterCutOff =
        year.number == 2016
        ? departments.map { _ in 0 }
        : apportion(StationedDepartments.casesAfterCutOff2015, by: departments.map(\.cases2015))

    var arrivals = [[Int]](repeating: [], count: year.days.count)
    for (index, department) in departments.enumerated() {
        for (days, count) in [(year.daysToCutOff, toCutOff[index]), (year.daysAfterCutOff, afterCutOff[index])] {
            let choice = WeightedChoice(days.map { caseDays.weight(of: $0, for: department) })
            for _ in 0..<count {
                let day = days[choice.draw(from: &random)]
                arrivals[day.number - year.first.number].append(index)
            }
        }
    }
    for day in arrivals.indices { random.shuffle(&arrivals[day]) }
    return arrivals
}
