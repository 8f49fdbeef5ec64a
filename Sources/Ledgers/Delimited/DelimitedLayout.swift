import Diagnostics

/// How a delimited file is laid out: where its data begins, and which of its columns the scan reads.
struct DelimitedLayout: Sendable {
    struct Column: Sendable {
        let reading: FieldReading
        /// Position in the file from 0; `nil` for a field that the file may lack, and does.
        let index: Int?
    }

    /// Those that the file lacks and whose missing cells are the same values.
    private struct Alike: Hashable {
        let kind: Field.Kind
        let places: Int
    }

    let path: String
    let form: TextForm
    let dialect: Dialect
    let dataStart: Int
    let dataLines: Int
    /// Where the footer begins: the file's size when it has none.
    let dataEnd: Int
    /// Cells of a record.
    let width: Int
    /// Label of each column of the file.
    let labels: [String]
    /// In the order of the projection.
    let columns: [Column]
    /// What is wrong with the header, where the data below it is read nevertheless.
    let headerFindings: [Diagnostic]

    /// For each column the first of those that the file lacks whose missing cells are the same values; `nil` for columns
    /// that it has.
    var absent: [Int?] {
        var first: [Alike: Int] = [:]
        return columns.enumerated().map { number, column in
            guard column.index == nil else { return nil }
            let field = column.reading.field
            let alike = Alike(kind: field.kind, places: field.places)
            let found = first[alike] ?? number
            first[alike] = found
            return found
        }
    }

    /// - Throws: `Diagnostics` when the header does not match the schema as `fieldsMatch` asks, unless the settings say to
    ///   read on and its columns can be told.
    init(_ file: SourceFile, resource: Resource, readings: [FieldReading], settings: ScanSettings) throws {
        let form = try TextForm.find(in: file, declared: resource.encoding)
        let schema = resource.schema
        let names = schema.fields.map(\.name)
        path = resource.path
        dialect = resource.dialect
        self.form = form
        if file.size <= form.start, resource.dialect.headerRows.isEmpty {
            (dataStart, dataLines, dataEnd) = (form.start, 0, file.size)
            (labels, width, headerFindings) = (names, names.count, [])
            let positions = Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
            columns = readings.map { Column(reading: $0, index: positions[$0.field.name]) }
            return
        }
        let header = try HeaderReader(file: file, form: form, dialect: resource.dialect).read()
        guard (header.labels ?? []).count <= DescriptorReader.mostFields else {
            throw Diagnostic.tooManyColumns(
                header.labels?.count ?? 0, limit: DescriptorReader.mostFields,
                at: Place(file: resource.path, line: header.line))
        }
        let match = HeaderMatch(
            labels: header.labels, schema: schema, byPosition: dialect.takesFieldsByPosition,
            place: Place(file: resource.path, line: header.line))
        if !match.found.isEmpty, !settings.readsOn || !match.hasColumns { throw Diagnostics(match.found) }
        headerFindings = match.found
        (dataStart, dataLines) = (header.dataStart, header.dataLines)
        dataEnd = try FooterReader(file: file, form: form, dialect: dialect).dataEnd(from: header.dataStart)
        let fields = Dictionary(match.columns.map { ($1, $0) }) { first, _ in first }
        labels = (header.labels ?? names).enumerated().map { fields[$0] ?? $1 }
        width = labels.count
        columns = readings.map { Column(reading: $0, index: match.columns[$0.field.name]) }
    }
}
