import CSeparators
import Diagnostics

/// Reads the rows above the data: what is left out, and the header.
struct HeaderReader {
    struct Header: Equatable {
        /// `nil` when the file has none.
        let labels: [String]?
        /// Offset in the file of the first data record, and the lines above it.
        let dataStart: Int
        let dataLines: Int
        /// Line of the header's last row.
        let line: Int
    }

    /// The header lies within so many rows and bytes.
    static let lastRow = 1000
    static let largest = 1 << 24

    let file: SourceFile
    let form: TextForm
    let dialect: Dialect

    func read() throws(Diagnostic) -> Header {
        let wanted = dialect.headerRows.last ?? 0
        guard wanted > 0 else { return Header(labels: nil, dataStart: form.start, dataLines: 0, line: 0) }
        var size = 1 << 16
        while true {
            let end = min(file.size, form.start + size)
            if let header = try read(upTo: end, wanted: wanted) { return header }
            if end == file.size { throw .noHeader(at: Place(file: file.path, line: 1)) }
            if size >= HeaderReader.largest { throw .recordTooLong(limit: size, at: Place(file: file.path, line: 1)) }
            size *= 2
        }
    }

    /// - Returns: `nil` when the header goes on beyond `end`.
    private func read(upTo end: Int, wanted: Int) throws(Diagnostic) -> Header? {
        let raw = try file.bytes(form.start..<end)
        var text = try decoded(raw, isLast: end == file.size)
        if end == file.size, let last = text.last, last != UInt8(ascii: "\n") { text.append(UInt8(ascii: "\n")) }
        var positions = [UInt32](repeating: 0, count: text.count + Int(NB_POSITION_SLACK))
        var form = nb_dialect(dialect)
        let found = nb_find_separators(text, 0, text.count, &form, NB_RECORD_START, NB_PORTABLE, &positions)
        guard found.records >= wanted else { return nil }
        var rows: [[String]] = []
        var row: [String] = []
        var start = 0
        var line = 1
        for position in positions[..<found.separators] where rows.count < wanted {
            let at = Int(position & UInt32(NB_POSITION))
            let isComment = position & UInt32(NB_COMMENT_END) != 0
            if !isComment { row.append(cell(text[start..<at], isLast: position & UInt32(NB_RECORD_END) != 0)) }
            start = at + 1
            if position & UInt32(NB_RECORD_END) != 0, !isComment {
                rows.append(row)
                row = []
                line = 1 + text[..<at].count { $0 == UInt8(ascii: "\n") }
            }
        }
        guard rows.count == wanted else { return nil }
        let lines = text[..<start].count { $0 == UInt8(ascii: "\n") }
        let labels = joined(dialect.headerRows.map { rows[$0 - 1] })
        if labels.contains(where: { $0.utf8.contains(UInt8(ascii: "\r")) }) {
            throw .bareCarriageReturn(at: Place(file: file.path, line: line))
        }
        return Header(
            labels: labels,
            dataStart: self.form.start + offset(ofLine: lines, in: raw),
            dataLines: lines, line: line)
    }

    private func decoded(_ raw: [UInt8], isLast: Bool) throws(Diagnostic) -> [UInt8] {
        guard form.encoding == .gb18030 else { return raw }
        let decoder = try GB18030Decoder(path: file.path)
        var raw = raw
        let (count, capacity) = (raw.count, raw.count * GB18030Decoder.expansion)
        return [UInt8](unsafeUninitializedCapacity: max(1, capacity)) { out, written in
            raw.withUnsafeMutableBufferPointer { bytes in
                guard let from = bytes.baseAddress, let to = out.baseAddress else { return }
                written = decoder.decode(from, count, into: to, isLast: isLast).written
            }
        }
    }

    /// Bytes before the line that follows `lines` line feeds: the same number in both encodings.
    private func offset(ofLine lines: Int, in raw: [UInt8]) -> Int {
        var left = lines
        for (index, byte) in raw.enumerated() where byte == UInt8(ascii: "\n") {
            left -= 1
            if left == 0 { return index + 1 }
        }
        return raw.count
    }

    private func cell(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> String {
        var bytes = bytes
        if isLast, bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
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

    /// Labels over several rows are joined column by column.
    private func joined(_ rows: [[String]]) -> [String] {
        guard rows.count > 1 else { return rows.first ?? [] }
        let width = rows.map(\.count).max() ?? 0
        return (0..<width).map { column in
            rows.compactMap { column < $0.count && !$0[column].isEmpty ? $0[column] : nil }
                .joined(separator: dialect.headerJoin)
        }
    }
}

extension nb_dialect {
    init(_ dialect: Dialect) {
        self.init(
            delimiter: dialect.delimiter, quote: dialect.quote, escape: dialect.escape ?? 0,
            comment: dialect.comment ?? 0, double_quote: dialect.doubleQuote ? 1 : 0,
            skip_initial_space: dialect.skipInitialSpace ? 1 : 0)
    }
}
