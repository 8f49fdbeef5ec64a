/// The marks of a view.
enum Marks {
    static func groups(_ unit: UnitModel, _ space: Space, _ config: Configuration) throws -> [MarkGroup] {
        let computed = try ComputedValues(unit, in: space)
        let place = Placement(unit: unit, space: space, computed: computed)
        let look = Appearance(unit: unit, space: space, config: config, computed: computed)
        let drawable = unit.drawable(space)
        let rows = (0..<unit.table.rowCount).filter { drawable[$0] }
        let groups = groups(place, look, rows: rows, drawable: drawable)
        guard let gradient = unit.gradient else { return groups }
        return groups.map { group in
            var group = group
            group.gradient = gradient
            return group
        }
    }

    private static func groups(_ place: Placement, _ look: Appearance, rows: [Int], drawable: [Bool]) -> [MarkGroup] {
        switch place.unit.mark {
        case .bar: return BarItems.groups(place, look, rows: rows)
        case .rect: return RectMark.groups(place, look, rows: rows)
        case .tick: return TickItems.groups(place, look, rows: rows)
        case .line, .area, .trail: return PathMark.groups(place, look, drawable: drawable)
        case .point, .circle, .square: return SymbolMark.groups(place, look, rows: rows)
        case .rule: return RuleItems.groups(place, look, rows: rows)
        case .text: return TextItems.groups(place, look, rows: rows)
        case .arc: return ArcMark.groups(place, look, rows: rows)
        case .boxplot, .errorbar, .errorband, .image, .geoshape: return []
        }
    }
}
