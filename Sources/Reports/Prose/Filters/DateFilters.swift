import Diagnostics
import Expressions
import Numerals
import Tables

extension ReportFilters {
    /// `date` and `dates`.
    var dateFilters: FunctionTable {
        FunctionTable()
            .adding(["date", "日期"], "day style?") { arguments in
                guard let day = try arguments.value(0).day else {
                    throw arguments.wrong(0, Localized(zh: "日期", en: "a day"))
                }
                let style = arguments.has(1) ? DateStyle(rawValue: try arguments.text(1)) : .full
                guard let style else {
                    let known = DateStyle.allCases.map(\.rawValue)
                    throw arguments.wrong(
                        1, Localized(zh: known.joined(separator: "、"), en: known.joined(separator: ", ")))
                }
                return .value(.text(dateText(day, style)))
            }
            .adding(["dates", "时段"], "period year?") { arguments in
                guard case .object(let object) = arguments[0], let period = (object as? PeriodOperand)?.period else {
                    throw arguments.wrong(0, Localized(zh: "时间范围", en: "a period"))
                }
                return .value(.text(periodText(period, withYear: try !arguments.has(1) || arguments.truth(1))))
            }
    }
}
