import Diagnostics

/// How records that are arrays are read: the fields in their order, or by the labels in the first arrays.
struct JSONRows: Sendable {
    private let dialect: Dialect
    private let schema: Schema
    private var columns: [String: Int]
    /// For each cell the column that is read from it.
    private(set) var cells: [Int?]

    init(schema: Schema, dialect: Dialect, readings: [FieldReading]) {
        self.schema = schema
        self.dialect = dialect
        columns = Dictionary(readings.enumerated().map { ($1.field.name, $0) }) { first, _ in first }
        cells = schema.fields.map { [columns] in columns[$0.name] }
    }

    /// Arrays down to the header's last; those above it that are no header are none of the data's business.
    var headerEnd: Int { dialect.headerRows.last ?? 0 }

    mutating func readNothing() {
        columns = [:]
        cells = cells.map { _ in nil }
    }

    /// - Parameter rows: the first `headerEnd` arrays.
    /// - Returns: what is wrong with the labels.
    mutating func take(header rows: [[String]], at place: Place) -> [Diagnostic] {
        let labels = dialect.joinedHeader(rows)
        let match = HeaderMatch(
            labels: labels, schema: schema, byPosition: dialect.takesFieldsByPosition, place: place)
        cells = Array(repeating: nil, count: labels.count)
        for (name, index) in match.columns { cells[index] = columns[name] }
        return match.found
    }
}
