import Diagnostics

/// Holds a header against the fields of a schema.
///
/// Columns are found in a wrong header too, so that the check may go on below it: by their labels, and the field whose label
/// is wrong by its place.
struct HeaderMatch {
    /// Position in the file of each field that it has.
    private(set) var columns: [String: Int] = [:]
    private(set) var found: [Diagnostic] = []
    private let labels: [String]
    private let schema: Schema
    private let place: Place
    /// Labels that stand further left, or whose field has another label there.
    private var repeated: Set<Int> = []
    /// Positions that are some field's column.
    private var taken: Set<Int> = []
    /// Names that were meant are offered for so many labels: each is held against all fields.
    private static let mostOffers = 8

    /// - Parameter labels: `nil` for a file without a header, whose columns are the fields in order.
    /// - Parameter byPosition: whether only the number of labels counts.
    init(labels: [String]?, schema: Schema, byPosition: Bool = false, place: Place) {
        // Spaces around a label are no part of it: nobody sees them.
        let fields = schema.names
        self.labels = (labels ?? []).map { fields[$0] == nil ? $0.trimmingSpace : $0 }
        (self.schema, self.place) = (schema, place)
        let names = schema.fields.map(\.name)
        guard labels != nil, !byPosition else {
            columns = Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
            if let labels, labels.count != names.count {
                found = [.wrongColumns(labels.count, fields: names.count, at: place)]
                columns = columns.filter { $0.value < labels.count }
            }
            return
        }
        guard self.labels.contains(where: { !$0.isEmpty }) else {
            found = [.blankHeader(at: place)]
            return
        }
        var seen: Set<String> = []
        for (index, label) in self.labels.enumerated() {
            let field = fields[label]
            if !seen.insert(label).inserted || field.map({ columns[$0] != nil }) ?? false { repeated.insert(index) }
            if let field, columns[field] == nil { columns[field] = index }
        }
        taken = Set(columns.values)
        if schema.fieldsMatch == .exact { matchInOrder(names) } else { matchByName(names) }
    }

    /// Whether the data below can be told apart.
    var hasColumns: Bool { !columns.isEmpty }

    private func place(of column: Int) -> Place { place(ofField: labels[column]) }

    private func place(ofField name: String) -> Place {
        var place = place
        place.field = name.isEmpty ? nil : name
        return place
    }

    // MARK: The same names in the same order

    private mutating func matchInOrder(_ names: [String]) {
        let fields = Dictionary(columns.map { ($1, $0) }) { first, _ in first }
        let present = labels.indices.compactMap { fields[$0] }
        // Between the labels that are right, and before and behind them, stand those that are not.
        if present == names.filter({ columns[$0] != nil }) {
            let numbers = Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
            var (label, name) = (0, 0)
            for right in present + [nil] {
                let labelEnd = right.flatMap { columns[$0] } ?? labels.count
                let nameEnd = right.flatMap { numbers[$0] } ?? names.count
                pair(Array(label..<labelEnd), with: Array(names[name..<nameEnd]))
                (label, name) = (labelEnd + 1, nameEnd + 1)
            }
            return
        }
        for (index, name) in names.enumerated() where index < labels.count && fields[index] != name {
            blame(index, expected: name)
        }
        for index in labels.indices.dropFirst(names.count) { found.append(extra(index)) }
        let missing = names.filter { columns[$0] == nil }
        for name in missing.suffix(max(0, names.count - labels.count)) { found.append(lacking(name)) }
    }

    /// Labels that are wrong with the fields that should stand there.
    private mutating func pair(_ wrong: [Int], with names: [String]) {
        for (index, name) in zip(wrong, names) { blame(index, expected: name) }
        for index in wrong.dropFirst(names.count) { found.append(extra(index)) }
        for name in names.dropFirst(wrong.count) { found.append(lacking(name)) }
    }

    /// Names what is wrong with a label, and takes its column for the field expected there unless that has another.
    private mutating func blame(_ index: Int, expected name: String) {
        let label = labels[index]
        if label.isEmpty {
            found.append(.blankLabel(column: index + 1, expected: name, at: place(ofField: name)))
        } else if repeated.contains(index) {
            found.append(.duplicateLabel(label, column: index + 1, expected: name, at: place(of: index)))
        } else {
            found.append(
                .incorrectLabel(label, expected: name, isField: taken.contains(index), at: place(of: index)))
        }
        if columns[name] == nil, taken.insert(index).inserted { columns[name] = index }
    }

    private func extra(_ index: Int) -> Diagnostic {
        let names = found.count < Self.mostOffers ? schema.fields.map(\.name) : []
        let missing = names.filter { columns[$0] == nil }
        return .extraLabel(
            labels[index], column: index + 1, fields: missing.isEmpty ? names : missing, at: place(of: index))
    }

    private func lacking(_ name: String) -> Diagnostic {
        let unknown = found.count < Self.mostOffers ? labels.indices.filter { !taken.contains($0) } : []
        return .missingLabel(name, labels: unknown.map { labels[$0] }, at: place(ofField: name))
    }

    // MARK: The same names in any order

    private mutating func matchByName(_ names: [String]) {
        let mayHaveExtras = schema.fieldsMatch == .subset || schema.fieldsMatch == .partial
        let mayLack = schema.fieldsMatch == .superset || schema.fieldsMatch == .partial
        for (index, label) in labels.enumerated() {
            if label.isEmpty {
                found.append(.blankLabel(column: index + 1, expected: nil, at: place))
            } else if repeated.contains(index) {
                found.append(.duplicateLabel(label, column: index + 1, expected: nil, at: place(of: index)))
            } else if !taken.contains(index), !mayHaveExtras {
                found.append(extra(index))
            }
        }
        if schema.fieldsMatch == .partial, columns.isEmpty {
            found.append(.unmatchedHeader(labels, fields: names, at: place))
        }
        let key = Set(schema.primaryKey)
        for field in schema.fields where columns[field.name] == nil {
            // A field that no record may leave empty cannot be left out of the file.
            let isNeeded = field.constraints.required || key.contains(field.name)
            if !mayLack || isNeeded { found.append(lacking(field.name)) }
        }
    }
}
