/// The looks that documents on pages can have.
public enum DocumentLayout: String, Hashable, Sendable, CaseIterable {
    /// GB/T 9704-2012: what an office hands in.
    case official
    /// For briefings: Word's usual margins, smaller type.
    case plain

    /// For Word.
    public var word: WordStyle {
        switch self {
        case .official: .official
        case .plain: .plain
        }
    }

    /// For pages of our own.
    public var pages: Style {
        switch self {
        case .official: .official
        case .plain: .plain
        }
    }
}
