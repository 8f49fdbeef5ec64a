import Diagnostics

/// Something in a text that an office would have to rewrite.
public struct LintFinding: Hashable, Sendable {
    /// The rule's code.
    public let rule: String
    /// An error where what is said is wrong, a warning where only its form is.
    public let severity: Diagnostic.Severity
    /// Which passage of the text.
    public let passage: Int
    /// Which characters of the passage.
    public let range: Range<Int>
    public let message: Localized
    /// What to write instead.
    public let suggestion: Localized
}

extension LintFinding {
    /// The finding as it is shown: place and the words around.
    /// - Parameter file: the name of the text's file.
    public func diagnostic(in text: LintText, file: String?) -> Diagnostic {
        let marks = text.passages[passage].marks
        let start = marks.indices.contains(range.lowerBound) ? marks[range.lowerBound] : marks.last
        let around = max(0, range.lowerBound - 12)..<min(marks.count, range.upperBound + 12)
        let quote =
            (around.lowerBound > 0 ? "…" : "") + String(marks[around].map(\.character))
            + (around.upperBound < marks.count ? "…" : "")
        return Diagnostic(
            rule, severity: severity,
            at: Place(file: file, line: start?.line, column: start?.column, quote: quote), message: message,
            remedy: suggestion)
    }

    /// The words that the finding is about.
    public func words(in text: LintText) -> String {
        String(text.passages[passage].marks[range].map(\.character))
    }
}
