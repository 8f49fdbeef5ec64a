/// 办件台账 of a year, in UTF-8, ordered by day.
func casesLedger(of year: LedgerYear, lineEnd: CSVBuffer.LineEnd) -> [UInt8] {
    var random = SplitMix64(seed: 0xCA5E_0000 + UInt64(year.number))
    let calendar = WorkCalendar()
    let departments = StationedDepartments.all
    let items = ServiceItems.approvals + ServiceItems.conveniences
    let itemChoice = CaseItemChoice(items: items, departments: departments)
    let arrivals = caseArrivals(in: year, calendar: calendar, random: &random)
    let cells = CaseCells(items: items, departments: departments, year: year)

    var csv = CSVBuffer(header: CaseCells.header, lineEnd: lineEnd, expectedBytes: 12_000_000)
    for (day, departmentsOfDay) in zip(year.days, arrivals) {
        let date = day.date
        let channel = CaseChannel(in: date.year, month: date.month)
        let isWorkingDay = calendar.kind(on: day) == .working
        let isJune2016 = date.year == 2016 && date.month == 6
        let number = Array("YL\(day.iso.replacing("-", with: ""))".utf8)
        for (sequence, index) in departmentsOfDay.enumerated() {
            let itemIndex = itemChoice.draw(department: index, isJune2016: isJune2016, from: &random)
            let item = items[itemIndex]
            let outcome = CaseOutcome(
                of: item, in: departments[index], on: day, calendar: calendar, random: &random)
            let isOpen = year.hasOpenCases && outcome.doneOn > year.last

            csv.add(number + digits(sequence + 1, width: 4))
            csv.add(cells.names[itemIndex])
            csv.add(cells.kinds[itemIndex])
            csv.add(cells.departments[index])
            csv.add(cells.applicants[random.happens(permille: item.company) ? 1 : 0])
            csv.add(cells.channels[channel.draw(isWorkingDay: isWorkingDay, from: &random)])
            csv.add(MadeUpPersons.identityNumber(from: &random))
            csv.add(cells.days[day])
            csv.add(cells.numbers[outcome.promisedDays])
            csv.add(isOpen ? [] : cells.days[outcome.doneOn])
            csv.add(isOpen ? [] : cells.numbers[calendar.workingDays(after: day, through: outcome.doneOn)])
            csv.add(cells.terms[outcome.isInstant ? 0 : 1])
            csv.add(cells.results[isOpen ? 1 : outcome.isReturned ? 2 : 0])
            let satisfaction = CaseSatisfaction.draw(in: year.number, isLate: outcome.isLate, from: &random)
            csv.add(isOpen || outcome.isReturned ? [] : satisfaction.map { cells.satisfactions[$0] } ?? [])
            csv.endRow()
        }
    }
    return csv.bytes
}
