import Tables

/// Rows as CSV by RFC 4180: cells with a comma, quote or line break are quoted, lines end with a line feed.
public func csvText(header: [String], rows: [[String]]) -> String {
    var text = ""
    for row in [header] + rows {
        text += row.map(csvCell).joined(separator: ",")
        text += "\n"
    }
    return text
}

private func csvCell(_ cell: String) -> String {
    guard cell.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return cell }
    return "\"" + cell.replacing("\"", with: "\"\"") + "\""
}
