import Diagnostics
import Numerals
import Tables
import Trees

/// A query's result as composites read it: one measured column, what goes with it, and what rows are told apart by.
struct ReportTable {
    let table: Table
    let metric: Column
    let dimension: Column
    let series: Column?
    /// The day that the data end on, where that is said.
    let through: Day?
    /// What the values are compared with.
    let compare: String?
    /// What is written of one's own.
    let words: Words
    private let countsInMyriads: Bool

    init(_ table: Table, _ options: CompositeOptions, metric index: Int = 0, needsSeries: Bool = false) throws {
        self.table = table
        through = options.through
        compare = options.compare
        words = Words(options.language)
        countsInMyriads = options.countsInMyriads
        let names = table.columns.map(\.name)
        func find(_ name: String, _ path: String) throws -> Column {
            if let column = table.column(called: name) { return column }
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

    /// What last year's and this year's values are called.
    var years: [String] {
        if let compare, compare != "previous_year" { return words.periods }
        let years = Set(dimension.values.compactMap { $0.day?.year })
        guard let year = years.count == 1 ? years.first : through?.year else { return words.samePeriods }
        return [words.year(year - 1), words.year(year)]
    }

    /// What the metric is held against, and what both are called: the second metric, or last year's values.
    func counterpart(_ options: CompositeOptions) throws -> (Column, titles: [String]) {
        if options.metrics.count > 1 {
            let other = try ReportTable(table, options, metric: 1).metric
            return (other, [other.title, metric.title])
        }
        guard let previous = column("previous") else {
            throw Diagnostic.missingColumn("\(metric.name).previous", path: "metrics", among: table.columns.map(\.name))
        }
        return (previous, years)
    }

    /// For where no axis says it.
    var unitTitle: Tree {
        guard let unit = metric.unit, !unit.isEmpty, !isShare else { return .null }
        return Tree(.string(words.unit(unit)))
    }

    /// Properties of the axis or legend of the measured column.
    func guide(_ more: [String: Tree] = ["tickCount": 5]) -> Tree {
        var members = more.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        members.append((NumberUnit.property, Tree(.string(metric.unit ?? ""))))
        return Draft.object(members)
    }

    /// In a panel of many the unit is said once for all.
    func panelGuide(_ more: [String: Tree]) -> Tree {
        isShare ? guide(more) : Draft.object(more.sorted { $0.key < $1.key })
    }

    /// How data labels print the measured column.
    func values(including more: [Value] = []) -> ValuePrint { print(metric.values + more) }

    /// How values of the measured column are printed together.
    func print(_ values: [Value]) -> ValuePrint {
        ValuePrint(values, unit: metric.unit, countsInMyriads: countsInMyriads)
    }

    /// The dimension's values as they are read: 1月, 2016年, Jan, or as they stand.
    var dimensionLabels: [String] { Printing.labels(dimension, words, through: through) }
    var seriesLabels: [String] {
        series.map { Printing.labels($0, words, through: through) } ?? dimension.values.map { _ in metric.title }
    }
}

extension Table {
    /// The column of a name or else of a title.
    func column(called name: String) -> Column? { self[name] ?? columns.first { $0.title == name } }
}

/// What is said of a change, and whether it is one for more or for less.
struct Change: Hashable {
    var text: String
    var rises: Bool?
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

    static func percent(_ value: Value, signed: Bool = false) -> String {
        guard let exact = exact(value),
            let text = try? percentage(exact.magnitude, PercentageStyle(places: exact.isZero ? 0 : 1, keepsZeros: true))
        else { return "" }
        return exact.isNegative ? Decimals.minus + text : signed && !exact.isZero ? "+\(text)" : text
    }

    /// ▲8.6%, ▼3.1%, 持平; `nil` for what is missing.
    static func change(_ value: Value, _ words: Words, text: (Value) -> String) -> Change? {
        guard let number = Cells.number(value) else { return nil }
        let body = text(.real(abs(number)))
        // What is printed as nothing is no change.
        if number == 0 || !body.contains(where: { "123456789".contains($0) }) { return Change(text: words.unchanged) }
        return Change(text: (number > 0 ? "▲" : "▼") + body, rises: number > 0)
    }

    /// Dates as periods, by what the column is named for. A month that the data do not fill says which days it has.
    static func labels(_ column: Column, _ words: Words, through: Day? = nil) -> [String] {
        let days = column.values.map { Cells.number(Dates.instant($0)) }
        guard column.kind == .temporal || column.values.contains(where: { $0.day != nil }) else {
            return column.values.map { $0.isNull ? words.missing : $0.description }
        }
        let years = Set(days.compactMap { $0.map { Moment($0).year } })
        let pattern = words.pattern(of: column.name, hasYears: years.count > 1)
        return zip(column.values, days).map { value, time in
            guard let time else { return words.missing }
            let text = TimeFormat(pattern, names: words.names).text(time)
            guard column.name == "month", let through, value.day.map({ isCut($0, by: through) }) == true else {
                return text
            }
            return "\(text)\n\(words.days(upTo: through.day))"
        }
    }

    private static func isCut(_ month: Day, by last: Day) -> Bool {
        month.year == last.year && month.month == last.month
            && last.day < Day.count(ofMonth: last.month, year: last.year)
    }
}
