import Diagnostics
import Expressions
import Numerals
import Tables

extension ReportFilters {
    /// `quantity`, the approximation words, `wan`, `yi`, `percent`, `daily`, `per`, `share_of`, `together`, `chinese`.
    var numberFilters: FunctionTable {
        var table = FunctionTable()
            .adding(["quantity", "数量"], "value places? scale?") { arguments in
                let value = try Self.number(arguments)
                let places = try Self.places(arguments, 1)
                let scale = try self.scale(arguments, 2)
                // A count in full has no decimals: 5.83万件, but 9975件.
                let isWhole = value.integer != nil && (scale ?? MyriadScale(for: value)) == .none
                let shown = isWhole ? nil : places
                return try Self.printing(arguments, isNumber: true) { () throws(NumeralFault) in
                    try quantity(
                        value,
                        QuantityStyle(
                            unit: Self.unit(arguments), scale: scale, places: shown, keepsZeros: shown != nil,
                            rounding: wording.rounding))
                }
            }
            .adding(["wan", "万"], "value places?") { try scaled($0, .wan) }
            .adding(["yi", "亿"], "value places?") { try scaled($0, .yi) }
            .adding(["percent", "百分比"], "value places?") { arguments in
                let ratio = try Self.number(arguments)
                let places = try arguments.integer(1, default: 1)
                return try Self.printing(arguments, isNumber: true) { () throws(NumeralFault) in
                    try percentage(ratio, percentStyle(places: places))
                }
            }
            .adding("abs", "value") { arguments in
                let value = try Self.number(arguments).magnitude
                // A change without its sign is still that change: 下降 stays true of a decline alone.
                guard let id = figureID(of: arguments[0]) else { return .value(.exact(value)) }
                return .object(
                    FigureNumber(
                        value: .exact(value), id: id, isValue: statesValue(arguments[0]),
                        change: changeStated(by: arguments[0])))
            }
            .adding(["chinese", "中文数字"], "number") { arguments in
                let number = try arguments.integer(0)
                return try Self.printing(arguments) { () throws(NumeralFault) in try chineseNumeral(number) }
            }
        for word in Approximation.allCases where word != .none {
            table = table.adding(word.rawValue, "value places?") { try approximate($0, word) }
        }
        return table.merging(quotientFilters)
    }

    /// Numbers made of two.
    private var quotientFilters: FunctionTable {
        FunctionTable()
            .adding(["daily", "日均"], "figure days? places?") { arguments in
                let figure = try Self.figure(arguments)
                let days = arguments.has(1) ? try arguments.integer(1) : figure.period?.days ?? 0
                let mean = try quotient(arguments, figure.value.exact, Exact(days))
                let places = try arguments.integer(2, default: 0)
                return try Self.printing(arguments) { () throws(NumeralFault) in
                    try print(mean, unit: figure.unit ?? "", places: places)
                }
            }
            .adding(["per", "平均每"], "value count places?") { arguments in
                let mean = try quotient(arguments, try Self.number(arguments), try Self.number(arguments, 1))
                let places = try Self.places(arguments, 2)
                return try Self.printing(arguments, figure: Self.held(arguments)) { () throws(NumeralFault) in
                    try print(mean, unit: Self.unit(arguments), places: places)
                }
            }
            .adding(["share_of", "占"], "part whole places?") { arguments in
                let (part, whole) = (try Self.number(arguments), try Self.number(arguments, 1))
                let share = try quotient(arguments, part, whole)
                guard part <= whole else {
                    throw arguments.impossible(
                        zh: "部分（\(part)）大于整体（\(whole)）", en: "the part (\(part)) is more than the whole (\(whole))")
                }
                let places = try arguments.integer(2, default: 1)
                return try Self.printing(arguments, figure: Self.held(arguments)) { () throws(NumeralFault) in
                    try percentage(share, percentStyle(places: places))
                }
            }
            .adding(["together", "同精度"], "figures places?") { arguments in
                let items = try arguments.list(0)
                let places = try Self.places(arguments, 1)
                let figures = try items.indices.map { index in
                    try Self.figure(
                        Arguments(name: arguments.name, positional: [items[index]], place: arguments.place))
                }
                let values = figures.compactMap(\.value.exact)
                guard values.count == figures.count, Set(figures.map(\.unit)).count == 1, let unit = figures[0].unit,
                    unit != "%"
                else {
                    throw arguments.impossible(zh: "各指标应有数值，且单位相同", en: "the figures must have values of one unit")
                }
                let style = QuantityStyle(unit: unit, places: places, rounding: wording.rounding)
                do {
                    return .list(
                        zip(try quantities(values, style), figures).map {
                            .object(PrintedFigure([PrintedFigure.Part($0.text, $1.key)]))
                        })
                } catch let fault as NumeralFault {
                    throw Diagnostic.unprintable(fault, at: arguments.place)
                }
            }
    }

    private func quotient(_ arguments: Arguments, _ value: Exact?, _ divisor: Exact) throws -> Exact {
        guard let value else { throw arguments.impossible(zh: "没有数值", en: "there is no value") }
        guard let quotient = value.divided(by: divisor) else {
            throw arguments.impossible(zh: "除数为零", en: "the divisor is zero")
        }
        return quotient
    }

    private func scale(_ arguments: Arguments, _ index: Int) throws -> MyriadScale? {
        guard arguments.has(index) else { return nil }
        let word = try arguments.text(index)
        guard let scale = ScaleWord(rawValue: word)?.scale ?? MyriadScale(rawValue: word) else {
            throw arguments.wrong(index, Localized(zh: "wan、yi 或 none", en: "wan, yi or none"))
        }
        return scale
    }

    private func scaled(_ arguments: Arguments, _ scale: MyriadScale) throws -> Operand {
        let value = try Self.number(arguments)
        let places = try Self.places(arguments, 1)
        return try Self.printing(arguments, isNumber: true) { () throws(NumeralFault) in
            try quantity(
                value,
                QuantityStyle(scale: scale, places: places, keepsZeros: places != nil, rounding: wording.rounding))
        }
    }

    private func approximate(_ arguments: Arguments, _ word: Approximation) throws -> Operand {
        let value = try Self.number(arguments)
        let places = try Self.places(arguments, 1)
        let unit = Self.unit(arguments)
        return try Self.printing(arguments) { () throws(NumeralFault) in
            unit == "%"
                ? try percentage(value, PercentageStyle(approximation: word, tolerances: wording.tolerances))
                : try quantity(
                    value,
                    QuantityStyle(unit: unit, places: places, approximation: word, tolerances: wording.tolerances))
        }
    }
}
