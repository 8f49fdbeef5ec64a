import Foundation
import Ledgers
import Metrics
import Tables
import Testing

@testable import Reports

/// Every figure of the published list, counted again from the rows that its trace exports, by rules of its own.
@Suite(
    .enabled(
        if: ProcessInfo.processInfo.environment["NIANBAO_SHARED"] != nil,
        "skipped: NIANBAO_SHARED does not name the folder with the published list"))
struct AcceptanceRecountTests {
    private static let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

    /// All in one scan per ledger.
    private static let traces = Result {
        try FigureTrace.all(try ids.map(FigureRequest.init(key:)), of: Project(containing: root))
    }

    private static var ids: [String] {
        let shared = ProcessInfo.processInfo.environment["NIANBAO_SHARED"] ?? ""
        let text = (try? String(contentsOfFile: "\(shared)/acceptance/figures-2016.csv", encoding: .utf8)) ?? ""
        return text.split(whereSeparator: \.isNewline).dropFirst().compactMap { line in
            line.split(separator: ",").first.map(String.init)
        }
    }

    @Test func theListIsThere() {
        #expect(Self.ids.count == 52)
    }

    @Test(arguments: ids)
    func countingTheRowsAgainGivesTheFigure(id: String) throws {
        let trace = try #require(try Self.traces.get().first { $0.figure.id == id })
        let folder = try temporaryFolder([:])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let path = folder + "/rows.csv"
        #expect(try trace.exportRows(to: path) > 0)
        let rows = try ExportedRows(try String(contentsOfFile: path, encoding: .utf8))
        let sensitive = trace.project.package.resources.flatMap(\.schema.fields).filter(\.isSensitive).map(\.name)
        #expect(Set(rows.header).isDisjoint(with: sensitive))
        #expect(try rows.recounted(trace.metric.formula) == trace.figure.value.exact, "\(id)")
    }
}

/// The rows of an export, and what is counted from them.
private struct ExportedRows {
    let header: [String]
    private let rows: [[String]]

    struct NoSuchColumn: Error { let name: String }

    init(_ text: String) throws {
        var lines = csvRows(text)
        header = lines.isEmpty ? [] : lines.removeFirst()
        rows = lines
    }

    private func column(_ name: String, where role: String? = nil) throws -> [String] {
        let position = try #require(header.firstIndex(of: name), "\(name)")
        guard let role else { return rows.map { $0[position] } }
        let mark = try #require(header.firstIndex(of: role), "\(role)")
        return rows.filter { $0[mark] == "是" }.map { $0[position] }
    }

    func recounted(_ formula: Formula) throws -> Exact? {
        switch formula {
        case .measure(let measure): return try recounted(measure, where: nil)
        case .ratio(let above, let below):
            let part = try recounted(above.measure, where: "numerator")
            return try recounted(below.measure, where: "denominator").flatMap { part?.divided(by: $0) }
        case .rank(let rule):
            // One more than the number of greater values on the same list.
            let lists = try rule.within.map { try column($0, where: "ranked") }
            let values = try column(rule.by, where: "ranked")
            let selected = try column("selected", where: "ranked")
            func list(_ row: Int) -> [String] { lists.map { $0[row] } }
            let ranks = Set(
                selected.indices.filter { selected[$0] == "是" }.map { row in
                    values.indices.count { list($0) == list(row) && Exact(values[$0]) ?? 0 > Exact(values[row]) ?? 0 }
                        + 1
                })
            return ranks.count == 1 ? ranks.first.map { Exact($0) } : nil
        }
    }

    private func recounted(_ measure: Measure, where role: String?) throws -> Exact? {
        guard let field = measure.field else { return Exact(try column("resource", where: role).count) }
        let isHidden = !header.contains(field)
        let cells = try column(isHidden ? "distinct" : field, where: role).filter { !$0.isEmpty }
        if measure.kind == .countDistinct { return Exact(Set(cells).count) }
        let numbers = cells.compactMap { Exact($0) }
        #expect(numbers.count == cells.count)
        let sum = numbers.reduce(Exact.zero) { $0.adding($1) ?? $0 }
        switch measure.kind {
        case .sum: return sum.multiplied(by: measure.factor)
        case .mean: return sum.divided(by: Exact(numbers.count))?.multiplied(by: measure.factor)
        case .min: return numbers.min()?.multiplied(by: measure.factor)
        case .max: return numbers.max()?.multiplied(by: measure.factor)
        default: throw NoSuchColumn(name: measure.kind.rawValue)
        }
    }
}

/// The cells of a CSV file by RFC 4180.
private func csvRows(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = ""
    var isQuoted = false
    var previous: Character?
    for character in text {
        switch character {
        case "\"" where isQuoted: isQuoted = false
        case "\"":
            // A quote just after a closing one is a quote of the text.
            if previous == "\"" { cell.append(character) }
            isQuoted = true
        case "," where !isQuoted:
            row.append(cell)
            cell = ""
        case "\n" where !isQuoted:
            rows.append(row + [cell])
            (row, cell) = ([], "")
        default: cell.append(character)
        }
        previous = character
    }
    return rows
}
