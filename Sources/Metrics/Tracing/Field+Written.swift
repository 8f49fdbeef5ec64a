import Ledgers
import Tables

extension Field {
    /// The cells of some records as a ledger writes them: days in ISO 8601, months as `2016-07`, booleans in the field's
    /// own words, numbers without trailing zeros, nothing for a missing cell.
    func written(_ reader: BatchReader, rows: [Int]) -> [String] {
        switch reader.column(name) {
        case .codes(let codes):
            let dictionary = reader.positions[name].flatMap { position in
                reader.batch.dictionaries.indices.contains(position) ? reader.batch.dictionaries[position] : nil
            }
            return rows.map { row in codes[row] == 0 ? "" : dictionary?.texts[Int(codes[row])] ?? "" }
        case .booleans(let values):
            let (yes, no) = (notation.trueValues.first ?? "true", notation.falseValues.first ?? "false")
            return rows.map { row in values[row] == BatchColumn.missingBoolean ? "" : values[row] == 1 ? yes : no }
        case .days(let days):
            return rows.map { row in
                guard days[row] != BatchColumn.missingDay else { return "" }
                let iso = Day(number: days[row]).description
                return kind == .yearmonth ? String(iso.prefix(7)) : iso
            }
        case .numbers(let numbers, let scale):
            return rows.map { row in
                guard numbers[row] != BatchColumn.missingNumber else { return "" }
                if kind == .datetime { return Value.instant(numbers[row]).description }
                return Exact(Int128(numbers[row]), scale: scale).normalized.description
            }
        }
    }
}
