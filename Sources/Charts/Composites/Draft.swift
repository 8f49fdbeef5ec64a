import Tables
import Trees

/// What a composite comes to: a specification of public marks, its rows, and how high the canvas should be at least.
struct Draft {
    var specification: Tree
    var table: Table
    var least = ChartSize(width: 0, height: 0)
    /// The height that suits the picture, where its author and place leave it open.
    var wanted: Double?

    /// Columns of drafts have these names, so that no name of a ledger can be mistaken for a path.
    enum Name {
        static let x = "__x", y = "__y", series = "__series", label = "__label", middle = "__middle", order = "__order"
        static let ink = "__ink", color = "__color", end = "__end"
    }

    static func text(_ name: String, _ values: [String]) -> Column {
        Column(name, kind: .nominal, values: values.map { .text($0) })
    }

    static func numbers(_ name: String, _ values: [Value]) -> Column {
        Column(name, kind: .quantitative, values: values.map { Cells.number($0).map { .real($0) } ?? .null })
    }

    /// Each once, in order of appearance.
    static func distinct(_ values: [String]) -> [String] {
        var seen: Set<String> = []
        return values.filter { seen.insert($0).inserted }
    }

    /// Ticks, whole ones where whole things are counted.
    static func ticks(for values: [Value], from least: Double = 0, upTo most: Double, _ count: Double) -> [Double] {
        let ticks = Ticks.values(least, most, count)
        let areWhole = values.allSatisfy { $0.isNull || Cells.number($0).map { $0 == $0.rounded() } ?? false }
        return areWhole && most - least > 1 ? ticks.filter { $0 == $0.rounded() } : ticks
    }

    static func list(_ values: [String]) -> Tree { Tree(.list(values.map { Tree(.string($0)) })) }

    static func number(_ value: Double) -> Tree { Tree(.number(Decimals.plain(value))) }

    static func nominal(_ field: String, _ more: [String: Tree] = [:]) -> Tree {
        channel(field, "nominal", more)
    }

    static func quantity(_ field: String, _ more: [String: Tree] = [:]) -> Tree {
        channel(field, "quantitative", more)
    }

    private static func channel(_ field: String, _ type: String, _ more: [String: Tree]) -> Tree {
        let entries = [
            Tree.Entry(key: "field", value: Tree(.string(field))), Tree.Entry(key: "type", value: Tree(.string(type))),
        ]
        return Tree(.object(entries + more.sorted { $0.key < $1.key }.map { Tree.Entry(key: $0.key, value: $0.value) }))
    }

    static func object(_ entries: [(String, Tree)]) -> Tree {
        Tree(.object(entries.map { Tree.Entry(key: $0.0, value: $0.1) }))
    }
}

extension Tree {
    static var null: Tree { Tree(.null) }
}
