import Diagnostics
import Tables
import Trees

/// What composites write of their own, in the language of the theme.
struct Words: Hashable, Sendable {
    let language: Language

    init(_ language: Language) { self.language = language }

    private var isChinese: Bool { language == .zh }

    var target: String { isChinese ? "目标" : "Target" }
    var total: String { isChinese ? "合计" : "Total" }
    var rise: String { isChinese ? "增加" : "Increase" }
    var fall: String { isChinese ? "减少" : "Decrease" }
    var cumulativeShare: String { isChinese ? "累计占比" : "Cumulative share" }
    var growth: String { isChinese ? "同比增速" : "Growth over last year" }
    var pointsChange: String { isChinese ? "同比变化（百分点）" : "Change over last year (points)" }
    var missing: String { isChinese ? "未填" : "not given" }
    var unchanged: String { isChinese ? "持平" : "unchanged" }
    var rankUnchanged: String { isChinese ? "位次不变" : "same rank" }
    /// Of what is compared and what it is compared with, where no year tells them.
    var periods: [String] { isChinese ? ["上期", "本期"] : ["Before", "Now"] }
    var samePeriods: [String] { isChinese ? ["上年同期", "本期"] : ["A year before", "Now"] }
    var weekdays: [String] {
        isChinese
            ? ["一", "二", "三", "四", "五", "六", "日"] : ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    }

    func list(_ names: [String]) -> String { names.joined(separator: isChinese ? "、" : ", ") }
    func year(_ year: Int) -> String { isChinese ? "\(year)年" : String(year) }
    func unit(_ unit: String) -> String { isChinese ? "单位：\(unit)" : "Unit: \(unit)" }
    func source(_ name: String) -> String {
        isChinese ? name.hasPrefix("数据来源") ? name : "数据来源：\(name)" : name.hasPrefix("Source") ? name : "Source: \(name)"
    }
    func others(_ count: Int) -> String { isChinese ? "其他\(count)项" : "\(count) others" }
    func done(_ share: String) -> String { isChinese ? "完成\(share)" : "\(share) done" }
    func points(_ number: String) -> String { isChinese ? "\(number)个百分点" : "\(number) points" }
    func places(_ number: String) -> String {
        isChinese ? "\(number)位" : number == "1" ? "1 place" : "\(number) places"
    }
    func bracketed(_ name: String, _ remark: String) -> String {
        isChinese ? "\(name)（\(remark)）" : "\(name) (\(remark))"
    }
    /// The second line in brackets behind the first.
    func onOneLine(_ text: String) -> String {
        let lines = text.split(separator: "\n")
        return lines.count == 2 ? bracketed(String(lines[0]), String(lines[1])) : text
    }
    /// Of a month that the data do not fill.
    func days(upTo day: Int) -> String {
        isChinese ? day == 1 ? "1日" : "1—\(day)日" : day == 1 ? "1" : "1–\(day)"
    }

    func month(_ month: Int) -> String {
        TimeFormat("%b", names: names).text(Moment(year: 2012, month: month).time)
    }

    /// How a column of days, months, quarters or years is printed.
    func pattern(of column: String, hasYears: Bool) -> String {
        switch column {
        case "year": isChinese ? "%Y年" : "%Y"
        case "quarter": isChinese ? hasYears ? "%Y年第%q季度" : "第%q季度" : hasYears ? "Q%q %Y" : "Q%q"
        case "day": isChinese ? "%-m月%-d日" : "%b %-d"
        default: isChinese ? hasYears ? "%Y年%-m月" : "%-m月" : hasYears ? "%b %Y" : "%b"
        }
    }

    var names: TimeFormat.Names { isChinese ? .chinese : .english }
}
