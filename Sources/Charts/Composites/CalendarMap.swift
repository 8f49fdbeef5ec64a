import Diagnostics
import Tables
import Trees

/// A year of days: a column for each week, a row for each weekday, the busier the darker. Days that the data do not
/// name stay blank.
enum CalendarMap {
    /// Longer spans have no room.
    static let mostDays = 400

    static func draft(_ options: CompositeOptions, _ table: Table, _ room: Room) throws -> Draft {
        let report = try ReportTable(table, options)
        let days = report.dimension.values.map { value in
            value.day ?? Cells.number(Dates.instant(value)).map { Day(number: Int32(($0 / 86_400_000).rounded(.down))) }
        }
        guard let first = days.compactMap({ $0 }).min(), let last = days.compactMap({ $0 }).max() else {
            throw Diagnostic.noDays(report.dimension.title)
        }
        let monday = Int(first.number) - weekday(first)
        let span = Int(last.number) - Int(first.number) + 1
        guard span <= mostDays else { throw Diagnostic.chartTooLarge("calendar", limit: mostDays) }
        let weeks = (Int(last.number) - monday) / 7 + 1
        let numbers = Draft.values(report.metric)
        let ends = Ticks.nice([min(0, numbers.compactMap { $0 }.min() ?? 0), numbers.compactMap { $0 }.max() ?? 1], 4)
        let rows = days.indices.filter { days[$0] != nil }
        let weekdays = report.words.weekdays
        func week(_ day: Day) -> String { String((Int(day.number) - monday) / 7) }
        let cells = rows.compactMap { days[$0] }
        // A month is named above the week of its first day, the first month above the first week.
        let named = Dictionary(
            (0..<span).map { Day(number: first.number + Int32($0)) }.filter { $0.day == 1 || $0 == first }
                .map { (week($0), report.words.month($0.month)) }
        ) { _, later in later }
        let labelled = (0..<weeks).map(String.init)
        let data = Table([
            Draft.text(Draft.Name.x, cells.map(week)),
            Draft.text(Draft.Name.series, cells.map { weekdays[weekday($0)] }),
            Draft.numbers(Draft.Name.y, rows.map { report.metric.values[$0] }),
        ])
        let x = Draft.nominal(
            Draft.Name.x,
            [
                "sort": .null, "title": .null, "scale": ["domain": Draft.list(labelled), "paddingInner": 0.08],
                "axis": [
                    "orient": "top", "ticks": false, "domain": false, "labelAngle": 0,
                    "labelExpr": Tree(.string(expression(labelled, named))),
                ],
            ])
        let y = Draft.nominal(
            Draft.Name.series,
            [
                "sort": Draft.list(weekdays), "title": .null,
                "scale": ["domain": Draft.list(weekdays), "paddingInner": 0.08],
                "axis": ["ticks": false, "domain": false],
            ])
        let unit = report.metric.unit ?? ""
        let color = Draft.quantity(
            Draft.Name.y,
            [
                "title": Tree(.string(report.isShare || unit.isEmpty ? "" : report.words.unit(unit))),
                "scale": ["domain": [Draft.number(ends.first ?? 0), Draft.number(ends.last ?? 1)]],
                "legend": report.isShare ? report.guide() : ["tickCount": 5],
            ])
        let height = room.width / Double(max(weeks, 12)) * 7 + 140
        return Draft(
            specification: Draft.layered([Draft.layer("rect", [("x", x), ("y", y), ("color", color)])]), table: data,
            least: ChartSize(width: 0, height: 190), wanted: min(max(height, 190), room.width))
    }

    private static func weekday(_ day: Day) -> Int { (Int(day.number) % 7 + 7 + 3) % 7 }

    /// A month that begins beside the one before is not named: the names would meet.
    private static func expression(_ weeks: [String], _ named: [String: String]) -> String {
        var last = -4
        let cases = weeks.compactMap { week -> String? in
            guard let name = named[week], let number = Int(week), number - last >= 3 else { return nil }
            last = number
            return "datum.label == '\(week)' ? '\(name)' : "
        }
        return cases.joined() + "''"
    }
}
