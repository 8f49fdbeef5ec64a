import Diagnostics
import Expressions
import Tables

extension Template {
    /// All that the template uses from outside, in order of appearance: names with their members (`cases.total`), calls,
    /// and the filters applied to each. Names that the template sets itself are not among them.
    public var references: [Reference] {
        var collector = ReferenceCollector()
        collector.collect(nodes)
        return collector.found
    }
}

private struct ReferenceCollector {
    var found: [Reference] = []
    private var locals: Set<String> = []

    mutating func collect(_ nodes: [TemplateNode]) {
        for node in nodes {
            switch node {
            case .text: break
            case .output(let expression, _): collect(expression.root)
            case .conditional(let branches, let otherwise):
                for branch in branches {
                    collect(branch.test.root)
                    collect(branch.body)
                }
                collect(otherwise)
            case .loop(let loop): collect(loop)
            case .assignment(let name, let expression):
                collect(expression.root)
                locals.insert(name)
            case .scope(let definitions, let body):
                let outer = locals
                for definition in definitions {
                    collect(definition.expression.root)
                    locals.insert(definition.name)
                }
                collect(body)
                locals = outer
            }
        }
    }

    private mutating func collect(_ loop: TemplateNode.Loop) {
        collect(loop.items.root)
        let outer = locals
        locals.formUnion(loop.names)
        if let filter = loop.filter { collect(filter.root) }
        locals.insert("loop")
        collect(loop.body)
        locals = outer
        collect(loop.otherwise)
    }

    private mutating func collect(_ node: Node, filters: [CallUse] = []) {
        if let path = node.path {
            if !locals.contains(path[0]), let place = node.place {
                found.append(Reference(subject: .path(path), filters: filters, place: place))
            }
            return
        }
        guard case .call(let name, let arguments, let place) = node else {
            node.children.forEach { collect($0) }
            return
        }
        let piped = arguments.first.flatMap { $0.isPiped ? $0 : nil }
        let rest = Array(arguments.dropFirst(piped == nil ? 0 : 1))
        let use = CallUse(name: name, arguments: rest, place: place)
        if let piped {
            collect(piped.value, filters: [use] + filters)
        } else {
            found.append(Reference(subject: .call(use), filters: filters, place: place))
        }
        rest.forEach { collect($0.value) }
    }
}
