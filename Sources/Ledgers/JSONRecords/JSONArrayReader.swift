import CSimdJSON
import Diagnostics

/// Reads pieces of a file that is one JSON array of records, element by element: nothing but the block that is read is held.
final class JSONArrayReader: JSONPieceReader, ChunkReading {
    private var state = NB_ARRAY_BEFORE
    /// Line feeds of the chunk before the element that is read next.
    private var lines = 0

    /// The brace that follows a comma that follows a brace. It may stand in a text, or in a list inside a record: then the
    /// chunk before ends elsewhere.
    func guessStart(atOrAfter offset: Int) throws -> Int {
        let (brace, comma, opening) = (UInt8(ascii: "}"), UInt8(ascii: ","), UInt8(ascii: "{"))
        var wanted = brace
        // A little before, where the comma may stand.
        var position = max(layout.dataStart, offset - 1024)
        while position < file.size {
            let bytes = try file.bytes(position..<min(file.size, position + (1 << 14)))
            for (index, byte) in bytes.enumerated() {
                if byte == opening, wanted == opening, position + index >= offset { return position + index }
                if [0x20, 0x09, 0x0a, 0x0d].contains(byte) { continue }
                wanted = byte == brace ? comma : byte == comma && wanted == comma ? opening : brace
            }
            position += bytes.count
        }
        return file.size
    }

    func read(
        from start: Int, to end: Int, isFirst: Bool, emit: (RecordBatch) throws -> Void
    ) throws -> ChunkReport {
        stream.start(at: start)
        state = isFirst ? NB_ARRAY_BEFORE : NB_ARRAY_ELEMENT
        lines = 0
        return try withoutActuallyEscaping(emit) { emit in
            let builder = JSONRecordBuilder(
                layout, decoders: decoders, findings: Findings(limit: settings.listed), form: .elements,
                isNumbered: isFirst, lineOf: { $0 }, emit: emit)
            while start < end || isFirst {
                if stream.isAtEnd {
                    guard state == NB_ARRAY_CLOSED else {
                        throw Diagnostic.malformedJSON("the array is not closed", at: place)
                    }
                    break
                }
                // Beyond the chunk no more than its last element needs.
                try stream.readBlock(
                    to: stream.position < end ? end : min(file.size, stream.position + max(4096, stream.filled)))
                if try readElements(builder, to: end) { break }
            }
            builder.finish()
            if let failure = builder.failure { throw failure }
            return ChunkReport(
                start: start, end: stream.position - stream.filled, records: builder.records, lines: lines,
                findings: builder.findings)
        }
    }

    /// Flat records go the quick way; every other element is walked by itself.
    /// - Returns: whether the next element belongs to another chunk.
    private func readElements(_ builder: JSONRecordBuilder, to end: Int) throws -> Bool {
        var start = 0
        defer { stream.removeFirst(start) }
        while true {
            let limit = max(0, end - (stream.position - stream.filled))
            let read = flat.read(stream.base, from: start, to: stream.filled, before: limit, &state)
            let (first, above) = (lines + 1, flat.linesAbove)
            builder.take(read.records, flat.cells, room: flat.room, in: stream.base) { first + Int(above[$0]) }
            if let failure = builder.failure { throw failure }
            lines += read.lines
            start = read.end
            switch read.stop {
            case NB_ARRAY_FULL: continue
            case NB_ARRAY_LIMIT: return true
            case NB_ARRAY_OTHER:
                try readElement(start..<read.element_end, builder)
                start = read.element_end
                state = NB_ARRAY_COMMA
            case NB_ARRAY_BAD:
                throw Diagnostic.malformedJSON("a comma, a bracket or a record is out of place", at: place)
            default:
                if start == 0, stream.filled > settings.longestRecord {
                    throw Diagnostic.recordTooLong(limit: settings.longestRecord, at: place)
                }
                return false
            }
        }
    }

    private func readElement(_ range: Range<Int>, _ builder: JSONRecordBuilder) throws {
        builder.currentLine = lines + 1
        let result = builder.walk(stream.base + range.lowerBound, range.count)
        if let failure = builder.failure { throw failure }
        lines += lineFeeds(range.lowerBound, result.code == 0 ? range.count : min(result.offset, range.count))
        if result.code != 0 { throw Diagnostic.malformedJSON(String(cString: result.message), at: place) }
    }

    /// Where the next element begins, or where one is wrong.
    private var place: Place { Place(file: layout.path, line: lines + 1) }

    private func lineFeeds(_ start: Int, _ count: Int) -> Int {
        UnsafeBufferPointer(start: stream.base + start, count: count).count { $0 == UInt8(ascii: "\n") }
    }
}
