import Tables

/// A Table Schema (v2): https://datapackage.org/standard/table-schema/
public struct Schema: Hashable, Sendable {
    public let fields: [Field]
    public let missingValues: [String]

    public subscript(name: String) -> Field? {
        fields.first { $0.name == name || $0.aliases.contains(name) }
    }
}

/// A column of a ledger.
public struct Field: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable {
        case string, integer, number, boolean, date, datetime, time, year, yearmonth, duration, any
    }

    /// The ledger's own header.
    public let name: String
    public let title: String
    public let kind: Kind
    /// Measure word or unit of the values (`nianbao:unit`): 万元, 亩, 人次.
    public let unit: String?
    /// For numbers: digits after the point that are held exactly (`nianbao:places`, default 6). A cell with more is a finding.
    public let places: Int
    /// Never reaches an output (`nianbao:sensitive`).
    public let isSensitive: Bool
    /// Other headers of the same column (`nianbao:aliases`).
    public let aliases: [String]
    /// Values that changed their name: old → present (`nianbao:valueAliases`). Applied while reading.
    public let valueAliases: [String: String]
}
