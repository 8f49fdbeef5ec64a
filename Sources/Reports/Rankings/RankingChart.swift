import Charts
import Diagnostics
import Foundation
import Numerals
import Tables
import Trees

extension RankingTable {
    /// Draws the bump chart and writes it, one chart for each list: `排名.png`, or `排名-街道.png` and `排名-乡镇.png`.
    /// - Parameter path: ends in `.png`, `.pdf` or `.svg`.
    /// - Returns: what the charts warn of.
    /// - Throws: a `Diagnostic` for another ending, and when a file cannot be written; then none is.
    public func writeChart(to path: String, of project: Project) throws -> [Diagnostic] {
        let format = try Self.format(of: path)
        let drawer = try ChartDrawer(of: project)
        let catalogue = try project.catalogue()
        let ledger = catalogue.ledger(metric.ledger)?.title ?? metric.ledger
        var lists: [String?] = []
        for row in rows where !lists.contains(row.list) { lists.append(row.list) }
        var warnings: [Diagnostic] = []
        let target = URL(fileURLWithPath: path)
        let files = try lists.map { list -> (name: String, bytes: [UInt8]) in
            let shown = rows.filter { $0.list == list }
            let data = table(of: shown)
            let chart = try drawer.compile(specification(of: shown, list: list, ledger: ledger)) { _ in data }
            warnings += chart.warnings
            // A name of a ledger may hold what a file's name may not.
            let suffix = list.map { "-" + String($0.map { "/\0\\:".contains($0) ? "_" : $0 }) } ?? ""
            let name = target.deletingPathExtension().lastPathComponent + suffix + "." + target.pathExtension
            return (name, try chart.scene.bytes(format, date: project.settings.date))
        }
        let parent = target.deletingLastPathComponent().path
        try OutputFolder(parent, display: parent).write(files.map { OutputFolder.File($0.name, $0.bytes) })
        return warnings
    }

    /// - Throws: a `Diagnostic` when the path does not end in a format.
    static func format(of path: String) throws -> NamedChart.Format {
        let ending = (path as NSString).pathExtension.lowercased()
        guard let format = NamedChart.Format(rawValue: ending) else {
            throw Diagnostic.unknownChoice(
                ending, of: "--output", known: NamedChart.Format.allCases.map { ".\($0.rawValue)" }, at: Place())
        }
        return format
    }

    private func specification(of rows: [Row], list: String?, ledger: String) -> Tree {
        let names = Set(rows.map(\.name))
        let last = min(days.last, periods.last?.last ?? days.last)
        let title = metric.title.contains("排名") ? metric.title : metric.title + "排名"
        let subject = list.map { "\($0)\(title)" } ?? title
        let span = periods.first.flatMap { Period($0.first, through: last) }.map { "（\(periodText($0))）" } ?? ""
        return [
            "composite": "bump", "metric": Tree(.string(metric.id)),
            "by": [Tree(.string(request.grain.rawValue)), Tree(.string(by))],
            "highlight": Tree(.list(request.highlight.filter(names.contains).map { Tree(.string($0)) })),
            "title": Tree(.string(subject + span)),
            "source": Tree(.string("\(ledger)，截至\(dateText(last))")), "data": ["name": "ranking"],
        ]
    }
}
