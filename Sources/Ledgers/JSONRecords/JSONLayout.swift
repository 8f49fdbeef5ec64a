import Diagnostics

/// How a JSON ledger is laid out: where its records are, and which of their members the scan reads.
struct JSONLayout: Sendable {
    let path: String
    let dataStart: Int
    /// Members that lead to the records.
    let property: [String]
    /// In the order of the projection.
    private(set) var readings: [FieldReading]
    /// Column of each member that is read; other fields' members map to `nil`.
    private(set) var members: [String: Int?]
    let fieldNames: [String]
    /// Whether records may have members that are no fields.
    private(set) var mayHaveExtras: Bool
    /// For records that are arrays.
    private(set) var rows: JSONRows
    let footer: Footer?
    /// Whether the file is nothing but an array of records, all of them data, so that they can be read one by one.
    let isArray: Bool
    /// `nil` where the file's first bytes do not tell.
    let item: Item?

    enum Item { case object, array }

    /// Whether the file can be read in pieces: only before an object does a comma tell that a record may begin.
    var isDivisible: Bool { isArray && item == .object }

    init(_ file: SourceFile, resource: Resource, readings: [FieldReading]) throws {
        path = resource.path
        if resource.encoding == .gb18030 {
            throw Diagnostic.unsupportedEncoding("GB18030 (JSON)", at: Place(file: resource.path))
        }
        dataStart = try TextForm.find(in: file, declared: .utf8).start
        property = resource.property
        self.readings = readings
        fieldNames = resource.schema.fields.map(\.name)
        mayHaveExtras = resource.schema.fieldsMatch == .subset || resource.schema.fieldsMatch == .partial
        let columns = Dictionary(readings.enumerated().map { ($1.field.name, $0) }) { first, _ in first }
        var members: [String: Int?] = [:]
        for field in resource.schema.fields {
            for name in [field.name] + field.aliases { members[name] = .some(columns[field.name]) }
        }
        self.members = members
        rows = JSONRows(schema: resource.schema, dialect: resource.dialect, readings: readings)
        footer = resource.dialect.footer
        let head = try file.bytes(dataStart..<min(file.size, dataStart + 4096))
        let first = head.lazy.filter { ![0x20, 0x09, 0x0a, 0x0d].contains($0) }.prefix(2)
        isArray = property.isEmpty && footer == nil && first.first == UInt8(ascii: "[")
        let items = [UInt8(ascii: "{"): Item.object, UInt8(ascii: "["): .array]
        item = isArray ? first.dropFirst().first.flatMap { items[$0] } : nil
        if footer != nil, resource.format == .ndjson {
            throw Diagnostic.unsupported(
                "nianbao:footer", "ndjson", allowed: [], at: Place(file: resource.path))
        }
    }

    /// This for a walk that reads no column.
    var withoutColumns: JSONLayout {
        var layout = self
        layout.readings = []
        layout.members = [:]
        layout.mayHaveExtras = true
        layout.rows.readNothing()
        return layout
    }
}
