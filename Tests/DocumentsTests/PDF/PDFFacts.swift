import Foundation

/// What poppler's tools say of a PDF file.
struct PDFFacts {
    /// Where `pdftotext` is; `nil` when it is not on the PATH.
    static let pdftotext: URL? = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        .map { URL(fileURLWithPath: String($0)).appendingPathComponent("pdftotext") }
        .first { FileManager.default.isExecutableFile(atPath: $0.path) }

    let bytes: [UInt8]

    /// Text of the pages in layout order, line by line without white space: poppler guesses spaces from distances.
    func pages() throws -> [[String]] {
        try text(["-layout"]).split(separator: "\u{0C}").map { page in
            page.split(separator: "\n").map { $0.filter { !$0.isWhitespace } }.filter { !$0.isEmpty }
        }
    }

    /// What pdftotext prints.
    func text(_ options: [String] = []) throws -> String {
        guard let tool = PDFFacts.pdftotext else { return "" }
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).pdf")
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        let output = Pipe()
        process.executableURL = tool
        process.arguments = options + ["-enc", "UTF-8", file.path, "-"]
        process.standardOutput = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return text
    }

    /// The file's own text, as far as it is not compressed.
    var source: String { String(decoding: bytes, as: UTF8.self) }

    /// How PDF writes a text in an outline.
    static func hex(_ text: String) -> String {
        "feff" + text.utf16.map { String(String(0x10000 + UInt32($0), radix: 16).dropFirst()) }.joined()
    }
}
