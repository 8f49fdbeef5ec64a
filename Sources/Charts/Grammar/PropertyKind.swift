import Diagnostics
import Trees

/// What values a property takes. Vega-Lite's names are regular: most tell it.
enum PropertyKind: Hashable {
    case number, flag, color, weight, format
    /// A list of numbers.
    case numbers
    case choice([String])
    /// Checked by whoever reads it, or by nobody.
    case open

    init(of name: String) {
        let kinds = Self.suffixes.first { suffix, _ in
            name.hasSuffix(suffix) || name == suffix.prefix(1).lowercased() + suffix.dropFirst()
        }
        self = Self.exact[name] ?? kinds?.kind ?? .open
    }

    private static let exact: [String: PropertyKind] = [
        "format": .format, "clip": .flag, "filled": .flag, "grid": .flag, "ticks": .flag, "labels": .flag,
        "reverse": .flag, "round": .flag, "clamp": .flag, "zero": .flag, "disable": .flag, "nianbao:halo": .flag,
        "fill": .color, "stroke": .color,
        "dx": .number, "dy": .number, "columns": .number, "tension": .number,
        "bandPosition": .number,
        "minExtent": .number, "maxExtent": .number, "tickMinStep": .number,
        "base": .number, "exponent": .number, "constant": .number, "paddingInner": .number, "paddingOuter": .number,
        "tickBand": .choice(["center", "extent"]),
        "direction": .choice(["horizontal", "vertical"]), "frame": .choice(["bounds", "group"]), "width": .open,
        "xOffset": .open, "yOffset": .open, "x2Offset": .open, "y2Offset": .open, "offset": .open,
    ]

    /// Endings of names with a part's own before them (`labelColor`, `gridColor`), and the same alone.
    private static let suffixes: [(suffix: String, kind: PropertyKind)] = [
        ("Color", .color), ("FontWeight", .weight), ("Dash", .numbers), ("FontSize", .number), ("Size", .number),
        ("Width", .number), ("Opacity", .number), ("Padding", .number), ("Offset", .number), ("Angle", .number),
        ("Limit", .number), ("Radius", .number), ("Thickness", .number), ("Length", .number), ("Separation", .number),
        ("LineHeight", .number), ("Spacing", .number),
        ("Anchor", .choice(["start", "middle", "end"])), ("Align", .choice(["left", "center", "right"])),
        ("Baseline", .choice(["top", "middle", "bottom", "alphabetic", "line-top", "line-bottom"])),
        ("Orient", .choice(["left", "right", "top", "bottom"])),
    ]

    /// What `tree` ought to be; `nil` where it is that, is computed, or takes the property away.
    func expected(of tree: Tree, colors: Set<String>) -> [String]? {
        if tree.isNull || tree.entries != nil { return nil }
        switch self {
        case .open: return nil
        case .number: return tree.double == nil ? ["1", "2.5"] : nil
        case .flag: return tree.boolean == nil ? ["true", "false"] : nil
        case .numbers: return tree.list.map { $0.allSatisfy { $0.double != nil } } == true ? nil : ["[4, 2]"]
        case .color:
            let isColor = tree.string.map { $0.isEmpty || Color(css: $0) != nil || colors.contains($0) } ?? false
            return isColor ? nil : ["red", "#2f6da8"]
        case .weight:
            let names = ["normal", "bold", "bolder", "lighter"]
            return tree.integer != nil || tree.string.map(names.contains) == true ? nil : names + ["700"]
        case .format:
            guard let text = tree.string else { return [",.1f", "%Y-%m"] }
            return NumberFormat(text) != nil || TimeFormat(text).isValid ? nil : [",.1f", ".0%", "%Y-%m"]
        case .choice(let names): return tree.string.map(names.contains) == true ? nil : names
        }
    }
}

/// The properties of one kind of object: a mark, an axis, …
struct PropertySection {
    var known: [String]
    /// Properties of Vega-Lite that have no effect here: they are named where they are written.
    var undrawn: Set<String> = []
    /// Those that may be an expression of the row.
    var computed: Set<String> = []
    /// Those that may depend on the tick.
    var conditional: Set<String> = []
    /// Those that may be a linear gradient.
    var gradients: Set<String> = []
    /// Values of those whose name means something else here.
    var kinds: [String: PropertyKind] = [:]

    func adding(_ names: [String]) -> PropertySection {
        var section = self
        section.known += names
        return section
    }

    func kind(_ name: String) -> PropertyKind { kinds[name] ?? PropertyKind(of: name) }
}

extension Decoder {
    /// Warns of all that `tree` says and that has no effect: unknown properties, values of the wrong kind, and what is
    /// computed where only constants are drawn.
    mutating func check(_ tree: Tree, at path: String, as section: PropertySection) {
        check(tree, at: path, known: section.known, undrawn: section.undrawn)
        for entry in tree.entries ?? [] where section.known.contains(entry.key) && !section.undrawn.contains(entry.key)
        {
            let place = join(path, entry.key)
            if let expected = section.kind(entry.key).expected(of: entry.value, colors: colors) {
                found.append(
                    .unusedValue(place, expected: expected, at: entry.value.place, got: entry.value.scalarText))
            }
            if entry.key == "formatType" { checkFormatType(entry.value, at: place) }
            if entry.key == "labelExpr" { _ = formula(entry.value, at: place) }
            checkPlain(entry, at: place, section)
        }
    }

    mutating func checkFormatType(_ tree: Tree, at path: String) {
        guard tree.string != "number", tree.string != "time" else { return }
        found.append(.unusedValue(path, expected: ["number", "time"], at: tree.place, got: tree.scalarText))
    }

    /// Warns of a value that is a condition, a gradient or a signal where it is not drawn.
    private mutating func checkPlain(_ entry: Tree.Entry, at path: String, _ section: PropertySection) {
        for name in ["condition", "gradient", "expr", "signal"] where entry.value[name] != nil {
            if name == "condition", section.conditional.contains(entry.key) {
                check(entry.value, at: path, known: ["condition", "value"])
                for (place, condition) in Self.conditions(of: entry.value, at: path) {
                    check(condition, at: place, known: ["test", "value"])
                    _ = condition["test"].flatMap { predicate($0, at: join(place, "test")) }
                }
            } else if name == "gradient", section.gradients.contains(entry.key), entry.value[name]?.string == "linear" {
                check(entry.value, at: path, known: ["gradient", "stops", "x1", "y1", "x2", "y2"])
                for (index, stop) in (entry.value["stops"]?.list ?? []).enumerated() {
                    let place = "\(join(path, "stops"))[\(index)]"
                    check(stop, at: place, as: PropertySection(known: ["offset", "color"], kinds: ["offset": .number]))
                }
            } else if entry.value.expressionSource != nil, section.computed.contains(entry.key) {
                computation(entry.value, at: path)
            } else {
                found.append(.unsupported(join(path, name), at: entry.value.place))
            }
        }
    }

    /// The conditions of a value, each with its path: `condition`, or `condition[1]` of several.
    static func conditions(of tree: Tree, at path: String) -> [(path: String, condition: Tree)] {
        guard let written = tree["condition"] else { return [] }
        let place = join(path, "condition")
        guard let list = written.list else { return [(place, written)] }
        return list.enumerated().map { ("\(place)[\($0.offset)]", $0.element) }
    }

    /// Reads `{expr: …}` of a mark's property or a channel's value.
    mutating func computation(_ tree: Tree, at path: String) {
        guard let key = tree.expressionKey, let source = tree[key] else { return }
        check(tree, at: path, known: ["expr", "signal"])
        _ = formula(
            source, at: join(path, key), names: ComputedValues.names,
            functions: ComputedValues.functions)
    }
}
