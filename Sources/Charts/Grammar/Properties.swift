import Trees

/// Named properties of a mark, a scale or a guide, as written. They stay a bag so that a mark's own properties, the
/// configuration's and a theme's can be laid over each other by name.
public struct Properties: Hashable, Sendable {
    public private(set) var values: [String: Tree]

    public init(_ values: [String: Tree] = [:]) {
        self.values = values
    }

    /// The entries of an object; empty for anything else.
    public init(_ tree: Tree?) {
        values = Dictionary((tree?.entries ?? []).map { ($0.key, $0.value) }) { first, _ in first }
    }

    public subscript(name: String) -> Tree? {
        get { values[name] }
        set { values[name] = newValue }
    }

    /// Whether the property is there, be it null.
    func has(_ name: String) -> Bool { values[name] != nil }

    func isNull(_ name: String) -> Bool { values[name]?.isNull ?? false }

    func number(_ name: String) -> Double? { values[name]?.double }

    func string(_ name: String) -> String? { values[name]?.string }

    func boolean(_ name: String) -> Bool? { values[name]?.boolean }

    func numbers(_ name: String) -> [Double]? { values[name]?.list.map { $0.compactMap(\.double) } }

    func object(_ name: String) -> Properties? {
        guard let tree = values[name], tree.entries != nil else { return nil }
        return Properties(tree)
    }

    /// These properties, with `base` behind them where they say nothing.
    func over(_ base: Properties?) -> Properties {
        guard let base else { return self }
        return Properties(values.merging(base.values) { mine, _ in mine })
    }

    func with(_ name: String, _ value: Tree) -> Properties {
        var copy = self
        copy.values[name] = value
        return copy
    }
}

extension Properties: ExpressibleByDictionaryLiteral {
    public init(dictionaryLiteral elements: (String, Tree)...) {
        self.init(Dictionary(elements) { first, _ in first })
    }
}
