import Diagnostics
import Tables
import Trees

/// What a composite shows, in words: its kind, what it compares, its course, its extremes with their measure word.
struct AltText {
    private let kind: Composite.Kind
    private let options: CompositeOptions
    private let table: Table
    private let report: ReportTable
    private let isChinese: Bool

    static func text(_ composite: Composite, _ table: Table, _ theme: Theme) throws -> String {
        try AltText(composite, table, theme).text
    }

    private init(_ composite: Composite, _ table: Table, _ theme: Theme) throws {
        (kind, options, self.table) = (composite.kind, composite.options, table)
        isChinese = theme.language == .zh
        let needsSeries: Bool =
            switch kind {
            case .grouped, .stacked, .normalized, .heatmap, .bump, .smallMultiples: true
            case .line, .area: options.colorBy != nil || options.by.count > 1
            case .mirrored: options.metrics.count < 2
            case .slope: try Slope.isOverTime(options, table)
            case .bars, .trend, .pair, .partToWhole, .calendar, .waterfall, .bullet, .dumbbell, .pareto, .tiles: false
            }
        report = try ReportTable(table, options, needsSeries: needsSeries)
    }

    private var text: String {
        let heading = kindName + (options.title.map { words("：", ": ") + $0 } ?? "")
        let said = ([heading] + sentences).filter { !$0.isEmpty }.map { $0.prefix(1).uppercased() + $0.dropFirst() }
        return said.joined(separator: words("。", ". ")) + words("。", ".")
    }

    private var sentences: [String] {
        switch kind {
        case .trend: [counted, course, extremes(allRows)] + growths
        case .bars, .pair: [counted, course, extremes(RankedBars.order(options, report))]
        case .calendar: [counted, extremes(allRows)]
        case .partToWhole: [parts]
        case .bump: places
        case .normalized: [counted] + series + [shares]
        case .grouped, .stacked, .heatmap, .smallMultiples, .mirrored: [counted] + series + [extremes(allRows)]
        case .line, .area: [counted] + series + [course, extremes(allRows)]
        case .slope, .dumbbell: [counted] + moves
        case .waterfall: [counted] + contributions
        case .bullet: [counted, reached]
        case .pareto: [counted, most]
        case .tiles: []
        }
    }

    private func words(_ zh: String, _ en: String) -> String { isChinese ? zh : en }

    private var kindName: String {
        switch kind {
        case .trend: words("柱线组合图", "Columns with a growth line")
        case .bars: words("条形图", "Bar chart")
        case .grouped: words("分组柱形图", "Grouped bar chart")
        case .stacked: words("堆积柱形图", "Stacked bar chart")
        case .normalized: words("百分比堆积柱形图", "Stacked bar chart of shares")
        case .line: words("折线图", "Line chart")
        case .area: words("面积图", "Area chart")
        case .bump: words("排名变化图", "Bump chart of ranks")
        case .slope: words("斜率图", "Slope chart")
        case .heatmap: words("热力图", "Heatmap")
        case .calendar: words("日历图", "Calendar heatmap")
        case .pair: words("并列条形图", "Paired bar charts")
        case .partToWhole: options.form == .bar ? words("构成条形图", "Bar of parts") : words("环形图", "Donut chart")
        case .waterfall: words("瀑布图", "Waterfall chart")
        case .bullet: words("目标完成图", "Bullet chart")
        case .dumbbell: words("哑铃图", "Dumbbell chart")
        case .pareto: words("帕累托图", "Pareto chart")
        case .mirrored: words("对称条形图", "Mirrored bar chart")
        case .smallMultiples: words("分面小图", "Small multiples")
        case .tiles: words("指标卡", "Figures")
        }
    }

    private var allRows: [Int] { Array(0..<table.rowCount) }
    private var labels: [String] { report.dimensionLabels.map(report.words.onOneLine) }
    private var metric: String { report.metric.title }

    private func exact(_ value: Value) -> String { report.print([value]).full(value) }

    private func noted(_ name: String, _ detail: String) -> String { report.words.bracketed(name, detail) }

    private var counted: String {
        let names = Draft.distinct(labels)
        guard let first = names.first, let last = names.last, names.count > 1 else { return "" }
        if report.dimension.kind == .temporal {
            return words("自\(first)至\(last)的\(metric)", "\(metric) from \(first) to \(last)")
        }
        return words(
            "按\(report.dimension.title)比较\(metric)，共\(names.count)项",
            "\(metric) by \(report.dimension.title), \(names.count) items")
    }

    /// From where to where a single series runs.
    private var course: String {
        guard report.dimension.kind == .temporal, report.series == nil else { return "" }
        let values = Draft.values(report.metric), names = labels
        let whole = values.indices.filter { values[$0] != nil && !report.dimensionLabels[$0].contains("\n") }
        guard let first = whole.first, let last = whole.last, first != last, let start = values[first],
            let end = values[last]
        else { return "" }
        let (a, b) = (exact(report.metric.values[first]), exact(report.metric.values[last]))
        let run =
            end > start ? words("升至", "rises to") : end < start ? words("降至", "falls to") : words("持平于", "stays at")
        return words(
            "由\(names[first])的\(a)\(run)\(names[last])的\(b)", "\(a) in \(names[first]) \(run) \(b) in \(names[last])")
    }

    private func measured(_ column: Column, _ rows: [Int]) -> [(row: Int, number: Double)] {
        rows.compactMap { row in Cells.number(column.values[row]).map { (row, $0) } }
    }

    /// The greatest and the least; of equal values the first is named.
    private func ends(_ values: [(row: Int, number: Double)]) -> (high: Int, low: Int, areEqual: Bool)? {
        guard let first = values.first else { return nil }
        let high = values.reduce(first) { $1.number > $0.number ? $1 : $0 }
        let low = values.reduce(first) { $1.number < $0.number ? $1 : $0 }
        return (high.row, low.row, high.number == low.number)
    }

    private func extremes(_ rows: [Int]) -> String {
        // A month that is not whole is not held against whole ones.
        let whole = rows.filter { !report.dimensionLabels[$0].contains("\n") }
        let values = measured(report.metric, whole.isEmpty ? rows : whole)
        guard let ends = ends(values) else { return words("没有数据", "no data") }
        let (names, series) = (labels, report.seriesLabels)
        func point(_ row: Int) -> String {
            noted(
                names[row] + (report.series == nil ? "" : words("", " ") + series[row]),
                exact(report.metric.values[row]))
        }
        if values.count == 1 { return point(ends.high) }
        if ends.areEqual {
            let value = exact(report.metric.values[ends.high])
            return words("各项均为\(value)", "all are \(value)")
        }
        return words(
            "最高为\(point(ends.high))，最低为\(point(ends.low))", "highest \(point(ends.high)), lowest \(point(ends.low))")
    }

    private func change(_ number: Double) -> String {
        let text = Printing.percent(.real(abs(number)))
        let size = report.isShare && text.hasSuffix("%") ? text.dropLast() + words("个百分点", " points") : text
        if number == 0 { return words("持平", "unchanged") }
        return (number > 0 ? words("增长", "up ") : words("下降", "down ")) + size
    }

    private var growths: [String] {
        guard let growth = report.column(report.isShare ? "points" : "growth") ?? report.column("growth"),
            let ends = ends(measured(growth, allRows))
        else { return [] }
        func point(_ row: Int) -> String { noted(labels[row], change(Cells.number(growth.values[row]) ?? 0)) }
        return [
            words(
                "同比增速最高的是\(point(ends.high))，最低的是\(point(ends.low))",
                "year-on-year growth highest in \(point(ends.high)), lowest in \(point(ends.low))")
        ]
    }

    private var series: [String] {
        if kind == .mirrored, report.series == nil {
            let titles = options.metrics.compactMap { name in
                table.column(called: name)?.title
            }
            return [words("左右分别为\(titles.joined(separator: "、"))", "sides: \(titles.joined(separator: ", "))")]
        }
        guard report.series != nil else { return [] }
        let sizes = zip(report.seriesLabels, report.metric.values).map { ($0, Cells.number($1) ?? 0) }
        let names = SeriesBars.seriesOrder(Draft.distinct(report.seriesLabels), report, sizes)
        let shown = report.words.list(Array(names.prefix(8)))
        return [
            words(
                "分为\(shown)\(names.count > 8 ? "等" : "")，共\(names.count)类",
                "\(names.count) groups: \(shown)\(names.count > 8 ? ", …" : "")")
        ]
    }

    /// The share of each series in the first and the last category.
    private var shares: String {
        let (names, series) = (labels, report.seriesLabels)
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
            guard first != last, let end = share(group, last) else {
                return words("\(group)占\(start)", "\(group) \(start)")
            }
            return words(
                "\(group)在\(first)占\(start)，在\(last)占\(end)", "\(group) \(start) in \(first), \(end) in \(last)")
        }.joined(separator: words("；", "; "))
    }

    private var parts: String {
        guard let parts = try? PartToWhole.parts(options, report) else { return "" }
        let total = parts.map(\.number).reduce(0, +)
        return parts.map { part in
            let share = Printing.percent(.real(total == 0 ? 0 : part.number / total))
            return words("\(part.name)\(share)（\(exact(part.value))）", "\(part.name) \(share) (\(exact(part.value)))")
        }.joined(separator: words("，", ", "))
    }

    /// How each highlighted unit, or the best where none is, has moved.
    private var places: [String] {
        let ranks = (report.column("rank") ?? report.metric).values
        let (months, units) = (labels, report.seriesLabels)
        let marked = Highlights.marked(options.highlight, names: units, table: table, rows: Array(units.indices))
        let shown = Draft.distinct(units).filter { marked.isEmpty || marked.contains($0) }
        let said = shown.prefix(12).map { unit -> String in
            let own = units.indices.filter { units[$0] == unit }.compactMap { row in
                Cells.number(ranks[row]).map {
                    words("\(months[row])第\(Decimals.plain($0))名", "\(months[row]) rank \(Decimals.plain($0))")
                }
            }
            return own.isEmpty ? "" : unit + words("", " ") + own.joined(separator: words("，", ", "))
        }
        return [said.filter { !$0.isEmpty }.joined(separator: words("；", "; "))]
    }

    /// Who rose and who fell between two moments.
    private var moves: [String] {
        guard let lines = try? Slope.lines(options, table).lines else { return [] }
        let known = lines.compactMap { line in
            Cells.number(line.start).flatMap { a in Cells.number(line.end).map { (line.name, $0 - a) } }
        }
        let (up, down) = (known.filter { $0.1 > 0 }, known.filter { $0.1 < 0 })
        var said = [words("上升\(up.count)项，下降\(down.count)项", "\(up.count) rise, \(down.count) fall")]
        if let most = up.max(by: { $0.1 < $1.1 }) { said.append(words("上升最多的是\(most.0)", "\(most.0) rises most")) }
        if let most = down.min(by: { $0.1 < $1.1 }) { said.append(words("下降最多的是\(most.0)", "\(most.0) falls most")) }
        return said
    }

    private var contributions: [String] {
        let steps = Waterfall.steps(options, report)
        guard let total = steps.last else { return [] }
        func signed(_ step: Waterfall.Step) -> String {
            (step.change < 0 ? Decimals.minus : "+") + exact(.real(abs(step.change)))
        }
        let parts = steps.dropLast()
        var said = [words("合计\(signed(total))", "in total \(signed(total))")]
        if let most = parts.max(by: { $0.change < $1.change }), most.change > 0 {
            said.append(
                words("增加最多的是\(noted(most.name, signed(most)))", "largest rise \(noted(most.name, signed(most)))"))
        }
        if let least = parts.min(by: { $0.change < $1.change }), least.change < 0 {
            said.append(
                words("减少最多的是\(noted(least.name, signed(least)))", "largest fall \(noted(least.name, signed(least)))"))
        }
        return said
    }

    private var reached: String {
        guard let targets = try? Bullet.targets(options, table, report) else { return "" }
        let pairs = zip(report.metric.values, targets).compactMap { value, target in
            Cells.number(value).flatMap { a in Cells.number(target).map { a >= $0 } }
        }
        let done = pairs.filter { $0 }.count
        return words(
            "达到目标\(done)项，未达到\(pairs.count - done)项", "\(done) reach their target, \(pairs.count - done) do not")
    }

    private var most: String {
        let numbers = Draft.values(report.metric).compactMap { $0 }.filter { $0 > 0 }.sorted(by: >)
        let total = numbers.reduce(0, +)
        var sum = 0.0
        guard
            let index = numbers.firstIndex(where: { number in
                sum += number
                return sum >= total * Pareto.mark
            })
        else { return "" }
        let share = Printing.percent(.real(sum / total))
        return words(
            index == 0 ? "第1项占\(share)" : "前\(index + 1)项合计占\(share)",
            index == 0 ? "the first makes up \(share)" : "the first \(index + 1) make up \(share)")
    }
}
