import Tables

extension Encoding {
    /// Columns that a channel reads as times.
    var timeFields: [String] {
        var fields: [String] = []
        for (_, definition) in inOrder {
            guard let field = definition.field, definition.type == .temporal || definition.timeUnit != nil,
                !definition.isCount, !fields.contains(field)
            else { continue }
            fields.append(field)
        }
        return fields
    }
}

extension Table {
    /// Texts and numbers of columns that are read as times become times.
    func dated(_ fields: [String]) -> Table {
        fields.reduce(self) { table, field in
            guard let column = table[field],
                column.values.contains(where: { $0.text != nil || $0.day != nil || $0.double != nil })
            else { return table }
            return table.with(field, .temporal, column.values.map(Dates.instant))
        }
    }
}
