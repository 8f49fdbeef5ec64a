/// Something to be said to a user: what, how grave, where, and what to do next.
///
/// A diagnostic is a value. Each target makes its own in one file, so that tests compare values and not texts.
public struct Diagnostic: Error, Hashable, Sendable {
    public enum Severity: String, Hashable, Sendable, Comparable {
        case note, warning, error

        private var rank: Int {
            switch self {
            case .note: 0
            case .warning: 1
            case .error: 2
            }
        }

        public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
    }

    /// Stable, in kebab case. For ledgers the codes are Frictionless's (`type-error`, `extra-cell`, …).
    public let code: String
    public let severity: Severity
    public var place: Place
    public let message: Localized
    /// What the user can do about it.
    public let remedy: Localized?

    public init(
        _ code: String, severity: Severity = .error, at place: Place = Place(), message: Localized,
        remedy: Localized? = nil
    ) {
        self.code = code
        self.severity = severity
        self.place = place
        self.message = message
        self.remedy = remedy
    }
}

/// Several diagnostics at once, for passes that go on after the first so that the user sees all of them together.
public struct Diagnostics: Error, Hashable, Sendable {
    public let all: [Diagnostic]

    public init(_ all: [Diagnostic]) {
        self.all = all
    }

    /// Throws all of `found` when one of them is an error; otherwise returns the rest, to be shown as warnings.
    public static func throwErrors(in found: [Diagnostic]) throws(Diagnostics) -> [Diagnostic] {
        if found.contains(where: { $0.severity == .error }) { throw Diagnostics(found) }
        return found
    }
}
