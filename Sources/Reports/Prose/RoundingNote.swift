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
        for piece in pieces {
            guard let key = piece.printed.flatMap({ figureID(of: $0.operand) }), let number = ScannedNumber(piece.text),
                number.kind == .quantity, let value = number.stated
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
