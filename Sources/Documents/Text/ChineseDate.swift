import Tables

/// Dates as official documents write them: Arabic digits, the whole year, no leading zero.
enum ChineseDate {
    /// 2016年11月16日
    static func text(_ day: Day) -> String {
        let (year, month, dayOfMonth) = day.components
        return "\(year)年\(month)月\(dayOfMonth)日"
    }

    /// Reads what `text` writes, and nothing else.
    static func day(_ text: String) -> Day? {
        let parts = text.split(separator: "年", omittingEmptySubsequences: false)
        guard parts.count == 2, let year = Int(parts[0]), parts[1].last == "日" else { return nil }
        let rest = parts[1].dropLast().split(separator: "月", omittingEmptySubsequences: false)
        guard rest.count == 2, let month = Int(rest[0]), let dayOfMonth = Int(rest[1]) else { return nil }
        return Day(year: year, month: month, day: dayOfMonth).flatMap { self.text($0) == text ? $0 : nil }
    }
}
