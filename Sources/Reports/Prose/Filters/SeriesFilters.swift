import Diagnostics
import Expressions
import Metrics
import Numerals
import Tables

extension ReportFilters {
    /// What is said of a series of periods: `growth_streak`, `held`, `record`, `milestone`.
    var seriesFilters: FunctionTable {
        FunctionTable()
            .adding(["growth_streak", "连续增长"], "table time value least?") { arguments in
                let series = try Series(arguments)
                let growth = try LabelledRows.column(series.column.name + ".growth", arguments, of: series.table)
                let least = arguments.exact(3)
                let count = streak(growth.values.map(\.exact)) { rate in
                    least.map { rate >= $0 } ?? (rate > 0)
                }
                guard count >= 2 else {
                    throw arguments.impossible(zh: "没有连续两期以上", en: "it did not hold for two periods")
                }
                let kept = try least.map { bound in
                    bound == Exact(1, scale: 1)
                        ? "保持两位数增长"
                        : "增幅在" + (try percentage(bound, PercentageStyle(keepsZeros: false))) + "以上"
                }
                return .value(.text("连续\(count)个\(series.unit)\(kept ?? "保持增长")"))
            }
            .adding(["held", "连续保持"], "table time rank place?") { arguments in
                let series = try Series(arguments)
                let place = try arguments.integer(3, default: 1)
                let count = streak(series.values) { $0 == Exact(place) }
                guard count >= 2 else {
                    throw arguments.impossible(
                        zh: "没有连续两期保持第\(place)位", en: "rank \(place) was not held for two periods")
                }
                return .object(
                    PrintedFigure([
                        PrintedFigure.Part("连续\(count)个\(series.unit)保持"),
                        PrintedFigure.Part(ordinal(place, unit: "位"), series.lastFigure),
                    ]))
            }
            .adding(["record", "新高新低"], "table time value") { arguments in
                let series = try Series(arguments)
                guard let record = SeriesRecord(series.values), let start = series.days[record.start] else {
                    throw arguments.impossible(
                        zh: "不是新高或新低，或此前不足3期", en: "this is no record, or fewer than 3 periods come before")
                }
                let since = series.grain == .year ? dateText(start, .year) : dateText(start, .yearMonth)
                let kind = record.kind == .high ? "新高" : "新低"
                return .value(.text("创\(since)有台账以来\(series.name)度\(kind)"))
            }
            .adding(["milestone", "首次突破"], "table time value") { arguments in
                let series = try Series(arguments)
                let unit = series.column.unit ?? ""
                guard let last = series.values.last ?? nil, last > 0,
                    let step = roundest(last), series.values.dropLast().contains(where: { $0 != nil }),
                    series.values.dropLast().allSatisfy({ $0.map { $0 < step } ?? true })
                else {
                    throw arguments.impossible(zh: "此前已经达到过这个整数档", en: "the round number was reached before")
                }
                return try Self.printing(arguments, id: series.lastFigure) { () throws(NumeralFault) in
                    last == step ? "首次达到\(try print(step, unit: unit))" : "首次突破\(try print(step, unit: unit))"
                }
            }
    }

    /// The number with one digit that is not above `value`: 60 000 of 60 480.
    private func roundest(_ value: Exact) -> Exact? {
        guard let whole = value.rounded(places: 0, .truncate) else { return nil }
        let digits = String(whole.coefficient)
        return Exact(String(digits.prefix(1)) + String(repeating: "0", count: max(0, digits.count - 1)))
    }
}

/// A column of a query's result over time, in the order of time.
private struct Series {
    let table: Table
    let column: Column
    let grain: Grain
    let days: [Day?]
    let values: [Exact?]

    /// - Throws: a `Diagnostic` for a column of time that is none.
    init(_ arguments: Arguments) throws {
        let found = try LabelledRows.table(arguments)
        let time = try LabelledRows.column(arguments, 1, of: found)
        guard let grain = Grain(rawValue: time.name), grain != .day else {
            throw arguments.wrong(1, Localized(zh: "month、quarter 或 year", en: "month, quarter or year"))
        }
        // A query may have put its rows in another order.
        let order = time.values.indices.sorted { a, b in
            (time.values[a].day?.number ?? .min, a) < (time.values[b].day?.number ?? .min, b)
        }
        table = found.rows(order)
        column = try LabelledRows.column(arguments, 2, of: table)
        days = (table[time.name] ?? time).values.map(\.day)
        values = column.values.map(\.exact)
        self.grain = grain
    }

    /// The key of the last value's figure.
    var lastFigure: String? { table.figures(of: column)?.last?.text }

    /// 个 is said before it: 连续3个月, 3个季度.
    var unit: String { grain == .month ? "月" : grain == .quarter ? "季度" : "年度" }

    /// What 度 follows: 年度新高, 月度新高, 季度新高.
    var name: String { grain == .month ? "月" : grain == .quarter ? "季" : "年" }
}
