import Tables

/// A strptime pattern of numbers: `%Y/%m/%d`, `%Y年%m月%d日 %H:%M`. Month, day, hour, minute and second may have one digit.
struct TimePattern: Hashable, Sendable {
    private enum Part: Hashable {
        case literal(UInt8)
        case year, shortYear, month, day, hour, minute, second, fraction
    }

    struct Moment: Equatable {
        let day: Day?
        let millisecondOfDay: Int64
    }

    private let parts: [Part]

    /// - Parameter directives: those that make sense in the field, as `Ymd`.
    /// - Returns: `nil` for a directive that is not among them.
    init?(_ pattern: String, directives: String) {
        var parts: [Part] = []
        var bytes = pattern.utf8.makeIterator()
        while let byte = bytes.next() {
            guard byte == UInt8(ascii: "%") else {
                parts.append(.literal(byte))
                continue
            }
            guard let directive = bytes.next() else { return nil }
            if directive == UInt8(ascii: "%") {
                parts.append(.literal(directive))
                continue
            }
            let letter = Character(Unicode.Scalar(directive))
            guard directives.contains(letter), let part = TimePattern.directives[letter] else { return nil }
            parts.append(part)
        }
        self.parts = parts
    }

    private static let directives: [Character: Part] = [
        "Y": .year, "y": .shortYear, "m": .month, "d": .day, "H": .hour, "M": .minute, "S": .second, "f": .fraction,
    ]

    func parse(_ bytes: [UInt8]) -> Moment? {
        var index = 0
        var (year, month, day): (Int?, Int, Int) = (nil, 1, 1)
        var (hour, minute, second, millisecond) = (0, 0, 0, 0)
        func number(_ digits: ClosedRange<Int>) -> Int? {
            var (value, count) = (0, 0)
            while count < digits.upperBound, index < bytes.count, (0x30...0x39).contains(bytes[index]) {
                value = value * 10 + Int(bytes[index] - 0x30)
                index += 1
                count += 1
            }
            return count >= digits.lowerBound ? value : nil
        }
        for part in parts {
            if case .literal(let byte) = part {
                guard index < bytes.count, bytes[index] == byte else { return nil }
                index += 1
                continue
            }
            let start = index
            guard
                let value = number(
                    part == .year ? 4...4 : part == .shortYear ? 2...2 : part == .fraction ? 1...6 : 1...2)
            else { return nil }
            switch part {
            case .year: year = value
            // POSIX: 69–99 lie in the twentieth century.
            case .shortYear: year = value < 69 ? 2000 + value : 1900 + value
            case .month: month = value
            case .day: day = value
            case .hour: hour = value
            case .minute: minute = value
            case .second: second = value
            default: millisecond = value * 1000 / (0..<(index - start)).reduce(1) { power, _ in power * 10 }
            }
        }
        guard index == bytes.count, hour < 24, minute < 60, second < 60 else { return nil }
        let time = Int64(((hour * 60 + minute) * 60 + second) * 1000 + millisecond)
        guard let year else { return Moment(day: nil, millisecondOfDay: time) }
        return Day(year: year, month: month, day: day).map { Moment(day: $0, millisecondOfDay: time) }
    }
}
