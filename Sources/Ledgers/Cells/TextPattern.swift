/// A regular expression that a whole text must match.
struct TextPattern {
    private let regex: Regex<AnyRegexOutput>

    /// Longer expressions are refused.
    static let longest = 1000

    init?(_ pattern: String) {
        guard pattern.utf8.count <= TextPattern.longest, let regex = try? Regex(pattern) else { return nil }
        self.regex = regex.matchingSemantics(.unicodeScalar)
    }

    func matches(_ text: String) -> Bool {
        (try? regex.wholeMatch(in: text)) != nil
    }
}
