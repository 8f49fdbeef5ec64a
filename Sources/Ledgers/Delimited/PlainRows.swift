import CSeparators

/// The rows of a piece of text as Strings, for the ends of a file: what lies above the data and below it.
struct PlainRows {
    struct Row: Equatable {
        /// Quotes and escapes taken off.
        let cells: [String]
        /// Lines of the text, from 0, where it begins and ends.
        let firstLine: Int
        let lastLine: Int

        /// The first cell that holds something; empty for a blank row.
        var head: String { cells.first { !$0.isEmpty } ?? "" }
    }

    /// Comments left out.
    let rows: [Row]
    /// Whether the text ends between two rows.
    let isWhole: Bool

    /// - Parameters:
    ///   - text: in UTF-8, from the beginning of a row.
    ///   - limit: rows wanted at most.
    init(_ text: [UInt8], dialect: Dialect, limit: Int = .max) {
        var positions = [UInt32](repeating: 0, count: text.count + Int(NB_POSITION_SLACK))
        var form = nb_dialect(dialect)
        let found = nb_find_separators(text, 0, text.count, &form, NB_RECORD_START, NB_PORTABLE, &positions, nil)
        var rows: [Row] = []
        var cells: [String] = []
        var (start, line, firstLine) = (0, 0, 0)
        for position in positions[..<found.separators] where rows.count < limit {
            let end = Int(position & UInt32(NB_POSITION))
            let endsRecord = position & UInt32(NB_RECORD_END) != 0
            let isComment = position & UInt32(NB_COMMENT_END) != 0
            if !isComment { cells.append(PlainRows.cell(text[start..<end], endsRecord: endsRecord, dialect)) }
            line += text[start...end].count { $0 == UInt8(ascii: "\n") }
            start = end + 1
            guard endsRecord else { continue }
            if !isComment { rows.append(Row(cells: cells, firstLine: firstLine, lastLine: line - 1)) }
            cells = []
            firstLine = line
        }
        self.rows = rows
        isWhole = found.state == NB_RECORD_START
    }

    private static func cell(_ bytes: ArraySlice<UInt8>, endsRecord: Bool, _ dialect: Dialect) -> String {
        var bytes = bytes
        if endsRecord, bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
        if dialect.skipInitialSpace { bytes = bytes.drop { $0 == UInt8(ascii: " ") } }
        guard bytes.count >= 2, bytes.first == dialect.quote, bytes.last == dialect.quote else {
            return String(decoding: bytes, as: UTF8.self)
        }
        var plain = Array(bytes.dropFirst().dropLast())
        let count = plain.withUnsafeMutableBufferPointer { buffer in
            buffer.baseAddress.map { QuotedCell.unescape($0, buffer.count, dialect) ?? buffer.count } ?? 0
        }
        return String(decoding: plain[..<count], as: UTF8.self)
    }

    /// Bytes before the line that follows `lines` line feeds: line feeds are the same in every encoding that is read.
    static func start(ofLine lines: Int, in raw: [UInt8]) -> Int {
        guard lines > 0 else { return 0 }
        var left = lines
        for (index, byte) in raw.enumerated() where byte == UInt8(ascii: "\n") {
            left -= 1
            if left == 0 { return index + 1 }
        }
        return raw.count
    }
}
