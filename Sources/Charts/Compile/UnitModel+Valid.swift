import Tables

extension UnitModel {
    /// Whether each row has a number wherever a channel measures one; `nil` when such rows are drawn all the same.
    /// Source: vega-lite `compile/data/filterinvalid.ts`.
    var valid: [Bool]? {
        guard !showsInvalid else { return nil }
        var keep = [Bool](repeating: true, count: table.rowCount)
        for (channel, definition) in encoding.inOrder
        where definition.isField && definition.isContinuous && channel.scaled != nil && !definition.withoutScale
            && needsNumber(channel)
        {
            guard !definition.isCount, let column = references[channel]?.start else { continue }
            // A missing value takes no room in a stack, but it is no zero either.
            let measured = stack?.channel == channel ? table[definition.column]?.values : nil
            for (row, value) in (measured ?? table.values(column)).enumerated() where keep[row] {
                let number = Cells.number(value) ?? Cells.coerced(value)
                if number.map({ !$0.isFinite }) ?? true { keep[row] = false }
            }
        }
        return keep
    }
}
