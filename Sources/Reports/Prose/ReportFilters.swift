import Diagnostics
import Expressions
import Metrics
import Numerals
import Tables

/// The filters that sentences of notebooks may use beside those of the template language.
///
/// | filter | prints |
/// | --- | --- |
/// | `wan(places)`, `yi(places)` | the number in 万 or 亿, without a unit: 5.6万 |
/// | `percent(places)` | a ratio in percent: 96.3% |
/// | `yoy` | 同比增长8.6%, 与上年同期持平, 上年无可比数据 |
/// | `points` | 比上年同期提高1.1个百分点 |
/// | `change` | 比上年同期增加4600件 |
/// | `date(style)`, `dates` | a day, a period: 2016年11月15日, 2016年1月1日至11月15日 |
/// | `chinese` | 二十三 |
/// | `highest(label, value)`, `lowest(…)` | the row of a query's result where a column is greatest: 6月（6480件） |
/// | `leading(label, value, count)` | 甲、乙和丙分列前3位，合计占61.7% |
enum ReportFilters {
    static let table = FunctionTable()
        .adding("wan", "value places?") { try scaled($0, .wan) }
        .adding("yi", "value places?") { try scaled($0, .yi) }
        .adding("percent", "value places?") { arguments in
            let ratio = try number(arguments)
            let places = try arguments.integer(1, default: 1)
            return try printing(arguments) { () throws(NumeralFault) in
                try percentage(ratio, PercentageStyle(places: places))
            }
        }
        .adding("yoy", "figure") { arguments in
            let figure = try figure(arguments)
            return try printing(arguments) { () throws(NumeralFault) in try Comparisons.yearOverYear(figure) }
        }
        .adding("points", "figure") { arguments in
            let figure = try figure(arguments)
            return try printing(arguments) { () throws(NumeralFault) in try Comparisons.points(figure) }
        }
        .adding("change", "figure") { arguments in
            let figure = try figure(arguments)
            return try printing(arguments) { () throws(NumeralFault) in try Comparisons.difference(figure) }
        }
        .adding("date", "day style?") { arguments in
            guard let day = try arguments.value(0).day else {
                throw arguments.wrong(0, Localized(zh: "日期", en: "a day"))
            }
            let style = arguments.has(1) ? DateStyle(rawValue: try arguments.text(1)) : .full
            guard let style else {
                throw arguments.wrong(1, Localized(zh: "日期样式", en: "a style of dates"))
            }
            return .value(.text(dateText(day, style)))
        }
        .adding("dates", "period") { arguments in
            guard case .object(let object) = arguments[0], let period = (object as? PeriodOperand)?.period else {
                throw arguments.wrong(0, Localized(zh: "时间范围", en: "a period"))
            }
            return .value(.text(periodText(period)))
        }
        .adding("chinese", "number") { arguments in
            let number = try arguments.integer(0)
            return try printing(arguments) { () throws(NumeralFault) in try chineseNumeral(number) }
        }
        .adding("highest", "table label value") { try Superlatives($0).text(highest: true) }
        .adding("lowest", "table label value") { try Superlatives($0).text(highest: false) }
        .adding("leading", "table label value count?") { try Superlatives($0).leading() }

    private static func scaled(_ arguments: Arguments, _ scale: MyriadScale) throws -> Operand {
        let value = try number(arguments)
        let places = arguments.has(1) ? try arguments.integer(1) : nil
        return try printing(arguments) { () throws(NumeralFault) in
            try quantity(value, QuantityStyle(scale: scale, places: places))
        }
    }

    /// The exact number that is filtered.
    private static func number(_ arguments: Arguments) throws -> Exact {
        guard let number = arguments.exact(0) else { throw arguments.wrong(0, Localized(zh: "数", en: "a number")) }
        return number
    }

    private static func figure(_ arguments: Arguments) throws -> Figure {
        guard case .object(let object) = arguments[0], let operand = object as? FigureOperand else {
            throw arguments.wrong(0, Localized(zh: "指标", en: "a figure"))
        }
        return operand.figure
    }

    /// The printed text, tied to the figure that it is of.
    static func printing(
        _ arguments: Arguments, _ text: () throws(NumeralFault) -> String
    ) throws -> Operand {
        let printed: String
        do {
            printed = try text()
        } catch {
            throw Diagnostic.unprintable(error, at: arguments.place)
        }
        guard case .object(let object) = arguments[0], let id = (object as? FigureOperand)?.figure.key else {
            return .value(.text(printed))
        }
        return .object(PrintedFigure(text: printed, id: id))
    }
}

/// What a filter printed of a figure: a text that still knows its figure.
struct PrintedFigure: Members {
    let text: String
    let id: String

    var memberNames: [String] { ["printed", "id"] }

    var value: Value? { .text(text) }

    func member(_ name: String) throws -> Operand? {
        switch name {
        case "printed": .value(.text(text))
        case "id": .value(.text(id))
        default: nil
        }
    }
}
