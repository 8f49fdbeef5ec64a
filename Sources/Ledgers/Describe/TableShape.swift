/// Where in a table the header, the data, and what is neither lie.
struct TableShape: Equatable {
    /// Cells of a row of data.
    let width: Int
    /// Cells of it that usually hold something.
    let typical: Int
    /// Of the header, from 1; empty when there is none.
    let headerRows: [Int]
    /// What stands above the header.
    let preamble: [String]
    /// The labels as they stand in the file, and names that tell the columns apart.
    let labels: [String]
    let names: [String]

    /// Whether the labels will not do as names: one is missing, twice there, or broken over lines.
    var takesFieldsByPosition: Bool { !headerRows.isEmpty && labels.map(\.trimmingSpace) != names }

    /// - Parameter rows: the first rows.
    init(_ rows: [[String]]) {
        let width = TableShape.usualWidth(rows).width
        self.width = width
        let full = rows.filter { $0.count == width }.map { $0.count { !$0.isEmpty } }.filter { $0 > 0 }.sorted()
        let typical = full.isEmpty ? 0 : full[full.count / 2]
        self.typical = typical
        let header = rows.firstIndex { TableShape.mayBeHeader($0, width: width, typical: typical) }
        guard let header, !(header == 0 && rows[0].contains(where: TableShape.isData)) else {
            (headerRows, preamble) = ([], [])
            labels = (0..<width).map { _ in "" }
            names = TableShape.names(labels)
            return
        }
        preamble = rows[..<header].map { $0.filter { !$0.isEmpty }.joined(separator: " ") }.filter { !$0.isEmpty }
        if TableShape.isSecondHeader(rows, header) {
            headerRows = [header + 1, header + 2]
            labels = TableShape.joined(rows[header], rows[header + 1], spread: false)
            names = TableShape.names(TableShape.joined(rows[header], rows[header + 1], spread: true))
        } else {
            headerRows = [header + 1]
            labels = rows[header]
            names = TableShape.names(labels)
        }
    }

    /// The number of cells that most rows have, and how many of the rows that is.
    static func usualWidth(_ rows: [[String]]) -> (width: Int, share: Double) {
        var counts: [Int: Int] = [:]
        for row in rows where row.contains(where: { !$0.isEmpty }) { counts[row.count, default: 0] += 1 }
        let total = counts.values.reduce(0, +)
        // One cell is what every text has: a row of several tells more.
        guard let best = counts.max(by: { ($0.value * min($0.key, 2), $0.key) < ($1.value * min($1.key, 2), $1.key) })
        else { return (0, 0) }
        return (best.key, Double(best.value) / Double(total))
    }

    private static func mayBeHeader(_ row: [String], width: Int, typical: Int) -> Bool {
        guard row.count == width else { return false }
        let filled = row.filter { !$0.isEmpty }
        // A row of 单位：万元 and 日期：2016年 is above the header, however few columns there are.
        let isPreamble = filled.contains { cell in
            guard let colon = cell.firstIndex(where: { $0 == "：" || $0 == ":" }) else { return false }
            return colon != cell.startIndex && cell.index(after: colon) != cell.endIndex
        }
        return filled.count >= max(min(2, width), (typical + 1) / 2) && !isPreamble
    }

    /// Labels are words; years are labels too.
    private static func isData(_ cell: String) -> Bool {
        let bytes = Array(cell.utf8)
        guard !bytes.isEmpty else { return false }
        let forms = CellForms(bytes, number: WrittenNumber(bytes), among: .all)
        return !forms.contains(.year) && !forms.isDisjoint(with: [.number, .date, .isoInstant, .instant])
    }

    /// Whether the row under the header goes on with it: words, under columns that have none or share one.
    private static func isSecondHeader(_ rows: [[String]], _ header: Int) -> Bool {
        guard header + 2 < rows.count, rows[header + 1].count == rows[header].count else { return false }
        let (upper, lower, data) = (rows[header], rows[header + 1], rows[header + 2])
        let isSplit = upper.indices.contains(where: { upper[$0].isEmpty && !lower[$0].isEmpty })
        let isSpan = upper.indices.contains(where: { !upper[$0].isEmpty && lower[$0].isEmpty })
        guard isSplit, isSpan, !lower.contains(where: isData) else { return false }
        return lower.indices.contains(where: { !lower[$0].isEmpty && $0 < data.count && isData(data[$0]) })
    }

    /// - Parameter spread: whether a label goes over the columns beside it that have none, as merged cells do.
    private static func joined(_ upper: [String], _ lower: [String], spread: Bool) -> [String] {
        var last = ""
        return upper.indices.map { column in
            if !upper[column].isEmpty { last = upper[column] }
            let above = spread && !lower[column].isEmpty ? last : upper[column]
            return [above, lower[column]].filter { !$0.isEmpty }.joined(separator: " ")
        }
    }

    /// Trimmed, numbered where a label is missing (列3) or taken (金额 2).
    private static func names(_ labels: [String]) -> [String] {
        var taken: Set<String> = []
        // Where to go on counting: a label may be there thousands of times.
        var numbers: [String: Int] = [:]
        return labels.enumerated().map { index, label in
            let words = label.split { $0.isNewline }.map(\.trimmingSpace).joined()
            let base = words.isEmpty ? "列\(index + 1)" : words
            var (name, number) = (base, numbers[base] ?? 2)
            while !taken.insert(name).inserted {
                name = "\(base) \(number)"
                number += 1
            }
            numbers[base] = number
            return name
        }
    }
}
