/// d3-time-format's directives over a moment, in English or Chinese names.
struct TimeFormat: Hashable, Sendable {
    enum Names: Hashable, Sendable { case english, chinese }

    let pattern: String
    var names = Names.english

    init(_ pattern: String, names: Names = .english) {
        self.pattern = pattern
        self.names = names
    }

    /// Whether the pattern has a directive, and none that there is not.
    var isValid: Bool {
        var rest = Substring(pattern)
        var hasAny = false
        while let start = rest.firstIndex(of: "%") {
            rest = rest[rest.index(after: start)...]
            if let modifier = rest.first, "-_0".contains(modifier) { rest.removeFirst() }
            guard let letter = rest.popFirst(), Self.directives.contains(letter) else { return false }
            hasAny = true
        }
        return hasAny
    }

    private static let directives = "aAbhBcdefgGHIjLmMpqQsSuUVwWxXyYZ%"

    func text(_ time: Double) -> String {
        let moment = Moment(time)
        var result = ""
        var characters = Substring(pattern)
        while let next = characters.popFirst() {
            guard next == "%" else {
                result.append(next)
                continue
            }
            var pad: Character?
            if let modifier = characters.first, "-_0".contains(modifier) {
                pad = modifier
                characters.removeFirst()
            }
            guard let directive = characters.popFirst() else { break }
            result += expand(directive, pad, moment, time)
        }
        return result
    }

    private func expand(_ directive: Character, _ pad: Character?, _ m: Moment, _ time: Double) -> String {
        func number(_ value: Int, _ width: Int, _ fill: Character = "0") -> String {
            let fill: Character? = pad == "-" ? nil : pad == "_" ? " " : pad ?? fill
            let digits = String(abs(value))
            let padding = fill.map { String(repeating: $0, count: max(0, width - digits.count)) } ?? ""
            return (value < 0 ? "-" : "") + padding + digits
        }
        func sub(_ pattern: String) -> String { TimeFormat(pattern, names: names).text(time) }
        switch directive {
        case "a": return names == .chinese ? "周" + Self.chineseDays[m.weekday] : String(Self.days[m.weekday].prefix(3))
        case "A": return names == .chinese ? "星期" + Self.chineseDays[m.weekday] : Self.days[m.weekday]
        case "b", "h": return names == .chinese ? "\(m.month)月" : String(Self.months[m.month - 1].prefix(3))
        case "B": return names == .chinese ? Self.chineseMonths[m.month - 1] + "月" : Self.months[m.month - 1]
        case "c": return names == .chinese ? sub("%x %A %X") : sub("%x, %X")
        case "d": return number(m.date, 2)
        case "e": return number(m.date, 2, " ")
        case "f": return number(m.milliseconds, 3) + "000"
        case "g": return number(m.isoWeek.year % 100, 2)
        case "G": return number(m.isoWeek.year, 4)
        case "H": return number(m.hours, 2)
        case "I": return number((m.hours + 11) % 12 + 1, 2)
        case "j": return number(m.dayOfYear, 3)
        case "L": return number(m.milliseconds, 3)
        case "m": return number(m.month, 2)
        case "M": return number(m.minutes, 2)
        case "p": return names == .chinese ? (m.hours < 12 ? "上午" : "下午") : (m.hours < 12 ? "AM" : "PM")
        case "q": return String(m.quarter)
        case "Q": return Decimals.plain(time)
        case "s": return Decimals.plain((time / 1000).rounded(.down))
        case "S": return number(m.seconds, 2)
        case "u": return String(m.weekday == 0 ? 7 : m.weekday)
        case "U": return number(m.sundayWeek, 2)
        case "V": return number(m.isoWeek.week, 2)
        case "w": return String(m.weekday)
        case "W": return number(m.mondayWeek, 2)
        case "x": return names == .chinese ? sub("%Y年%-m月%-d日") : sub("%-m/%-d/%Y")
        case "X": return names == .chinese ? sub("%H:%M:%S") : sub("%-I:%M:%S %p")
        case "y": return number(m.year % 100, 2)
        case "Y": return number(m.year, 4)
        case "Z": return "+0000"
        case "%": return "%"
        default: return ""
        }
    }

    private static let days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
    private static let chineseDays = ["日", "一", "二", "三", "四", "五", "六"]
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
    private static let chineseMonths = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"]
}

extension TimeFormat {
    /// The pattern of a time unit's labels, as Vega's `timeUnitSpecifier` with Vega-Lite's overrides.
    static func pattern(of unit: TimeUnit) -> String {
        let parts: [([TimeUnit.Unit], String)] = [
            ([.year, .month, .date], "%b %d, %Y"), ([.year, .month], "%b %Y"), ([.hours, .minutes], "%H:%M"),
            ([.year], "%Y"), ([.quarter], "Q%q"), ([.month], "%b"), ([.date], "%d"), ([.week], "W%U"), ([.day], "%a"),
            ([.dayofyear], "%j"), ([.hours], "%H:00"), ([.minutes], "00:%M"), ([.seconds], ":%S"),
            ([.milliseconds], ".%L"),
        ]
        var rest = unit.units[...]
        var patterns: [String] = []
        while !rest.isEmpty {
            guard let (units, pattern) = parts.first(where: { rest.starts(with: $0.0) }) else { break }
            patterns.append(pattern)
            rest = rest.dropFirst(units.count)
        }
        return patterns.joined(separator: " ")
    }

    /// The label of a tick of a time axis by the coarsest unit that it begins, as Vega's default formats.
    static func multi(_ time: Double, names: Names = .english) -> TimeFormat {
        let m = Moment(time)
        if names == .chinese {
            if m.hours != 0 || m.minutes != 0 || m.seconds != 0 || m.milliseconds != 0 {
                return TimeFormat(m.seconds != 0 ? "%H:%M:%S" : "%H:%M", names: names)
            }
            return TimeFormat(m.date != 1 ? "%-m月%-d日" : m.month != 1 ? "%-m月" : "%Y年", names: names)
        }
        if m.milliseconds != 0 { return TimeFormat(".%L") }
        if m.seconds != 0 { return TimeFormat(":%S") }
        if m.minutes != 0 { return TimeFormat("%I:%M") }
        if m.hours != 0 { return TimeFormat("%I %p") }
        if m.date != 1 { return TimeFormat(m.weekday == 0 ? "%b %d" : "%a %d") }
        if m.month != 1 { return TimeFormat("%B") }
        return TimeFormat("%Y")
    }
}
