/// How values of one place lie on each other.
public enum Stacking: String, Hashable, Sendable {
    case zero, normalize, center
    /// Not at all, although they could be.
    case none
}
