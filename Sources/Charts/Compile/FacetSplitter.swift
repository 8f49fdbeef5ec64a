import Tables
import Trees

/// The values of a facet, in order, and the rows of each of its cells.
struct FacetSplitter {
    let model: FacetModel
    let arrangement: Arrangement
    /// Row numbers of each cell, in rows from the left; rows and columns are crossed.
    let cells: [[Int]]

    init(_ view: FacetView, table: Table, config: Configuration, theme: Theme, path: String) throws {
        func part(_ channel: Channel, _ definition: ChannelDefinition?) throws -> FacetModel.Part? {
            try definition.map {
                try FacetModel.Part(
                    channel, $0, values: $0.facetValues(of: table), table: table, config, theme,
                    path: join(path, channel.rawValue), names: view.common.parameters)
            }
        }
        let row = try part(.row, view.row), column = try part(.column, view.column)
        let wrapped = try part(.facet, view.wrapped)
        model = FacetModel(row: row, column: column, wrapped: wrapped)
        cells = Self.cells(model, table)
        var base = Arrangement()
        let spacing = config["facet"].number("spacing") ?? 20
        base.spacing = .init(row: spacing, column: spacing)
        base.align =
            view.isStraight
            ? .init(row: .all, column: .all)
            : .init(row: Arrangement.Alignment.none, column: Arrangement.Alignment.none)
        var said = view.common.arrangement
        for (_, definition) in view.parts { said = said.over(definition.arrangement) }
        if wrapped == nil {
            said.columns = max(1, column?.values.count ?? 1)
        } else {
            let byDefault = config["facet"]["columns"]?.integer ?? theme.columns(cells.count)
            said.columns = max(1, min(said.columns ?? byDefault, max(1, cells.count)))
        }
        arrangement = said.over(base)
    }

    private static func cells(_ model: FacetModel, _ table: Table) -> [[Int]] {
        if let wrapped = model.wrapped { return split(table, wrapped).map { $0 } }
        let rows = model.row.map { split(table, $0) } ?? [Array(0..<table.rowCount)]
        guard let column = model.column else { return rows }
        let slots = Dictionary(column.values.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
        let keys = table.values(column.column)
        return rows.flatMap { rows in
            var cells = [[Int]](repeating: [], count: column.values.count)
            for row in rows { if let slot = slots[keys[row]] { cells[slot].append(row) } }
            return cells
        }
    }

    private static func split(_ table: Table, _ part: FacetModel.Part) -> [[Int]] {
        let slots = Dictionary(part.values.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
        var cells = [[Int]](repeating: [], count: part.values.count)
        for (row, key) in table.values(part.column).enumerated() {
            if let slot = slots[key] { cells[slot].append(row) }
        }
        return cells
    }
}

extension FacetView {
    /// Cells whose sizes may differ in the direction of the facet are not aligned. Source: vega-lite `compile/facet.ts`,
    /// assembleDefaultLayout.
    fileprivate var isStraight: Bool {
        !(row == nil && common.resolve.isIndependent(.x)) && !(column == nil && common.resolve.isIndependent(.y))
    }
}

extension ChannelDefinition {
    /// The values that split a facet, in its order. Source: vega-lite `compile/facet.ts`.
    fileprivate func facetValues(of table: Table) -> [Value] {
        let column = table.values(self.column)
        var seen: Set<Value> = []
        let values = column.filter { seen.insert($0).inserted }
        let ascending = { (a: Value, b: Value) in Cells.compare(a, b) < 0 }
        switch sort ?? .ascending {
        case .ascending, .channel: return values.sorted(by: ascending)
        case .descending: return values.sorted { ascending($1, $0) }
        case .none: return values
        case .values(let trees):
            let sorted = values.sorted(by: ascending)
            let listed = trees.compactMap { tree in sorted.first { Value(tree).map(Cells.text) == Cells.text($0) } }
            return listed + sorted.filter { !listed.contains($0) }
        case .field(let field, let operation, let descending):
            let measured = field.map { table.values($0) }
            var rows: [Value: [Int]] = [:]
            for (row, value) in column.enumerated() { rows[value, default: []].append(row) }
            let operation = operation ?? (field == nil ? .count : .min)
            let keys = rows.mapValues { operation.value($0, of: measured) }
            return values.enumerated().sorted { a, b in
                let order = Cells.compare(keys[a.element] ?? .null, keys[b.element] ?? .null)
                return order == 0 ? a.offset < b.offset : descending ? order > 0 : order < 0
            }.map(\.element)
        }
    }
}

extension Theme {
    /// In how many columns views are wrapped when nothing is said: on a fixed canvas so that they come out about as wide
    /// as the canvas is for its height, else all in one row, as Vega-Lite has it.
    fileprivate func columns(_ count: Int) -> Int {
        guard fitsCanvas else { return max(1, count) }
        return count < 4 ? max(1, count) : Int(Double(count).squareRoot().rounded(.up))
    }
}
