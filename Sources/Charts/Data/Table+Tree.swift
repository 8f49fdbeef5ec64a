import Tables
import Trees

extension Value {
    /// A scalar of a specification; `nil` for lists and objects. Numbers become doubles, as JSON means them.
    init?(_ tree: Tree) {
        switch tree.content {
        case .null: self = .null
        case .boolean(let flag): self = .boolean(flag)
        case .number(let digits): self = Double(digits).map { .real($0) } ?? .null
        case .string(let text): self = .text(text)
        case .list, .object: return nil
        }
    }
}

extension Table {
    /// Most rows that a chart takes.
    static let mostRows = 1_000_000

    /// Rows of a list of objects. Members of members become columns `a.b`, items of lists `a[0]`. A list of plain values
    /// becomes one column `data`.
    init(rows: [Tree]) {
        var names: [String] = []
        var index: [String: Int] = [:]
        var columns: [[Value]] = []
        func put(_ name: String, _ value: Value, row: Int) {
            let column: Int
            if let known = index[name] {
                column = known
            } else {
                column = columns.count
                index[name] = column
                names.append(name)
                columns.append([])
            }
            let missing = row - columns[column].count
            if missing > 0 { columns[column].append(contentsOf: repeatElement(.null, count: missing)) }
            if columns[column].count == row { columns[column].append(value) }
        }
        func walk(_ tree: Tree, _ name: String, row: Int) {
            switch tree.content {
            case .object(let entries):
                for entry in entries { walk(entry.value, "\(name).\(entry.key)", row: row) }
            case .list(let items):
                put("\(name).length", .real(Double(items.count)), row: row)
                for (offset, item) in items.enumerated() { walk(item, "\(name)[\(offset)]", row: row) }
            default: put(name, Value(tree) ?? .null, row: row)
            }
        }
        for (row, tree) in rows.enumerated() {
            if let entries = tree.entries {
                for entry in entries { walk(entry.value, entry.key, row: row) }
            } else if let items = tree.list {
                for (offset, item) in items.enumerated() { walk(item, String(offset), row: row) }
            } else {
                walk(tree, "data", row: row)
            }
        }
        if names.isEmpty, !rows.isEmpty {
            // Rows without members are rows nevertheless: a rule at a constant is drawn once for each.
            names = [""]
            columns = [[]]
        }
        self.init(
            zip(names, columns).map { name, values in
                let padded = values + repeatElement(.null, count: rows.count - values.count)
                return Column(name, kind: .nominal, values: padded)
            })
    }
}
