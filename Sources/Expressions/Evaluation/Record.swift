import Diagnostics
import Tables

/// An object with members in a fixed order: `{a: 1}`, a row, a scope made of values at hand.
public struct Record: Members, Scope {
    private let operands: [String: Operand]
    public let memberNames: [String]
    public let value: Value?

    /// - Parameter value: what the object is worth in arithmetic. Of members with one name the last counts.
    public init(_ members: [(name: String, operand: Operand)], value: Value? = nil) {
        operands = Dictionary(members.map { ($0.name, $0.operand) }) { $1 }
        var seen: Set<String> = []
        memberNames = members.map(\.name).filter { seen.insert($0).inserted }
        self.value = value
    }

    /// Members that are cells, by name.
    public init(_ values: [String: Value]) {
        self.init(values.sorted { $0.key < $1.key }.map { ($0.key, .value($0.value)) })
    }

    /// `nil` for a name that is none of its members.
    public func member(_ name: String) -> Operand? { operands[name] }
    /// The member of that name, so that a record is a scope.
    public func operand(named name: String) -> Operand? { operands[name] }
    /// The members' names.
    public var names: [String] { memberNames }
}

/// JavaScript's `undefined` while an expression is computed; outside it is null.
struct Undefined: Members {
    func member(_ name: String) -> Operand? { nil }
    var memberNames: [String] { [] }
    var value: Value? { nil }

    static let operand = Operand.object(Undefined())
}

extension Operand {
    /// This with null for `undefined`.
    var defined: Operand {
        if case .object(let members) = self, members is Undefined { .null } else { self }
    }

    /// The cell that this is worth: a value, or the value of an object that has one; `nil` for lists and other objects.
    public var plain: Value? {
        switch self {
        case .value(let value): value
        case .object(let members): members is Undefined ? .null : members.value
        case .list: nil
        }
    }
}

extension Operand {
    /// Whether this holds as a condition under strict semantics: a boolean, a list by whether it has items, null not.
    /// - Throws: a `Diagnostic` for numbers and texts, which must be compared.
    public func isTrue(at place: Place) throws -> Bool {
        if case .list(let items) = self { return !items.isEmpty }
        switch plain {
        case .boolean(let value)?: return value
        case .null?: return false
        default: throw Diagnostic.notACondition(kindName, at: place)
        }
    }
}
