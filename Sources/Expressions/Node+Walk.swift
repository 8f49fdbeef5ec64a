import Diagnostics

extension Node {
    /// The nodes directly below this one, in order of the source.
    public var children: [Node] {
        switch self {
        case .literal, .name: []
        case .list(let items): items
        case .object(let pairs): pairs.map(\.value)
        case .member(let object, let key, _): [object, key]
        case .unary(_, let operand): [operand]
        case .binary(_, let left, let right, _), .logical(_, let left, let right): [left, right]
        case .conditional(let test, let then, let otherwise): [test, then, otherwise]
        case .call(_, let arguments, _): arguments.map(\.value)
        }
    }

    /// This node and all below, parents first.
    public var descendants: [Node] { [self] + children.flatMap(\.descendants) }

    /// The names used, each once, in order of appearance. Function names are not among them.
    public var freeNames: [String] {
        var seen: Set<String> = []
        return descendants.compactMap { node in
            if case .name(let name, _) = node, seen.insert(name).inserted { name } else { nil }
        }
    }

    /// The place of this node, else of the first one below that has any.
    public var place: Place? {
        switch self {
        case .name(_, let place), .binary(_, _, _, let place), .call(_, _, let place): place
        case .member(let object, _, let place): object.place ?? place
        default: Node.firstPlace(children)
        }
    }

    /// Asks each node once: a lazy `first` asks twice, which doubles the work at every level.
    private static func firstPlace(_ nodes: [Node]) -> Place? {
        for node in nodes {
            if let place = node.place { return place }
        }
        return nil
    }

    /// `["cases", "total"]` for `cases.total`; `nil` when this is no name with constant members.
    public var path: [String]? {
        switch self {
        case .name(let name, _): [name]
        case .member(let object, .literal(let key), _): object.path.map { $0 + [key.description] }
        default: nil
        }
    }
}
