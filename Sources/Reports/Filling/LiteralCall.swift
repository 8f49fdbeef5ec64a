import Diagnostics
import Expressions
import Tables
import Templates
import Trees

/// A call whose arguments are all written out, so that what it asks for is known before anything is read:
/// `query("办件量", by=["受理部门"], limit=5)`.
struct LiteralCall: Hashable {
    let positional: [Tree]
    let named: [String: Tree]

    /// The call as it stands in a template; `nil` when an argument is not literal.
    init?(_ use: CallUse) {
        var positional: [Tree] = []
        var named: [String: Tree] = [:]
        for argument in use.arguments {
            guard let constant = argument.value.constant, let tree = Tree(constant) else { return nil }
            if let name = argument.name { named[name] = tree } else { positional.append(tree) }
        }
        self.positional = positional
        self.named = named
    }

    /// The call as it is made.
    init?(_ arguments: Arguments) {
        let positional = arguments.positional.compactMap { Tree($0) }
        let named = arguments.named.compactMapValues { Tree($0) }
        guard positional.count == arguments.positional.count, named.count == arguments.named.count else { return nil }
        self.positional = positional
        self.named = named
    }

    /// The calls of `name` among `references`, with where they stand.
    static func all(_ name: String, in references: [Reference]) throws -> [(call: LiteralCall, place: Place)] {
        try references.compactMap { reference in
            guard case .call(let use) = reference.subject, use.name == name else { return nil }
            guard let call = LiteralCall(use) else { throw Diagnostic.callNotLiteral(name, at: use.place) }
            return (call, use.place)
        }
    }
}

extension Tree {
    /// A value of a template as configuration would have it; `nil` for what is none.
    init?(_ operand: Operand) {
        switch operand {
        case .value(.null): self.init(Tree.Content.null)
        case .value(.boolean(let flag)): self.init(.boolean(flag))
        case .value(.text(let text)): self.init(.string(text))
        case .value(.exact(let number)): self.init(.number(number.description))
        case .list(let items):
            let trees = items.compactMap { Tree($0) }
            guard trees.count == items.count else { return nil }
            self.init(.list(trees))
        case .object(let members as Record):
            let entries = members.memberNames.compactMap { name in
                members.member(name).flatMap { Tree($0) }.map { Entry(key: name, value: $0) }
            }
            guard entries.count == members.memberNames.count else { return nil }
            self.init(.object(entries))
        default: return nil
        }
    }
}
