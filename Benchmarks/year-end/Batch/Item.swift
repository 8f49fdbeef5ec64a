import Glibc
import Metrics
import Tables

/// One of the batch's results: what is asked, and which columns of the answer are printed.
struct Item {
    let name: String
    let query: Query
    let columns: [Print]
    /// A column without which a row is left out: the first year has nothing to be compared with.
    var present: String?

    enum Print {
        case text(String)
        case year
        case month
        case whole(String)
        /// With four digits after the point.
        case decimal(String)
        /// The same, of a ratio.
        case percent(String)
    }

    /// A line `#NN name`, and a line of cells separated by tabs for each row.
    func text(_ table: Table, number: Int) -> String {
        var text = "#\(number < 10 ? "0" : "")\(number) \(name)\n"
        let present = present.map(table.values)
        let cells = columns.map { $0.cells(of: table) }
        for row in 0..<table.rowCount {
            if let present, present[row].isNull { continue }
            for (position, column) in cells.enumerated() {
                if position > 0 { text += "\t" }
                text += column[row]
            }
            text += "\n"
        }
        return text
    }
}

extension Item.Print {
    fileprivate func cells(of table: Table) -> [String] {
        switch self {
        case .text(let column), .whole(let column): return table.values(column).map(\.description)
        case .year:
            let days = table.values(table["year"] == nil ? "month" : "year")
            return days.map { "\($0.day?.year ?? 0)" }
        case .month: return table.values("month").map { "\($0.day?.month ?? 0)" }
        case .decimal(let column): return table.values(column).map { Item.Print.fourPlaces($0.exact) }
        case .percent(let column):
            return table.values(column).map { Item.Print.fourPlaces($0.exact?.multiplied(by: 100)) }
        }
    }

    /// As the peers print: the nearest binary number, rounded by the C library.
    private static func fourPlaces(_ number: Exact?) -> String {
        guard let number else { return "" }
        var buffer = [CChar](repeating: 0, count: 64)
        let count = withVaList([number.double]) { vsnprintf(&buffer, buffer.count, "%.4f", $0) }
        return String(decoding: buffer.prefix(Int(count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}

extension Table {
    fileprivate func values(_ column: String) -> [Value] {
        self[column]?.values ?? Array(repeating: .null, count: rowCount)
    }
}
