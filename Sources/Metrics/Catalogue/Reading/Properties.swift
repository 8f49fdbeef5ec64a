import Diagnostics
import Trees

/// The properties of one object of the catalogue, with the path that messages name them by.
struct Properties {
    let tree: Tree
    let path: String

    /// Reports a tree that is no object, and keys that are not `known`.
    init(_ tree: Tree, path: String, known: [String], findings: inout [Diagnostic]) {
        self.tree = tree
        self.path = path
        guard let entries = tree.entries else {
            findings.append(.wrongShape(expected: .object, at: tree.place.naming(path)))
            return
        }
        for entry in entries where !known.contains(entry.key) {
            findings.append(
                .unknownProperty(
                    entry.key, nearest: nearestNames(to: entry.key, among: known), known: known,
                    at: entry.keyPlace.naming(join(path, entry.key))))
        }
    }

    func has(_ key: String) -> Bool { tree[key] != nil }

    func path(of key: String) -> String { join(path, key) }

    func place(of key: String) -> Place { (tree[key]?.place ?? tree.place).naming(path(of: key)) }

    /// A text, or a number or boolean as written; `nil` when absent or, with a finding, of another shape.
    func text(_ key: String, findings: inout [Diagnostic]) -> String? {
        guard let value = tree[key] else { return nil }
        if let text = value.scalarText, !text.isEmpty { return text }
        findings.append(.wrongShape(expected: .text, at: place(of: key)))
        return nil
    }

    /// A text that must be there.
    func required(_ key: String, findings: inout [Diagnostic]) -> String? {
        if !has(key) { findings.append(.missingProperty(key, at: tree.place.naming(path(of: key)))) }
        return text(key, findings: &findings)
    }

    /// A list of texts; a single text is a list of one.
    func texts(_ key: String, findings: inout [Diagnostic]) -> [String]? {
        guard let value = tree[key] else { return nil }
        if let text = value.scalarText { return [text] }
        if let texts = value.list?.compactMap(\.scalarText), texts.count == value.list?.count { return texts }
        findings.append(.wrongShape(expected: .texts, at: place(of: key)))
        return nil
    }

    func boolean(_ key: String, findings: inout [Diagnostic]) -> Bool? {
        guard let value = tree[key] else { return nil }
        if let boolean = value.boolean { return boolean }
        findings.append(.wrongShape(expected: .boolean, at: place(of: key)))
        return nil
    }

    func integer(_ key: String, in range: ClosedRange<Int>, findings: inout [Diagnostic]) -> Int? {
        guard let value = tree[key] else { return nil }
        if let number = value.integer, range.contains(number) { return number }
        findings.append(.wrongShape(expected: .integer(range), at: place(of: key)))
        return nil
    }

    /// One of the raw values of `Choice`.
    func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ key: String, of: Choice.Type, findings: inout [Diagnostic]
    ) -> Choice? {
        guard let text = text(key, findings: &findings) else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        findings.append(.unknownChoice(text, known: Choice.allCases.map(\.rawValue), at: place(of: key)))
        return nil
    }

    /// The members of an object with their paths; empty when absent or, with a finding, of another shape.
    func object(_ key: String, findings: inout [Diagnostic]) -> [NamedTree] {
        guard let value = tree[key] else {
            findings.append(.missingProperty(key, at: tree.place.naming(path(of: key))))
            return []
        }
        guard let entries = value.entries else {
            findings.append(.wrongShape(expected: .object, at: place(of: key)))
            return []
        }
        return entries.map {
            NamedTree(name: $0.key, path: join(path(of: key), $0.key), keyPlace: $0.keyPlace, tree: $0.value)
        }
    }
}

/// A member of `ledgers` or `metrics`.
struct NamedTree {
    let name: String
    let path: String
    let keyPlace: Place
    let tree: Tree

    var place: Place { keyPlace.naming(path) }
}

private func join(_ path: String, _ key: String) -> String { path.isEmpty ? key : path + "." + key }

extension Place {
    func naming(_ field: String) -> Place {
        var named = self
        named.field = field
        return named
    }
}
