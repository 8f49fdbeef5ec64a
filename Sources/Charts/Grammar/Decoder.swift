import Diagnostics
import Trees

/// Reads a specification and gathers what is to be said of it. Reading goes on after a fault, so that all are seen.
struct Decoder {
    var found: [Diagnostic] = []
    /// Views read so far: repetitions in repetitions may ask for any number.
    var views = 0
    /// What is named by parameters in the view that is read.
    var parameters = Parameters()

    /// Warns of each key of `tree` that is not in `known`, and of those that have no effect.
    mutating func check(_ tree: Tree, at path: String, known: [String], undrawn: Set<String> = []) {
        for entry in tree.entries ?? [] where !entry.key.hasPrefix("$") {
            if undrawn.contains(entry.key) {
                found.append(.unsupported(join(path, entry.key), at: entry.keyPlace))
            } else if !known.contains(entry.key) {
                found.append(.unsupported(join(path, entry.key), at: entry.keyPlace, known: known))
            }
        }
    }

    /// Warns of what a configuration says that has no effect.
    mutating func checkConfiguration(_ tree: Tree?, at path: String) {
        for entry in tree?.entries ?? [] {
            let place = join(path, entry.key)
            if let members = ConfigurationProperties.members(of: entry.key) {
                check(entry.value, at: place, known: members.known, undrawn: members.undrawn)
            } else if !ConfigurationProperties.sections.contains(entry.key) {
                found.append(
                    .unsupported(place, at: entry.keyPlace, known: ConfigurationProperties.sections))
            }
        }
    }

    /// Warns of properties of `tree` that are a condition, a gradient or a signal: they are not drawn.
    /// - Parameters:
    ///   - computed: properties that may be an expression of the row.
    ///   - conditional: properties that may depend on the tick.
    mutating func checkPlain(
        _ tree: Tree, at path: String, computed: Set<String> = [], conditional: Set<String> = []
    ) {
        for entry in tree.entries ?? [] {
            for name in ["condition", "gradient", "expr", "signal"] where entry.value[name] != nil {
                if name == "condition", conditional.contains(entry.key) {
                    check(entry.value, at: join(path, entry.key), known: ["condition", "value"])
                    for condition in entry.value[name]?.list ?? [entry.value[name]].compactMap({ $0 }) {
                        let place = join(join(path, entry.key), name)
                        check(condition, at: place, known: ["test", "value"])
                        _ = condition["test"].flatMap { predicate($0, at: join(place, "test")) }
                    }
                    continue
                }
                if name == "expr" || name == "signal", computed.contains(entry.key) {
                    _ = formula(entry.value[name] ?? entry.value, at: join(join(path, entry.key), name))
                    continue
                }
                found.append(.unsupported(join(join(path, entry.key), name), at: entry.value.place))
            }
        }
    }

    /// The case of an enumeration of texts that `tree` names.
    mutating func choice<T: RawRepresentable & CaseIterable>(_ tree: Tree?, at path: String) -> T?
    where T.RawValue == String {
        guard let tree else { return nil }
        if let text = tree.string, let value = T(rawValue: text) { return value }
        found.append(.badValue(path, expected: T.allCases.map(\.rawValue), at: tree.place, got: tree.string))
        return nil
    }

    mutating func formula(_ tree: Tree, at path: String) -> Formula? {
        guard let text = tree.string else {
            found.append(.badValue(path, expected: ["expression"], at: tree.place))
            return nil
        }
        do {
            return try Formula(text, at: tree.place, names: parameters.nodes)
        } catch let error as Diagnostic {
            found.append(error)
        } catch {
            found.append(.badValue(path, expected: ["expression"], at: tree.place))
        }
        return nil
    }
}

func join(_ path: String, _ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

/// The column that a field's path names: `a.b` and `a['b']` are members, `a\.b` and `a\[b\]` are not.
func columnName(_ path: String) -> String {
    guard path.contains("\\") || path.contains("[") else { return path }
    var name = ""
    var characters = Substring(path)
    while let first = characters.popFirst() {
        switch first {
        case "\\": if let next = characters.popFirst() { name.append(next) }
        case "[":
            guard let end = characters.firstIndex(of: "]") else {
                name.append(first)
                continue
            }
            let inside = characters[..<end]
            characters = characters[characters.index(after: end)...]
            if inside.first == "'" || inside.first == "\"" {
                if !name.isEmpty { name.append(".") }
                name += inside.dropFirst().dropLast()
            } else {
                name += "[\(inside)]"
            }
        default: name.append(first)
        }
    }
    return name
}
