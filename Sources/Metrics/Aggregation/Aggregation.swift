import Tables

/// What one scan of a ledger has to gather: something needed of the records that pass a test within a window, by keys.
///
/// Conditions on texts are not part of the test: their fields are keys, and the condition is decided once a group when all
/// records are counted. So a text is compared as often as there are groups, and metrics that differ in such conditions
/// only share one aggregation.
struct Aggregation: Hashable, Sendable {
    /// Names in the data package.
    let resources: [String]
    let keys: [KeyColumn]
    /// `nil` lets every record pass.
    let test: RowTest?
    let window: Window?
    let need: Need
}

/// The records whose day in `time` lies in `period`; one without a day is in no period.
struct Window: Hashable, Sendable {
    let time: String
    let period: Period
}

/// What groups are told apart by.
enum KeyColumn: Hashable, Sendable {
    case field(String)
    /// The first day of the grain that the day lies in.
    case grain(Grain, of: String)
    /// Whether a test holds.
    case flag(RowTest)
    /// Whether the day lies in a window.
    case within(Window)

    var fields: [String] {
        switch self {
        case .field(let name), .grain(_, of: let name): [name]
        case .flag(let test): test.fields
        case .within(let window): [window.time]
        }
    }
}

/// What is kept of a group's records beyond their number.
enum Need: Hashable, Sendable {
    case count
    /// Number, sum, least and greatest of the values that are there.
    case moments(String)
    case distinct(String)
    /// Every value and how often it occurs.
    case values(String)

    var field: String? {
        switch self {
        case .count: nil
        case .moments(let field), .distinct(let field), .values(let field): field
        }
    }

    init(_ measure: Measure) {
        switch (measure.kind, measure.field) {
        case (.countDistinct, let field?): self = .distinct(field)
        case (.median, let field?), (.percentile, let field?): self = .values(field)
        case (_, let field?): self = .moments(field)
        case (_, nil): self = .count
        }
    }
}
