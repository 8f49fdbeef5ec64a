import Diagnostics
import Expressions
import Numerals
import Tables

/// Which rows of a query's result stand out, in words.
struct Superlatives {
    private let arguments: Arguments
    private let table: Table
    private let label: Column
    private let value: Column

    /// - Parameter arguments: a query's result, the column that names its rows, the column that is compared.
    /// - Throws: a `Diagnostic` for another operand, or a column that the result does not have.
    init(_ arguments: Arguments) throws {
        guard case .object(let object) = arguments[0], let table = (object as? TableOperand)?.table else {
            throw arguments.wrong(0, Localized(zh: "query 块的结果", en: "the result of a query block"))
        }
        func column(_ index: Int) throws -> Column {
            let name = try arguments.text(index)
            guard let column = table[name] else {
                throw Diagnostic.unknownColumn(name, known: table.columns.map(\.name), at: arguments.place)
            }
            return column
        }
        self.arguments = arguments
        self.table = table
        label = try column(1)
        value = try column(2)
    }

    /// `6月（6480件）`; all of the rows that share the place.
    func text(highest: Bool) throws -> Operand {
        let known = value.values.enumerated().compactMap { index, value in value.exact.map { (index, $0) } }
        guard let best = (highest ? known.map(\.1).max() : known.map(\.1).min()) else {
            throw Diagnostic.emptyResult(at: arguments.place)
        }
        let names = try known.filter { $0.1 == best }.map { try name($0.0) }
        return try ReportFilters.printing(arguments) { () throws(NumeralFault) in
            "\(listing(names))（\(try print(best))）"
        }
    }

    /// `甲、乙和丙分列前3位，合计占61.7%`: by the column's shares, which the query must ask for.
    func leading() throws -> Operand {
        let count = try arguments.integer(3, default: 3)
        let shareName = value.name + ".share"
        guard let share = table[shareName] else {
            throw Diagnostic.unknownColumn(shareName, known: table.columns.map(\.name), at: arguments.place)
        }
        let order = value.values.indices.filter { value.values[$0].exact != nil }.sorted {
            (value.values[$1].exact ?? .zero, $0) < (value.values[$0].exact ?? .zero, $1)
        }
        guard (1..<order.count).contains(count) else { throw Diagnostic.emptyResult(at: arguments.place) }
        let boundary = value.values[order[count - 1]]
        guard boundary != value.values[order[count]] else {
            throw Diagnostic.tiedPlace(count, of: value.title, at: arguments.place)
        }
        let names = try order.prefix(count).map(name)
        let sum = order.prefix(count).reduce(Exact?.some(.zero)) { sum, row in
            sum.flatMap { total in share.values[row].exact.flatMap(total.adding) }
        }
        guard let sum else { throw Diagnostic.emptyResult(at: arguments.place) }
        return try ReportFilters.printing(arguments) { () throws(NumeralFault) in
            "\(listing(names))\(count == 1 ? "居首位" : "分列前\(count)位，合计")占\(try percentage(sum))"
        }
    }

    private func name(_ row: Int) throws -> String {
        do {
            return try CellStyle(for: label, scale: nil, places: nil).text(label.values[row])
        } catch {
            throw Diagnostic.unprintable(error, at: arguments.place)
        }
    }

    private func print(_ number: Exact) throws(NumeralFault) -> String {
        value.unit == "%" ? try percentage(number) : try quantity(number, QuantityStyle(unit: value.unit ?? ""))
    }
}
