import Trees

/// The fields that a repeated view is drawn for in turn: `{repeat: row}` in its specification stands for one of them.
struct Repeater {
    var fields: [String: String]

    /// `tree` with the names in place of the references. A repetition inside keeps its own.
    func replaced(_ tree: Tree) -> Tree {
        switch tree.content {
        case .list(let items): return Tree(.list(items.map(replaced)), at: tree.place)
        case .object(let entries):
            if entries.count == 1, let name = tree["repeat"]?.string {
                return fields[name].map { Tree(.string($0), at: tree.place) } ?? tree
            }
            let inner = hidden(by: tree["repeat"])
            return Tree(
                .object(
                    entries.map {
                        let isOwn = $0.key == "data" || $0.key == "datasets"
                        return Tree.Entry(
                            key: $0.key, keyPlace: $0.keyPlace,
                            value: isOwn ? $0.value : $0.key == "spec" ? inner.replaced($0.value) : replaced($0.value))
                    }), at: tree.place)
        default: return tree
        }
    }

    private func hidden(by repetition: Tree?) -> Repeater {
        guard let repetition else { return self }
        let names = repetition.entries?.map(\.key) ?? (repetition.list == nil ? [] : ["repeat"])
        return Repeater(fields: fields.filter { !names.contains($0.key) })
    }
}
