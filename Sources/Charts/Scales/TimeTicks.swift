import Trees

/// Steps of a clock and calendar. Source: d3-time `ticks`.
enum TimeTicks {
    enum Interval: Hashable { case milliseconds, second, minute, hour, day, week, month, year }

    /// An interval by its name, or so many of it: `month`, `{interval: month, step: 3}`.
    static func interval(_ written: Tree) -> (Interval, Int)? {
        let names: [(String, Interval)] = [
            ("millisecond", .milliseconds), ("second", .second), ("minute", .minute), ("hour", .hour), ("day", .day),
            ("week", .week), ("month", .month), ("year", .year),
        ]
        let name = written.string ?? written["interval"]?.string
        return names.first { $0.0 == name }.map { ($0.1, max(1, written["step"]?.integer ?? 1)) }
    }

    private static let steps: [(Interval, Int, Double)] = [
        (.second, 1, 1000), (.second, 5, 5000), (.second, 15, 15_000), (.second, 30, 30_000), (.minute, 1, 60_000),
        (.minute, 5, 300_000), (.minute, 15, 900_000), (.minute, 30, 1_800_000), (.hour, 1, 3_600_000),
        (.hour, 3, 10_800_000), (.hour, 6, 21_600_000), (.hour, 12, 43_200_000), (.day, 1, 86_400_000),
        (.day, 2, 172_800_000), (.week, 1, 604_800_000), (.month, 1, 2_592_000_000), (.month, 3, 7_776_000_000),
        (.year, 1, 31_536_000_000),
    ]

    static func interval(_ start: Double, _ stop: Double, _ count: Double) -> (Interval, Int) {
        let target = abs(stop - start) / max(1e-9, count)
        let index = steps.firstIndex { $0.2 > target } ?? steps.count
        if index == steps.count {
            let year = 31_536_000_000.0
            return (.year, max(1, Int(Ticks.step(start / year, stop / year, count))))
        }
        if index == 0 { return (.milliseconds, max(1, Int(Ticks.step(start, stop, count)))) }
        let chosen = target / steps[index - 1].2 < steps[index].2 / target ? steps[index - 1] : steps[index]
        return (chosen.0, chosen.1)
    }

    static func floor(_ time: Double, _ interval: Interval, _ step: Int) -> Double {
        var m = Moment(time)
        switch interval {
        case .milliseconds: return (time / Double(step)).rounded(.down) * Double(step)
        case .second: return (time / (1000 * Double(step))).rounded(.down) * 1000 * Double(step)
        case .minute: return (time / (60_000 * Double(step))).rounded(.down) * 60_000 * Double(step)
        case .hour: return (time / (3_600_000 * Double(step))).rounded(.down) * 3_600_000 * Double(step)
        case .day:
            let day = Moment(year: m.year, month: m.month, date: m.date).time
            return step == 1 ? day : day - Double((m.date - 1) % step) * 86_400_000
        case .week:
            return Moment(year: m.year, month: m.month, date: m.date).time - Double(m.weekday) * 86_400_000
        case .month:
            m = Moment(year: m.year, month: (m.month - 1) / step * step + 1)
            return m.time
        case .year:
            return Moment(year: Moment.floorDivide(m.year, step) * step).time
        }
    }

    static func next(_ time: Double, _ interval: Interval, _ step: Int) -> Double {
        var m = Moment(time)
        switch interval {
        case .milliseconds: return time + Double(step)
        case .second: return time + 1000 * Double(step)
        case .minute: return time + 60_000 * Double(step)
        case .hour: return time + 3_600_000 * Double(step)
        case .day:
            // Every second day starts anew with each month.
            m.date += 1
            while step > 1, (Moment(m.time).date - 1) % step != 0 { m.date += 1 }
            return m.time
        case .week: return time + 604_800_000
        case .month:
            // As every second day with each month, every seventh month starts anew with each year.
            let passed = m.month - 1
            m.month = passed + step >= 12 ? 13 : passed / step * step + step + 1
            return m.time
        case .year:
            m.year += step
            return m.time
        }
    }

    static func values(_ start: Double, _ stop: Double, _ interval: Interval, _ step: Int) -> [Double] {
        guard start <= stop else { return values(stop, start, interval, step).reversed() }
        var tick = floor(start, interval, step)
        if tick < start { tick = next(tick, interval, step) }
        var ticks: [Double] = []
        while tick <= stop, ticks.count < 5000 {
            ticks.append(tick)
            tick = next(tick, interval, step)
        }
        return ticks
    }

    static func values(_ start: Double, _ stop: Double, count: Double) -> [Double] {
        let (interval, step) = interval(min(start, stop), max(start, stop), count)
        return values(start, stop, interval, step)
    }

    static func nice(_ domain: [Double], count: Double = 10) -> [Double] {
        guard let first = domain.first, let last = domain.last, first != last else { return domain }
        let (interval, step) = interval(first, last, count)
        return nice(domain, interval, step)
    }

    static func nice(_ domain: [Double], _ interval: Interval, _ step: Int) -> [Double] {
        guard let first = domain.first, let last = domain.last, first != last else { return domain }
        let low = floor(min(first, last), interval, step)
        var high = floor(max(first, last), interval, step)
        if high < max(first, last) { high = next(high, interval, step) }
        return first <= last ? [low, high] : [high, low]
    }
}
