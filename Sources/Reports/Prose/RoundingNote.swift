import Documents
import Metrics
import Numerals
import Tables
import Templates

/// Whether a document must say that its printed parts do not add up. No part is ever changed for it.
///
/// Parts and totals are known from three sides: the catalogue's checks say which figures sum to which, the filter
/// `breakdown` prints the parts of a table, and a table has a row of totals.
enum RoundingNote {
    static let block = Block.note([.text("注：\(PrintedQuantity.roundingNote)。")])

    /// Whether the figures that `pieces` print add up, as far as `checks` say what sums to what. Figures narrowed alike (to
    /// the same department or month) are held together.
    static func addsUp(_ pieces: [Piece], _ checks: [CatalogueCheck]) -> Bool {
        /// By narrowing and metric.
        var stated: [Substring: [Substring: Exact]] = [:]
        for part in values(pieces) {
            guard let key = part.id, let number = ScannedNumber(part.text), number.kind == .quantity,
                let value = number.stated
            else { continue }
            let metric = key.prefix { $0 != ":" }
            // What is printed twice is compared as it was printed first.
            if stated[key[metric.endIndex...]]?[metric] == nil {
                stated[key[metric.endIndex...], default: [:]][metric] = value
            }
        }
        return checks.allSatisfy { check in
            guard case .sum(let total, let parts) = check.rule else { return true }
            return stated.values.allSatisfy { stated in
                let printed = parts.compactMap { stated[Substring($0)] }
                guard let whole = stated[Substring(total)], printed.count == parts.count else { return true }
                return printed.reduce(Exact?.some(.zero)) { $0?.adding($1) } == whole
            }
        }
    }

    /// Whether what is printed of all parts of a figure (every department, every month) adds up to what is printed of the
    /// figure itself. That they are all its parts is seen from the exact values, which do.
    static func partsAddUp(_ pieces: [Piece]) -> Bool {
        /// By key: what was printed first, and its exact value.
        var stated: [String: (printed: Exact, exact: Exact)] = [:]
        /// By the key of the whole and what tells the parts from each other.
        var groups: [[String]: Set<String>] = [:]
        for part in values(pieces) {
            guard let key = part.id, stated[key] == nil, let exact = part.number,
                let number = ScannedNumber(part.text), number.kind == .quantity, let printed = number.stated
            else { continue }
            stated[key] = (printed, exact)
            for (whole, name) in wholes(of: key) { groups[[whole, name], default: []].insert(key) }
        }
        return groups.allSatisfy { group, keys in
            guard let whole = stated[group[0]] else { return true }
            let parts = keys.compactMap { stated[$0] }
            func sum(_ numbers: [Exact]) -> Exact? { numbers.reduce(Exact?.some(.zero)) { $0?.adding($1) } }
            return sum(parts.map(\.exact)) != whole.exact || sum(parts.map(\.printed)) == whole.printed
        }
    }

    /// The values of figures that were printed.
    private static func values(_ pieces: [Piece]) -> [PrintedFigure.Part] {
        pieces.flatMap { piece in piece.printed.map { printedParts(of: $0.operand, text: piece.text) } ?? [] }
            .filter(\.isValue)
    }

    /// The keys of what a figure is a part of, and by what: without one of its fields, without its month.
    private static func wholes(of key: String) -> [(key: String, by: String)] {
        guard let request = try? FigureRequest(key: key), request.rank == nil, request.against == nil else { return [] }
        var wholes = request.values.keys.map { field in
            var whole = request
            whole.values[field] = nil
            return (whole.key, field)
        }
        if request.month != nil {
            var whole = request
            whole.month = nil
            wholes.append((whole.key, "month"))
        }
        return wholes
    }

    /// Whether the printed cells of a column add up to its printed total. Where the exact values do not either (different
    /// values counted, means, some rows left out), the total is no sum and nothing is rounded away.
    static func addsUp(_ column: Column, total: Value, _ style: CellStyle) -> Bool {
        func printed(_ value: Value) -> Exact? {
            (try? style.text(value)).flatMap { Exact($0.replacing("%", with: "")) }
        }
        let values = column.values.compactMap(\.exact)
        guard style.isAdditive, let whole = total.exact, sum(of: column) == whole.rounded(places: 15)?.normalized else {
            return true
        }
        let parts = values.compactMap { printed(.exact($0)) }
        return parts.count == values.count
            && parts.reduce(Exact?.some(.zero)) { $0?.adding($1) } == printed(total)
    }

    /// The sum of a column, to the 15 places that quotients of 20 add up to; `nil` when there is none.
    static func sum(of column: Column) -> Exact? {
        column.values.compactMap(\.exact).reduce(Exact?.some(.zero)) { $0?.adding($1) }?.rounded(places: 15)?.normalized
    }
}
