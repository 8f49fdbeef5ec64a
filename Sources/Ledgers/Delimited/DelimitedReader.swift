import CSeparators
import CSimdJSON
import Diagnostics

/// Reads pieces of a delimited file: RFC 4180 and the dialects of it that a schema can declare.
///
/// A block goes through four steps: find the separators, index the records, gather the cells of a column, decode them. Only
/// the projected columns see the last two.
final class DelimitedReader: ChunkReading {
    private let file: SourceFile
    private let layout: DelimitedLayout
    private let settings: ScanSettings
    private let stream: TextStream
    private let decoders: [any CellDecoder]
    /// See ``DelimitedLayout/absent``.
    private let absent: [Int?]
    /// For each column where its cells are gathered, in `block.count`s: columns that the file lacks share the last place.
    private let places: [Int]
    private let mostPlaces: Int
    private let kernel = nb_best_kernel()
    private var dialect: nb_dialect

    // The separators found in the stream's window, as far as it has been scanned.
    private var index: RecordIndex
    private var scanned = 0
    private var linesScanned = 0
    private var state = NB_RECORD_START
    /// Whether what has been scanned and not read yet may be no UTF-8.
    private var isDoubtful = false
    private var text = nb_text_state()
    private var cells: UnsafeMutablePointer<Cell>
    private var cellCapacity = 1024
    /// Rows whose cells are gathered of all columns in turn, so that their separators stay in the nearest cache.
    private static let strip = 256

    init(_ file: SourceFile, layout: DelimitedLayout, settings: ScanSettings) throws(Diagnostic) {
        self.file = file
        self.layout = layout
        self.settings = settings
        stream = try TextStream(file, encoding: layout.form.encoding, block: settings.block)
        decoders = layout.columns.map { $0.reading.makeDecoder(for: settings.purpose, mostTexts: settings.mostTexts) }
        absent = layout.absent
        let present = layout.columns.count { $0.index != nil }
        var next = 0
        places = layout.columns.map { column in
            guard column.index != nil else { return present }
            defer { next += 1 }
            return next
        }
        mostPlaces = present + (present < layout.columns.count ? 1 : 0)
        dialect = nb_dialect(layout.dialect)
        index = RecordIndex(width: layout.width)
        cells = .allocate(capacity: cellCapacity)
    }

    deinit {
        cells.deallocate()
        index.deallocate()
    }

    var dictionaries: [TextDictionary?] { decoders.map(\.dictionary) }

    func read(
        from start: Int, to end: Int, isFirst: Bool, emit: (RecordBatch) throws -> Void
    ) throws -> ChunkReport {
        var report = ChunkReport(start: start, end: start, findings: Findings(limit: settings.listed))
        stream.start(at: start)
        index.clear()
        (scanned, linesScanned, state) = (0, 0, NB_RECORD_START)
        (isDoubtful, text) = (false, nb_text_state())
        while true {
            if stream.position < end {
                try stream.readBlock(to: end)
            } else if stream.isEmpty {
                break
            } else if !stream.isAtEnd {
                try stream.readLine()
            } else {
                if state == NB_QUOTED || state == NB_ESCAPE_QUOTED {
                    let place = Place(file: layout.path, record: report.records + 1, line: report.lines + 1)
                    report.findings.add(.unclosedQuote(at: place))
                    stream.removeFirst(stream.filled)
                    break
                }
                stream.appendLineFeed()
            }
            try process(&report, isFirst: isFirst, emit)
        }
        report.end = stream.position
        return report
    }

    /// Scans what came in and hands on the records that are whole.
    private func process(_ report: inout ChunkReport, isFirst: Bool, _ emit: (RecordBatch) throws -> Void) throws {
        index.reserve(stream.capacity)
        text.is_doubtful = 0
        let found = nb_find_separators(
            stream.base, scanned, stream.filled, &dialect, state, kernel, index.positions + index.found, &text)
        isDoubtful = stream.mayBeInvalid && (isDoubtful || text.is_doubtful != 0)
        index.found += found.separators
        scanned = stream.filled
        state = found.state
        linesScanned += found.lines
        guard found.records > 0 else {
            if stream.filled > settings.longestRecord {
                throw Diagnostic.recordTooLong(
                    limit: settings.longestRecord,
                    at: Place(file: layout.path, record: isFirst ? report.records + 1 : nil))
            }
            return
        }
        let whole = index.wholeRecords()
        var problems: [RecordProblem] = []
        let valid = !isDoubtful || nb_utf8_valid(stream.base, whole.bytes) != 0
        isDoubtful = stream.mayBeInvalid && text.is_doubtful != 0
        if !valid || !index.indexRegular(whole, records: found.records, base: stream.base, dialect: layout.dialect) {
            index.indexEach(
                whole, base: stream.base, isValid: valid, dialect: layout.dialect, keepsRagged: settings.readsOn,
                problems: &problems)
        }
        let block = Block(
            firstRecord: report.records, firstLine: report.lines, count: index.count,
            isNumbered: isFirst && problems.isEmpty)
        note(problems, block, &report.findings)
        if block.count > 0 { try emit(batch(block, &report.findings)) }
        report.records += index.recordsSeen
        stream.removeFirst(whole.bytes)
        // The kernel counted them all; only those of the record that has begun are counted again.
        report.lines = linesScanned - lineFeeds(0..<stream.filled)
        scanned = stream.filled
        index.removeFirst(whole)
    }

    private struct Block {
        /// Records and lines of the chunk before this block.
        let firstRecord: Int
        let firstLine: Int
        let count: Int
        let isNumbered: Bool
    }

    private func batch(_ block: Block, _ findings: inout Findings) -> RecordBatch {
        if block.count * mostPlaces > cellCapacity {
            cells.deallocate()
            cellCapacity = block.count * mostPlaces
            cells = .allocate(capacity: cellCapacity)
        }
        let misquoted = gather(block)
        var columns: [BatchColumn] = []
        columns.reserveCapacity(decoders.count)
        var rejected: [Rejection] = []
        for (number, (column, decoder)) in zip(layout.columns, decoders).enumerated() {
            if let first = absent[number], first != number {
                columns.append(columns[first])
                continue
            }
            let gathered = UnsafeBufferPointer(start: cells + places[number] * block.count, count: block.count)
            columns.append(decoder.decode(gathered, in: stream.base, rejected: &rejected))
            // A field that the file has not is named once, by its label, and not in every record.
            if column.index == nil { rejected.removeAll() }
            let rows = misquoted.filter { $0.column == number }.map(\.row)
            if !rows.isEmpty || !rejected.isEmpty {
                note(rows, rejected, of: column.reading.field, gathered, block, &findings)
                rejected.removeAll()
            }
        }
        var batch = RecordBatch(
            count: block.count, firstRecord: block.isNumbered ? block.firstRecord + 1 : nil, columns: columns,
            dictionaries: dictionaries)
        batch.place = { [unowned self] row in place(ofRow: row, block) }
        return batch
    }

    /// Collects the cells of all columns, those of a column behind each other.
    /// - Returns: cells that go on after their closing quote, in the order of the rows.
    private func gather(_ block: Block) -> [(column: Int, row: Int)] {
        var all: [(column: Int, row: Int)] = []
        var misquoted: [Int] = []
        let present = layout.columns.enumerated().filter { $0.element.index != nil }
        if present.count < layout.columns.count {
            (cells + present.count * block.count).update(
                repeating: Cell(start: 0, length: 0, kind: .null), count: block.count)
        }
        for first in stride(from: 0, to: block.count, by: DelimitedReader.strip) {
            let rows = first..<min(block.count, first + DelimitedReader.strip)
            for (number, column) in present {
                guard let position = column.index else { continue }
                let cells = cells + places[number] * block.count
                index.gather(
                    position, rows: rows, base: stream.base, dialect: layout.dialect, into: cells,
                    misquoted: &misquoted)
                guard !misquoted.isEmpty else { continue }
                all += misquoted.map { (number, $0) }
                misquoted.removeAll()
            }
        }
        return all
    }

    private func place(ofRow row: Int, _ block: Block) -> Place {
        Place(
            file: layout.path, record: block.firstRecord + index.number(ofRow: row) + 1,
            line: block.firstLine + lineFeeds(0..<Int(index.starts[row])) + 1)
    }

    private func note(
        _ misquoted: [Int], _ rejected: [Rejection], of field: Field, _ cells: UnsafeBufferPointer<Cell>,
        _ block: Block,
        _ findings: inout Findings
    ) {
        for row in misquoted {
            var place = place(ofRow: row, block)
            place.field = field.name
            findings.add(.textAfterQuote(at: place))
        }
        for rejection in rejected {
            let cell = cells[rejection.row]
            let bytes = UnsafeBufferPointer(start: stream.base + Int(cell.start), count: cell.length)
            findings.add(
                .rejectedCell(
                    rejection.reason, field: field, cell: String(decoding: bytes, as: UTF8.self),
                    at: place(ofRow: rejection.row, block)))
        }
    }

    private func note(_ problems: [RecordProblem], _ block: Block, _ findings: inout Findings) {
        for problem in problems {
            var place = Place(
                file: layout.path, record: block.firstRecord + problem.record + 1,
                line: block.firstLine + lineFeeds(0..<problem.start) + 1)
            switch problem.kind {
            case .blank: findings.add(.blankRow(at: place))
            case .encoding: findings.add(.encodingError(layout.form.encoding.rawValue, at: place))
            case .width(let cells) where cells < layout.width:
                place.field = layout.labels[cells]
                findings.add(.missingCell(cells: cells, expected: layout.width, at: place))
            case .width(let cells): findings.add(.extraCell(cells: cells, expected: layout.width, at: place))
            }
        }
    }

    private func lineFeeds(_ range: Range<Int>) -> Int {
        UnsafeBufferPointer(start: stream.base + range.lowerBound, count: range.count).count {
            $0 == UInt8(ascii: "\n")
        }
    }
}

extension DelimitedReader {
    /// Tries both readings of the bytes at `offset`, outside and inside quotes, and takes the one whose next records have as
    /// many cells as they should.
    func guessStart(atOrAfter offset: Int) throws -> Int {
        // The byte before tells whether `offset` itself begins a line.
        let from = offset - 1
        var size = min(1 << 14, max(256, settings.block))
        while true {
            let end = min(file.size, from + size)
            let bytes = try file.bytes(from..<end)
            if let outside = start(in: bytes, state: NB_UNQUOTED), outside.isLikely { return from + outside.offset }
            if let inside = start(in: bytes, state: NB_QUOTED), inside.isLikely { return from + inside.offset }
            if let outside = start(in: bytes, state: NB_UNQUOTED) { return from + outside.offset }
            // No record is longer: whoever reads up to here will say so.
            if end == file.size || size > settings.longestRecord { return file.size }
            size *= 4
        }
    }

    private func start(in bytes: [UInt8], state: nb_state) -> (offset: Int, isLikely: Bool)? {
        let room = bytes.count + Int(NB_POSITION_SLACK)
        let positions = [UInt32](unsafeUninitializedCapacity: room) { positions, count in
            guard let base = positions.baseAddress else { return }
            count = nb_find_separators(bytes, 0, bytes.count, &dialect, state, kernel, base, nil).separators
        }
        let isEnd = { (position: UInt32) in position & UInt32(NB_RECORD_END) != 0 }
        guard let first = positions.firstIndex(where: isEnd) else { return nil }
        let rest = positions[(first + 1)...]
        var widths: [Int] = []
        var cells = 0
        for position in rest {
            cells += 1
            if isEnd(position) {
                widths.append(cells)
                cells = 0
            }
            if widths.count == 16 { break }
        }
        return (
            Int(positions[first] & UInt32(NB_POSITION)) + 1, !widths.isEmpty && widths.allSatisfy { $0 == layout.width }
        )
    }
}
