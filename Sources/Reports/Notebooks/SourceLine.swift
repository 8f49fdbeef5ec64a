import Diagnostics

/// A line of a notebook or of a file that it includes.
struct SourceLine: Hashable {
    let text: String
    /// File and line.
    let place: Place
    /// The files that led here, the notebook first.
    let chain: [String]

    static let depthLimit = 16

    static func lines(of text: String, file: String, chain: [String]) -> [SourceLine] {
        text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { index, line in
            SourceLine(
                text: line.hasSuffix("\r") ? String(line.dropLast()) : String(line),
                place: Place(file: file, line: index + 1), chain: chain)
        }
    }

    /// The path of an `{% include "path" %}` that stands alone on its line; `nil` for any other line.
    var includedPath: String? {
        guard let match = text.wholeMatch(of: #/\s*\{%-?\s*include\s+(?:"([^"]+)"|'([^']+)')\s*-?%\}\s*/#) else {
            return nil
        }
        return (match.1 ?? match.2).map(String.init)
    }

    /// The lines of the file that this line includes, and the file's name.
    /// - Throws: a `Diagnostic` for a file that includes itself, one that has front matter, and what `include` throws.
    func included(_ path: String, by include: Notebook.Include) throws -> (file: String, lines: [SourceLine]) {
        var here = place
        here.column = 1
        here.quote = text
        let (text, file) = try include(path, here)
        guard !chain.contains(file), chain.count < Self.depthLimit else {
            throw Diagnostic.includesItself(chain + [file], at: here)
        }
        guard !text.hasPrefix("---\n"), !text.hasPrefix("---\r") else {
            throw Diagnostic.includeWithFrontMatter(path, at: here)
        }
        var lines = Self.lines(of: text, file: file, chain: chain + [file])
        // The line break that ends a file begins no line of it.
        if lines.last?.text.isEmpty == true { lines.removeLast() }
        return (file, lines)
    }
}
