/// Moments as texts carry them: ISO 8601, and the forms that JavaScript's `Date.parse` takes. Texts without a zone are
/// read as they stand.
enum DateParsing {
    static func parse(_ text: String) -> Double? {
        let text = text.trimmingSpaces()
        return iso(text) ?? loose(text)
    }

    private static func iso(_ text: String) -> Double? {
        let bytes = Array(text.utf8)
        var index = 0
        func digits(_ count: Int) -> Int? {
            guard index + count <= bytes.count else { return nil }
            var value = 0
            for byte in bytes[index..<index + count] {
                guard (0x30...0x39).contains(byte) else { return nil }
                value = value * 10 + Int(byte - 0x30)
            }
            index += count
            return value
        }
        func take(_ character: Character) -> Bool {
            guard index < bytes.count, bytes[index] == character.asciiValue else { return false }
            index += 1
            return true
        }
        guard let year = digits(4) else { return nil }
        var moment = Moment(year: year)
        if take("-") {
            guard let month = digits(2), (1...12).contains(month) else { return nil }
            moment.month = month
            if take("-") {
                guard let date = digits(2), (1...31).contains(date) else { return nil }
                moment.date = date
            }
        }
        var shift = 0.0
        if index < bytes.count {
            guard take("T") || take(" "), let hours = digits(2), take(":"), let minutes = digits(2) else { return nil }
            (moment.hours, moment.minutes) = (hours, minutes)
            if take(":") {
                guard let seconds = digits(2) else { return nil }
                moment.seconds = seconds
                if take(".") {
                    var scale = 100
                    while index < bytes.count, let digit = digits(1) {
                        moment.milliseconds += digit * scale
                        scale /= 10
                    }
                }
            }
            if !take("Z"), index < bytes.count {
                let sign = take("+") ? -1.0 : take("-") ? 1.0 : 0
                guard sign != 0, let hours = digits(2) else { return nil }
                _ = take(":")
                shift = sign * Double(hours * 60 + (digits(2) ?? 0)) * 60_000
            }
        }
        return index == bytes.count ? moment.time + shift : nil
    }

    /// `Jan 1 2000`, `1 January 2000 10:20:30`, `6/30/2016`, `2016/6/30`, `May 1, 2010`.
    private static func loose(_ text: String) -> Double? {
        var numbers: [Int] = []
        var moment = Moment(year: 2001)
        var month: Int?
        var pm: Bool?
        for word in text.split(whereSeparator: { " ,/-年月日".contains($0) }) {
            if word.contains(":") {
                let parts = word.split(separator: ":").map { Double($0) }
                guard parts.count >= 2, let hours = parts[0], let minutes = parts[1] else { return nil }
                (moment.hours, moment.minutes) = (Int(hours), Int(minutes))
                if parts.count > 2 { moment.seconds = Int(parts[2] ?? 0) }
            } else if let number = Int(word) {
                numbers.append(number)
            } else if let index = monthIndex(word) {
                month = index
            } else if ["am", "pm"].contains(word.lowercased()) {
                pm = word.lowercased() == "pm"
            } else if !isZoneOrDay(word) {
                return nil
            }
        }
        if let pm { moment.hours = moment.hours % 12 + (pm ? 12 : 0) }
        if let month {
            moment.month = month
            guard numbers.count <= 2 else { return nil }
            if let year = numbers.last(where: { $0 > 31 }) { moment.year = year }
            moment.date = numbers.first { $0 <= 31 } ?? 1
        } else {
            guard numbers.count >= 2, numbers.count <= 3 else { return nil }
            if numbers[0] > 31 {
                moment.year = numbers[0]
                moment.month = numbers[1]
                moment.date = numbers.count > 2 ? numbers[2] : 1
            } else {
                moment.month = numbers[0]
                moment.date = numbers[1]
                if numbers.count > 2 {
                    moment.year =
                        numbers[2] < 50 ? 2000 + numbers[2] : numbers[2] < 100 ? 1900 + numbers[2] : numbers[2]
                }
            }
        }
        guard (1...12).contains(moment.month), (1...31).contains(moment.date) else { return nil }
        return moment.time
    }

    private static func monthIndex(_ word: Substring) -> Int? {
        let names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
        guard word.count >= 3 else { return nil }
        return names.firstIndex(of: String(word.lowercased().prefix(3))).map { $0 + 1 }
    }

    private static func isZoneOrDay(_ word: Substring) -> Bool {
        let lower = word.lowercased()
        return ["gmt", "utc", "z"].contains(lower)
            || ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].contains(String(lower.prefix(3)))
    }

    /// Reads by a d3 pattern (`%d %b %Y %H:%M`); `nil` when the text does not fit it.
    static func parse(_ text: String, pattern: String) -> Double? {
        var rest = Substring(text.trimmingSpaces())
        var moment = Moment(year: 1900)
        var pm: Bool?
        func number(_ most: Int) -> Int? {
            while rest.first == " " { rest.removeFirst() }
            let run = rest.prefix(most).prefix { $0.isASCII && $0.isNumber }
            rest = rest.dropFirst(run.count)
            return Int(run)
        }
        var characters = Substring(pattern)
        while let next = characters.popFirst() {
            guard next == "%" else {
                guard rest.first == next else { return nil }
                rest.removeFirst()
                continue
            }
            if let modifier = characters.first, "-_0".contains(modifier) { characters.removeFirst() }
            guard let directive = characters.popFirst() else { return nil }
            switch directive {
            case "Y":
                guard let value = number(4) else { return nil }
                moment.year = value
            case "y":
                guard let value = number(2) else { return nil }
                moment.year = value + (value > 68 ? 1900 : 2000)
            case "m":
                guard let value = number(2) else { return nil }
                moment.month = value
            case "d", "e":
                guard let value = number(2) else { return nil }
                moment.date = value
            case "H", "I":
                guard let value = number(2) else { return nil }
                moment.hours = value
            case "M":
                guard let value = number(2) else { return nil }
                moment.minutes = value
            case "S":
                guard let value = number(2) else { return nil }
                moment.seconds = value
            case "L":
                guard let value = number(3) else { return nil }
                moment.milliseconds = value
            case "p":
                pm = rest.prefix(2).lowercased() == "pm"
                rest = rest.dropFirst(2)
            case "b", "B", "a", "A":
                let word = rest.prefix { $0.isLetter }
                if directive == "b" || directive == "B" {
                    guard let index = monthIndex(word) else { return nil }
                    moment.month = index
                }
                rest = rest.dropFirst(word.count)
            case "Z":
                rest = rest.drop { "+-0123456789:Z".contains($0) }
            default: return nil
            }
        }
        if let pm { moment.hours = moment.hours % 12 + (pm ? 12 : 0) }
        return rest.isEmpty ? moment.time : nil
    }
}

extension String {
    func trimmingSpaces() -> String {
        String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
