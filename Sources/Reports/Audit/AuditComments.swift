import Diagnostics
import Documents

extension AuditReport {
    /// A copy of a Word document with a comment at each number, and at what lint finds: what the ledgers say and how to
    /// trace it. Numbers of headers, footers and notes, where Word allows no comments, are spoken of at the first
    /// paragraph of the text.
    /// - Parameter onlyDifferences: whether numbers that agree, numbers without a figure and matters of style go without.
    /// - Throws: a `Diagnostic` when the file is no Word document that can be read.
    public func commentedCopy(of path: String, onlyDifferences: Bool = false, in language: Language) throws -> [UInt8] {
        var package = try OfficePackage(readBytes(path, as: path, limit: OfficePackage.Limits.file), name: path)
        let first = try package.wordParagraphs().first { !$0.text.isEmpty }
        var comments: [WordComment] = findings.filter { !onlyDifferences || $0.verdict == .differs }.compactMap {
            let lines = $0.commentLines.map { $0.text(in: language) }
            guard let part = $0.part else {
                return WordComment(paragraph: $0.line, range: $0.columns, lines: lines)
            }
            guard let first else { return nil }
            let place = Localized.inPart(part, $0.number).text(in: language)
            return WordComment(paragraph: first.number, range: 0..<first.text.count, lines: [place] + lines)
        }
        if !onlyDifferences {
            comments += style.map {
                WordComment(
                    paragraph: $0.line, range: $0.columns,
                    lines: [$0.message, $0.suggestion].map { $0.text(in: language) })
            }
        }
        try package.add(
            comments.sorted { ($0.paragraph, $0.range.lowerBound) < ($1.paragraph, $1.range.lowerBound) },
            author: "nianbao")
        return try package.bytes()
    }
}
