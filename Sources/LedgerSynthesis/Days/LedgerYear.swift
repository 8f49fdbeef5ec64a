/// One of the two years, with the days its ledgers cover.
struct LedgerYear {
    let number: Int
    let first: CivilDay
    let last: CivilDay
    /// The last day that both years have: comparisons run up to here.
    let cutOff: CivilDay
    /// What is not done by the last day of the ledger is still open in it.
    let hasOpenCases: Bool

    static let year2015 = LedgerYear(
        number: 2015, first: CivilDay(2015, 1, 1), last: CivilDay(2015, 12, 31), cutOff: CivilDay(2015, 11, 15),
        hasOpenCases: false
    )
    static let year2016 = LedgerYear(
        number: 2016, first: CivilDay(2016, 1, 1), last: CivilDay(2016, 11, 15), cutOff: CivilDay(2016, 11, 15),
        hasOpenCases: true
    )

    var days: [CivilDay] { (first.number...last.number).map(CivilDay.init(number:)) }
    var daysToCutOff: [CivilDay] { (first.number...cutOff.number).map(CivilDay.init(number:)) }
    var daysAfterCutOff: [CivilDay] { days.filter { $0 > cutOff } }
}
