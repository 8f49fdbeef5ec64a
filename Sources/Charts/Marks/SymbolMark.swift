/// `point`, `circle` and `square`.
enum SymbolMark {
    static func groups(_ place: Placement, _ look: Appearance, rows: [Int]) -> [MarkGroup] {
        let xs = place.points(.x, fallback: place.middle)
        let ys = place.points(.y, fallback: place.middle)
        let sizes = look.numbers(.size, rows)
        let shapes = look.names(.shape, rows)
        let angles = look.numbers(.angle, rows)
        let ownAngles = look.computed("angle")
        let ownAngle = place.unit.properties.number("angle") ?? 0
        let ownShape = place.unit.mark == .square ? "square" : place.unit.properties.string("shape") ?? "circle"
        let ownSize = place.unit.properties.number("size") ?? 30
        var items = rows.enumerated().map { index, row -> MarkItem in
            var item = MarkItem()
            item.x = xs[row]
            item.y = ys[row]
            item.size = sizes[index] ?? ownSize
            item.shape = shapes[index] ?? ownShape
            item.angle = angles[index] ?? ownAngles.flatMap { Cells.coerced($0[row]) } ?? ownAngle
            item.defined = xs[row] != nil && ys[row] != nil
            return item
        }
        look.apply(to: &items, rows: rows)
        for index in items.indices where items[index].strokeWidth == nil && items[index].stroke != nil {
            items[index].strokeWidth = 2
        }
        return [
            MarkGroup(
                kind: .symbol, items: items.filter(\.defined), clip: place.unit.properties.boolean("clip") ?? false,
                mark: place.unit.mark)
        ]
    }
}
