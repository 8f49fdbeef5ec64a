import Tables

/// Rows as CSV by RFC 4180: cells with a comma, quote or line break are quoted, lines end with a line feed.
public func csvText(header: [String], rows: [[String]]) -> String {
    ([header] + rows).map(csvLine).joined()
}

/// One row with its line feed.
func csvLine(_ row: [String]) -> String { row.map(csvCell).joined(separator: ",") + "\n" }

private func csvCell(_ cell: String) -> String {
    // By scalars: a comma with a combining mark is another character, but a comma still for whoever reads the bytes.
    guard cell.unicodeScalars.contains(where: { ",\"\n\r".unicodeScalars.contains($0) }) else { return cell }
    var quoted = "\"".unicodeScalars
    for scalar in cell.unicodeScalars {
        if scalar == "\"" { quoted.append(scalar) }
        quoted.append(scalar)
    }
    quoted.append("\"")
    return String(quoted)
}
