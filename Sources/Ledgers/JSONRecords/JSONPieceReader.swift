import Diagnostics

/// What readers of a JSON file's pieces hold, whichever way its records follow each other.
class JSONPieceReader {
    let file: SourceFile
    let layout: JSONLayout
    let settings: ScanSettings
    let decoders: [any CellDecoder]
    let stream: TextStream
    let flat: FlatLines

    init(_ file: SourceFile, layout: JSONLayout, settings: ScanSettings) throws(Diagnostic) {
        self.file = file
        self.layout = layout
        self.settings = settings
        decoders = layout.readings.map { $0.makeDecoder(for: settings.purpose, mostTexts: settings.mostTexts) }
        stream = try TextStream(file, encoding: .utf8, block: settings.block)
        flat = FlatLines(layout)
    }

    var dictionaries: [TextDictionary?] { decoders.map(\.dictionary) }
}
