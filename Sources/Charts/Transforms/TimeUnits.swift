import Tables

extension TimeUnit {
    /// The beginning of the period that `time` lies in. Parts that the unit does not name are those of 1 January 2012,
    /// a Sunday.
    func floor(_ time: Double) -> Double {
        let m = Moment(time)
        var result = Moment(year: units.contains(.year) ? m.year : 2012)
        func stepped(_ value: Int, _ unit: Unit, from origin: Int) -> Int {
            smallest == unit && step > 1 ? Moment.floorDivide(value - origin, step) * step + origin : value
        }
        for unit in units {
            switch unit {
            case .year: result.year = stepped(m.year, .year, from: 0)
            case .quarter: result.month = stepped(m.quarter, .quarter, from: 1) * 3 - 2
            case .month: result.month = stepped(m.month, .month, from: 1)
            case .week:
                let firstSunday = 1 + (7 - Moment(year: result.year).weekday) % 7
                result.month = 1
                result.date = firstSunday + 7 * (stepped(m.sundayWeek, .week, from: 0) - 1)
            case .day:
                if units.contains(.week) {
                    result.date += m.weekday
                } else {
                    result.date = 1 + stepped(m.weekday, .day, from: 0)
                }
            case .dayofyear:
                result.month = 1
                result.date = stepped(m.dayOfYear, .dayofyear, from: 1)
            case .date: result.date = stepped(m.date, .date, from: 1)
            case .hours: result.hours = stepped(m.hours, .hours, from: 0)
            case .minutes: result.minutes = stepped(m.minutes, .minutes, from: 0)
            case .seconds: result.seconds = stepped(m.seconds, .seconds, from: 0)
            case .milliseconds: result.milliseconds = stepped(m.milliseconds, .milliseconds, from: 0)
            }
        }
        return result.time
    }

    /// The end of the period that begins at `start`.
    func end(_ start: Double, steps: Int = 1) -> Double {
        var m = Moment(start)
        let by = step * steps
        switch smallest {
        case .year: m.year += by
        case .quarter: m.month += 3 * by
        case .month: m.month += by
        case .week: m.date += 7 * by
        case .day, .dayofyear, .date: m.date += by
        case .hours: m.hours += by
        case .minutes: m.minutes += by
        case .seconds: m.seconds += by
        case .milliseconds: m.milliseconds += by
        }
        return m.time
    }
}

extension Table {
    func cut(_ unit: TimeUnit, field: String, start: String, end: String) -> Table {
        let times = values(field).map { Cells.number(Dates.instant($0)) }
        let starts = times.map { $0.map { unit.binned ? $0 : unit.floor($0) } }
        return with(start, .temporal, starts.map { $0.map(Cells.instant) ?? .null })
            .with(end, .temporal, starts.map { $0.map { Cells.instant(unit.end($0)) } ?? .null })
    }
}
