/// Where in the user's files something is said of.
///
/// Lines, columns and records count from 1; a column counts characters; a record counts data records, so that the
/// header is not one of them. What is not known is `nil`.
public struct Place: Hashable, Sendable {
    /// Path as the user wrote it or relative to the project.
    public var file: String?
    public var record: Int?
    public var line: Int?
    public var column: Int?
    /// Of a Word document, counted from 1 in its part.
    public var paragraph: Int?
    /// Name of the field, or path of the property (`metrics.cases.total.unit`).
    public var field: String?
    /// The source line or cell that the message is about.
    public var quote: String?

    public init(
        file: String? = nil, record: Int? = nil, line: Int? = nil, column: Int? = nil, paragraph: Int? = nil,
        field: String? = nil, quote: String? = nil
    ) {
        self.file = file
        self.record = record
        self.line = line
        self.column = column
        self.paragraph = paragraph
        self.field = field
        self.quote = quote
    }

    /// `file:line:column`, as compilers and editors write places; empty when nothing is known.
    public var location: String {
        [file, line.map(String.init), column.map(String.init)].compactMap { $0 }.joined(separator: ":")
    }
}
