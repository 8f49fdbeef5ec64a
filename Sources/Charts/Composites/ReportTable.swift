import Diagnostics
import Numerals
import Tables

/// A query's result as composites read it: one measured column, what goes with it, and what rows are told apart by.
struct ReportTable {
    let table: Table
    let metric: Column
    let dimension: Column
    let series: Column?

    init(_ table: Table, _ options: CompositeOptions, metric index: Int = 0, needsSeries: Bool = false) throws {
        self.table = table
        let names = table.columns.map(\.name)
        func find(_ name: String, _ path: String) throws -> Column {
            if let column = table[name] ?? table.columns.first(where: { $0.title == name }) { return column }
            throw Diagnostic.missingColumn(name, path: path, among: names)
        }
        let measured = table.columns.filter { column in
            column.kind == .quantitative && !names.contains { column.name.hasPrefix($0 + ".") && $0 != column.name }
        }
        if index < options.metrics.count {
            metric = try find(options.metrics[index], "metric")
        } else if let first = measured.first {
            metric = first
        } else {
            throw Diagnostic.missingColumn("metric", path: "metric", among: names)
        }
        let others = table.columns.filter { $0.kind != .quantitative }
        let byTime = others.first { ["month", "quarter", "year", "day"].contains($0.name) }
        if let name = options.by.count > 1 && index < options.by.count && !needsSeries
            ? options.by[index] : options.by.first
        {
            dimension = try find(name, "by")
        } else if let column = byTime ?? others.first {
            dimension = column
        } else {
            throw Diagnostic.missingColumn("by", path: "by", among: names)
        }
        if let name = options.colorBy ?? (needsSeries && options.by.count > 1 ? options.by[1] : nil) {
            series = try find(name, "color_by")
        } else {
            let own = dimension.name
            series = needsSeries ? others.first { $0.name != own } : nil
        }
    }

    /// A column that goes with the metric: `previous`, `growth`, `rank_change`, …
    func column(_ suffix: String) -> Column? { table["\(metric.name).\(suffix)"] }

    var isShare: Bool { metric.unit == "%" }

    /// 万 or 亿 for the axis.
    func scale(including values: [Value] = []) -> MyriadScale {
        if isShare { return .none }
        let most = (metric.values + values).compactMap { Cells.number($0) }.map { abs($0) }.max() ?? 0
        return MyriadScale(forAxis: 0...max(most, 0))
    }

    func axisTitle(_ scale: MyriadScale) -> String {
        isShare ? "" : Printing.joined(scale.title(of: metric.unit ?? ""))
    }

    /// A measured value as a data label prints it: without unit where the axis says it.
    func label(_ value: Value, _ scale: MyriadScale, unit: Bool = false) -> String {
        Printing.number(value, unit: metric.unit, scale: scale, showsUnit: unit)
    }

    /// The dimension's values as they are read: 1月, 2016年, or as they stand.
    var dimensionLabels: [String] { Printing.labels(dimension) }
    var seriesLabels: [String] { series.map(Printing.labels) ?? dimension.values.map { _ in metric.title } }
}

/// How composites print values.
enum Printing {
    /// 万 of 万元 are 亿元.
    static func joined(_ text: String) -> String {
        var text = text
        for (written, meant) in [("亿万", "万亿"), ("万万", "亿")] {
            while let found = text.firstRange(of: written) { text.replaceSubrange(found, with: meant) }
        }
        return text
    }

    static func exact(_ value: Value) -> Exact? {
        if let exact = value.exact { return exact }
        guard let number = value.double, number.isFinite else { return nil }
        return Exact(Real.printed(number, "f", precision: 10))?.normalized
    }

    static func number(_ value: Value, unit: String?, scale: MyriadScale, showsUnit: Bool = false) -> String {
        guard let exact = exact(value) else { return "" }
        if unit == "%" { return (try? percentage(exact, PercentageStyle(places: 1, keepsZeros: false))) ?? "" }
        let places: Int? =
            scale == .none
            ? (exact.integer == nil ? 2 : 0) : (scale == .wan && exact.magnitude < Exact(100_000) ? 2 : 1)
        return
            (try? quantity(
                exact, QuantityStyle(unit: showsUnit ? unit ?? "" : "", scale: scale, places: places, keepsZeros: false)
            ))
            .map { showsUnit ? $0 : $0.replacing(scale.rawValue) } ?? ""
    }

    static func percent(_ value: Value, signed: Bool = false) -> String {
        guard let exact = exact(value),
            let text = try? percentage(exact.magnitude, PercentageStyle(places: 1, keepsZeros: false))
        else { return "" }
        return exact.isNegative ? "-\(text)" : signed && !exact.isZero ? "+\(text)" : text
    }

    /// ▲8.6%, ▼3.1%, 持平.
    static func arrow(_ value: Value, text: (Value) -> String) -> String {
        guard let number = Cells.number(value) else { return "" }
        let body = text(.real(abs(number)))
        if number == 0 || !body.contains(where: { "123456789".contains($0) }) { return "持平" }
        return (number > 0 ? "▲" : "▼") + body
    }

    /// Dates as periods, by what the column is named for.
    static func labels(_ column: Column) -> [String] {
        let days = column.values.map { Cells.number(Dates.instant($0)) }
        guard column.kind == .temporal || column.values.contains(where: { $0.day != nil }) else {
            return column.values.map { $0.isNull ? "未填" : $0.description }
        }
        let years = Set(days.compactMap { $0.map { Moment($0).year } })
        let pattern: String =
            switch column.name {
            case "year": "%Y年"
            case "quarter": years.count > 1 ? "%Y年第%q季度" : "第%q季度"
            case "day": "%-m月%-d日"
            default: years.count > 1 ? "%Y年%-m月" : "%-m月"
            }
        return days.map { $0.map { TimeFormat(pattern, names: .chinese).text($0) } ?? "未填" }
    }
}

extension String {
    /// This without a unit that stands at its end.
    fileprivate func replacing(_ suffix: String) -> String {
        !suffix.isEmpty && hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
    }
}

extension ReportTable {
    /// A label beside a bar: where one unit does not suit the smallest bars, in full with its measure word.
    func barLabel(_ value: Value, _ scale: MyriadScale) -> String {
        let shared = MyriadScale(sharedBy: metric.values.compactMap(Printing.exact))
        guard !isShare, scale != shared else { return label(value, scale) }
        guard let exact = Printing.exact(value) else { return "" }
        let text = try? quantity(exact, QuantityStyle(unit: metric.unit ?? "", scale: MyriadScale.none))
        return text ?? label(value, scale)
    }
}
