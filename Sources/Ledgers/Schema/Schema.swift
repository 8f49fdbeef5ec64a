import Tables

/// A Table Schema (v2): https://datapackage.org/standard/table-schema/
public struct Schema: Hashable, Sendable {
    /// How the header must match the fields.
    public enum FieldsMatch: String, Hashable, Sendable {
        /// The same names in the same order.
        case exact
        /// The same names in any order.
        case equal
        /// The file has all fields, and may have others, which are not read.
        case subset
        /// The file has no other fields, and may lack some, whose cells are missing.
        case superset
        /// At least one field in common.
        case partial
    }

    public let fields: [Field]
    public let missingValues: [String]
    /// Names of the fields that together tell records apart; their cells are never missing.
    public let primaryKey: [String]
    /// Further keys; a key with a missing cell is not compared.
    public let uniqueKeys: [[String]]
    public let foreignKeys: [ForeignKey]
    public let fieldsMatch: FieldsMatch

    public init(
        fields: [Field], missingValues: [String] = [""], primaryKey: [String] = [], uniqueKeys: [[String]] = [],
        foreignKeys: [ForeignKey] = [], fieldsMatch: FieldsMatch = .exact
    ) {
        self.fields = fields
        self.missingValues = missingValues
        self.primaryKey = primaryKey
        self.uniqueKeys = uniqueKeys
        self.foreignKeys = foreignKeys
        self.fieldsMatch = fieldsMatch
    }

    /// By each label that a field may have, its own or an alias, the field's name.
    var names: [String: String] {
        let labels = fields.flatMap { field in ([field.name] + field.aliases).map { ($0, field.name) } }
        return Dictionary(labels) { first, _ in first }
    }

    public subscript(name: String) -> Field? {
        fields.first { $0.name == name || $0.aliases.contains(name) }
    }
}

/// Cells of some fields that must occur together in a record of another resource.
public struct ForeignKey: Hashable, Sendable {
    public let fields: [String]
    /// Name of the resource that is referred to; `nil` is this one.
    public let resource: String?
    public let referredFields: [String]

    public init(fields: [String], resource: String?, referredFields: [String]) {
        self.fields = fields
        self.resource = resource
        self.referredFields = referredFields
    }
}
