import Diagnostics
import Expressions
import Tables

extension Formula {
    /// - Parameters:
    ///   - names: what it may name besides `datum`.
    ///   - functions: what it may call.
    func values(over table: Table, names: [String: Value] = [:], functions: FunctionTable = .charts) throws -> [Value] {
        let rows = Rows(table)
        return try (0..<table.rowCount).map { index in
            let scope = RowScope(datum: .object(RowMembers(rows: rows, row: index, prefix: "")), values: names)
            return try expression.evaluate(in: scope, functions: functions, semantics: .vega).plain ?? .null
        }
    }

    func truths(over table: Table) throws -> [Bool] {
        try values(over: table).map(Self.truth)
    }

    private static func truth(_ value: Value) -> Bool {
        switch value {
        case .null: false
        case .boolean(let flag): flag
        case .text(let text): !text.isEmpty
        default: Cells.number(value).map { $0 != 0 && !$0.isNaN } ?? false
        }
    }

    /// The label of a tick by `labelExpr`, from `datum.value` and `datum.label`; several lines for a list.
    func label(value: Value, label: String, index: Int, count: Int) throws -> [String] {
        let share = count > 1 ? Double(index) / Double(count - 1) : 0
        let datum = Record(["value": value, "label": .text(label), "index": .real(share)])
        let result = try expression.evaluate(
            in: RowScope(datum: .object(datum)), functions: .charts, semantics: .vega)
        if case .list(let items) = result { return items.map { $0.plain.map(Cells.text) ?? "" } }
        guard let plain = result.plain else { return [label] }
        return plain.isNull ? [""] : Cells.text(plain).split(separator: "\n").map(String.init)
    }
}

/// The columns of a table by name.
private struct Rows: Sendable {
    let columns: [String: [Value]]
    let names: [String]

    init(_ table: Table) {
        columns = Dictionary(table.columns.map { ($0.name, $0.values) }) { first, _ in first }
        names = table.columns.map(\.name)
    }
}

/// One row, or a member of it that has members of its own.
private struct RowMembers: Members {
    let rows: Rows
    let row: Int
    let prefix: String

    func member(_ name: String) -> Operand? {
        let full = prefix.isEmpty ? name : "\(prefix).\(name)"
        if let values = rows.columns[full] { return .value(values[row]) }
        let indexed = "\(prefix)[\(name)]"
        if !prefix.isEmpty, let values = rows.columns[indexed] { return .value(values[row]) }
        let deeper =
            prefix.isEmpty || rows.names.contains { $0.hasPrefix("\(full).") || $0.hasPrefix("\(full)[") }
            ? full : indexed
        if let items = items(of: deeper) { return .list(items) }
        guard rows.names.contains(where: { $0.hasPrefix("\(deeper).") || $0.hasPrefix("\(deeper)[") }) else {
            return nil
        }
        return .object(RowMembers(rows: rows, row: row, prefix: deeper))
    }

    /// The items of a list in this row; `nil` for what is none.
    private func items(of name: String) -> [Operand]? {
        guard let length = rows.columns["\(name).length"].flatMap({ Cells.number($0[row]) }) else { return nil }
        let columns = (0..<rows.names.count).prefix {
            Double($0) < length && (rows.columns["\(name)[\($0)]"] != nil)
        }
        // An object may have a member called length, too.
        guard Double(columns.count) == length else { return nil }
        return columns.map { .value(rows.columns["\(name)[\($0)]"]?[row] ?? .null) }
    }

    var memberNames: [String] { rows.names }
    var value: Value? { nil }
}

private struct RowScope: Scope {
    let datum: Operand
    var values: [String: Value] = [:]

    func operand(named name: String) -> Operand? { name == "datum" ? datum : values[name].map { .value($0) } }
    var names: [String] { ["datum"] + values.keys.sorted() }
}
