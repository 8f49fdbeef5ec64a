import Diagnostics

/// What lint says of a text that is audited.
public struct StyleFinding: Hashable, Sendable {
    /// As of ``AuditFinding``.
    public let line: Int
    /// Offsets of the characters in their line or paragraph.
    public let columns: Range<Int>
    /// The words that it is about.
    public let words: String
    public let rule: String
    public let message: Localized
    public let suggestion: Localized
    /// As `nianbao lint` shows it.
    public let diagnostic: Diagnostic
}

/// The style findings of a file that was read as `passages`.
/// - Throws: a `Diagnostic` for a file that cannot be read.
public func styleFindings(of file: String, _ passages: [Passage], year: Int?) throws -> [StyleFinding] {
    let text = try LintText(file: file, year: year) { passages }
    return lint(text).compactMap { finding in
        let marks = text.passages[finding.passage].marks[finding.range]
        guard let first = marks.first, let last = marks.last(where: { $0.line == first.line }) else { return nil }
        return StyleFinding(
            line: first.line, columns: first.column - 1..<max(first.column, last.column),
            words: finding.words(in: text), rule: finding.rule, message: finding.message,
            suggestion: finding.suggestion, diagnostic: finding.diagnostic(in: text, file: file))
    }
}
