/// A CSV ledger read back by the plainest of readers, independent of the generator.
struct WrittenTable {
    let header: [String]
    /// The wanted columns' cells, row by row.
    let rows: [[String]]

    /// - Parameter columns: the columns to keep, in this order; the others are not decoded.
    /// - Throws: when the file is missing or a column is not in it.
    init(_ name: String, columns: [String]) throws {
        self = try WrittenTable(Datasets.bytes(of: name), columns: columns)
    }

    init(_ bytes: [UInt8], columns: [String]) throws {
        var cells = Cells(bytes)
        let header = cells.nextRow().map { String(decoding: $0, as: UTF8.self) }
        let places = try columns.map { column in
            guard let place = header.firstIndex(of: column) else { throw NoSuchColumn(name: column) }
            return place
        }
        var rows: [[String]] = []
        while !cells.isAtEnd {
            let row = cells.nextRow()
            rows.append(places.map { String(decoding: row[$0], as: UTF8.self) })
        }
        self.header = header
        self.rows = rows
    }

    struct NoSuchColumn: Error {
        let name: String
    }

    func count(where matches: ([String]) -> Bool) -> Int {
        rows.count { matches($0) }
    }
}

/// The cells of a CSV file as bytes.
struct Cells {
    private let bytes: [UInt8]
    private var place = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    var isAtEnd: Bool { place >= bytes.count }

    mutating func nextRow() -> [ArraySlice<UInt8>] {
        let (row, end) = row(at: place)
        place = end
        return row
    }

    private func row(at first: Int) -> (cells: [ArraySlice<UInt8>], end: Int) {
        bytes.withUnsafeBufferPointer { buffer in
            var row: [ArraySlice<UInt8>] = []
            var place = first
            var start = first
            var isQuoted = false
            var hasQuotes = false
            while place < buffer.count {
                let byte = buffer[place]
                place += 1
                if byte == 0x22 {
                    isQuoted.toggle()
                    hasQuotes = true
                } else if !isQuoted, byte == 0x2C || byte == 0x0A {
                    let end = byte == 0x0A && buffer[place - 2] == 0x0D ? place - 2 : place - 1
                    row.append(hasQuotes ? unquoted(bytes[start..<end]) : bytes[start..<end])
                    if byte == 0x0A { break }
                    start = place
                    hasQuotes = false
                }
            }
            return (row, place)
        }
    }

    private func unquoted(_ cell: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var plain: [UInt8] = []
        var afterQuote = false
        for byte in cell.dropFirst().dropLast() {
            if byte == 0x22, !afterQuote {
                afterQuote = true
            } else {
                plain.append(byte)
                afterQuote = false
            }
        }
        return plain[...]
    }
}
