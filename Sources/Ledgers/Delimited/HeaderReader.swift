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
        var size = 1 << 12
        while true {
            let end = min(file.size, form.start + size)
            if let header = try read(upTo: end, wanted: wanted) { return header }
            if end == file.size { throw .noHeader(at: Place(file: file.path, line: 1)) }
            if size >= HeaderReader.largest { throw .recordTooLong(limit: size, at: Place(file: file.path, line: 1)) }
            size *= 4
        }
    }

    /// - Returns: `nil` when the header goes on beyond `end`.
    private func read(upTo end: Int, wanted: Int) throws(Diagnostic) -> Header? {
        let raw = try file.bytes(form.start..<end)
        let text = try form.text(of: raw, isLast: end == file.size, path: file.path)
        let rows = PlainRows(text, dialect: dialect, limit: wanted).rows
        guard rows.count == wanted, let last = rows.last else { return nil }
        let labels = dialect.joinedHeader(rows.map(\.cells))
        if labels.contains(where: { $0.utf8.contains(UInt8(ascii: "\r")) }) {
            throw .bareCarriageReturn(at: Place(file: file.path, line: last.lastLine + 1))
        }
        let lines = last.lastLine + 1
        return Header(
            labels: labels, dataStart: form.start + PlainRows.start(ofLine: lines, in: raw), dataLines: lines,
            line: lines)
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
