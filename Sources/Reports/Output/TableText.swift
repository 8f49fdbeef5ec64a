import Tables
import Trees

/// A table as CSV and JSON, for other programs: names as headers, values plain.
extension Table {
    public var csv: String {
        csvText(header: columns.map(\.name), rows: plainRows)
    }

    public var json: String {
        Tree(
            .list(
                (0..<rowCount).map { row in
                    Tree(.object(columns.map { Tree.Entry(key: $0.name, value: Tree($0.values[row])) }))
                })
        ).json
    }

    /// Values as text, row by row; numbers without trailing zeros.
    public var plainRows: [[String]] {
        (0..<rowCount).map { row in
            columns.map { $0.values[row].exact?.normalized.description ?? $0.values[row].description }
        }
    }
}

/// Rows of texts as JSON: a list of objects.
public func jsonText(header: [String], rows: [[String]]) -> String {
    Tree(
        .list(
            rows.map { row in
                Tree(.object(zip(header, row).map { Tree.Entry(key: $0, value: Tree(.string($1))) }))
            })
    ).json
}
