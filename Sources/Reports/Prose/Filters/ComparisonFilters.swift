import Diagnostics
import Expressions
import Metrics
import Numerals
import Tables

extension ReportFilters {
    /// Comparisons of a figure with its base, and of two figures.
    var comparisonFilters: FunctionTable {
        var table = FunctionTable()
            .adding(["yoy", "同比"], "figure") { try compared($0) { try $0.growth() } }
            .adding(["points", "百分点"], "figure than?") { try compared($0) { try $0.points() } }
            .adding(["change", "增减"], "figure than?") { try compared($0) { try $0.difference() } }
            .adding(["change_and_growth", "增减幅"], "figure than?") {
                try compared($0) { try $0.differenceAndGrowth() }
            }
            .adding(["course", "由到"], "figure verb?") { arguments in
                let verb = arguments.has(1) ? try arguments.text(1) : nil
                return try compared(arguments, hasThan: false) { comparisons in
                    if let verb { try comparisons.course(verb: verb) } else { try comparisons.course() }
                }
            }
            .adding(["multiple", "倍数"], "figure") { try compared($0) { try $0.multiple() } }
            .adding(["breakthrough", "零的突破"], "figure") { arguments in
                let figure = try Self.figure(arguments)
                guard let value = figure.value.exact, value > 0, figure.previous.value.exact?.isZero == true else {
                    throw arguments.impossible(
                        zh: "上期不是零，或本期没有，谈不上“零的突破”", en: "no 零的突破: the base is not zero, or there is nothing now")
                }
                return try Self.printing(arguments) { () throws(NumeralFault) in "实现零的突破" }
            }
        for degree in Degree.allCases {
            table = table.adding(degree.rawValue, "figure") {
                try compared($0) { try $0.growth(degree: degree) }
            }
        }
        return table.merging(pairFilters)
    }

    /// - Parameter hasThan: whether the argument after the figure is the word before the base.
    private func compared(
        _ arguments: Arguments, hasThan: Bool = true, _ phrase: (Comparisons) throws -> String
    ) throws -> Operand {
        var comparisons = Comparisons(figure: try Self.figure(arguments), wording: wording)
        if hasThan { comparisons.than = try Self.text(arguments, 1, default: comparisons.than) }
        guard ["比", "较"].contains(comparisons.than) else {
            throw arguments.wrong(1, Localized(zh: "比 或 较", en: "比 or 较"))
        }
        do {
            let text = try phrase(comparisons)
            return try Self.printing(arguments) { () throws(NumeralFault) in text }
        } catch let fault as NumeralFault {
            throw Diagnostic.unprintable(fault, at: arguments.place)
        }
    }

    /// Filters of two figures.
    private var pairFilters: FunctionTable {
        FunctionTable()
            .adding(["pace", "增速比"], "figure other than") { arguments in
                let than = try arguments.text(2)
                let (now, then) = (try Self.figure(arguments), try Self.figure(arguments, 1))
                guard let a = now.growth.exact, let b = then.growth.exact, let change = a.subtracting(b) else {
                    throw Diagnostic.unprintable(.noBase, at: arguments.place)
                }
                return try Self.printing(arguments, figure: Self.held(arguments)) { () throws(NumeralFault) in
                    try pace(from: b, to: a, change: change, than: than)
                }
            }
            .adding(["gap", "相差"], "figure other name?") { arguments in
                let (one, other) = (try Self.number(arguments), try Self.number(arguments, 1))
                guard let difference = one.subtracting(other) else {
                    throw Diagnostic.unprintable(.tooLarge(one), at: arguments.place)
                }
                let unit = Self.unit(arguments)
                let name = arguments.has(2) ? try arguments.text(2) : nil
                return try Self.printing(arguments, figure: Self.held(arguments)) { () throws(NumeralFault) in
                    let amount = try gap(difference.magnitude, unit: unit)
                    guard let name else { return "相差" + amount }
                    if ScannedNumber(amount)?.stated?.isZero == true { return "与\(name)持平" }
                    return (difference.isNegative ? "低于" : "高于") + name + amount
                }
            }
            .adding(["contribution", "拉动"], "part whole name?") { arguments in
                let (part, whole) = (try Self.figure(arguments), try Self.figure(arguments, 1))
                let name = try Self.text(arguments, 2, default: "总量")
                return try contribution(arguments, part, whole, name: name)
            }
    }

    private func gap(_ difference: Exact, unit: String) throws(NumeralFault) -> String {
        unit == "%" ? try percentagePoints(difference, pointStyle) : try print(difference, unit: unit)
    }

    /// 增速比上半年加快2.3个百分点; of two declines 降幅比上半年收窄1.2个百分点; where the direction changed, that.
    private func pace(from then: Exact, to now: Exact, change: Exact, than: String) throws(NumeralFault) -> String {
        if then.isNegative != now.isNegative, !then.isZero, !now.isZero {
            return now.isNegative ? "比\(than)由升转降" : "比\(than)由降转升"
        }
        let points = try percentagePoints(change, pointStyle)
        let isFalling = then.isNegative || now.isNegative
        let word = isFalling ? "降幅" : "增速"
        if points == "0个百分点" { return "\(word)与\(than)持平" }
        let verb = isFalling ? (change.isNegative ? "扩大" : "收窄") : (change.isNegative ? "放缓" : "加快")
        return "\(word)比\(than)\(verb)\(points)"
    }

    /// 拉动总量增长6.1个百分点，对增量的贡献率为72.4%: only where both have grown.
    private func contribution(_ arguments: Arguments, _ part: Figure, _ whole: Figure, name: String) throws -> Operand {
        guard let own = part.difference.exact, let all = whole.difference.exact,
            let base = (whole.previous.comparable?.base ?? whole.previous.value).exact
        else { throw Diagnostic.unprintable(.noBase, at: arguments.place) }
        guard own > 0, all > 0, let pulled = own.divided(by: base), let rate = own.divided(by: all) else {
            throw arguments.impossible(
                zh: "部分或总量没有增长，不能说“拉动增长”和“贡献率”", en: "part or whole has not grown: there is no contribution to growth")
        }
        return try Self.printing(arguments, figure: Self.held(arguments)) { () throws(NumeralFault) in
            "拉动\(name)增长\(try percentagePoints(pulled, pointStyle))，对增量的贡献率为\(try percentage(rate, percentStyle()))"
        }
    }
}
