import Diagnostics
import Expressions
import Metrics
import Numerals
import Tables

extension ReportFilters {
    /// What is said of targets: `completion`, `progress`, `shortfall`, `early`, `remaining`.
    var targetFilters: FunctionTable {
        FunctionTable()
            .adding(["completion", "完成率"], "figure task?") { arguments in
                let task = try Self.text(arguments, 1, default: "年度任务")
                let (completion, _) = try target(arguments)
                return try Self.printing(arguments) { () throws(NumeralFault) in
                    "完成\(task)的\(try percentage(completion, percentStyle()))"
                }
            }
            .adding(["progress", "时序进度"], "figure task?") { arguments in
                let task = try Self.text(arguments, 1, default: "全年任务")
                let (completion, target) = try target(arguments)
                let ahead = target.ahead.exact ?? .zero
                return try Self.printing(arguments) { () throws(NumeralFault) in
                    let done = "已完成\(task)的\(try percentage(completion, percentStyle()))"
                    let points = try percentagePoints(ahead, pointStyle)
                    if points == "0个百分点" { return done + "，与序时进度持平" }
                    return done + "，\(ahead.isNegative ? "慢于" : "快于")序时进度\(points)"
                }
            }
            .adding(["shortfall", "尚差"], "figure goal?") { arguments in
                let goal = try Self.text(arguments, 1, default: "年度目标")
                let (_, target) = try target(arguments)
                guard let remaining = target.remaining.exact, remaining > 0 else {
                    throw arguments.impossible(
                        zh: "目标已经完成，没有差额；请改用 | completion", en: "the target is reached: use | completion")
                }
                let unit = Self.unit(arguments)
                return try Self.printing(arguments) { () throws(NumeralFault) in
                    let amount =
                        unit == "%" ? try percentagePoints(remaining, pointStyle) : try print(remaining, unit: unit)
                    return "距\(goal)尚差\(amount)"
                }
            }
            .adding(["early", "提前"], "day deadline task?") { arguments in
                let (day, deadline) = (try day(arguments, 0), try day(arguments, 1))
                let task = try Self.text(arguments, 2, default: "年度任务")
                guard day < deadline else {
                    throw arguments.impossible(zh: "没有早于期限，不能说“提前”", en: "the day is not before the deadline")
                }
                return .value(.text("提前\(deadline.number - day.number)天完成\(task)"))
            }
            .adding(["remaining", "尚有"], "done all") { arguments in
                let (done, all) = (try Self.number(arguments), try Self.number(arguments, 1))
                guard let rest = all.subtracting(done), !rest.isNegative else {
                    throw arguments.impossible(zh: "已完成的多于全部", en: "more is done than there is")
                }
                return try Self.printing(arguments, figure: Self.held(arguments)) { () throws(NumeralFault) in
                    try print(rest, unit: Self.unit(arguments))
                }
            }
    }

    private func target(_ arguments: Arguments) throws -> (completion: Exact, target: Figure.Target) {
        let figure = try Self.figure(arguments)
        guard let target = figure.target, let completion = target.completion.exact else {
            throw arguments.impossible(
                zh: "指标“\(figure.title)”没有年度目标；请在指标目录中写 targets",
                en: "\(figure.title) has no target: give targets in the catalogue"
            )
        }
        return (completion, target)
    }

    private func day(_ arguments: Arguments, _ index: Int) throws -> Day {
        let value = try arguments.value(index)
        guard let day = value.day ?? value.text.flatMap({ Day(iso: $0) }) else {
            throw arguments.wrong(index, Localized(zh: "日期，如 \"2016-12-31\"", en: "a day such as \"2016-12-31\""))
        }
        return day
    }
}
