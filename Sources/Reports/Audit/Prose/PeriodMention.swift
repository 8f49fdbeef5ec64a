import Numerals
import Tables

/// Where a text says which days it speaks of: 2015年, 1—10月, 截至9月底, 三季度, 上年.
struct PeriodMention: Hashable, Sendable {
    /// Offsets in the passage.
    let range: Range<Int>
    /// What it may mean; empty for the report's own year.
    let periods: [Period]
    /// Whether it is named by its distance alone: 上年预算误差率 is of the year before, the rest of the sentence may not be.
    let isAgo: Bool

    /// All mentions of a passage, in order. Days that something begins (自7月开始), comparisons (比上年) and single days are
    /// none.
    static func all(in passage: Passage, report: Period) -> [PeriodMention] {
        var reader = PeriodReader(text: passage.characters, report: report)
        return reader.mentions()
    }
}

private struct PeriodReader {
    let text: [Character]
    let report: Period
    /// The year that months without one are of.
    private var year: Int

    init(text: [Character], report: Period) {
        self.text = text
        self.report = report
        year = report.last.year
    }

    private func holds(_ word: String, at index: Int) -> Bool {
        index >= 0 && index <= text.count && text[index...].starts(with: word)
    }

    private func ends(_ words: [String], before index: Int) -> Bool {
        words.contains { holds($0, at: index - $0.count) }
    }

    mutating func mentions() -> [PeriodMention] {
        var found: [PeriodMention] = []
        var index = 0
        while index < text.count {
            if "。！？!?；;".contains(text[index]) { year = report.last.year }
            guard let (mention, end) = read(at: index) else {
                index += 1
                continue
            }
            if let mention { found.append(mention) }
            index = end
        }
        return found
    }

    /// Reads at `start`; `nil` when nothing is there, no mention when it says nothing of the days of figures.
    private mutating func read(at start: Int) -> (PeriodMention?, end: Int)? {
        guard start == 0 || !(text[start - 1].isASCII && text[start - 1].isNumber) else { return nil }
        var end = start
        var periods: [Period]?
        var isByDistance = false
        if let (written, isAgo, next) = readYear(at: start) {
            end = next
            // 比上年增长, 由上年的358项, 是上年的2倍: what is compared with.
            let compares = ["比", "较", "与", "和", "同", "由", "从", "是", "超过", "超", "对照", "按照", "按", "《"]
            if isAgo,
                ends(compares, before: start) || holds("同期", at: next) || holds("同比", at: next)
                    || holds("的", at: next) && ends(["由", "从", "是", "为"], before: start)
            {
                return (nil, next)
            }
            (year, isByDistance) = (written, isAgo)
            if let whole = Period.year(written) {
                periods = written == report.last.year ? [] : [whole] + (isAgo ? [report.shifted(years: -1)] : [])
            } else {
                periods = []
            }
        }
        let isCumulative = ends(["截至", "截止", "截止到", "截至到"], before: start)
        if let (parts, next) = readParts(at: end, isCumulative: isCumulative) {
            end = next
            if parts.isEmpty { return (nil, end) }
            periods = parts
        }
        guard end > start, let meant = periods else { return nil }
        let begins = ends(["从", "自", "自从", "对照", "按照", "《"], before: start)
        let opens = ["起", "以来", "开始", "前", "之前", "底前", "以前", "工作总结"].contains { holds($0, at: end) }
        if begins || opens { return (nil, end) }
        return (PeriodMention(range: start..<end, periods: meant.filter { $0 != report }, isAgo: isByDistance), end)
    }

    /// The year, whether it is named by its distance, and where it ends.
    private func readYear(at start: Int) -> (Int, isAgo: Bool, end: Int)? {
        let named = [
            ("去年", -1), ("上年", -1), ("上一年", -1), ("今年", 0), ("本年", 0), ("当年", 0), ("全年", 0), ("明年", 1), ("来年", 1),
        ]
        for (word, distance) in named where holds(word, at: start) {
            var end = start + word.count
            if holds("度", at: end) { end += 1 }
            return (report.last.year + distance, distance < 0, end)
        }
        guard let (number, next) = number(at: start, most: 4), (1900...2099).contains(number), holds("年", at: next)
        else {
            return nil
        }
        var end = next + 1
        for word in ["度", "全年"] where holds(word, at: end) { end += word.count }
        return (number, false, end)
    }

    /// Months, quarters and halves of the year.
    private func readParts(at start: Int, isCumulative: Bool) -> (periods: [Period], end: Int)? {
        let fixed: [(String, ClosedRange<Int>)] = [
            ("上半年", 1...6), ("下半年", 7...12), ("前三季度", 1...9), ("前三个季度", 1...9), ("一季度", 1...3), ("二季度", 4...6),
            ("三季度", 7...9), ("四季度", 10...12), ("第1季度", 1...3), ("第2季度", 4...6), ("第3季度", 7...9), ("第4季度", 10...12),
        ]
        for (word, months) in fixed {
            for word in [word, "第" + word] where holds(word, at: start) {
                return (span(months).map { [$0] } ?? [], start + word.count)
            }
        }
        if let (last, next) = firstMonths(at: start) { return (span(1...last).map { [$0] } ?? [], next) }
        guard let (first, next) = month(at: start) else { return nil }
        var end = next
        if holds("月", at: end) {
            end += 1
            if holds("份", at: end) { end += 1 }
            if let (day, after) = number(at: end, most: 2), holds("日", at: after) {
                end = after + 1
                guard isCumulative, let last = Day(year: year, month: first, day: day),
                    let from = Day(year: year, month: 1, day: 1), let period = Period(from, through: last)
                else { return ([], end) }  // A single day says nothing of the days of figures.
                return ([period], end)
            }
            if isCumulative {
                for word in ["底", "末"] where holds(word, at: end) { end += word.count }
                return (span(1...first).map { [$0] } ?? [], end)
            }
        }
        if end < text.count, "—–-~～至到".contains(text[end]) {
            let dash = text[end...].prefix { "—–-~～至到".contains($0) }.count
            if let (last, after) = month(at: end + dash), holds("月", at: after), last > first {
                end = after + 1
                if holds("份", at: end) { end += 1 }
                return (span(first...last).map { [$0] } ?? [], end)
            }
        }
        return end > next ? (span(first...first).map { [$0] } ?? [], end) : nil
    }

    /// 前9个月, 前十个月
    private func firstMonths(at start: Int) -> (Int, end: Int)? {
        guard holds("前", at: start) else { return nil }
        let digits = "0123456789一二三四五六七八九十"
        let end = text[(start + 1)...].firstIndex { !digits.contains($0) } ?? text.count
        let words = String(text[start + 1..<end])
        guard end - start <= 3, holds("个月", at: end), let last = Int(words) ?? parseChineseNumeral(words),
            (2...11).contains(last)
        else { return nil }
        return (last, end + 2)
    }

    private func span(_ months: ClosedRange<Int>) -> Period? {
        guard let first = Period.month(months.lowerBound, of: year),
            let last = Period.month(months.upperBound, of: year)
        else { return nil }
        let whole = Period(first.first, through: last.last)
        // Of the report's year no more is known than up to its last day.
        guard year == report.last.year, months.upperBound < 12, let whole else { return whole }
        return whole.intersection(report) ?? whole
    }

    private func month(at start: Int) -> (Int, end: Int)? {
        if let found = number(at: start, most: 2), (1...12).contains(found.0) { return found }
        let end = text[min(start, text.count)...].firstIndex { !"一二三四五六七八九十".contains($0) } ?? text.count
        // 七月份, 七月至九月; 一月一审批 is a phrase.
        let isMonth =
            holds("月份", at: end) || ["至", "到", "底", "末"].contains { holds("月" + $0, at: end) }
            || start > 0 && text[start - 1] == "年" && holds("月", at: end)
        guard end > start, end - start <= 2, isMonth,
            let value = parseChineseNumeral(String(text[start..<end])), (1...12).contains(value)
        else { return nil }
        return (value, end)
    }

    private func number(at start: Int, most: Int) -> (Int, end: Int)? {
        guard start < text.count else { return nil }
        let end = text[start...].firstIndex { !($0.isASCII && $0.isNumber) } ?? text.count
        guard end > start, end - start <= most, let value = Int(String(text[start..<end])) else { return nil }
        return (value, end)
    }
}
