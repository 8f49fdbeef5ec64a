/// Where the views of a grid lie. Source: vega-view-transforms `gridLayout`.
struct GridLayout {
    struct Item {
        /// Everything that the view draws, from its own origin.
        var full: Rect
        /// Its plot alone.
        var plot: Rect
    }

    let arrangement: Arrangement
    let columns: Int
    let rows: Int
    private let items: [Item]

    init(_ items: [Item], _ arrangement: Arrangement) {
        self.items = items
        self.arrangement = arrangement
        columns = max(1, min(arrangement.columns ?? items.count, max(1, items.count)))
        rows = max(1, (items.count + columns - 1) / columns)
    }

    private func box(_ index: Int) -> Rect {
        arrangement.isFlush == true ? items[index].plot : items[index].full
    }

    /// The place of each view's origin; that of the first is the grid's.
    func places() -> [Point] {
        let columnOf = items.indices.map { $0 % columns }, rowOf = items.indices.map { $0 / columns }
        let x = line(
            columnOf, across: rowOf, count: columns, gap: arrangement.spacing.column ?? 0,
            align: arrangement.align.column ?? .none,
            isCentred: (arrangement.center.column ?? false) && rows > 1, start: { box($0).x }, end: { box($0).maxX })
        let y = line(
            rowOf, across: columnOf, count: rows, gap: arrangement.spacing.row ?? 0,
            align: arrangement.align.row ?? .none,
            isCentred: (arrangement.center.row ?? false) && columns > 1, start: { box($0).y }, end: { box($0).maxY })
        return zip(x, y).map { Point($0, $1) }
    }

    /// Places along one direction.
    /// - Parameters:
    ///   - slots: the column (or row) of each view; `across` its row (or column).
    ///   - start: where a view begins before its origin, `end` how far it reaches after it.
    private func line(
        _ slots: [Int], across: [Int], count: Int, gap: Double, align: Arrangement.Alignment, isCentred: Bool,
        start: (Int) -> Double, end: (Int) -> Double
    ) -> [Double] {
        let reach = slots.indices.map { end($0).rounded(.up) }
        var extents = [Double](repeating: 0, count: count)
        for (index, slot) in slots.enumerated() { extents[slot] = max(extents[slot], reach[index]) }
        let widest = reach.max() ?? 0
        var steps = slots.indices.map { index -> Double in
            slots[index] == 0 ? 0 : gap + (start(index) < 0 ? (-start(index)).rounded(.up) : 0)
        }
        switch align {
        case .none: for (index, slot) in slots.enumerated() where slot > 0 { steps[index] += extents[slot - 1] }
        case .each:
            var most = [Double](repeating: 0, count: count)
            for (index, slot) in slots.enumerated() { most[slot] = max(most[slot], steps[index]) }
            for (index, slot) in slots.enumerated() where slot > 0 { steps[index] = most[slot] + extents[slot - 1] }
        case .all:
            let most = steps.max() ?? 0
            for (index, slot) in slots.enumerated() where slot > 0 { steps[index] = most + widest }
        }
        // Each view follows the one before it in its own row or column.
        var places = [Double](repeating: 0, count: slots.count)
        var last: [Int: Double] = [:]
        for index in slots.indices.sorted(by: { slots[$0] < slots[$1] }) {
            let place = (slots[index] == 0 ? 0 : last[across[index]] ?? 0) + steps[index]
            places[index] = place
            last[across[index]] = place
        }
        guard isCentred, align != .none else { return places }
        return places.enumerated().map { index, place in
            let free = (align == .all ? widest : extents[slots[index]]) - end(index)
            return free > 0 ? place + free / 2 : place
        }
    }
}
