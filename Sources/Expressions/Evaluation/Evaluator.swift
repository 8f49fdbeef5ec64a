import Diagnostics
import Tables

extension Expression {
    /// Computes the expression.
    /// - Parameters:
    ///   - scope: answers for the free names.
    ///   - filters: what `x | f` may call in a template.
    /// - Throws: a `Diagnostic` with the place of the fault; whatever `scope` and the functions throw.
    /// - Complexity: O(nodes), beyond what functions take.
    public func evaluate(
        in scope: some Scope, functions: FunctionTable = .standard, filters: FunctionTable = FunctionTable(),
        semantics: Semantics = .strict
    ) throws -> Operand {
        let evaluator = Evaluator(
            scope: scope, functions: functions, filters: filters, semantics: semantics, start: place)
        return try evaluator.evaluate(root).defined
    }
}

struct Evaluator {
    let scope: any Scope
    let functions: FunctionTable
    let filters: FunctionTable
    let semantics: Semantics
    /// For faults of nodes that have no place of their own.
    let start: Place

    private var operators: any Operators {
        switch semantics {
        case .strict: StrictOperators()
        case .jinja: JinjaOperators()
        case .vega: VegaOperators()
        }
    }

    func evaluate(_ node: Node) throws -> Operand {
        switch node {
        case .literal(let value): return .value(value)
        case .list(let items): return .list(try items.map(evaluate))
        case .object(let pairs):
            return .object(Record(try pairs.map { (name: $0.key, operand: try evaluate($0.value)) }))
        case .name(let name, let place): return try look(up: name, at: place)
        case .member(let object, let key, let place):
            return try Member(key: evaluate(key), semantics: semantics, place: place).of(evaluate(object))
        case .unary(let operation, let operand):
            return try operators.unary(operation, evaluate(operand), at: operand.place ?? start)
        case .binary(let operation, let left, let right, let place):
            return try operators.binary(operation, evaluate(left), evaluate(right), at: place)
        case .logical(let operation, let left, let right): return try logical(operation, left, right)
        case .conditional(let test, let then, let otherwise):
            return try evaluate(try truth(of: evaluate(test), test) ? then : otherwise)
        case .call(let name, let arguments, let place): return try call(name, arguments, at: place)
        }
    }

    private func truth(of operand: Operand, _ node: Node) throws -> Bool {
        try operators.truth(operand, at: node.place ?? start)
    }

    private func look(up name: String, at place: Place) throws -> Operand {
        if let found = try scope.operand(named: name) { return found }
        if let constant = Constants.all[name] { return .value(.real(constant)) }
        throw Diagnostic.unknownName(name, among: scope.names, at: place)
    }

    /// Strict logic gives a boolean; Python's and JavaScript's give the operand that decided.
    private func logical(_ operation: Node.LogicalOperator, _ left: Node, _ right: Node) throws -> Operand {
        let first = try evaluate(left)
        let decided = try truth(of: first, left) == (operation == .or)
        let result = decided ? first : try evaluate(right)
        if semantics != .strict { return result }
        return .value(.boolean(try truth(of: result, decided ? left : right)))
    }

    /// What a name and its members hold; `nil` where one is not there, and for anything else without a value.
    private func found(_ node: Node) throws -> Operand? {
        switch node {
        case .name(let name, _): return try scope.operand(named: name)
        case .member(let object, let key, let place):
            guard let owner = try found(object) else { return nil }
            let key = try evaluate(key)
            guard case .object(let members) = owner else {
                return try? Member(key: key, semantics: semantics, place: place).of(owner)
            }
            return try key.plain.flatMap { try members.member($0.description) }
        default:
            let value = try evaluate(node)
            return value.plain == .null ? nil : value
        }
    }

    private func call(_ name: String, _ arguments: [Node.Argument], at place: Place) throws -> Operand {
        if name == Node.definedTest, let subject = arguments.first?.value {
            let operand = try found(subject)
            // What has no value is there under strict semantics; Jinja's users ask whether there is something to print.
            let isMissing = operand == nil || semantics == .jinja && operand?.plain == .null
            return .value(.boolean(!isMissing))
        }
        let isFilter = arguments.first?.isPiped == true
        let table = isFilter ? filters : functions
        guard let function = table[name] else {
            throw isFilter
                ? Diagnostic.unknownFilter(name, among: table.names, at: place)
                : Diagnostic.unknownFunction(name, among: table.names, at: place)
        }
        var positional: [Operand] = []
        var named: [String: Operand] = [:]
        for argument in arguments {
            // What `default` stands in for may not be there at all: `contact | default("无")`.
            let mayMiss = isFilter && argument.isPiped && name == "default"
            let operand = mayMiss ? try found(argument.value) ?? .null : try evaluate(argument.value)
            if let name = argument.name { named[name] = operand } else { positional.append(operand) }
        }
        return try function(
            Arguments(name: name, positional: positional, named: named, semantics: semantics, place: place))
    }
}

/// Vega's constants, which a name of the scope hides.
enum Constants {
    static let all: [String: Double] = [
        "NaN": .nan, "Infinity": .infinity, "PI": .pi, "E": 2.718281828459045, "LN2": 0.6931471805599453,
        "LN10": 2.302585092994046, "LOG2E": 1.4426950408889634, "LOG10E": 0.4342944819032518,
        "SQRT2": 1.4142135623730951, "SQRT1_2": 0.7071067811865476, "MIN_VALUE": .leastNonzeroMagnitude,
        "MAX_VALUE": .greatestFiniteMagnitude,
    ]
}
