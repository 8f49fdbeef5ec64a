import Diagnostics
import Ledgers
import Tables

/// One ledger as people speak of it: one or more files with the same columns, read as one.
public struct Ledger: Hashable, Sendable {
    /// What metrics call it.
    public let name: String
    /// Default: the title of its first resource.
    public let title: String
    /// Names of resources in the data package, in the order of the file. Not empty.
    public let resources: [String]
    /// The field that says when a record happened; `nil` for a ledger that states how things are (a snapshot).
    public let time: String?
    /// Whether in months without records nothing happened. Default: such a month is missing, when the others let expect
    /// records of it.
    public let hasEmptyMonths: Bool
    /// The fields of all its resources; checked to be the same in kind, unit and places.
    public let fields: [Field]

    /// The finest grain that the values of a time field tell apart; `nil` when the ledger has no such field.
    func finestGrain(of time: String?) -> Grain? {
        switch time.flatMap({ self[$0]?.kind }) {
        case .date, .datetime: .day
        case .yearmonth: .month
        case .year: .year
        default: nil
        }
    }

    /// The field of that name or alias.
    public subscript(name: String) -> Field? {
        fields.first { $0.name == name || $0.aliases.contains(name) }
    }
}
