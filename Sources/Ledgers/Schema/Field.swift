/// A column of a ledger.
public struct Field: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case string, integer, number, boolean, date, datetime, time, year, yearmonth, duration, any
    }

    /// The ledger's own header.
    public let name: String
    public let title: String
    public let kind: Kind
    /// `default`, and for dates, months and times `any` or a pattern of `%Y`, `%m`, `%d`, `%H`, `%M`, `%S`; for strings `email`,
    /// `uri` or `uuid`.
    public let format: String
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
    public let constraints: Constraints
    /// How numbers and booleans are written.
    public let notation: Notation
    /// Instead of the schema's; `nil` takes the schema's.
    public let missingValues: [String]?

    public init(
        name: String, title: String? = nil, kind: Kind, format: String = "default", unit: String? = nil,
        places: Int = Field.defaultPlaces, isSensitive: Bool = false, aliases: [String] = [],
        valueAliases: [String: String] = [:], constraints: Constraints = Constraints(),
        notation: Notation = Notation(), missingValues: [String]? = nil
    ) {
        self.name = name
        self.title = title ?? name
        self.kind = kind
        self.format = format
        self.unit = unit
        self.places = places
        self.isSensitive = isSensitive
        self.aliases = aliases
        self.valueAliases = valueAliases
        self.constraints = constraints
        self.notation = notation
        self.missingValues = missingValues
    }

    public static let defaultPlaces = 6
    /// More would leave too few digits before the point in 64 bits.
    public static let mostPlaces = 12
}

/// How the cells of a field are written, as far as the schema can say.
public struct Notation: Hashable, Sendable {
    public var trueValues = ["true", "True", "TRUE", "1"]
    public var falseValues = ["false", "False", "FALSE", "0"]
    public var decimalChar = "."
    /// Between groups of digits; `nil` allows none.
    public var groupChar: String?
    /// Without anything but the number; otherwise what stands before and after it is left out (`95%`, `€ 12`).
    public var bareNumber = true
    /// Full-width digits and signs are read as their narrow forms, １２３ as 123 (`nianbao:fullWidth`).
    public var fullWidth = false

    public init() {}
}

/// What a cell must satisfy beyond its type. Limits are written as cells are.
public struct Constraints: Hashable, Sendable {
    public var required = false
    public var unique = false
    public var enumeration: [String] = []
    /// A regular expression that the whole cell must match.
    public var pattern: String?
    public var minimum: String?
    public var maximum: String?
    public var exclusiveMinimum: String?
    public var exclusiveMaximum: String?
    /// In characters (Unicode scalars).
    public var minLength: Int?
    public var maxLength: Int?

    public init() {}

    public var isEmpty: Bool { self == Constraints() }
}
