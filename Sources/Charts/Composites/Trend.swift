import Numerals
import Tables
import Trees

/// Columns by month, this year beside last year, and above them the growth as a line on its own axis.
enum Trend {
    static func draft(_ options: CompositeOptions, _ table: Table, _ room: Room) throws -> Draft {
        let theme = room.theme
        let report = try ReportTable(table, options)
        let previous = report.column("previous")
        let growth = report.column(report.isShare ? "points" : "growth") ?? report.column("growth")
        let print = report.values(including: previous?.values ?? [])
        let months = report.dimensionLabels
        let years = report.years
        let (before, now) = (years[0], years[1])
        let count = table.rowCount
        var columns = [
            Draft.text(Draft.Name.x, months + (previous == nil ? [] : months)),
            Draft.text(
                Draft.Name.series,
                Array(repeating: now, count: count) + (previous == nil ? [] : Array(repeating: before, count: count))),
            Draft.numbers(Draft.Name.y, report.metric.values + (previous?.values ?? [])),
        ]
        let slot = room.width / Double(max(1, count))
        let printed = report.metric.values.map(print.short)
        // Numbers that are wider than their columns are read from below.
        let widest = printed.map { room.size($0, 9) }.max() ?? 0
        let areTurned = widest > slot * 0.95
        let falls = report.metric.values.map { (Cells.number($0) ?? 0) < 0 }
        let blank = previous == nil ? [] : printed.map { _ in "" }
        columns.append(Draft.text(Draft.Name.label, zip(printed, falls).map { $1 ? "" : $0 } + blank))
        columns.append(Draft.text("__fall", zip(printed, falls).map { $1 ? $0 : "" } + blank))
        let growths = growth.map { $0.values + (previous == nil ? [] : $0.values.map { _ in .null }) }
        if let growths {
            columns.append(Draft.numbers(Draft.Name.end, growths))
        }
        let numbers = (report.metric.values + (previous?.values ?? [])).compactMap { Cells.number($0) }
        let most = max(numbers.max() ?? 1, 0), least = min(numbers.min() ?? 0, 0)
        let span = most == least ? 1 : most - least
        // Below negative columns stand their labels.
        let need = areTurned ? widest + 7 : 16
        let low = least < 0 ? least - span * need / max(60, room.height / GrowthLine.split - need) : 0
        let rising = growths?.compactMap { Cells.number($0) } ?? []
        let split = rising.isEmpty ? 1.0 : GrowthLine.split
        let air = areTurned ? max(0, widest - 12) / max(60, room.height / split) : 0
        let ticks = Draft.ticks(for: report.metric.values + (previous?.values ?? []), from: least, upTo: most, 4)
        let y: [String: Tree] = [
            "scale": Draft.domain(low, low + (least + span - low) * (split * 1.02 + air)),
            "title": "", "axis": report.guide(["values": Tree(.list(ticks.map(Draft.number)))]),
        ]
        let bands: Tree = [
            "paddingInner": Draft.number(GrowthLine.inner), "paddingOuter": Draft.number(GrowthLine.outer),
        ]
        let x = Draft.nominal(Draft.Name.x, ["sort": .null, "title": .null, "scale": bands])
        let offset = Draft.nominal(Draft.Name.series, ["sort": Draft.list(previous == nil ? [now] : [before, now])])
        let palette = theme.seriesColors
        let color = Draft.nominal(
            Draft.Name.series,
            [
                "sort": Draft.list(previous == nil ? [now] : [before, now]), "title": .null,
                "scale": ["range": Draft.list(previous == nil ? [palette[0]] : [theme.back, palette[0]])],
            ])
        let placed: [(String, Tree)] = [("x", x), ("xOffset", offset), ("y", Draft.quantity(Draft.Name.y, y))]
        func text(_ column: String, _ mark: Tree) -> Tree {
            Draft.layer(mark, placed + [("text", Draft.nominal(column))])
        }
        let bars = Draft.layered(
            [
                Draft.layer("bar", placed + [("color", color)]),
                text(
                    Draft.Name.label,
                    Draft.endLabel(9, vertical: true, turned: areTurned, gap: 3, color: theme.ink)),
            ]
                + (falls.contains(true)
                    ? [
                        text(
                            "__fall",
                            Draft.endLabel(9, vertical: true, turned: areTurned, gap: -3, color: theme.ink)),
                        Draft.zeroLine("y"),
                    ]
                    : []))
        var layers = [bars]
        if let growths, !rising.isEmpty {
            let line = GrowthLine(Array(growths.prefix(count)), room: room, color: palette[1])
            layers.append(line.layer(x, title: report.isShare ? report.words.pointsChange : report.words.growth))
            columns += line.labelColumns(rows: columns[0].values.count)
        }
        let specification: Tree = ["layer": Tree(.list(layers)), "resolve": ["scale": ["y": "independent"]]]
        return Draft(
            specification: specification, table: Table(columns),
            least: ChartSize(width: Double(count) * 12 + 110, height: 0))
    }
}
