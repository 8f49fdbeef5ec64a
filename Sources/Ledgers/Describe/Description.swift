import Diagnostics
import Trees

/// What a file seems to be: what `nianbao describe` writes into a descriptor, and what it says of it.
public struct Description: Hashable, Sendable {
    public struct Column: Hashable, Sendable {
        public let field: Field
        /// Why the field is marked sensitive.
        let sensitive: SensitiveText?
        /// Cells that hold something, and cells that hold nothing.
        public let filled: Int
        public let empty: Int
        /// The first cell; empty for sensitive columns.
        public let example: String
        let remarks: [FieldGuess.Remark]

        /// What a reader should know of the column, in words.
        public var notes: [Localized] {
            (sensitive.map { [Localized.sensitive($0)] } ?? []) + remarks.map(Localized.remark)
        }
    }

    /// ASCII, for the resource.
    public let name: String
    public let title: String
    /// Relative to the package's folder.
    public let path: String
    public let format: Resource.Format
    public let encoding: TextEncoding
    public let dialect: Dialect
    /// For JSON: the members that lead to the records.
    public let property: [String]
    /// For JSON: whether the records are arrays.
    public let hasArrays: Bool
    /// What stands above the header, a line a row.
    public let preamble: [String]
    /// First cells of the rows that are no data below it, blank rows left out; and how many rows those are.
    public let footer: [String]
    public let footerRows: Int
    public let records: Int
    /// Records whose cells say nothing, as they are not whole: the check names them.
    public let broken: Int
    /// Whether the text is GB18030 by its bytes, and hardly by its characters.
    public let isEncodingDoubtful: Bool
    public let columns: [Column]
    /// Who published the file, as a line above or below the data says.
    public let sources: [String]
    /// A column whose cells are all there and all different.
    public let key: String?
    /// JSON members that hold lists or objects, or have no name, and are no columns.
    public let nested: [String]

    public var schema: Schema {
        Schema(
            fields: columns.map(\.field), primaryKey: key.map { [$0] } ?? [],
            fieldsMatch: nested.isEmpty ? .exact : .subset)
    }

    public var resource: Resource {
        Resource(
            name: name, title: title, path: path, format: format, encoding: format == .csv ? encoding : nil,
            dialect: dialect, schema: schema, property: property)
    }
}
