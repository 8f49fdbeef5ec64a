import Tables

/// What an expression computes with: a cell's value, a list, or an object that answers for its members (a figure, a row,
/// `datum`, `loop`).
public enum Operand: Sendable {
    case value(Value)
    case list([Operand])
    case object(any Members)

    public static let null = Operand.value(.null)
}

/// Something with named members. A member that is not there is `nil`, which strict evaluation reports.
public protocol Members: Sendable {
    func member(_ name: String) throws -> Operand?
    /// For "did you mean", and for iteration.
    var memberNames: [String] { get }
    /// What the object is worth in arithmetic and comparison; `nil` when it has no value of its own.
    var value: Value? { get }
}

/// Where bare names are looked up.
public protocol Scope: Sendable {
    func operand(named name: String) throws -> Operand?
    /// For "did you mean".
    var names: [String] { get }
}
