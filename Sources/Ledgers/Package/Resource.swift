import Diagnostics

/// One ledger file: https://datapackage.org/standard/data-resource/
public struct Resource: Hashable, Sendable {
    public enum Format: String, Hashable, Sendable { case csv, json, ndjson }

    public let name: String
    public let title: String
    /// Relative to the package's folder, checked to lie inside.
    public let path: String
    public let format: Format
    /// As declared; `nil` leaves it to the bytes: a BOM, then strict UTF-8, then strict GB18030.
    public let encoding: TextEncoding?
    public let dialect: Dialect
    public let schema: Schema
    /// For JSON: the path of members that leads to the records (`nianbao:property`), empty when the file is the list.
    public let property: [String]
    /// Declared size of the file; checking compares it.
    public let bytes: Int?
    /// Declared SHA-256 of the file, lower-case hexadecimal; checking compares it.
    public let sha256: String?

    public init(
        name: String, title: String? = nil, path: String, format: Format = .csv, encoding: TextEncoding? = nil,
        dialect: Dialect = Dialect(), schema: Schema, property: [String] = [], bytes: Int? = nil, sha256: String? = nil
    ) {
        self.name = name
        self.title = title ?? name
        self.path = path
        self.format = format
        self.encoding = encoding
        self.dialect = dialect
        self.schema = schema
        self.property = property
        self.bytes = bytes
        self.sha256 = sha256
    }
}

public enum TextEncoding: String, Hashable, Sendable {
    case utf8 = "utf-8"
    /// Holds GBK and GB 2312, which are read by it.
    case gb18030
}

/// How a delimited file is written: https://datapackage.org/standard/table-dialect/
public struct Dialect: Hashable, Sendable {
    public var delimiter: UInt8 = UInt8(ascii: ",")
    public var quote: UInt8 = UInt8(ascii: "\"")
    /// Two quotes inside a quoted cell stand for one.
    public var doubleQuote = true
    /// The character after which a quote or an escape character is text.
    public var escape: UInt8?
    /// Records that begin with it are left out.
    public var comment: UInt8?
    public var skipInitialSpace = false
    /// Rows that make up the header, from 1; rows above are left out. Empty: the file has none.
    public var headerRows = [1]
    /// Stands between the parts of a label that goes over several rows.
    public var headerJoin = " "
    /// Whether the header's labels are passed over and the fields taken in their order (`nianbao:labels: position`): for
    /// headers with a label twice, or none over a column.
    public var takesFieldsByPosition = false
    /// Rows at the end that are no data (`nianbao:footer`).
    public var footer: Footer?

    public init() {}
}
