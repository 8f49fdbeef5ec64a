/// A moment in milliseconds since 1970-01-01T00:00 taken apart, in the proleptic Gregorian calendar without a time zone.
struct Moment: Hashable, Sendable {
    var year: Int
    /// 1…12.
    var month = 1
    var date = 1
    var hours = 0
    var minutes = 0
    var seconds = 0
    var milliseconds = 0

    init(year: Int, month: Int = 1, date: Int = 1) {
        self.year = year
        self.month = month
        self.date = date
    }

    init(_ time: Double) {
        let total = time.isFinite && abs(time) < 8.64e15 ? Int(time.rounded(.down)) : 0
        let day = Moment.floorDivide(total, 86_400_000)
        let rest = total - day * 86_400_000
        (year, month, date) = Moment.civil(day)
        hours = rest / 3_600_000
        minutes = rest / 60_000 % 60
        seconds = rest / 1000 % 60
        milliseconds = rest % 1000
    }

    /// Fields out of their range carry over, as in JavaScript's `Date.UTC`.
    var time: Double {
        let months = year * 12 + month - 1
        let first = Moment.days(Moment.floorDivide(months, 12), months - Moment.floorDivide(months, 12) * 12 + 1, 1)
        let day = first + date - 1
        return Double(day) * 86_400_000 + Double(hours) * 3_600_000 + Double(minutes) * 60_000 + Double(seconds) * 1000
            + Double(milliseconds)
    }

    var dayNumber: Int { Int((time / 86_400_000).rounded(.down)) }
    /// 0 Sunday … 6 Saturday.
    var weekday: Int { ((dayNumber + 4) % 7 + 7) % 7 }
    /// 1…366.
    var dayOfYear: Int { Moment.days(year, month, date) - Moment.days(year, 1, 1) + 1 }
    var quarter: Int { (month - 1) / 3 + 1 }
    /// Weeks since the first Sunday of the year; days before it lie in week 0.
    var sundayWeek: Int { (dayOfYear - 1 + 7 - weekday) / 7 }
    var mondayWeek: Int { (dayOfYear - 1 + 7 - (weekday + 6) % 7) / 7 }

    var isoWeek: (year: Int, week: Int) {
        let thursday = Moment(Double(dayNumber - (weekday + 6) % 7 + 3) * 86_400_000)
        return (thursday.year, (thursday.dayOfYear - 1) / 7 + 1)
    }

    static func floorDivide(_ a: Int, _ b: Int) -> Int { a >= 0 ? a / b : -((-a + b - 1) / b) }

    /// Howard Hinnant's days_from_civil.
    static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let y = month <= 2 ? year - 1 : year
        let era = floorDivide(y, 400)
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// And its civil_from_days.
    static func civil(_ number: Int) -> (Int, Int, Int) {
        let z = number + 719_468
        let era = floorDivide(z, 146_097)
        let dayOfEra = z - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
    }
}
