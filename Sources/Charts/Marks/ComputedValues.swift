import Expressions
import Tables
import Trees

/// What the `{expr: …}` of a view's mark and channels come to in each of its rows.
struct ComputedValues {
    private var values: [String: [Value]] = [:]

    /// What such an expression may name and call, besides parameters.
    static let names = ["datum", "width", "height"]
    static let functions = functions { _, _ in .null }

    /// - Throws: a `Diagnostic` that names the path of an expression that cannot be computed.
    init(_ unit: UnitModel, in space: Space) throws {
        let written = unit.expressions
        guard !written.isEmpty else { return }
        let scales = Dictionary(
            uniqueKeysWithValues: Channel.allCases.compactMap { channel in
                space.scale(channel, unit).map { (channel.rawValue, $0) }
            })
        let functions = Self.functions { name, value in
            guard let scale = scales[name] else { return .null }
            if let place = scale.place(value) { return .real(place) }
            return scale.name(value).map { .text($0) } ?? .null
        }
        let sizes: [String: Value] = ["width": .real(space.width), "height": .real(space.height)]
        for (source, path) in written where values[source] == nil {
            values[source] = try placing(path) {
                try Formula(source, names: unit.leaf.view.common.parameters)
                    .values(over: unit.table, names: sizes, functions: functions)
            }
        }
    }

    /// The values of an expression; `nil` for a constant.
    subscript(tree: Tree) -> [Value]? { tree.expressionSource.flatMap { values[$0] } }

    private static func functions(_ scaled: @escaping @Sendable (String, Value) -> Value) -> FunctionTable {
        FunctionTable.charts.adding("scale", "name value") { arguments in
            .value(scaled(try arguments.text(0), try arguments.value(1)))
        }
    }
}

extension Tree {
    /// The text of `{expr: …}`, or of a Vega signal; `nil` for anything else.
    var expressionSource: String? { expressionKey.flatMap { self[$0]?.string } }

    /// Which of both it is.
    var expressionKey: String? { ["expr", "signal"].first { self[$0]?.string != nil } }
}

extension UnitModel {
    /// The expressions of the row that the mark and its channels are given, each with its path.
    fileprivate var expressions: [(source: String, path: String)] {
        let own = MarkProperties.computed.sorted().compactMap { name in
            properties[name].flatMap { Self.expression($0, at: join(leaf.path, "mark.\(name)")) }
        }
        return own
            + encoding.inOrder.flatMap { channel, definition in
                let path = join(leaf.path, "encoding.\(channel.rawValue)")
                let conditions = definition.conditions.map { ("\(path).\($0.place)", $0.definition.value) }
                return ([(path, definition)] + conditions).compactMap { path, definition in
                    definition.value.flatMap { Self.expression($0, at: "\(path).value") }
                }
            }
    }

    private static func expression(_ tree: Tree, at path: String) -> (source: String, path: String)? {
        tree.expressionKey.flatMap { key in tree[key]?.string.map { ($0, "\(path).\(key)") } }
    }
}
