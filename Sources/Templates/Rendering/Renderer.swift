import Diagnostics
import Expressions
import Tables

/// Walks a template and collects its output.
struct Renderer {
    private let base: any Scope
    private let filters: FilterTable
    private let functions: FunctionTable
    private let semantics: Semantics
    /// Names set by the template, innermost block last. Loops open a block, conditionals do not.
    private var locals: [[String: Operand]] = [[:]]
    private var steps = 0
    /// Characters printed.
    private var size = 0
    private(set) var pieces: [Piece] = []

    init(scope: any Scope, filters: FilterTable, functions: FunctionTable, semantics: Semantics) {
        base = scope
        self.filters = filters
        self.functions = functions
        self.semantics = semantics
    }

    mutating func print(_ nodes: [TemplateNode]) throws {
        for node in nodes { try print(node) }
    }

    private mutating func print(_ node: TemplateNode) throws {
        switch node {
        case .text(let text, let span):
            try add(Piece(text: text, span: span, printed: nil))
        case .output(let expression, let span):
            let operand = try evaluate(expression)
            let text = try Printing.text(of: operand, expression)
            try add(
                Piece(text: text, span: span, printed: Piece.Printed(expression: expression, operand: operand)))
        case .conditional(let branches, let otherwise):
            for branch in branches where try holds(branch.test) {
                try print(branch.body)
                return
            }
            try print(otherwise)
        case .loop(let loop): try print(loop)
        case .assignment(let name, let expression): try assign(try evaluate(expression), to: name, expression)
        case .scope(let definitions, let body):
            locals.append([:])
            defer { locals.removeLast() }
            for definition in definitions {
                locals[locals.count - 1][definition.name] = try evaluate(definition.expression)
            }
            try print(body)
        }
    }

    /// Sets a name of the innermost block, or a member of a namespace wherever that was made.
    private mutating func assign(_ operand: Operand, to name: String, _ expression: Expression) throws {
        let parts = name.split(separator: ".").map(String.init)
        guard parts.count == 2 else { return locals[locals.count - 1][name] = operand }
        for block in locals.indices.reversed() {
            guard let held = locals[block][parts[0]] else { continue }
            guard case .object(let object) = held, let namespace = object as? Namespace else { break }
            return locals[block][parts[0]] = .object(namespace.setting(parts[1], to: operand))
        }
        throw Diagnostic.notANamespace(parts[0], at: expression.place)
    }

    private mutating func add(_ piece: Piece) throws {
        try count(at: piece.place)
        size += piece.text.count
        guard size <= Template.Limits.output else { throw Diagnostic.tooManySteps(at: piece.place) }
        pieces.append(piece)
    }

    private mutating func count(at place: Place) throws {
        steps += 1
        guard steps <= Template.Limits.steps else { throw Diagnostic.tooManySteps(at: place) }
    }

    private mutating func print(_ loop: TemplateNode.Loop) throws {
        locals.append([:])
        defer { locals.removeLast() }
        var chosen: [[String: Operand]] = []
        for item in try items(of: loop.items) {
            try count(at: loop.items.place)
            locals[locals.count - 1] = try named(item, loop)
            if try loop.filter.map(holds) ?? true { chosen.append(locals[locals.count - 1]) }
        }
        if chosen.isEmpty {
            locals[locals.count - 1] = [:]
            try print(loop.otherwise)
            return
        }
        let counter = LoopCounter(items: chosen.map { $0[loop.names[0]] ?? .null })
        for (index, names) in chosen.enumerated() {
            try count(at: loop.items.place)
            locals[locals.count - 1] = names
            locals[locals.count - 1]["loop"] = .object(counter.record(at: index))
            try print(loop.body)
        }
    }

    private func items(of expression: Expression) throws -> [Operand] {
        switch try evaluate(expression) {
        case .list(let items): return items
        case .object(let members) where members.value == nil: return members.memberNames.map { .value(.text($0)) }
        default: throw Diagnostic.notIterable(expression.source, at: expression.place)
        }
    }

    private func named(_ item: Operand, _ loop: TemplateNode.Loop) throws -> [String: Operand] {
        if loop.names.count == 1 { return [loop.names[0]: item] }
        let parts: [Operand]? =
            switch item {
            case .list(let parts): parts
            case .object(let group as RowGroup): group.parts
            default: nil
            }
        guard let parts, parts.count == loop.names.count else {
            throw Diagnostic.wrongItemCount(loop.names.count, at: loop.items.place)
        }
        return Dictionary(uniqueKeysWithValues: zip(loop.names, parts))
    }

    /// A text holds when it is not empty: `{% if contact %}`. Under strict semantics a number must be compared.
    private func holds(_ test: Expression) throws -> Bool {
        let operand = try evaluate(test)
        if semantics == .jinja { return operand.isSomething }
        if case .text(let text)? = operand.plain { return !text.isEmpty }
        return try operand.isTrue(at: test.root.place ?? test.place)
    }

    /// A fault that something looked up in the scope reports without a place is placed at the expression.
    private func evaluate(_ expression: Expression) throws -> Operand {
        do {
            return try expression.evaluate(
                in: LocalScope(locals: locals, base: base), functions: functions, filters: filters,
                semantics: semantics)
        } catch var diagnostic as Diagnostic where diagnostic.place == Place() {
            diagnostic.place = expression.root.place ?? expression.place
            throw diagnostic
        }
    }
}

/// The template's own names over those that it was given.
private struct LocalScope: Scope {
    let locals: [[String: Operand]]
    let base: any Scope

    func operand(named name: String) throws -> Operand? {
        for names in locals.reversed() {
            if let found = names[name] { return found }
        }
        return try base.operand(named: name)
    }

    var names: [String] { base.names + locals.flatMap(\.keys).sorted() }
}
