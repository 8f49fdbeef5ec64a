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

    /// Whether the figures that `pieces` print add up, as far as `checks` say what sums to what.
    static func addsUp(_ pieces: [Piece], _ checks: [CatalogueCheck]) -> Bool {
        var stated: [String: Exact] = [:]
        for piece in pieces {
            guard let id = piece.printed.flatMap({ figureID(of: $0.operand) }), let number = ScannedNumber(piece.text),
                number.kind == .quantity, let value = number.stated
            else { continue }
            // What is printed twice is compared as it was printed first.
            if stated[id] == nil { stated[id] = value }
        }
        return checks.allSatisfy { check in
            guard case .sum(let total, let parts) = check.rule, let whole = stated[total] else { return true }
            let printed = parts.compactMap { stated[$0] }
            guard printed.count == parts.count else { return true }
            return printed.reduce(Exact?.some(.zero)) { $0?.adding($1) } == whole
        }
    }

    /// Whether the printed cells of a column add up to its printed total. Where the exact values do not either (different
    /// values counted, shares, means), the total is no sum and nothing is rounded away.
    static func addsUp(_ column: Column, total: Value, _ style: CellStyle) -> Bool {
        guard case .quantity = style.form, let whole = total.exact else { return true }
        let values = column.values.compactMap(\.exact)
        guard values.reduce(Exact?.some(.zero), { $0?.adding($1) }) == whole else { return true }
        let printed = values.compactMap { (try? style.text(.exact($0))).flatMap { Exact($0) } }
        return printed.count == values.count
            && printed.reduce(Exact?.some(.zero)) { $0?.adding($1) } == (try? style.text(total)).flatMap { Exact($0) }
    }
}
