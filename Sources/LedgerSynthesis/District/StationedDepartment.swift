/// A department with windows in the service hall, and what a year brings it.
struct StationedDepartment {
    let name: String
    /// The name in ledgers of 2015, where another.
    let formerName: String?
    let hasApproval: Bool
    let stationedOn: CivilDay
    /// Cases from 1 January to 15 November.
    let cases2016: Int
    let cases2015: Int
    /// Of a thousand cases with a promised term, how many are done after it, in 2015 and in 2016.
    let late: (in2015: Int, in2016: Int)

    init(
        _ name: String, formerName: String? = nil, hasApproval: Bool = true, on day: (Int, Int, Int), cases2016: Int,
        cases2015: Int, late: (Int, Int)
    ) {
        self.name = name
        self.formerName = formerName
        self.hasApproval = hasApproval
        stationedOn = CivilDay(day.0, day.1, day.2)
        self.cases2016 = cases2016
        self.cases2015 = cases2015
        self.late = late
    }
}
