/// The rows of a table as sentences, so that a number in a cell is read with what its row and its column are called:
/// 公安局，办件量7651件，同比增长1.9%。
struct TableRows {
    /// A paragraph of a cell.
    struct Cell: Hashable, Sendable {
        let row: Int
        let column: Int
        let text: String
        let line: Int
        var part: String?
    }

    private let rows: [[[Cell]]]

    init(_ cells: [Cell]) {
        var rows: [[[Cell]]] = []
        for cell in cells {
            while rows.count <= cell.row { rows.append([]) }
            while rows[cell.row].count <= cell.column { rows[cell.row].append([]) }
            rows[cell.row][cell.column].append(cell)
        }
        self.rows = rows
    }

    /// One for each row under the first, which names the columns. A table in which no cell below holds a number has none.
    /// - Parameter caption: it may name the days that the table is of.
    func passages(under caption: Passage?) -> [Passage] {
        guard let header = rows.first, rows.count > 1 else { return [] }
        return rows.dropFirst().compactMap { row in
            guard row.contains(where: Self.isNumber), let first = row.lazy.compactMap(\.first).first else { return nil }
            var passage = Passage(part: first.part, isRow: true)
            if let caption { passage.append(caption.text + "：", line: first.line) }
            // What tells the rows apart comes first, wherever its columns stand.
            for cell in row where cell.contains(where: { Self.isName($0.text) }) {
                for paragraph in cell { passage.append(paragraph.text, line: paragraph.line) }
                passage.append("，", line: first.line)
            }
            for (column, cell) in row.enumerated() where Self.isNumber(cell) {
                guard let text = cell.first else { continue }
                let head = Heading(header.indices.contains(column) ? header[column].map(\.text).joined() : "")
                passage.append(head.name, line: text.line)
                if head.isPlace { passage.append("第", line: text.line) }
                passage.append(text.text, line: text.line)
                let isPlain = text.text.allSatisfy { $0.isNumber || ".,-−".contains($0) }
                if isPlain, !head.unit.isEmpty { passage.append(head.unit, line: text.line, at: text.text.count - 1) }
                passage.append("，", line: text.line)
            }
            passage.append("。", line: first.line)
            return passage
        }
    }

    /// Whether a cell holds a number and no words: a date or a name with digits tells rows apart, and of 3 ↑1 nobody can
    /// tell which number is meant.
    private static func isNumber(_ cell: [Cell]) -> Bool {
        guard cell.count == 1, let text = cell.first?.text, text.contains(where: \.isNumber) else { return false }
        let words = text.filter { !$0.isNumber && !".,%％-−+".contains($0) }
        return words.count <= 4 && !words.contains { "年月日季度↑↓= ".contains($0) }
            && text.first.map { $0.isNumber || "-−+".contains($0) } ?? false
    }

    private static func isName(_ text: String) -> Bool {
        text.contains(where: \.isHan) && !["持平", "首次", "再次"].contains(text)
            && !(text.first?.isNumber ?? false && !text.contains { "年月季".contains($0) })
    }

    /// 投资额（万元）: what a column is called and counted in.
    private struct Heading {
        let name: String
        let unit: String
        /// Whether its numbers are ranks.
        let isPlace: Bool

        init(_ text: String) {
            let parts = text.split(omittingEmptySubsequences: false) { "（(）)".contains($0) }.map(String.init)
            let name = parts.first?.filter { !$0.isWhitespace } ?? ""
            self.name = name
            unit = parts.count > 1 ? parts[1].replacing("单位：", with: "") : ""
            isPlace = ["排名", "名次", "位次"].contains { name.hasSuffix($0) }
        }
    }
}
