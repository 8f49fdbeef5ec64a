import CSimdJSON
import Diagnostics

/// Reads one JSON document that holds an array of records somewhere inside, or one with a footer. The document is held whole.
final class JSONDocumentReader: ChunkReading {
    private let file: SourceFile
    private let layout: JSONLayout
    private let settings: ScanSettings
    private let decoders: [any CellDecoder]

    init(_ file: SourceFile, layout: JSONLayout, settings: ScanSettings) {
        self.file = file
        self.layout = layout
        self.settings = settings
        decoders = layout.readings.map { $0.makeDecoder(for: settings.purpose, mostTexts: settings.mostTexts) }
    }

    var dictionaries: [TextDictionary?] { decoders.map(\.dictionary) }

    func guessStart(atOrAfter offset: Int) -> Int { offset }

    func read(
        from start: Int, to end: Int, isFirst: Bool, emit: (RecordBatch) throws -> Void
    ) throws -> ChunkReport {
        let length = end - start
        guard length <= settings.largestDocument else {
            throw Diagnostic.fileTooLarge(layout.path, bytes: length, limit: settings.largestDocument)
        }
        let bytes = ByteBuffer(capacity: length + nb_json_padding())
        try file.read(start..<end, into: bytes.base)
        // simdjson looks at the first byte behind an object that is not closed, and says another line for a brace.
        (bytes.base + length).initialize(repeating: 0, count: nb_json_padding())
        let lines = LineCounter(bytes.base, length)
        return try withoutActuallyEscaping(emit) { emit in
            let builder = JSONRecordBuilder(
                layout, decoders: decoders, findings: Findings(limit: settings.listed), form: .document,
                isNumbered: true, lineOf: lines.line, emit: emit)
            if let footer = layout.footer { builder.dataRecords = dataRecords(footer, bytes.base, length) }
            let result = builder.walk(bytes.base, length)
            if let failure = builder.failure { throw failure }
            if result.code != 0 {
                let place = Place(file: layout.path, line: lines.line(min(result.offset, length)))
                throw Diagnostic.malformedJSON(String(cString: result.message), at: place)
            }
            builder.finish()
            if let failure = builder.failure { throw failure }
            guard builder.foundRecords else {
                throw Diagnostic.noRecords(property: layout.property, at: Place(file: layout.path, line: 1))
            }
            return ChunkReport(start: start, end: end, records: builder.records, findings: builder.findings)
        }
    }

    /// The records above the footer, by a walk that reads nothing but their first cells. What is wrong with the document is
    /// left to the next walk.
    private func dataRecords(_ footer: Footer, _ bytes: UnsafePointer<UInt8>, _ length: Int) -> Int {
        let builder = JSONRecordBuilder(
            layout.withoutColumns, decoders: [], findings: Findings(limit: 0), form: .document, isNumbered: false,
            collectsHeads: true, lineOf: { _ in 0 }, emit: { _ in })
        guard builder.walk(bytes, length).code == 0, let heads = builder.heads else { return .max }
        return footer.dataRows(heads)
    }
}
