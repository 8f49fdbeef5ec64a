import CSimdJSON
import Diagnostics

/// Reads pieces of a file with one JSON object a line.
final class JSONLinesReader: JSONPieceReader, ChunkReading {
    /// The line that begins at or after `offset`: a line feed never lies inside a record.
    func guessStart(atOrAfter offset: Int) throws -> Int {
        var position = offset - 1
        while position < file.size {
            let bytes = try file.bytes(position..<min(file.size, position + 4096))
            if let line = bytes.firstIndex(of: UInt8(ascii: "\n")) { return position + line + 1 }
            position += bytes.count
        }
        return file.size
    }

    func read(
        from start: Int, to end: Int, isFirst: Bool, emit: (RecordBatch) throws -> Void
    ) throws -> ChunkReport {
        var line = 0
        stream.start(at: start)
        return try withoutActuallyEscaping(emit) { emit in
            let builder = JSONRecordBuilder(
                layout, decoders: decoders, findings: Findings(limit: settings.listed), form: .lines,
                isNumbered: isFirst, lineOf: { $0 }, emit: emit)
            while true {
                if stream.position < end {
                    try stream.readBlock(to: end)
                } else if stream.isEmpty {
                    break
                } else if !stream.isAtEnd {
                    try stream.readLine()
                } else {
                    stream.appendLineFeed()
                }
                try readLines(builder, &line)
            }
            builder.flush()
            if let failure = builder.failure { throw failure }
            return ChunkReport(
                start: start, end: stream.position, records: builder.records, lines: line, findings: builder.findings)
        }
    }

    /// Flat records go the quick way; every other line is walked by itself.
    private func readLines(_ builder: JSONRecordBuilder, _ line: inout Int) throws {
        var start = 0
        while true {
            let read = flat.read(stream.base, from: start, to: stream.filled)
            let first = line + 1
            builder.take(read.records, flat.cells, room: flat.room, in: stream.base) { first + $0 }
            if let failure = builder.failure { throw failure }
            line += read.records
            start = read.end
            if read.stop == NB_LINES_FULL { continue }
            guard read.stop == NB_LINES_OTHER, let end = lineFeed(from: start) else { break }
            try readLine(start..<end, builder, line + 1)
            line += 1
            start = end + 1
        }
        if start == 0, stream.filled > settings.longestRecord {
            throw Diagnostic.recordTooLong(limit: settings.longestRecord, at: Place(file: layout.path, line: line + 1))
        }
        stream.removeFirst(start)
    }

    private func lineFeed(from start: Int) -> Int? {
        UnsafeBufferPointer(start: stream.base, count: stream.filled)[start...].firstIndex(of: UInt8(ascii: "\n"))
    }

    private func readLine(_ range: Range<Int>, _ builder: JSONRecordBuilder, _ line: Int) throws {
        let text = UnsafeBufferPointer(start: stream.base, count: stream.filled)[range]
        if text.allSatisfy({ $0 == UInt8(ascii: "\r") || $0 == UInt8(ascii: " ") }) {
            builder.findings.add(.blankRow(at: Place(file: layout.path, line: line)))
            return
        }
        builder.currentLine = line
        let result = builder.walk(stream.base + range.lowerBound, range.count)
        if let failure = builder.failure { throw failure }
        if result.code != 0 {
            throw Diagnostic.malformedJSON(String(cString: result.message), at: Place(file: layout.path, line: line))
        }
    }
}
