import Diagnostics
import Trees

/// A Frictionless Data Package (v2): the ledgers of a project and what their columns mean.
///
/// https://datapackage.org/standard/data-package/
public struct DataPackage: Hashable, Sendable {
    /// The folder of `datapackage.json`; resource paths start there and never leave it.
    public let folder: String
    public let name: String
    public let title: String
    public let resources: [Resource]
}

/// One ledger file.
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
}

public enum TextEncoding: String, Hashable, Sendable {
    case utf8 = "utf-8"
    case gb18030
}

/// How a delimited file is written: https://datapackage.org/standard/table-dialect/
public struct Dialect: Hashable, Sendable {
    public var delimiter: UInt8 = UInt8(ascii: ",")
    public var quote: UInt8 = UInt8(ascii: "\"")

    public init() {}
}
