import Tables

/// Digits with 万, 亿 and what may stand among them: `5.6万`, `1.1万余`, `20亿4千多万`, `56,000`.
struct WrittenNumber {
    var value: Exact
    /// The worth of the last digit written.
    var step: Exact
    /// Digits of the last run, with those after the point.
    var digits: Int
    /// Digits after the point, of the last run of digits.
    var places: Int
    /// Power of ten that the last run of digits is multiplied by; 0 when the number is written in full.
    var exponent: Int
    /// Whether 余 or 多 follows.
    var isOver: Bool
    var runs: Int
    var end: Int

    /// More characters than any number of a report has.
    private static let longest = 60
    private static let multipliers: [Character: Int] = ["十": 1, "百": 2, "千": 3, "万": 4, "亿": 8]

    /// Reads at `start`, which holds a digit.
    init?(_ text: [Character], at start: Int) {
        guard var number = WrittenNumber(run: text, at: start) else { return nil }
        // 20亿4千多万: each further run counts in a smaller unit.
        while number.exponent >= 4, !number.isOver, number.end < text.count, text[number.end].isDigit,
            let next = WrittenNumber(run: text, at: number.end), next.exponent > 0, next.exponent < number.exponent,
            let sum = number.value.adding(next.value)
        {
            let runs = number.runs + 1
            number = next
            number.value = sum
            number.runs = runs
        }
        self = number
    }

    private init?(run text: [Character], at start: Int) {
        var index = start
        var digits = ""
        func character(_ index: Int) -> Character? { text.indices.contains(index) ? text[index] : nil }
        while let next = character(index) {
            guard index - start < WrittenNumber.longest else { return nil }
            if next.isDigit {
                digits.append(next)
            } else if next == ",", digits.count <= 3 || digits.count % 3 == 0 || index - start > 3,
                (1...3).allSatisfy({ character(index + $0)?.isDigit == true }), character(index + 4)?.isDigit != true
            {
                // A comma that groups thousands.
            } else {
                break
            }
            index += 1
        }
        places = 0
        if character(index) == ".", character(index + 1)?.isDigit == true {
            digits.append(".")
            index += 1
            while let next = character(index), next.isDigit {
                digits.append(next)
                places += 1
                index += 1
            }
        }
        exponent = 0
        isOver = false
        while let next = character(index) {
            if let power = WrittenNumber.multipliers[next], !(next == "百" && character(index + 1) == "分") {
                exponent += power
            } else if !isOver, next == "余" || next == "多" {
                isOver = true
            } else {
                break
            }
            index += 1
        }
        guard exponent <= 16, let written = Exact(digits), let value = written.shifted(by: exponent),
            let step = Exact(1).shifted(by: exponent - places)
        else { return nil }
        self.value = value
        self.step = step
        self.digits = digits.count { $0 != "." }
        runs = 1
        end = index
    }

    /// The worth of the last digit that is no trailing zero of a number in full: 100 of 1100.
    var roundStep: Exact? {
        guard exponent == 0, places == 0, !value.isZero else { return step }
        let zeros = String(value.coefficient).reversed().prefix { $0 == "0" }.count
        return Exact(1).shifted(by: zeros)
    }
}

extension Character {
    var isDigit: Bool { isASCII && isWholeNumber }
}
