import Tables

/// `line`, `area` and `trail`: one path for each series, in the order of their dimension.
enum PathMark {
    static func groups(_ place: Placement, _ look: Appearance, drawable: [Bool]) -> [MarkGroup] {
        let unit = place.unit
        let vertical = unit.orient != .horizontal
        let xs = place.points(.x, fallback: place.middle)
        let ys = place.points(.y, fallback: place.middle)
        let isArea = unit.mark == .area
        let isFiltered = unit.invalidPolicy == .filter
        let spans: [Span?] = isArea ? place.ranged(vertical ? .y : .x) : []
        let order = rowOrder(unit, vertical)
        let groups = unit.table.groups(by: unit.seriesFields.filter { unit.table[$0] != nil })
        let rank = order.enumerated().reduce(into: [Int](repeating: 0, count: order.count)) {
            $0[$1.element] = $1.offset
        }
        return groups.map { group -> MarkGroup in
            let rows = group.filter { drawable[$0] || !isFiltered }.sorted { rank[$0] < rank[$1] }
            var items = rows.map { row -> MarkItem in
                var item = MarkItem()
                item.x = xs[row]
                item.y = ys[row]
                item.defined = drawable[row] && xs[row] != nil && ys[row] != nil
                if isArea, let span = spans[row] {
                    if vertical {
                        item.y = span.to
                        item.y2 = span.from
                        item.height = span.from - span.to
                    } else {
                        item.x = span.to
                        item.x2 = span.from
                        item.width = span.from - span.to
                    }
                }
                return item
            }
            look.apply(to: &items, rows: rows)
            if unit.mark == .trail {
                let own = unit.properties.number("size")
                for (index, size) in look.numbers(.size, rows).enumerated() { items[index].size = size ?? own }
            }
            let kind: MarkGroup.Kind = isArea ? .area : unit.mark == .trail ? .trail : .line
            if isArea, !unit.properties.has("stroke"), unit.encoding[.stroke] == nil {
                for index in items.indices { items[index].stroke = nil }
            }
            return MarkGroup(
                kind: kind, items: items, interpolate: unit.properties.string("interpolate") ?? "linear",
                tension: unit.properties.number("tension"), horizontal: !vertical,
                clip: unit.properties.boolean("clip") ?? false, mark: unit.mark)
        }
    }

    private static func rowOrder(_ unit: UnitModel, _ vertical: Bool) -> [Int] {
        // A line may be drawn through its rows as they come.
        if unit.properties.isNull("order") || unit.properties.boolean("order") == false {
            return Array(0..<unit.table.rowCount)
        }
        let order = unit.encoding.all(.order)
        let sort = order.filter(\.isField).map { definition in
            SortField(
                order.count == 1 ? unit.references[.order]?.start ?? definition.column : definition.column,
                descending: definition.sort == .descending)
        }
        if !sort.isEmpty { return unit.table.order(by: sort) }
        if !order.isEmpty { return Array(0..<unit.table.rowCount) }
        let dimension: Channel = vertical ? .x : .y
        guard let field = unit.references[dimension]?.start else { return Array(0..<unit.table.rowCount) }
        if case .none? = unit.encoding[dimension]?.sort { return Array(0..<unit.table.rowCount) }
        return unit.table.order(by: [
            SortField(
                field,
                descending: unit.encoding[dimension]?.sort == .descending
                    && unit.encoding[dimension]?.isContinuous == true)
        ])
    }
}
