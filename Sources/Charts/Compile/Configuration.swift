import Diagnostics
import Trees

extension Properties {
    /// Without what Vega-Lite reads from the configuration of a mark alone.
    var withoutConfigurationOnly: Properties {
        let names: Set = ["timeUnitBandPosition", "timeUnitBandSize", "continuousBandSize", "discreteBandSize"]
        return Properties(values.filter { !names.contains($0.key) })
    }
}

/// A theme's configuration with a specification's own laid over it.
struct Configuration: Hashable, Sendable {
    let root: Properties
    /// Of titles that nobody wrote.
    let language: Language

    init(_ layers: [Tree?], language: Language = .en) {
        self.language = language
        root = Properties(layers.compactMap { $0 }.reduce(Tree(.object([]))) { Self.merged($0, $1) })
    }

    subscript(section: String) -> Properties { Properties(root[section]) }

    /// Objects are merged member by member; anything else is replaced.
    static func merged(_ base: Tree, _ over: Tree) -> Tree {
        guard let below = base.entries, let above = over.entries else { return over }
        var entries = below
        for entry in above {
            if let index = entries.firstIndex(where: { $0.key == entry.key }) {
                entries[index] = Tree.Entry(
                    key: entry.key, keyPlace: entry.keyPlace, value: merged(entries[index].value, entry.value))
            } else {
                entries.append(entry)
            }
        }
        return Tree(.object(entries), at: base.place)
    }

    /// A mark's properties: its own, then its style's, its type's and all marks'.
    func mark(_ type: MarkType, _ own: Properties) -> Properties {
        let styles = own["style"].map { $0.string.map { [$0] } ?? ($0.list ?? []).compactMap(\.string) } ?? []
        let styled = styles.reversed().reduce(Properties()) { $0.over(Properties(self["style"][$1])) }
        return own.over(styled).over(self[type.rawValue]).over(self["mark"])
    }

    /// An axis's properties: its own, then those for its side, its direction and all axes.
    func axis(_ own: Properties?, channel: Channel, orient: String, kind: Scale.Kind) -> Properties {
        var result = own ?? [:]
        let suffix =
            kind == .band
            ? "Band"
            : kind == .point ? "Point" : kind.isTime ? "Temporal" : kind.isContinuous ? "Quantitative" : "Discrete"
        let letter = channel == .x ? "X" : "Y"
        let side = orient.prefix(1).uppercased() + orient.dropFirst()
        for name in ["axis\(letter)\(suffix)", "axis\(suffix)", "axis\(letter)", "axis\(side)", "axis"] {
            result = result.over(self[name])
        }
        return result
    }
}
