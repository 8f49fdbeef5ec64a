import Diagnostics
import Expressions
import Trees

/// Reads a specification and gathers what is to be said of it. Reading goes on after a fault, so that all are seen.
struct Decoder {
    var found: [Diagnostic] = []
    /// Views read so far: repetitions in repetitions may ask for any number.
    var views = 0
    /// What is named by parameters in the view that is read.
    var parameters = Parameters()
    /// Names that stand for colours besides those of CSS.
    var colors: Set<String> = []

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
            if let section = ConfigurationProperties.section(entry.key) {
                check(entry.value, at: place, as: section)
            } else if !ConfigurationProperties.sections.contains(entry.key) {
                found.append(
                    .unsupported(place, at: entry.keyPlace, known: ConfigurationProperties.sections))
            } else if entry.key == "range" {
                for range in entry.value.entries ?? [] { checkColors(range.value, at: join(place, range.key)) }
            } else if entry.key == "numberFormat" || entry.key == "normalizedNumberFormat" {
                checkFormat(entry.value, at: place)
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

    /// Reads an expression, which may name and call only what it will find.
    mutating func formula(
        _ tree: Tree, at path: String, names: [String] = ["datum"], functions: FunctionTable = .charts
    ) -> Formula? {
        guard let text = tree.string else {
            found.append(.badValue(path, expected: ["expression"], at: tree.place))
            return nil
        }
        do {
            return try placing(path) {
                let formula = try Formula(text, at: tree.place, names: parameters.nodes)
                try formula.expression.verify(names: names, functions: functions)
                return formula
            }
        } catch let error as Diagnostic {
            found.append(error)
        } catch {
            found.append(.badValue(path, expected: ["expression"], at: tree.place))
        }
        return nil
    }

    mutating func checkFormat(_ tree: Tree, at path: String) {
        guard let expected = PropertyKind.format.expected(of: tree, colors: colors) else { return }
        found.append(.unusedValue(path, expected: expected, at: tree.place, got: tree.scalarText))
    }

    /// Warns of colours and schemes that there are not, in a range or where it is named.
    mutating func checkColors(_ tree: Tree, at path: String) {
        if let list = tree.list {
            for (index, item) in list.enumerated() {
                guard let expected = PropertyKind.color.expected(of: item, colors: colors) else { continue }
                found.append(
                    .unusedValue("\(path)[\(index)]", expected: expected, at: item.place, got: item.scalarText))
            }
        } else if let name = tree.string ?? (tree["scheme"] ?? tree["name"])?.string, Schemes.named(name) == nil {
            found.append(.unusedValue(path, expected: Schemes.names, at: tree.place, got: name))
        }
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
