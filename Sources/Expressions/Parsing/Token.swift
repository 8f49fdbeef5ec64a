import Tables

/// A word of an expression, with where it stands.
struct Token: Hashable {
    enum Kind: Hashable {
        case number(Exact)
        case text(String)
        case name(String)
        /// An operator or bracket.
        case symbol(String)
        case end
    }

    let kind: Kind
    /// In characters from the start of the source.
    let range: Range<Int>
}
