import Diagnostics

/// How a delimited file is laid out: where its data begins, and which of its columns the scan reads.
struct DelimitedLayout: Sendable {
    struct Column: Sendable {
        let reading: FieldReading
        /// Position in the file from 0; `nil` for a field that the file may lack, and does.
        let index: Int?
    }

    let path: String
    let form: TextForm
    let dialect: Dialect
    let dataStart: Int
    let dataLines: Int
    /// Cells of a record.
    let width: Int
    /// Label of each column of the file.
    let labels: [String]
    /// In the order of the projection.
    let columns: [Column]

    /// - Throws: `Diagnostics` when the header does not match the schema as `fieldsMatch` asks.
    init(_ file: SourceFile, resource: Resource, readings: [FieldReading], settings: ScanSettings) throws {
        let form = try TextForm.find(in: file, declared: resource.encoding)
        let schema = resource.schema
        let names = schema.fields.map(\.name)
        path = resource.path
        dialect = resource.dialect
        self.form = form
        if file.size <= form.start, resource.dialect.headerRows.isEmpty {
            (dataStart, dataLines) = (form.start, 0)
            (labels, width) = (names, names.count)
            columns = readings.map { reading in
                Column(reading: reading, index: names.firstIndex(of: reading.field.name))
            }
            return
        }
        let header = try HeaderReader(file: file, form: form, dialect: resource.dialect).read()
        let match = HeaderMatch(
            labels: header.labels, schema: schema, place: Place(file: resource.path, line: header.line))
        if !match.found.isEmpty { throw Diagnostics(match.found) }
        (dataStart, dataLines) = (header.dataStart, header.dataLines)
        labels = header.labels ?? names
        width = labels.count
        columns = readings.map { Column(reading: $0, index: match.columns[$0.field.name]) }
    }
}

/// Holds a header against the fields of a schema.
struct HeaderMatch {
    /// Position in the file of each field that it has.
    let columns: [String: Int]
    let found: [Diagnostic]

    /// - Parameter labels: `nil` for a file without a header, whose columns are the fields in order.
    init(labels: [String]?, schema: Schema, place: Place) {
        let names = schema.fields.map(\.name)
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
