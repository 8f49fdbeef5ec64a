/// How a case went.
struct CaseOutcome {
    let promisedDays: Int
    let isInstant: Bool
    let doneOn: CivilDay
    let isReturned: Bool
    let isLate: Bool

    init(
        of item: ServiceItem, in department: StationedDepartment, on day: CivilDay, calendar: WorkCalendar,
        random: inout SplitMix64
    ) {
        let isInstant = random.happens(permille: item.instant)
        let promised = isInstant ? 1 : item.promisedDays
        let date = day.date
        let late = date.year == 2016 ? department.late.in2016 : department.late.in2015
        // Many renewals at once are done less promptly.
        let isCrowded = item.name == ServiceItems.renewedInJune2016 && date.year == 2016 && date.month == 6
        let isLate = random.happens(permille: isInstant ? 3 : isCrowded ? late * 2 : late)
        let taken =
            if isLate {
                promised + 1 + random.below(max(2, promised / 2))
            } else if isInstant {
                random.happens(permille: 40) ? 1 : 0
            } else {
                // The smaller of two draws: most are done long before the term.
                1 + min(random.below(promised), random.below(promised))
            }
        self.isInstant = isInstant
        promisedDays = promised
        doneOn = calendar.day(taken, workingDaysAfter: day)
        isReturned = random.happens(permille: 6)
        self.isLate = isLate
    }
}
