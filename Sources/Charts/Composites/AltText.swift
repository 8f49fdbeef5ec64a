import Tables
import Trees

/// What a composite shows, in words: its kind, what it compares, its extremes with their measure word.
enum AltText {
    /// `nil` in a language other than Chinese.
    static func text(_ composite: Composite, _ table: Table, _ theme: Theme) throws -> String? {
        guard theme.language == .zh else { return nil }
        let options = composite.options
        let needsSeries: Bool =
            switch composite.kind {
            case .grouped, .stacked, .normalized, .heatmap, .bump: true
            case .line, .area: options.colorBy != nil || options.by.count > 1
            case .bars, .trend, .pair, .partToWhole: false
            }
        let report = try ReportTable(table, options, needsSeries: needsSeries)
        let heading = name(composite.kind) + (options.title.map { "：\($0)" } ?? "")
        let said: [String] =
            switch composite.kind {
            case .trend: [counted(report), extremes(report, Array(0..<table.rowCount))] + growths(report)
            case .bars, .pair:
                [counted(report), extremes(report, RankedBars.order(options, report))]
            case .partToWhole: [parts(report)]
            case .bump: places(report, options, table)
            case .normalized: [counted(report)] + series(report) + [shares(report)]
            case .grouped, .stacked, .heatmap, .line, .area:
                [counted(report)] + series(report) + [extremes(report, Array(0..<table.rowCount))]
            }
        return ([heading] + said.filter { !$0.isEmpty }).joined(separator: "。") + "。"
    }

    private static func name(_ kind: Composite.Kind) -> String {
        switch kind {
        case .trend: "柱线组合图"
        case .bars: "条形图"
        case .grouped: "分组柱形图"
        case .stacked: "堆积柱形图"
        case .normalized: "百分比堆积柱形图"
        case .line: "折线图"
        case .area: "面积图"
        case .bump: "排名变化图"
        case .heatmap: "热力图"
        case .pair: "并列条形图"
        case .partToWhole: "环形图"
        }
    }

    private static func labels(_ report: ReportTable) -> [String] { report.dimensionLabels.map(oneLine) }

    private static func oneLine(_ text: String) -> String {
        let lines = text.split(separator: "\n")
        return lines.count == 2 ? "\(lines[0])（\(lines[1])）" : text
    }

    private static func exact(_ value: Value, _ report: ReportTable) -> String {
        ValuePrint([value], unit: report.metric.unit).full(value)
    }

    private static func counted(_ report: ReportTable) -> String {
        let names = Draft.distinct(labels(report))
        guard let first = names.first, let last = names.last, names.count > 1 else { return "" }
        if report.dimension.kind == .temporal { return "自\(first)至\(last)的\(report.metric.title)" }
        return "按\(report.dimension.title)比较\(report.metric.title)，共\(names.count)项"
    }

    private static func extremes(_ report: ReportTable, _ rows: [Int]) -> String {
        let values = report.metric.values
        // A month that is not whole is not held against whole ones.
        let whole = rows.filter { !report.dimensionLabels[$0].contains("\n") }
        let measured = (whole.isEmpty ? rows : whole).compactMap { row in
            Cells.number(values[row]).map { (row: row, number: $0) }
        }
        // Of equal values the first is named.
        guard let first = measured.first else { return "没有数据" }
        let high = measured.reduce(first) { $1.number > $0.number ? $1 : $0 }
        let low = measured.reduce(first) { $1.number < $0.number ? $1 : $0 }
        let (names, series) = (labels(report), report.seriesLabels)
        func point(_ row: Int) -> String {
            names[row] + (report.series == nil ? "" : series[row]) + "（\(exact(values[row], report))）"
        }
        if measured.count == 1 { return point(high.row) }
        return high.number == low.number
            ? "各项均为\(exact(values[high.row], report))" : "最高为\(point(high.row))，最低为\(point(low.row))"
    }

    private static func growths(_ report: ReportTable) -> [String] {
        guard let growth = report.column(report.isShare ? "points" : "growth") ?? report.column("growth") else {
            return []
        }
        let names = labels(report)
        let measured = growth.values.indices.compactMap { row in
            Cells.number(growth.values[row]).map { (row: row, number: $0) }
        }
        guard let first = measured.first else { return [] }
        let high = measured.reduce(first) { $1.number > $0.number ? $1 : $0 }
        let low = measured.reduce(first) { $1.number < $0.number ? $1 : $0 }
        func change(_ number: Double) -> String {
            let text = Printing.percent(.real(abs(number)))
            let size = report.isShare && text.hasSuffix("%") ? text.dropLast() + "个百分点" : text
            return number == 0 ? "持平" : (number > 0 ? "增长" : "下降") + size
        }
        return ["同比增速最高的是\(names[high.row])（\(change(high.number))），最低的是\(names[low.row])（\(change(low.number))）"]
    }

    private static func series(_ report: ReportTable) -> [String] {
        guard report.series != nil else { return [] }
        let sizes = zip(report.seriesLabels, report.metric.values).map { ($0, Cells.number($1) ?? 0) }
        let names = SeriesBars.seriesOrder(Draft.distinct(report.seriesLabels), report, sizes)
        let shown = names.prefix(8).joined(separator: "、") + (names.count > 8 ? "等" : "")
        return ["分为\(shown)，共\(names.count)类"]
    }

    /// The share of each series in the first and the last category.
    private static func shares(_ report: ReportTable) -> String {
        let (names, series) = (labels(report), report.seriesLabels)
        let numbers = report.metric.values.map { Cells.number($0) ?? 0 }
        let totals = Dictionary(zip(names, numbers), uniquingKeysWith: +)
        let order = SeriesBars.seriesOrder(Draft.distinct(series), report, Array(zip(series, numbers)))
        guard let first = names.first, let last = Draft.distinct(names).last else { return "" }
        func share(_ group: String, _ name: String) -> String? {
            guard let total = totals[name], total > 0 else { return nil }
            let own = names.indices.filter { names[$0] == name && series[$0] == group }.map { numbers[$0] }
            return Printing.percent(.real(own.reduce(0, +) / total))
        }
        return order.compactMap { group in
            guard let start = share(group, first) else { return nil }
            guard first != last, let end = share(group, last) else { return "\(group)占\(start)" }
            return "\(group)在\(first)占\(start)，在\(last)占\(end)"
        }.joined(separator: "；")
    }

    private static func parts(_ report: ReportTable) -> String {
        let values = report.metric.values
        let total = values.compactMap { Cells.number($0) }.reduce(0, +)
        let names = labels(report)
        let rows = values.indices.filter { (Cells.number(values[$0]) ?? 0) > 0 }.sorted {
            (Cells.number(values[$0]) ?? 0, $1) > (Cells.number(values[$1]) ?? 0, $0)
        }
        return rows.map { row in
            let share = Printing.percent(.real((Cells.number(values[row]) ?? 0) / total))
            return "\(names[row])\(share)（\(exact(values[row], report))）"
        }.joined(separator: "，")
    }

    /// How each highlighted unit, or the best where none is, has moved.
    private static func places(_ report: ReportTable, _ options: CompositeOptions, _ table: Table) -> [String] {
        let ranks = (report.column("rank") ?? report.metric).values
        let (months, units) = (labels(report), report.seriesLabels)
        let marked = Highlights.marked(options.highlight, names: units, table: table, rows: Array(units.indices))
        let shown = Draft.distinct(units).filter { marked.isEmpty || marked.contains($0) }
        let said = shown.prefix(12).map { unit -> String in
            let own = units.indices.filter { units[$0] == unit }.compactMap { row in
                Cells.number(ranks[row]).map { "\(months[row])第\(Decimals.plain($0))名" }
            }
            return own.isEmpty ? "" : unit + own.joined(separator: "，")
        }
        return [said.filter { !$0.isEmpty }.joined(separator: "；")]
    }
}
