import Diagnostics
import Trees

extension Decoder {
    /// Most columns and views that a composed chart may ask for.
    static let mostViews = 2_000

    /// Reads the layout properties of a composed view or of a facet channel.
    /// - Parameter single: the direction that plain values hold for; `nil` for both.
    mutating func arrangement(_ tree: Tree, at path: String, single: Channel? = nil) -> Arrangement {
        var arrangement = Arrangement()
        arrangement.spacing = pair(tree["spacing"], at: join(path, "spacing"), single) { tree, _, _ in tree.double }
        arrangement.align = pair(tree["align"], at: join(path, "align"), single) { tree, decoder, path in
            decoder.choice(tree, at: path)
        }
        arrangement.center = pair(tree["center"], at: join(path, "center"), single) { tree, _, _ in tree.boolean }
        if let bounds = tree["bounds"] {
            if bounds.string != "full", bounds.string != "flush" {
                found.append(.badValue(join(path, "bounds"), expected: ["full", "flush"], at: bounds.place))
            }
            arrangement.isFlush = bounds.string == "flush"
        }
        if let columns = tree["columns"] {
            if let count = columns.integer, count >= 0, count <= Self.mostViews {
                arrangement.columns = count == 0 ? nil : count
            } else {
                found.append(.badValue(join(path, "columns"), expected: ["1", "2", "3"], at: columns.place))
            }
        }
        return arrangement
    }

    private mutating func pair<T>(
        _ tree: Tree?, at path: String, _ single: Channel?, _ read: (Tree, inout Decoder, String) -> T?
    ) -> Arrangement.Pair<T> {
        guard let tree else { return .init() }
        guard tree.entries == nil else {
            check(tree, at: path, known: ["row", "column"])
            return .init(
                row: tree["row"].flatMap { read($0, &self, join(path, "row")) },
                column: tree["column"].flatMap { read($0, &self, join(path, "column")) })
        }
        guard let value = read(tree, &self, path) else {
            found.append(.badValue(path, expected: ["{row, column}"], at: tree.place))
            return .init()
        }
        return .init(row: single == .column ? nil : value, column: single == .row ? nil : value)
    }
}
