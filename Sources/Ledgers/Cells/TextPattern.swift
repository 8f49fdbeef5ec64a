import CPCRE2

/// A regular expression that a whole text must match, run by PCRE2 because its steps can be bounded: a pattern such as
/// `(a+)+` backtracks for as long as the universe lasts.
final class TextPattern {
    enum Verdict { case matches, fails, tooManySteps }

    /// Longer expressions are refused.
    static let longest = 1000
    /// Of one text, and texts that may use them up: after them every text that was not judged is refused at once.
    static let mostSteps: UInt32 = 100_000
    static let mostExhausted = 100

    private let code: OpaquePointer
    private let match: OpaquePointer
    private let context: OpaquePointer
    private var exhausted = 0

    /// - Returns: `nil` for what is no regular expression.
    init?(_ pattern: String) {
        let bytes = Array(pattern.utf8)
        guard !bytes.isEmpty, bytes.count <= TextPattern.longest else { return nil }
        var (error, offset): (Int32, Int) = (0, 0)
        // `\C` takes one byte of a character, which is never what a schema means.
        let options = UInt32(PCRE2_UTF | PCRE2_UCP | PCRE2_ANCHORED) | PCRE2_ENDANCHORED | PCRE2_NEVER_BACKSLASH_C
        guard let code = pcre2_compile_8(bytes, bytes.count, options, &error, &offset, nil) else { return nil }
        guard let match = pcre2_match_data_create_from_pattern_8(code, nil) else {
            pcre2_code_free_8(code)
            return nil
        }
        guard let context = pcre2_match_context_create_8(nil) else {
            pcre2_match_data_free_8(match)
            pcre2_code_free_8(code)
            return nil
        }
        pcre2_set_match_limit_8(context, TextPattern.mostSteps)
        // In KiB: what a pattern may remember while it backtracks.
        pcre2_set_heap_limit_8(context, 16 << 10)
        (self.code, self.match, self.context) = (code, match, context)
    }

    deinit {
        pcre2_match_context_free_8(context)
        pcre2_match_data_free_8(match)
        pcre2_code_free_8(code)
    }

    func match(_ text: String) -> Verdict {
        if exhausted >= TextPattern.mostExhausted { return .tooManySteps }
        let bytes = Array(text.utf8)
        let result = pcre2_match_8(code, bytes, bytes.count, 0, 0, match, context)
        if result >= 0 { return .matches }
        if result == PCRE2_ERROR_NOMATCH { return .fails }
        exhausted += 1
        return .tooManySteps
    }
}
