import Diagnostics

/// The rows of a sheet in which `{%tr %}` stands.
enum SheetRows {
    /// Of a template, empty ones among them.
    static let most = 100_000

    /// Whether a sheet whose cells hold their texts leaves out or repeats rows.
    static func areRepeated(in root: PartElement) -> Bool {
        root.first("x:sheetData")?.elements.contains { row in
            row.elements.contains { cell in
                guard let text = cell.first("x:is")?.text else { return false }
                return (try? TagScanner.tags(in: Array(text)))?.contains { $0.tag.level == .row } ?? false
            }
        } ?? false
    }

    /// Writes every row out that the sheet leaves out because it is empty, so that rows can be counted.
    /// - Returns: how many rows there are; `nil` when there are more than ``most``.
    static func number(in root: inout PartElement) -> Int? {
        guard let index = root.content.firstIndex(where: { $0.element?.name == "x:sheetData" }),
            var data = root.content[index].element
        else { return 0 }
        var rows: [PartNode] = []
        for case .element(var row) in data.content where row.name == "x:row" {
            let number = row.attribute("r").flatMap { Int($0) } ?? rows.count + 1
            guard number > rows.count, number <= most else { return nil }
            while rows.count + 1 < number {
                rows.append(.element(.emptyRow(rows.count + 1, prefix: data.prefix)))
            }
            row.number(number)
            rows.append(.element(row))
        }
        data.content = rows
        root.content[index] = .element(data)
        return rows.count
    }

    /// Numbers the rows of a filled sheet anew, and leaves those out again that have nothing to say.
    /// - Parameter count: of the template's rows.
    static func renumber(in root: inout PartElement, of count: Int) -> RowMoves {
        guard let index = root.content.firstIndex(where: { $0.element?.name == "x:sheetData" }),
            var data = root.content[index].element
        else { return RowMoves([], of: count) }
        var origins: [Int] = []
        var rows: [PartNode] = []
        for case .element(var row) in data.content where row.name == "x:row" {
            origins.append(row.attribute("r").flatMap { Int($0) } ?? 1)
            let hasLooks = AttributeList(row.opening).contains { $0.name != "r" && $0.name != "spans" }
            guard !row.elements.isEmpty || hasLooks else { continue }
            row.number(origins.count)
            rows.append(.element(row))
        }
        data.content = rows
        root.content[index] = .element(data)
        return RowMoves(origins, of: count)
    }

    /// Moves what lies over the rows of a sheet: merged cells, links, conditional formats, filters.
    static func moveRanges(in root: inout PartElement, by moves: RowMoves) {
        root.content = root.content.flatMap { node -> [PartNode] in
            guard case .element(let element) = node, element.name != "x:sheetData" else { return [node] }
            return moved(element, by: moves).map { .element($0) }
        }
    }

    /// - Returns: none for what lay over rows that are gone, several for what each round of a loop has of its own.
    private static func moved(_ element: PartElement, by moves: RowMoves) -> [PartElement] {
        if owned.contains(element.name), let range = element.attribute("ref").flatMap(CellRange.init) {
            return moves.each(range.rows).map { rows in
                var copy = element
                copy.set("ref", to: range.text(rows))
                return copy
            }
        }
        var copy = element
        if let areas = element.attribute("sqref") {
            let ranges = areas.split(separator: " ").compactMap { CellRange(String($0)) }
            let moved = ranges.flatMap { range in moves.each(range.rows).map(range.text) }
            guard !moved.isEmpty else { return [] }
            copy.set("sqref", to: moved.joined(separator: " "))
        }
        for name in ["ref", "activeCell", "topLeftCell"] {
            guard let range = element.attribute(name).flatMap(CellRange.init), let rows = moves.cover(range.rows) else {
                continue
            }
            copy.set(name, to: range.text(range.isOne ? rows.lowerBound...rows.lowerBound : rows))
        }
        let hadElements = !element.elements.isEmpty
        copy.content = copy.content.flatMap { node -> [PartNode] in
            if case .element(let child) = node { moved(child, by: moves).map { .element($0) } } else { [node] }
        }
        guard !hadElements || !copy.elements.isEmpty else { return [] }
        if element.attribute("count") != nil, hadElements { copy.set("count", to: String(copy.elements.count)) }
        return [copy]
    }

    /// What belongs to the rows that it lies in.
    private static let owned: Set<String> = ["x:mergeCell", "x:hyperlink"]

    /// What of a sheet cannot follow its rows, in words; `nil` when all can.
    static func obstacle(in root: PartElement) -> Localized? {
        if root.first("x:tableParts") != nil { return Localized(zh: "“表格”（套用表格格式）", en: "a table") }
        if root.first("x:legacyDrawing") != nil { return Localized(zh: "批注或控件", en: "comments or controls") }
        if root.first("x:extLst")?.contains(where: { $0.name.hasSuffix("sqref") }) ?? false {
            return Localized(zh: "新式条件格式、迷你图或数据验证", en: "sparklines, or conditions of newer versions of Excel")
        }
        return nil
    }
}

/// Cells side by side, as attributes name them: `A1`, `A1:C3`.
struct CellRange {
    private let first: String
    private let last: String?
    let rows: ClosedRange<Int>

    init?(_ text: String) {
        guard let match = text.wholeMatch(of: #/([A-Z]{1,3})([1-9][0-9]{0,6})(?::([A-Z]{1,3})([1-9][0-9]{0,6}))?/#),
            let from = Int(match.output.2)
        else { return nil }
        let to = match.output.4.flatMap { Int($0) } ?? from
        guard from <= to else { return nil }
        first = String(match.output.1)
        last = match.output.3.map { String($0) }
        rows = from...to
    }

    var isOne: Bool { last == nil }

    func text(_ rows: ClosedRange<Int>) -> String {
        guard last != nil || rows.count > 1 else { return first + String(rows.lowerBound) }
        return "\(first)\(rows.lowerBound):\(last ?? first)\(rows.upperBound)"
    }
}

extension PartElement {
    fileprivate static func emptyRow(_ number: Int, prefix: String) -> PartElement {
        PartElement(name: "x:row", opening: "<\(prefix)row r=\"\(number)\"/>", content: [], closing: "")
    }

    /// Writes the number of a row into it and its cells.
    fileprivate mutating func number(_ row: Int) {
        set("r", to: String(row))
        var column = 0
        for index in content.indices {
            guard case .element(var cell) = content[index], cell.name == "x:c" else { continue }
            let letters = (cell.attribute("r")?.prefixMatch(of: #/[A-Z]{1,3}/#)).map { String($0.output) }
            column = letters.map(Self.columnNumber) ?? column + 1
            cell.set("r", to: (letters ?? Self.columnName(column)) + String(row))
            content[index] = .element(cell)
        }
    }

    private static func columnNumber(_ letters: String) -> Int {
        letters.unicodeScalars.reduce(0) { $0 * 26 + Int($1.value) - 64 }
    }

    private static func columnName(_ number: Int) -> String {
        var (name, rest) = ("", number)
        while rest > 0 {
            name.insert(Character(Unicode.Scalar(UInt8(65 + (rest - 1) % 26))), at: name.startIndex)
            rest = (rest - 1) / 26
        }
        return name
    }

    fileprivate func contains(where test: (PartElement) -> Bool) -> Bool {
        test(self) || elements.contains { $0.contains(where: test) }
    }
}
