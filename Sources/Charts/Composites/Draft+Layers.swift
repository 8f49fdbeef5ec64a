import Tables
import Trees

/// The pieces that drafts are made of.
extension Draft {
    static func layer(_ mark: Tree, _ encoding: [(String, Tree)]) -> Tree {
        ["mark": mark, "encoding": object(encoding)]
    }

    /// A mark that is drawn once, whatever the rows.
    static func once(_ mark: Tree, _ encoding: [(String, Tree)]) -> Tree {
        object([("data", ["values": [[:]]]), ("mark", mark), ("encoding", object(encoding))])
    }

    static func layered(_ layers: [Tree], _ more: [(String, Tree)] = []) -> Tree {
        object(more + [("layer", Tree(.list(layers)))])
    }

    /// A column that holds colours.
    static func paint(_ column: String) -> Tree { nominal(column, ["scale": .null, "legend": .null]) }

    /// The mark of a label. `fit`: what it does where it would meet another (see `LabelPlacement`).
    static func label(
        _ size: Double = 10, align: String = "center", baseline: String = "middle", dx: Double = 0, dy: Double = 0,
        angle: Double = 0, color: String? = nil, bold: Bool = false, fit: LabelPlacement.Mode? = nil,
        hasHalo: Bool = false
    ) -> Tree {
        var entries: [(String, Tree)] = [
            ("type", "text"), ("fontSize", number(size)), ("align", Tree(.string(align))),
            ("baseline", Tree(.string(baseline))), ("dx", number(dx)), ("dy", number(dy)),
        ]
        if angle != 0 { entries.append(("angle", number(angle))) }
        if let color { entries.append(("color", Tree(.string(color)))) }
        if bold { entries.append(("fontWeight", "bold")) }
        if let fit { entries.append((LabelPlacement.property, Tree(.string(fit.rawValue)))) }
        if hasHalo { entries.append(("nianbao:halo", true)) }
        return object(entries)
    }

    /// The mark of a label at the end of a bar that stands or lies.
    /// - Parameters:
    ///   - turned: whether it is read from below.
    ///   - gap: points that it keeps from the bar; below zero for bars that end below zero.
    static func endLabel(
        _ size: Double, vertical: Bool, turned: Bool = false, gap: Double, color: String? = nil, bold: Bool = false
    ) -> Tree {
        let rises = gap > 0
        guard vertical else {
            return label(size, align: rises ? "left" : "right", dx: gap + (rises ? 1 : -1), color: color, bold: bold)
        }
        guard turned else { return label(size, baseline: rises ? "bottom" : "top", dy: -gap, color: color, bold: bold) }
        return label(size, align: rises ? "left" : "right", dy: -gap, angle: 270, color: color, bold: bold)
    }

    /// A domain that is kept as it is.
    static func domain(_ low: Double, _ high: Double) -> Tree {
        ["domain": [number(low), number(high)], "nice": false, "zero": false]
    }

    static func colors(_ names: [String], _ paints: [String]) -> Tree {
        ["domain": list(names), "range": list(paints)]
    }

    /// The line that bars of both signs stand on.
    static func zeroLine(_ channel: String) -> Tree {
        layer(["type": "rule", "color": "#8a929c"], [(channel, object([("datum", 0), ("type", "quantitative")]))])
    }

    /// Numbers of a column; `nil` for what is missing.
    static func values(_ column: Column) -> [Double?] { column.values.map { Cells.number($0) } }
}
