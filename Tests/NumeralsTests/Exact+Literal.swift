import Tables

extension Exact {
    /// A number in a test, as written.
    static func of(_ text: String) -> Exact {
        guard let value = Exact(text) else { preconditionFailure("\(text) is no number") }
        return value
    }
}
