import CSeparators
import Diagnostics

/// Finds where the data of a delimited file ends and its footer begins.
struct FooterReader {
    /// The last rows of a file.
    struct Tail {
        /// Offset in the file of the first of them.
        let start: Int
        let raw: [UInt8]
        let rows: [PlainRows.Row]
        let isWhole: Bool

        /// Offset in the file where a row begins.
        func start(of row: PlainRows.Row) -> Int { start + PlainRows.start(ofLine: row.firstLine, in: raw) }
    }

    /// A footer has at most so many rows that are not blank, and bytes.
    static let mostRows = 1000
    static let largest = 1 << 24
    /// Up to here all rows are read at once.
    static let small = 1 << 20

    let file: SourceFile
    let form: TextForm
    let dialect: Dialect

    /// The offset where the data ends: the file's size where no footer is declared, or none is found.
    func dataEnd(from start: Int) throws(Diagnostic) -> Int {
        guard let footer = dialect.footer, let tail = try tail(from: start), tail.isWhole else { return file.size }
        let count = footer.dataRows(tail.rows.map(\.head))
        return count < tail.rows.count ? tail.start(of: tail.rows[count]) : file.size
    }

    /// - Returns: `nil` when the last rows are too long to be a footer.
    /// - Complexity: one pass over the separators of a large file, in memory of one block.
    func tail(from start: Int) throws(Diagnostic) -> Tail? {
        var from = start
        if file.size - start > FooterReader.small { from = try lastRows(from: start) }
        guard file.size - from <= FooterReader.largest else { return nil }
        let raw = try file.bytes(from..<file.size)
        let rows = PlainRows(try form.text(of: raw, isLast: true, path: file.path), dialect: dialect)
        return Tail(start: from, raw: raw, rows: rows.rows, isWhole: rows.isWhole)
    }

    /// The offset where the last `mostRows` rows begin, and the blank ones between and after them.
    private func lastRows(from start: Int) throws(Diagnostic) -> Int {
        let stream = try TextStream(file, encoding: form.encoding, block: 1 << 18)
        let kernel = nb_best_kernel()
        var (form, state) = (nb_dialect(dialect), NB_RECORD_START)
        var positions: [UInt32] = []
        var ends: [Int] = [0]
        var lines = 0
        stream.start(at: start)
        while stream.position < file.size {
            try stream.readBlock(to: file.size)
            let wanted = stream.filled + Int(NB_POSITION_SLACK)
            if positions.count < wanted { positions = [UInt32](repeating: 0, count: wanted) }
            let found = nb_find_separators(stream.base, 0, stream.filled, &form, state, kernel, &positions, nil)
            let text = UnsafeBufferPointer(start: stream.base, count: stream.filled)
            ends += lineEnds(of: positions[..<found.separators], in: text).map { lines + found.lines - $0 }
            ends = ends.suffix(FooterReader.mostRows + 1)
            state = found.state
            lines += found.lines
            stream.removeFirst(stream.filled)
        }
        return try offset(ofLine: lines - (ends.first ?? 0), before: file.size, from: start)
    }

    /// For the last rows of a block that are not blank: the line feeds behind each.
    private func lineEnds(of positions: ArraySlice<UInt32>, in text: UnsafeBufferPointer<UInt8>) -> [Int] {
        var behind: [Int] = []
        var (lineFeeds, counted) = (0, text.count)
        var rest = positions
        while let position = rest.popLast(), behind.count <= FooterReader.mostRows {
            guard position & UInt32(NB_RECORD_END) != 0 else { continue }
            let end = Int(position & UInt32(NB_POSITION))
            lineFeeds += text[(end + 1)..<counted].count { $0 == UInt8(ascii: "\n") }
            counted = end + 1
            let before = rest.last { $0 & UInt32(NB_RECORD_END) != 0 }.map { Int($0 & UInt32(NB_POSITION)) + 1 }
            let isBlank = dialect.isBlank(UnsafeBufferPointer(rebasing: text[(before ?? 0)..<end]))
            if position & UInt32(NB_COMMENT_END) == 0, !isBlank { behind.append(lineFeeds) }
        }
        return behind.reversed()
    }

    /// The offset behind the line feed that `count` others follow.
    private func offset(ofLine count: Int, before end: Int, from start: Int) throws(Diagnostic) -> Int {
        var left = count
        var upper = end
        while upper > start {
            let lower = max(start, upper - 1 << 16)
            let bytes = try file.bytes(lower..<upper)
            for index in bytes.indices.reversed() where bytes[index] == UInt8(ascii: "\n") {
                if left == 0 { return lower + index + 1 }
                left -= 1
            }
            upper = lower
        }
        return start
    }
}
