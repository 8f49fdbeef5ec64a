import Diagnostics

/// Holds a header against the fields of a schema.
struct HeaderMatch {
    /// Position in the file of each field that it has.
    let columns: [String: Int]
    let found: [Diagnostic]

    /// - Parameter labels: `nil` for a file without a header, whose columns are the fields in order.
    /// - Parameter byPosition: whether only the number of labels counts.
    init(labels: [String]?, schema: Schema, byPosition: Bool = false, place: Place) {
        let names = schema.fields.map(\.name)
        if let labels, byPosition {
            columns = Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
            found = labels.count == names.count ? [] : [.wrongColumns(labels.count, fields: names.count, at: place)]
            return
        }
        guard let labels else {
            columns = Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
            found = []
            return
        }
        guard labels.contains(where: { !$0.isEmpty }) else {
            columns = [:]
            found = [.blankHeader(at: place)]
            return
        }
        var columns: [String: Int] = [:]
        var found: [Diagnostic] = []
        var extras: [String] = []
        func at(_ column: Int) -> Place {
            var place = place
            place.field = labels[column]
            return place
        }
        for (index, label) in labels.enumerated() {
            if label.isEmpty {
                found.append(.blankLabel(column: index + 1, at: place))
            } else if labels[..<index].contains(label) {
                found.append(.duplicateLabel(label, at: at(index)))
            } else if let field = schema[label] {
                if columns[field.name] != nil { found.append(.duplicateLabel(label, at: at(index))) }
                columns[field.name] = index
            } else {
                extras.append(label)
            }
        }
        let missing = names.filter { columns[$0] == nil }
        let mayHaveExtras = schema.fieldsMatch == .subset || schema.fieldsMatch == .partial
        let mayLack = schema.fieldsMatch == .superset || schema.fieldsMatch == .partial
        if !mayHaveExtras {
            // The missing fields first: an extra label is most often the misspelt name of one of them.
            for label in extras {
                var place = place
                place.field = label
                found.append(.extraLabel(label, fields: missing.isEmpty ? names : missing, at: place))
            }
        }
        if !mayLack {
            for name in missing {
                var place = place
                place.field = name
                found.append(.missingLabel(name, labels: extras.isEmpty ? labels : extras, at: place))
            }
        }
        if schema.fieldsMatch == .partial, columns.isEmpty {
            found.append(.missingLabel(names.first ?? "", labels: labels, at: place))
        }
        if schema.fieldsMatch == .exact, found.isEmpty {
            for (index, name) in names.enumerated() where columns[name] != index {
                found.append(.incorrectLabel(labels[index], expected: name, at: at(index)))
            }
        }
        self.columns = columns
        self.found = found
    }
}
