import Diagnostics

extension Expression {
    /// Checks what can be told of the expression before it is computed: that somebody answers for each name, and that
    /// each function is there and takes so many arguments.
    /// - Throws: the `Diagnostic` that computing it would throw.
    public func verify(names: [String], functions: FunctionTable = .standard) throws {
        for node in root.descendants {
            switch node {
            case .name(let name, let place) where !names.contains(name) && Constants.all[name] == nil:
                throw Diagnostic.unknownName(name, among: names, at: place)
            case .call(let name, let arguments, let place)
            where name != Node.definedTest && arguments.first?.isPiped != true:
                guard let function = functions[name] else {
                    throw Diagnostic.unknownFunction(name, among: functions.names, at: place)
                }
                try function.signature?.verify(arguments, of: name, at: place)
            default: break
            }
        }
    }
}

extension Signature {
    fileprivate func verify(_ arguments: [Node.Argument], of name: String, at place: Place) throws {
        let named = arguments.compactMap(\.name)
        _ = try bind(
            Arguments(
                name: name, positional: arguments.filter { $0.name == nil }.map { _ in .null },
                named: Dictionary(named.map { ($0, Operand.null) }) { first, _ in first }, semantics: .vega,
                place: place))
    }
}
