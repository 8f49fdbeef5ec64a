import Diagnostics
import Yams

extension Tree {
    /// Reads one YAML 1.1 document as libyaml does, with YAML 1.2's core scalars: `true`, `false`, `null`, `~`, numbers;
    /// `yes` and `no` stay text. An empty text is null.
    /// - Parameters:
    ///   - file: the path that places carry.
    ///   - firstLine: the line of `file` on which `text` starts, for YAML inside another file.
    /// - Throws: a `Diagnostic` for text that is no YAML, a key that appears twice or that is no scalar, nesting deeper than 256
    ///   levels, and aliases that would make more than 100 000 nodes of a text that says fewer.
    public init(yaml text: String, file: String? = nil, firstLine: Int = 1) throws {
        do {
            guard let node = try Yams.compose(yaml: text, Resolver.basic) else {
                self.init(.null, at: Place(file: file, line: firstLine, column: 1))
                return
            }
            // Each node but for those that an alias repeats takes a byte at least of its own, but an empty value beside its key.
            var room = text.utf8.count * 2 + Tree.mostRepeated
            self = try Tree(node, file: file, firstLine: firstLine, depth: 0, room: &room)
        } catch let error as YamlError {
            throw Diagnostic(yaml: error, file: file, firstLine: firstLine)
        }
    }

    private static let deepest = 256
    /// Nodes that aliases add.
    private static let mostRepeated = 100_000

    private init(_ node: Node, file: String?, firstLine: Int, depth: Int, room: inout Int) throws {
        let place = Place(file: file, line: node.mark.map { $0.line + firstLine - 1 }, column: node.mark?.column)
        guard depth < Tree.deepest else { throw Diagnostic.malformed("YAML", "> \(Tree.deepest) levels", at: place) }
        room -= 1
        guard room >= 0 else { throw Diagnostic.tooManyAliases(at: place) }
        func child(_ node: Node) throws -> Tree {
            try Tree(node, file: file, firstLine: firstLine, depth: depth + 1, room: &room)
        }
        switch node {
        case .scalar(let scalar):
            self.init(scalar.style == .plain ? Tree.plain(scalar.string) : .string(scalar.string), at: place)
        case .sequence(let sequence):
            self.init(.list(try sequence.map(child)), at: place)
        case .mapping(let mapping):
            var seen: Set<String> = []
            let entries = try mapping.map { key, value in
                let keyTree = try child(key)
                guard let name = keyTree.scalarText else {
                    throw Diagnostic.malformed("YAML", "a key must be a scalar", at: keyTree.place)
                }
                guard seen.insert(name).inserted else { throw Diagnostic.duplicateKey(name, at: keyTree.place) }
                return Entry(key: name, keyPlace: keyTree.place, value: try child(value))
            }
            self.init(.object(entries), at: place)
        case .alias:
            // Yams resolves them itself.
            throw Diagnostic.malformed("YAML", "unresolved alias", at: place)
        }
    }

    private static func plain(_ text: String) -> Content {
        switch text {
        case "", "~", "null", "Null", "NULL": .null
        case "true", "True", "TRUE": .boolean(true)
        case "false", "False", "FALSE": .boolean(false)
        default: isNumber(text) ? .number(text) : .string(text)
        }
    }

    /// Decimal integers and fractions with an optional exponent. A leading zero marks a code such as 007, which is text.
    private static func isNumber(_ text: String) -> Bool {
        guard let first = text.utf8.first(where: { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "+") }),
            (0x30...0x39).contains(first) || first == UInt8(ascii: "."),
            text.utf8.allSatisfy({ (0x30...0x39).contains($0) || ".-+eE".utf8.contains($0) }),
            text.utf8.contains(where: { (0x30...0x39).contains($0) })
        else { return false }
        let digits = text.drop { $0 == "-" || $0 == "+" }
        if digits.count > 1, digits.first == "0", digits.dropFirst().first != "." { return false }
        return Double(text) != nil
    }
}

extension Diagnostic {
    fileprivate init(yaml error: YamlError, file: String?, firstLine: Int) {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            self = .malformed(
                "YAML", problem, at: Place(file: file, line: mark.line + firstLine - 1, column: mark.column))
        case .duplicatedKeysInMapping(let duplicates, let context):
            self = .duplicateKey(
                duplicates.map { "\($0)" }.joined(separator: ", "),
                at: Place(file: file, line: context.mark.line + firstLine - 1, column: context.mark.column))
        default:
            self = .malformed("YAML", "\(error)", at: Place(file: file, line: firstLine))
        }
    }
}
