/// A calendar day, counted from 1 January 1970 (day 0).
struct CivilDay: Hashable, Comparable {
    let number: Int

    init(number: Int) {
        self.number = number
    }

    /// Days of the Gregorian calendar, after Howard Hinnant's `days_from_civil`, for years from 1 on.
    init(_ year: Int, _ month: Int, _ day: Int) {
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        number = era * 146_097 + dayOfEra - 719_468
    }

    /// 0 Monday … 6 Sunday.
    var weekday: Int { (number + 3) % 7 }

    var date: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    /// `2016-07-04`
    var iso: String {
        let (year, month, day) = date
        return "\(year)-\(padded(month, to: 2))-\(padded(day, to: 2))"
    }

    static func < (a: CivilDay, b: CivilDay) -> Bool { a.number < b.number }
}

/// The number with leading zeros.
func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
