import Foundation

/// What poppler's tools say of a PDF file.
struct PDFFacts {
    /// Where `pdftotext` is; `nil` when it is not on the PATH.
    static let pdftotext = tool("pdftotext")
    /// Where `pdfinfo` is.
    static let pdfinfo = tool("pdfinfo")

    private static func tool(_ name: String) -> URL? {
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
            .map { URL(fileURLWithPath: String($0)).appendingPathComponent(name) }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }

    let bytes: [UInt8]

    /// Text of the pages in layout order, line by line without white space: poppler guesses spaces from distances.
    func pages() throws -> [[String]] {
        try text(["-layout"]).split(separator: "\u{0C}").map { page in
            page.split(separator: "\n").map { $0.filter { !$0.isWhitespace } }.filter { !$0.isEmpty }
        }
    }

    /// A line with its box in points from the upper left corner of the page.
    struct Line {
        var text: String
        var left: Double
        var right: Double
        var top: Double
        var bottom: Double

        var middle: Double { (top + bottom) / 2 }
    }

    /// The lines of a page as `pdftotext -bbox` measures them, from the top.
    func lines(page: Int) throws -> [Line] {
        var lines: [Line] = []
        let word = /<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.+?)<\/word>/
        for match in try text(["-bbox", "-f", "\(page)", "-l", "\(page)"]).matches(of: word) {
            guard let left = Double(match.1), let top = Double(match.2), let right = Double(match.3),
                let bottom = Double(match.4)
            else { continue }
            if let index = lines.firstIndex(where: { abs($0.top - top) < 3 }) {
                lines[index].text += String(match.5)
                lines[index].left = min(left, lines[index].left)
                lines[index].right = max(right, lines[index].right)
            } else {
                lines.append(Line(text: String(match.5), left: left, right: right, top: top, bottom: bottom))
            }
        }
        return lines.sorted { $0.top < $1.top }
    }

    /// What pdftotext prints.
    func text(_ options: [String] = []) throws -> String {
        try output(of: PDFFacts.pdftotext, options + ["-enc", "UTF-8"], ["-"])
    }

    /// The elements of its structure with the texts in them, each a line, nested ones two blanks further in.
    func structure() throws -> [String] {
        try output(of: PDFFacts.pdfinfo, ["-struct-text", "-enc", "UTF-8"]).split(separator: "\n").map {
            String($0).replacing(" (block)", with: "").replacing(" (inline)", with: "")
        }
    }

    private func output(of tool: URL?, _ options: [String], _ more: [String] = []) throws -> String {
        guard let tool else { return "" }
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).pdf")
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        let output = Pipe()
        process.executableURL = tool
        process.arguments = options + [file.path] + more
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
