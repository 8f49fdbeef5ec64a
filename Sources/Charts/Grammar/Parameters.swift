import Diagnostics
import Expressions
import Tables
import Trees

/// The variable parameters in force in a view: on paper each has one value, which stands wherever it is named.
struct Parameters {
    /// What expressions have in place of each name.
    private(set) var nodes: [String: Node] = [:]

    /// The size of the whole chart, where it has one.
    var sizes: [String: Operand] = [:]

    /// Items of a parameter's value, counted through all lists: parameters made of each other could grow without end.
    private static let largest = 2_000

    /// - Returns: whether the value is small enough to be used.
    mutating func define(_ name: String, _ operand: Operand) -> Bool {
        var room = Self.largest
        guard operand.fits(in: &room) else { return false }
        nodes[name] = Node(operand)
        return true
    }

    /// Expressions below this one read `name` as a member of their row.
    mutating func define(memberOfRows name: String) {
        nodes[name] = .member(.name("datum", Place()), .literal(.text(name)), Place())
    }

    /// The value of an expression that names parameters alone; `nil` for one that reads rows or sizes.
    func value(of source: String, at place: Place) -> Operand? {
        guard let expression = try? Expression(source, at: place).replacing(nodes) else { return nil }
        return try? expression.evaluate(
            in: Record(sizes.map { ($0.key, $0.value) }), functions: .charts, semantics: .vega)
    }

    /// `tree` with values in place of `{expr: …}` wherever these can be told without rows. Data stays as it is.
    func filled(_ tree: Tree) -> Tree {
        switch tree.content {
        case .list(let items): return Tree(.list(items.map(filled)), at: tree.place)
        case .object(let entries):
            if entries.count == 1, let source = tree["expr"]?.string ?? tree["signal"]?.string {
                return value(of: source, at: tree.place).flatMap { Tree($0, at: tree.place) } ?? tree
            }
            return Tree(
                .object(
                    entries.map { entry in
                        let isData = ["values", "datasets", "usermeta", "params"].contains(entry.key)
                        return .init(
                            key: entry.key, keyPlace: entry.keyPlace, value: isData ? entry.value : filled(entry.value))
                    }), at: tree.place)
        default: return tree
        }
    }
}

extension Decoder {
    /// Takes a view's parameters and returns the view with their values in it. Selections and inputs are named: nobody
    /// can use them on paper.
    mutating func parameterised(_ tree: Tree, at path: String, isOutermost: Bool) -> Tree {
        let written = (tree["params"]?.list ?? []) + (isOutermost ? tree["config"]?["params"]?.list ?? [] : [])
        if isOutermost {
            for name in ["width", "height"] {
                parameters.sizes[name] = tree[name]?.double.map { .value(.real($0)) }
            }
        }
        for (index, parameter) in written.enumerated() {
            let place = join(path, "params[\(index)]")
            check(parameter, at: place, known: ["name", "value", "expr", "views", "react"])
            guard let name = parameter["name"]?.string else {
                found.append(.badValue(join(place, "name"), expected: ["name"], at: parameter.place))
                continue
            }
            if parameter["select"] != nil { continue }
            if let source = parameter["expr"] {
                guard let text = source.string, let operand = parameters.value(of: text, at: source.place) else {
                    found.append(
                        .notDrawable(
                            join(place, "expr"), at: source.place, zh: "参数的表达式只能用常数和前面的参数",
                            en: "the expression of a parameter may use constants and the parameters before it"))
                    continue
                }
                define(name, operand, at: place)
            } else {
                define(name, parameter["value"].flatMap { Operand($0) } ?? .null, at: place)
            }
        }
        return isOutermost || !written.isEmpty ? parameters.filled(tree) : tree
    }
}

extension Decoder {
    private mutating func define(_ name: String, _ operand: Operand, at path: String) {
        if !parameters.define(name, operand) { found.append(.chartTooLarge(path, limit: 2_000)) }
    }
}

extension Operand {
    /// Whether this has no more than `room` items, which are taken from it.
    fileprivate func fits(in room: inout Int) -> Bool {
        room -= 1
        guard room >= 0 else { return false }
        switch self {
        case .value: return true
        case .list(let items):
            for item in items where !item.fits(in: &room) { return false }
            return true
        case .object(let members):
            for name in members.memberNames {
                guard let member = (try? members.member(name)).flatMap({ $0 }) else { continue }
                if !member.fits(in: &room) { return false }
            }
            return true
        }
    }

    /// A constant of a specification.
    init?(_ tree: Tree) {
        if let items = tree.list {
            self = .list(items.compactMap { Operand($0) })
        } else if let entries = tree.entries {
            self = .object(Record(entries.compactMap { entry in Operand(entry.value).map { (entry.key, $0) } }))
        } else if let value = Value(tree) {
            self = .value(value)
        } else {
            return nil
        }
    }
}

extension Node {
    fileprivate init(_ operand: Operand) {
        switch operand {
        case .value(let value): self = .literal(value)
        case .list(let items): self = .list(items.map { Node($0) })
        case .object(let members):
            self = .object(
                members.memberNames.compactMap { name in
                    (try? members.member(name)).flatMap { $0 }.map { Pair(key: name, value: Node($0)) }
                })
        }
    }
}

extension Tree {
    /// What an expression came to, as if it had been written; `nil` for what cannot be written.
    fileprivate init?(_ operand: Operand, at place: Place) {
        switch operand {
        case .list(let items):
            let trees = items.compactMap { Tree($0, at: place) }
            guard trees.count == items.count else { return nil }
            self.init(.list(trees), at: place)
        case .value(let value) where value.isNull: self.init(Content.null, at: place)
        case .value(.boolean(let flag)): self.init(.boolean(flag), at: place)
        case .value(.text(let text)): self.init(.string(text), at: place)
        case .value(let value):
            guard let number = Cells.number(value), number.isFinite else { return nil }
            self.init(.number(String(number)), at: place)
        case .object(let members):
            let entries = members.memberNames.compactMap { name -> Entry? in
                guard let member = (try? members.member(name)).flatMap({ $0 }),
                    let tree = Tree(member, at: place)
                else { return nil }
                return Entry(key: name, value: tree)
            }
            self.init(.object(entries), at: place)
        }
    }
}
