import CSeparators
import CSimdJSON

/// A record that is left out of its batch.
struct RecordProblem: Equatable {
    enum Kind: Equatable {
        case blank, encoding
        /// The number of its cells is wrong.
        case width(Int)
    }

    let kind: Kind
    /// From 0 in the block, and the offset of its first byte.
    let record: Int
    let start: Int
}

/// The separators of a block, and the records that they make.
///
/// After indexing, record `r` has its separators at `positions[r * width]` to `positions[r * width + width - 1]`, and begins at
/// `starts[r]`; where records with too many or too few cells are kept, `spans` says where it has them. Whoever holds the index
/// calls `deallocate` once.
struct RecordIndex {
    /// What of the window is whole records.
    struct Whole {
        let separators: Int
        let bytes: Int
    }

    let width: Int
    private(set) var positions: UnsafeMutablePointer<UInt32>
    private(set) var starts: UnsafeMutablePointer<UInt32>
    private var capacity = 1024
    /// Separators of the window so far.
    var found = 0
    /// Records that may be read, and all records of the block.
    private(set) var count = 0
    private(set) var recordsSeen = 0
    /// Numbers in the block of the records that may be read; empty when they are all.
    private var numbers: [Int] = []
    /// Of each record its first separator and how many cells may be read; empty where all records are regular.
    private var spans: [(first: Int, cells: Int)] = []

    init(width: Int) {
        self.width = width
        positions = .allocate(capacity: capacity)
        starts = .allocate(capacity: capacity)
    }

    func deallocate() {
        positions.deallocate()
        starts.deallocate()
    }

    mutating func clear() {
        found = 0
        count = 0
        recordsSeen = 0
        numbers = []
        spans = []
    }

    func number(ofRow row: Int) -> Int { numbers.isEmpty ? row : numbers[row] }

    /// Makes room for the separators of `bytes` bytes.
    mutating func reserve(_ bytes: Int) {
        let wanted = bytes + Int(NB_POSITION_SLACK)
        guard wanted > capacity else { return }
        let larger = UnsafeMutablePointer<UInt32>.allocate(capacity: wanted)
        larger.update(from: positions, count: found)
        positions.deallocate()
        positions = larger
        starts.deallocate()
        starts = .allocate(capacity: wanted)
        capacity = wanted
    }

    @inline(__always)
    private func offset(_ position: UInt32) -> UInt32 { position & UInt32(NB_POSITION) }

    @inline(__always)
    private func endsRecord(_ position: UInt32) -> Bool { position & UInt32(NB_RECORD_END) != 0 }

    /// - Precondition: a record end was found.
    func wholeRecords() -> Whole {
        var last = found - 1
        while last > 0, !endsRecord(positions[last]) { last -= 1 }
        return Whole(separators: last + 1, bytes: Int(offset(positions[last])) + 1)
    }

    /// Indexes records that all have the right number of cells.
    /// - Returns: false when one has not, or may be blank, or a comment lies between them.
    mutating func indexRegular(_ whole: Whole, records: Int, base: UnsafePointer<UInt8>, dialect: Dialect)
        -> Bool
    {
        // Each of the strides ends a record, and no other separator does: too short and too long records cannot cancel out.
        guard whole.separators == records * width else { return false }
        // A blank record holds nothing but separators, pairs of quotes and a carriage return.
        let shortest = UInt32(3 * width)
        var start: UInt32 = 0
        for record in 0..<records {
            let end = positions[record &* width &+ width &- 1]
            guard end & UInt32(NB_RECORD_END | NB_COMMENT_END) == UInt32(NB_RECORD_END) else { return false }
            let stop = end & UInt32(NB_POSITION)
            if stop &- start <= shortest, isBlank(Int(start)..<Int(stop), base, dialect) { return false }
            starts[record] = start
            start = stop &+ 1
        }
        (count, recordsSeen) = (records, records)
        if !numbers.isEmpty { numbers.removeAll() }
        if !spans.isEmpty { spans.removeAll() }
        return true
    }

    /// Indexes records one by one and leaves those out that are wrong.
    /// - Parameter keepsRagged: whether records with too many or too few cells are named and yet kept.
    mutating func indexEach(
        _ whole: Whole, base: UnsafePointer<UInt8>, isValid: Bool, dialect: Dialect, keepsRagged: Bool = false,
        problems: inout [RecordProblem]
    ) {
        (count, recordsSeen) = (0, 0)
        numbers = []
        spans = []
        var first = 0
        var start = 0
        for index in 0..<whole.separators where endsRecord(positions[index]) {
            let position = positions[index]
            let stop = Int(offset(position))
            let cells = index - first + 1
            defer {
                first = index + 1
                start = stop + 1
            }
            if position & UInt32(NB_COMMENT_END) != 0 { continue }
            defer { recordsSeen += 1 }
            func problem(_ kind: RecordProblem.Kind) {
                problems.append(RecordProblem(kind: kind, record: recordsSeen, start: start))
            }
            if !isValid, nb_utf8_valid(base + start, stop - start) == 0 {
                problem(.encoding)
            } else if isBlank(start..<stop, base, dialect) {
                problem(.blank)
            } else {
                if cells != width { problem(.width(cells)) }
                if keepsRagged {
                    spans.append((first, min(cells, width)))
                } else if cells == width {
                    for cell in 0..<width { positions[count * width + cell] = positions[first + cell] }
                } else {
                    continue
                }
                starts[count] = UInt32(start)
                numbers.append(recordsSeen)
                count += 1
            }
        }
    }

    private func isBlank(_ range: Range<Int>, _ base: UnsafePointer<UInt8>, _ dialect: Dialect) -> Bool {
        dialect.isBlank(UnsafeBufferPointer(start: base + range.lowerBound, count: range.count))
    }

    /// Collects the cells of some rows in one column. Quotes are taken off in the block itself.
    /// - Parameter cells: of all rows.
    /// - Parameter misquoted: rows whose cell goes on after its closing quote.
    func gather(
        _ column: Int, rows: Range<Int>, base: UnsafeMutablePointer<UInt8>, dialect: Dialect,
        into cells: UnsafeMutablePointer<Cell>, misquoted: inout [Int]
    ) {
        let isSpecial = dialect.escape != nil || dialect.skipInitialSpace
        if !spans.isEmpty {
            for row in rows {
                let (first, held) = spans[row]
                guard column < held else {
                    cells[row] = Cell(start: Int(starts[row]), length: 0, kind: .null)
                    continue
                }
                let isLast = endsRecord(positions[first + column])
                cells[row] = cell(
                    row, first + column, isFirst: column == 0, isLast, isSpecial, base, dialect, &misquoted)
            }
            return
        }
        let isLast = column == width - 1
        var records = nb_records(
            bytes: base, positions: positions, starts: starts, count: rows.upperBound, width: width)
        var row = rows.lowerBound
        while true {
            if !isSpecial {
                // `Cell` is laid out as `nb_cell_range` is, since its kind, text, is 0.
                row = cells.withMemoryRebound(to: nb_cell_range.self, capacity: count) {
                    nb_gather_cells(&records, row, column, dialect.quote, $0)
                }
            }
            guard row < rows.upperBound else { return }
            cells[row] = cell(
                row, row &* width &+ column, isFirst: column == 0, isLast, isSpecial, base, dialect, &misquoted)
            row += 1
        }
    }

    /// The cell of a row that ends at a separator.
    @inline(__always)
    private func cell(
        _ row: Int, _ separator: Int, isFirst: Bool, _ isLast: Bool, _ isSpecial: Bool,
        _ base: UnsafeMutablePointer<UInt8>, _ dialect: Dialect, _ misquoted: inout [Int]
    ) -> Cell {
        var start = isFirst ? Int(starts[row]) : Int(offset(positions[separator &- 1])) &+ 1
        var end = Int(offset(positions[separator]))
        if isLast, end > start, base[end &- 1] == UInt8(ascii: "\r") { end &-= 1 }
        if isSpecial { (start, end) = special(start, end, base, dialect) }
        if end > start, base[start] == dialect.quote {
            let length = end &- start
            let inner =
                length >= 2 && base[end &- 1] == dialect.quote
                ? QuotedCell.unescape(base + start + 1, length &- 2, dialect) : nil
            if let inner { return Cell(start: start &+ 1, length: inner) }
            misquoted.append(row)
        }
        return Cell(start: start, length: end &- start)
    }

    /// Spaces before a cell, and escapes in one without quotes.
    private func special(_ start: Int, _ end: Int, _ base: UnsafeMutablePointer<UInt8>, _ dialect: Dialect) -> (
        Int, Int
    ) {
        var start = start
        if dialect.skipInitialSpace {
            while start < end, base[start] == UInt8(ascii: " ") { start += 1 }
        }
        guard let escape = dialect.escape, start < end, base[start] != dialect.quote else { return (start, end) }
        return (start, start + QuotedCell.unescapeUnquoted(base + start, end - start, escape: escape))
    }

    /// Takes the indexed records off; what is left of the next one moves to the front.
    mutating func removeFirst(_ whole: Whole) {
        let left = found - whole.separators
        for index in 0..<left { positions[index] = positions[whole.separators + index] - UInt32(whole.bytes) }
        found = left
    }
}

extension Dialect {
    /// Whether a record, without its line feed, holds nothing but empty cells: nothing, or a pair of quotes.
    func isBlank(_ record: UnsafeBufferPointer<UInt8>) -> Bool {
        let end = record.last == UInt8(ascii: "\r") ? record.count - 1 : record.count
        var index = 0
        while index < end {
            if record[index] == delimiter {
                index += 1
            } else if record[index] == quote, index + 1 < end, record[index + 1] == quote,
                index + 2 == end || record[index + 2] == delimiter
            {
                index += 2
            } else {
                return false
            }
        }
        return true
    }
}
