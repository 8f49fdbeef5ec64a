import Diagnostics
import Documents

/// The paragraphs of a Word document, of its headers, footers and notes, and the rows of its tables; the numbers of
/// paragraphs in their part stand for lines.
/// - Throws: a `Diagnostic` for a file that is no such document, and for one that is built to harm (see `OfficePackage`).
func wordPassages(_ path: String, as name: String) throws -> [Passage] {
    let package = try OfficePackage(readBytes(path, as: name, limit: OfficePackage.Limits.file), name: name)
    let paragraphs = try package.wordParagraphs()
    let main = paragraphs.first?.part
    var passages: [Passage] = []
    var table: (place: String, cells: [TableRows.Cell]) = ("", [])
    func endTable() {
        // The caption stands above the table, perhaps with a line for its unit between.
        let caption = passages.suffix(2).last { !$0.isProse && !$0.characters.isEmpty && !$0.text.hasPrefix("单位：") }
        passages += TableRows(table.cells).passages(under: caption)
        table = ("", [])
    }
    for paragraph in paragraphs {
        let part = paragraph.part == main ? nil : paragraph.part
        let place = paragraph.cell.map { "\(paragraph.part) \($0.table)" } ?? ""
        if place != table.place { endTable() }
        if let cell = paragraph.cell {
            table.place = place
            table.cells.append(
                TableRows.Cell(
                    row: cell.row, column: cell.column, text: paragraph.text, line: paragraph.number, part: part))
        } else {
            passages.append(Passage(paragraph.text, line: paragraph.number, part: part))
        }
    }
    endTable()
    return passages
}
