import Diagnostics

/// The functions that expressions may call, by name. A value: adding gives another table.
///
///     let functions = FunctionTable.standard.adding("twice", "x") { arguments in
///         .value(.real(try arguments.real(0) * 2))
///     }
public struct FunctionTable: Sendable {
    /// What a function does: pure, so that the same arguments always give the same operand.
    public typealias Body = @Sendable (Arguments) throws -> Operand

    struct Function: Sendable {
        let signature: Signature?
        let body: Body

        func callAsFunction(_ arguments: Arguments) throws -> Operand {
            try body(try signature?.bind(arguments) ?? arguments)
        }
    }

    private var functions: [String: Function] = [:]

    /// No functions.
    public init() {}

    /// Sorted.
    public var names: [String] { functions.keys.sorted() }

    /// What the function that `arguments` name gives; `nil` when there is none.
    public func call(_ arguments: Arguments) throws -> Operand? { try functions[arguments.name]?(arguments) }

    subscript(name: String) -> Function? { functions[name] }

    /// This table with one function more, or another one of that name.
    /// - Parameter signature: parameters by which arguments are counted and named ones put in order. Default `nil`: the
    ///   body takes any arguments and checks them itself.
    public func adding(_ name: String, _ signature: Signature? = nil, _ body: @escaping Body) -> FunctionTable {
        var table = self
        table.functions[name] = Function(signature: signature, body: body)
        return table
    }

    /// This table and all of `other`, whose functions win.
    public func merging(_ other: FunctionTable) -> FunctionTable {
        var table = self
        table.functions.merge(other.functions) { $1 }
        return table
    }
}

/// The parameters of a function, written as `"text length character? align?"`: `?` marks what may be left out, `*` at
/// the end what may come any number of times.
public struct Signature: Sendable, Hashable, ExpressibleByStringLiteral {
    let parameters: [String]
    let required: Int
    let isOpen: Bool
    private let text: String

    public init(stringLiteral text: String) {
        let words = text.split(separator: " ").map(String.init)
        parameters = words.filter { !$0.hasSuffix("*") }.map { $0.hasSuffix("?") ? String($0.dropLast()) : $0 }
        required = words.filter { !$0.hasSuffix("?") && !$0.hasSuffix("*") }.count
        isOpen = words.last?.hasSuffix("*") == true
        self.text = words.joined(separator: ", ")
    }

    /// The arguments with named ones at their parameter's position; gaps are null.
    func bind(_ arguments: Arguments) throws -> Arguments {
        var positional = arguments.positional
        for (name, operand) in arguments.named.sorted(by: { $0.key < $1.key }) {
            guard let index = parameters.firstIndex(of: name), index >= arguments.positional.count else {
                throw Diagnostic.unknownArgument(name, of: arguments.name, among: parameters, at: arguments.place)
            }
            while positional.count <= index { positional.append(.null) }
            positional[index] = operand
        }
        let given = parameters.prefix(required).enumerated().filter { index, name in
            index < arguments.positional.count || arguments.named[name] != nil
        }
        guard given.count == required, isOpen || positional.count <= parameters.count else {
            throw Diagnostic.wrongArgumentCount(
                arguments.name, text, found: arguments.positional.count + arguments.named.count, at: arguments.place)
        }
        return Arguments(
            name: arguments.name, positional: positional, named: [:], semantics: arguments.semantics,
            place: arguments.place)
    }
}
