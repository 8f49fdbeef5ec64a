import Tables
import Trees

/// `text`: a word at a place.
enum TextItems {
    static func groups(_ place: Placement, _ look: Appearance, rows: [Int]) -> [MarkGroup] {
        let unit = place.unit
        let polar = Polar(place)
        let xs = place.points(.x, fallback: place.middle)
        let ys = place.points(.y, fallback: place.middle)
        let texts = Labels.texts(look, rows)
        let angles = look.numbers(.angle, rows)
        let sizes = look.numbers(.size, rows)
        let own = unit.properties["text"].map { Labels.lines($0) }
        let ownTexts = look.computed("text")
        func number(_ name: String) -> (Int) -> Double? {
            if let values = look.computed(name) { return { Cells.coerced(values[$0]) } }
            let constant = unit.properties.number(name)
            return { _ in constant }
        }
        func name(_ name: String) -> (Int) -> String? {
            if let values = look.computed(name) { return { values[$0].isNull ? nil : Cells.text(values[$0]) } }
            let constant = unit.properties.string(name)
            return { _ in constant }
        }
        let (dx, dy, angle, fontSize) = (number("dx"), number("dy"), number("angle"), number("fontSize"))
        let (align, baseline) = (name("align"), name("baseline"))
        var items = rows.enumerated().map { index, row -> MarkItem in
            var item = MarkItem()
            item.x = xs[row]
            item.y = ys[row]
            item.text = texts[index] ?? ownTexts.map { Labels.lines($0[row]) } ?? own
            item.defined = xs[row] != nil && ys[row] != nil && item.text != nil
            item.align = align(row) ?? "center"
            item.baseline = baseline(row) ?? "middle"
            item.dx = dx(row) ?? 0
            item.dy = dy(row) ?? 0
            item.angle = angles[index] ?? angle(row) ?? 0
            item.fontSize = sizes[index] ?? fontSize(row) ?? unit.properties.number("size")
            item.fontWeight = Labels.weight(unit.properties["fontWeight"])
            return item
        }
        look.apply(to: &items, rows: rows)
        if let polar { polar.move(&items, rows: rows) }
        for index in items.indices
        where unit.encoding[.color] == nil && unit.encoding[.fill] == nil && !unit.properties.has("fill") {
            if !unit.properties.has("color") { items[index].fill = "black" }
        }
        return [
            MarkGroup(
                kind: .text, items: items.filter(\.defined), clip: unit.properties.boolean("clip") ?? false,
                mark: .text,
                labelling: unit.properties.string(LabelPlacement.property).flatMap {
                    LabelPlacement.Mode(rawValue: $0)
                },
                hasHalo: unit.properties.boolean("nianbao:halo") ?? false)
        ]
    }
}

enum Labels {
    static func weight(_ tree: Tree?) -> Int? {
        if let number = tree?.integer { return number }
        return tree?.string.map { $0 == "bold" || $0 == "bolder" ? 700 : 400 }
    }

    static func lines(_ tree: Tree) -> [String] {
        tree.list?.compactMap(\.scalarText) ?? tree.scalarText.map { lines(of: $0) } ?? []
    }

    static func lines(of text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    static func lines(_ value: Value) -> [String] {
        lines(of: Cells.text(value))
    }

    static func texts(_ look: Appearance, _ rows: [Int]) -> [[String]?] {
        look.resolved(.text, rows) { definition in
            if let value = definition.value {
                if let computed = look.computed[value] { return { lines(computed[$0]) } }
                return { _ in lines(value) }
            }
            let values = look.cells(definition, .text)
            let ends = look.unit.ends(.text)
            return { row in
                guard let value = values?[row] else { return nil }
                if definition.isBinned, let ends { return ["\(plain(value)) \u{2013} \(plain(ends[row]))"] }
                return lines(of: text(value, definition, look.config))
            }
        }
    }

    private static func plain(_ value: Value) -> String { Cells.number(value).map(Decimals.plain) ?? "null" }

    /// A value as a text mark shows it.
    static func text(_ value: Value, _ definition: ChannelDefinition, _ config: Configuration) -> String {
        if definition.type == .temporal || definition.timeUnit != nil {
            guard let time = Cells.number(Dates.instant(value)) else { return "null" }
            if let pattern = definition.format?.string { return TimeFormat(pattern).text(time) }
            return TimeFormat(definition.timeUnit.map { TimeFormat.pattern(of: $0) } ?? "%b %d, %Y").text(time)
        }
        if definition.formatType == "time", let time = Cells.number(Dates.instant(value)) {
            return TimeFormat(definition.format?.string ?? "%b %d, %Y").text(time)
        }
        let format =
            definition.format?.string ?? (definition.type == .quantitative ? config.root.string("numberFormat") : nil)
        if definition.type == .quantitative || format != nil, let number = Cells.coerced(value) {
            return (format.flatMap { NumberFormat($0) } ?? NumberFormat()).text(number)
        }
        return Cells.text(value)
    }
}
