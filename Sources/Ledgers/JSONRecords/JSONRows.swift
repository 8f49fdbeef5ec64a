import Diagnostics

/// How records that are arrays are read: the fields in their order, or by the labels in the first array.
struct JSONRows: Sendable {
    let hasHeader: Bool
    private let schema: Schema
    private let byPosition: Bool
    private var columns: [String: Int]
    /// For each cell the column that is read from it.
    private(set) var cells: [Int?]

    init(schema: Schema, dialect: Dialect, readings: [FieldReading]) {
        self.schema = schema
        hasHeader = !dialect.headerRows.isEmpty
        byPosition = dialect.takesFieldsByPosition
        columns = Dictionary(readings.enumerated().map { ($1.field.name, $0) }) { first, _ in first }
        cells = schema.fields.map { [columns] in columns[$0.name] }
    }

    mutating func readNothing() {
        columns = [:]
        cells = cells.map { _ in nil }
    }

    /// - Returns: what is wrong with the labels.
    mutating func take(labels: [String], at place: Place) -> [Diagnostic] {
        let match = HeaderMatch(labels: labels, schema: schema, byPosition: byPosition, place: place)
        cells = Array(repeating: nil, count: labels.count)
        for (name, index) in match.columns { cells[index] = columns[name] }
        return match.found
    }
}
