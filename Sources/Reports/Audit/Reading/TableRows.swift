import Numerals

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
        let isRanking = caption.map { caption in Heading.ranks.contains { caption.text.contains($0) } } ?? false
        let heads = header.map { Heading($0.map(\.text).joined(), isOfRanking: isRanking) }
        let common = Self.unit(of: caption)
        func head(_ column: Int) -> Heading {
            heads.indices.contains(column) ? heads[column] : Heading("", isOfRanking: false)
        }
        return rows.dropFirst().compactMap { row in
            guard row.enumerated().contains(where: { Self.isNumber($1, under: head($0)) }),
                let first = row.lazy.compactMap(\.first).first
            else { return nil }
            var passage = Passage(part: first.part, isRow: true)
            if let caption { passage.append(caption.text + "：", line: first.line) }
            // What tells the rows apart comes first, wherever its columns stand.
            for cell in row where cell.contains(where: { Self.isName($0.text) }) {
                for paragraph in cell { passage.append(paragraph.text, line: paragraph.line) }
                passage.append("，", line: first.line)
            }
            for (column, cell) in row.enumerated() where Self.isNumber(cell, under: head(column)) {
                guard let text = cell.first else { continue }
                let head = head(column)
                passage.append(head.name, line: text.line)
                if head.isPlace || head.isMove, let cell = PlaceCell(text.text) {
                    passage.append(cell, line: text.line)
                    continue
                }
                if head.isPlace { passage.append("第", line: text.line) }
                passage.append(text.text, line: text.line)
                let isPlain = text.text.allSatisfy { $0.isNumber || ".,-−".contains($0) }
                let unit = head.unit.isEmpty && head.isCounted ? common : head.unit
                if isPlain, !unit.isEmpty { passage.append(unit, line: text.line, at: text.text.count - 1) }
                passage.append("，", line: text.line)
            }
            passage.append("。", line: first.line)
            return passage
        }
    }

    /// What a caption says that all is counted in: 各月公开信息（条）.
    private static func unit(of caption: Passage?) -> String {
        let text = caption?.text ?? ""
        guard let last = text.last, "）)".contains(last), let start = text.lastIndex(where: { "（(".contains($0) })
        else { return "" }
        let unit = String(text[text.index(after: start)...].dropLast())
        return MeasureWords.standard.contains(unit) ? unit : ""
    }

    /// Whether a cell holds a number and no words: a date or a name with digits tells rows apart, and of 3 ↑1 nobody can
    /// tell which number is meant, but under a head of ranks.
    private static func isNumber(_ cell: [Cell], under head: Heading) -> Bool {
        guard cell.count == 1, let text = cell.first?.text, text.contains(where: \.isNumber) else { return false }
        if head.isPlace || head.isMove, PlaceCell(text) != nil { return true }
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
        /// Whether they say how ranks changed.
        let isMove: Bool

        /// Whether its numbers may be counted in what the caption says: no ratio, score or number of the row.
        let isCounted: Bool

        static let ranks = ["排名", "名次", "位次"]
        private static let changes = ["变化", "升降", "变动", "上月", "上期"]

        /// - Parameter isOfRanking: whether the caption speaks of ranks: then columns of months are ranks.
        init(_ text: String, isOfRanking: Bool) {
            let parts = text.split(omittingEmptySubsequences: false) { "（(）)".contains($0) }.map(String.init)
            let name = parts.first?.filter { !$0.isWhitespace } ?? ""
            self.name = name
            unit = parts.count > 1 ? parts[1].replacing("单位：", with: "") : ""
            let isMonth =
                name.contains { "月季".contains($0) } && name.allSatisfy { $0.isNumber || "年月份第季度".contains($0) }
            isPlace = Self.ranks.contains { name.hasSuffix($0) } || isOfRanking && isMonth
            isCounted = !isPlace && !["率", "比", "幅", "序号", "得分", "增长"].contains { name.contains($0) }
            isMove = !isPlace && Self.changes.contains { name.contains($0) }
        }
    }
}

extension Passage {
    /// 第3，上升1位，
    fileprivate mutating func append(_ cell: PlaceCell, line: Int) {
        if !cell.place.isEmpty {
            append("第", line: line)
            append(cell.place, line: line)
            append("，", line: line, at: 0)
        }
        guard let move = cell.move else { return }
        append(move.verb, line: line, at: move.offset - 1)
        for (index, digit) in move.places.enumerated() { append(String(digit), line: line, at: move.offset + index) }
        append("位，", line: line, at: move.offset + move.places.count - 1)
    }
}
