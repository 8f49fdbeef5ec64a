import Tables

/// How the dates of a field are written.
enum DaySyntax: Equatable, Sendable {
    /// 2016-07-04
    case iso
    /// 2016-07, the first day of the month
    case month
    case pattern(TimePattern)
    /// As people write dates, year first: 2016-7-4, 2016/7/4, 2016.7.4, 20160704, 2016年7月4日, full-width digits.
    case any
    /// As people write months, year first: 2016-7, 2016/7, 2016.7, 201607, 2016年7月, full-width digits. Not 2016.1: a
    /// spreadsheet that took the month for a number has made that of 2016.10 too.
    case anyMonth

    func parse(_ cell: UnsafeBufferPointer<UInt8>) -> Day? {
        switch self {
        case .iso: cell.count == 10 ? Day(iso: String(decoding: cell, as: UTF8.self)) : nil
        case .month: cell.count == 7 ? Day(iso: String(decoding: cell, as: UTF8.self) + "-01") : nil
        case .pattern(let pattern): pattern.parse(Array(cell))?.day
        case .any: WrittenDate(Array(cell)).day
        case .anyMonth: WrittenDate(Array(cell)).month
        }
    }
}

/// A date taken apart into its numbers and what stands between them.
private struct WrittenDate {
    private var numbers: [(value: Int, digits: Int)] = []
    /// What follows each number; in front of the first stands nothing.
    private var marks: [String] = []

    init(_ cell: [UInt8]) {
        guard cell.count <= 64 else { return }
        var mark: [UInt8] = []
        for byte in FullWidth.narrowed(cell) {
            if (0x30...0x39).contains(byte) {
                if numbers.isEmpty || !mark.isEmpty {
                    if !numbers.isEmpty { marks.append(String(decoding: mark, as: UTF8.self)) }
                    if numbers.isEmpty, !mark.isEmpty { break }
                    mark = []
                    numbers.append((0, 0))
                }
                let last = numbers.count - 1
                guard numbers[last].digits < 8 else {
                    numbers = []
                    return
                }
                numbers[last] = (numbers[last].value * 10 + Int(byte - 0x30), numbers[last].digits + 1)
            } else {
                mark.append(byte)
            }
        }
        marks.append(String(decoding: mark, as: UTF8.self))
    }

    /// Two separators of one kind, or eight digits. A date without its day, or with a two-digit year, is not read: what is
    /// left out would have to be guessed.
    var day: Day? {
        if numbers.count == 1, numbers[0].digits == 8, marks == [""] {
            let all = numbers[0].value
            return Day(year: all / 10000, month: all / 100 % 100, day: all % 100)
        }
        let separators = [["-", "-", ""], ["/", "/", ""], [".", ".", ""], ["年", "月", "日"]]
        guard separators.contains(marks), numbers.count == 3, numbers[0].digits == 4, numbers[1].digits <= 2,
            numbers[2].digits <= 2
        else { return nil }
        return Day(year: numbers[0].value, month: numbers[1].value, day: numbers[2].value)
    }

    /// The first day of the month.
    var month: Day? {
        if numbers.count == 1, numbers[0].digits == 6, marks == [""] {
            return Day(year: numbers[0].value / 100, month: numbers[0].value % 100, day: 1)
        }
        let separators = [["-", ""], ["/", ""], [".", ""], ["年", "月"]]
        guard separators.contains(marks), numbers.count == 2, numbers[0].digits == 4, numbers[1].digits <= 2,
            !(marks[0] == "." && numbers[1] == (1, 1))
        else { return nil }
        return Day(year: numbers[0].value, month: numbers[1].value, day: 1)
    }
}
