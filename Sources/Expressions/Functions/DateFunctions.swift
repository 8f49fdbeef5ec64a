import Tables

extension FunctionTable {
    /// Vega's functions on dates. There is no time zone, so that each `utc…` is the same as its local twin. Months count
    /// from 0 and weekdays from 0, Sunday, as Vega counts them.
    static let dates: FunctionTable = {
        var table = FunctionTable()
        for (name, part) in parts {
            for spelling in [name, "utc" + name] {
                table.add(spelling, "date") { arguments in
                    guard let moment = try Moment(arguments, 0) else { return .value(.real(.nan)) }
                    return .value(.integer(part(moment)))
                }
            }
        }
        table.add("time", "date") { arguments in
            guard let moment = try Moment(arguments, 0) else { return .value(.real(.nan)) }
            return .value(.integer(Int(moment.milliseconds)))
        }
        table.add("toDate", "value") { arguments in
            guard arguments.has(0) else { return .null }
            if case .text(let text)? = arguments[0].plain, let day = Day(iso: text) { return .value(.day(day)) }
            if arguments[0].plain?.isTime == true { return arguments[0] }
            return .value(try Moment(arguments, 0).map { .instant($0.milliseconds) } ?? .null)
        }
        for name in ["datetime", "utc"] {
            table.add(name, "year month? day? hour? minute? second? millisecond?") { arguments in
                if arguments.count == 1 {
                    return .value(try Moment(arguments, 0).map { .instant($0.milliseconds) } ?? .null)
                }
                let numbers = try (0..<7).map { try arguments.integer($0, default: $0 == 2 ? 1 : 0) }
                guard let moment = Moment(numbers) else { throw arguments.impossible(zh: "没有这一天", en: "no such day") }
                return .value(.instant(moment.milliseconds))
            }
        }
        return table
    }()

    private static let parts: [(String, @Sendable (Moment) -> Int)] = [
        ("year", { $0.day.year }), ("quarter", { ($0.day.month + 2) / 3 }), ("month", { $0.day.month - 1 }),
        ("date", { $0.day.day }), ("day", { $0.day.weekday % 7 }), ("dayofyear", { $0.dayOfYear }),
        ("week", { ($0.dayOfYear - 1 - $0.day.weekday % 7 + 7) / 7 }), ("hours", { $0.clock / 3_600_000 }),
        ("minutes", { $0.clock / 60_000 % 60 }), ("seconds", { $0.clock / 1000 % 60 }),
        ("milliseconds", { $0.clock % 1000 }),
    ]
}

/// A moment cut into its day and the milliseconds since midnight.
private struct Moment {
    let day: Day
    let clock: Int

    var milliseconds: Int64 { day.milliseconds + Int64(clock) }
    var dayOfYear: Int { Int(day.number - day.firstOfYear.number) + 1 }

    init(milliseconds: Int64) {
        let length: Int64 = 86_400_000
        let (quotient, remainder) = milliseconds.quotientAndRemainder(dividingBy: length)
        day = Day(number: Int32(clamping: remainder < 0 ? quotient - 1 : quotient))
        clock = Int(remainder < 0 ? remainder + length : remainder)
    }

    /// Year, month from 0, day, hour, minute, second, millisecond, each of which may run over, as in JavaScript.
    init?(_ numbers: [Int]) {
        guard numbers.allSatisfy({ $0.magnitude < 1_000_000_000 }) else { return nil }
        let months = numbers[0] * 12 + numbers[1]
        let month = ((months % 12) + 12) % 12
        guard let first = Day(year: (months - month) / 12, month: month + 1, day: 1) else { return nil }
        let clock = ((numbers[3] * 60 + numbers[4]) * 60 + numbers[5]) * 1000 + numbers[6]
        let (start, over) = (Int64(first.number) + Int64(numbers[2]) - 1).multipliedReportingOverflow(by: 86_400_000)
        guard !over else { return nil }
        self.init(milliseconds: start + Int64(clock))
    }

    /// The moment that an argument is: a date, milliseconds, or an ISO text; `nil` for null and, under Vega's semantics,
    /// for what is none.
    init?(_ arguments: Arguments, _ index: Int) throws {
        switch try arguments.value(index) {
        case .day(let day): self.init(milliseconds: day.milliseconds)
        case .instant(let instant): self.init(milliseconds: instant)
        case .null where arguments.semantics == .vega: return nil
        case .text(let text):
            guard let moment = Moment(iso: text) else {
                if arguments.semantics == .vega { return nil }
                throw arguments.impossible(zh: "“\(text)”不是日期", en: "\"\(text)\" is no date")
            }
            self = moment
        case let value:
            guard let number = value.double, let milliseconds = Int64(exactly: number.rounded(.towardZero)) else {
                if arguments.semantics == .vega { return nil }
                throw arguments.impossible(zh: "不是日期", en: "no date")
            }
            self.init(milliseconds: milliseconds)
        }
    }

    /// Reads `2016`, `2016-07`, `2016-07-04`, `2016-07-04T09:30`, with seconds and `Z` if any.
    private init?(iso text: String) {
        let halves = text.split(whereSeparator: { $0 == "T" || $0 == " " })
        guard let date = halves.first, halves.count <= 2 else { return nil }
        let full = date.count == 4 ? date + "-01-01" : date.count == 7 ? date + "-01" : date
        guard let day = Day(iso: full) else { return nil }
        var clock = 0
        if halves.count == 2 {
            let seconds = halves[1].hasSuffix("Z") ? halves[1].dropLast() : halves[1]
            let parts = seconds.split(separator: ":").compactMap { Double($0) }
            guard (2...3).contains(parts.count), parts.allSatisfy({ (0..<100).contains($0) }) else { return nil }
            clock = Int(parts[0] * 3_600_000 + parts[1] * 60_000 + (parts.count > 2 ? parts[2] : 0) * 1000)
        }
        self.init(milliseconds: day.milliseconds + Int64(clock))
    }
}

extension Day {
    fileprivate var firstOfYear: Day { Day(year: year, month: 1, day: 1) ?? self }
}
