import Tables
import Trees

/// Places over time: the first on top, highlighted units in colour, the others grey, each with its name where its course
/// ends. A unit that is not ranked in a month leaves a gap; one that is ranked once is a dot.
enum Bump {
    static func draft(_ options: CompositeOptions, _ table: Table, _ room: Room) throws -> Draft {
        let theme = room.theme
        let report = try ReportTable(table, options, needsSeries: true)
        let ranks = (report.column("rank") ?? report.metric).values
        let months = report.dimensionLabels, units = report.seriesLabels
        let monthNames = Draft.distinct(months), unitNames = Draft.distinct(units)
        let marked = Highlights.marked(options.highlight, names: units, table: table, rows: Array(0..<table.rowCount))
        let most = ranks.compactMap { Cells.number($0) }.max() ?? 1
        var place: [String: [String: Double]] = [:]
        for row in 0..<table.rowCount { place[units[row], default: [:]][months[row]] = Cells.number(ranks[row]) }
        var rows: [(month: String, unit: String, rank: Double?, label: String, color: String)] = []
        let palette = theme.seriesColors
        let shown = unitNames.filter { marked.contains($0) }
        let last = monthNames.last ?? ""
        // Units that share a place at the end share one label.
        var ends: [Double: [String]] = [:]
        for unit in unitNames { if let rank = place[unit]?[last] { ends[rank, default: []].append(unit) } }
        for unit in unitNames {
            let color = shown.firstIndex(of: unit).map { palette[$0 % palette.count] } ?? theme.back
            let final = monthNames.last { place[unit]?[$0] != nil }
            for month in monthNames {
                let rank = place[unit]?[month]
                var label = ""
                if let rank, month == last, let sharing = ends[rank] {
                    let leader = sharing.first { marked.contains($0) } ?? sharing[0]
                    label = leader == unit ? report.words.list(sharing) : ""
                } else if month == final {
                    label = unit
                }
                rows.append((month, unit, rank, label, color))
            }
        }
        // Grey lies below colour.
        let ordered = rows.filter { !marked.contains($0.unit) } + rows.filter { marked.contains($0.unit) }
        let drawn = Table([
            Draft.text(Draft.Name.x, ordered.map(\.month)), Draft.text(Draft.Name.series, ordered.map(\.unit)),
            Draft.numbers(Draft.Name.y, ordered.map { $0.rank.map { .real($0) } ?? .null }),
            Draft.text(Draft.Name.label, ordered.map(\.label)),
            Draft.text(Draft.Name.color, ordered.map(\.color)),
            Draft.text(Draft.Name.ink, ordered.map { marked.contains($0.unit) ? $0.color : theme.muted }),
        ])
        let x = Draft.nominal(
            Draft.Name.x, ["sort": Draft.list(monthNames), "title": .null, "axis": ["orient": "bottom"]])
        let every = max(1, Int((most / 20).rounded(.up)))
        let values = Swift.stride(from: 1, through: Int(max(1, most)), by: every).map { Draft.number(Double($0)) }
        let y = Draft.quantity(
            Draft.Name.y,
            [
                "scale": ["domain": [0.5, Draft.number(most + 0.5)], "reverse": true, "zero": false], "title": .null,
                "axis": [
                    "values": Tree(.list(values)), "format": "d", "grid": false,
                    "labelExpr": room.theme.language == .zh ? "'第' + datum.label + '名'" : "datum.label",
                ],
            ])
        let color = Draft.paint(Draft.Name.color)
        let unit = Draft.nominal(Draft.Name.series)
        let ink = Draft.paint(Draft.Name.ink)
        let specification: Tree = [
            "layer": [
                [
                    "mark": ["type": "line", "strokeWidth": 2.5],
                    "encoding": ["x": x, "y": y, "detail": unit, "color": color],
                ],
                ["mark": ["type": "circle", "size": 70, "opacity": 1], "encoding": ["x": x, "y": y, "color": color]],
                [
                    "mark": Draft.label(align: "left", dx: 9, fit: .push),
                    "encoding": ["x": x, "y": y, "text": Draft.nominal(Draft.Name.label), "color": ink],
                ],
            ]
        ]
        return Draft(
            specification: specification, table: drawn, least: ChartSize(width: 0, height: min(4000, 110 + most * 15)))
    }
}
