import Tables
import Trees

/// A table as CSV and JSON, for other programs: names as headers, values plain.
extension Table {
    public var csv: String {
        csvText(header: columns.map(\.name), rows: rows())
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
    /// - Parameter places: at most so many digits after the point, for people; by default all there are.
    public func rows(places: Int = 20) -> [[String]] {
        (0..<rowCount).map { row in columns.map { $0.values[row].plainText(places: places) } }
    }
}

extension Value {
    func plainText(places: Int = 20) -> String {
        exact.map { ($0.scale > places ? $0.rounded(places: places) ?? $0 : $0).normalized.description } ?? description
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
