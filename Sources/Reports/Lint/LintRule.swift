import Diagnostics

/// A rule of form that texts are held to. A rule is a value, so that a caller may choose among them.
public struct LintRule: Sendable {
    /// In kebab case; findings carry it.
    public let code: String
    /// What it finds.
    public let about: Localized
    let check: @Sendable (LintText) -> [LintFinding]

    /// - Parameter check: gets the whole text, for rules that go beyond one passage.
    init(_ code: String, _ about: Localized, check: @escaping @Sendable (LintText) -> [LintFinding]) {
        self.code = code
        self.about = about
        self.check = check
    }

    /// A rule on each passage by itself.
    init(
        _ code: String, _ about: Localized, eachPassage check: @escaping @Sendable (LintPassage) -> [PassageFinding]
    ) {
        self.init(code, about) { text in
            text.passages.enumerated().flatMap { index, passage in
                check(passage).map { $0.finding(code, in: index) }
            }
        }
    }

    /// All rules that need nothing but the text, in the order in which findings are shown at one place.
    public static let all: [LintRule] = [
        pointSequence, headingNumbers, mixedNumerals, doubleApproximation, aboutDecimals, degrees(), declineMultiples,
        rangeUnits, leadingZeros, relativeYears, doubledWords, doubledMarks, halfWidthMarks, unbalancedQuotes,
        straySpaces,
    ]
}

/// What a rule finds in one passage.
struct PassageFinding: Hashable, Sendable {
    let severity: Diagnostic.Severity
    let range: Range<Int>
    let message: Localized
    let suggestion: Localized

    init(_ severity: Diagnostic.Severity, _ range: Range<Int>, _ message: Localized, suggestion: Localized) {
        self.severity = severity
        self.range = range
        self.message = message
        self.suggestion = suggestion
    }

    func finding(_ rule: String, in passage: Int) -> LintFinding {
        LintFinding(
            rule: rule, severity: severity, passage: passage, range: range, message: message, suggestion: suggestion)
    }
}

/// What `rules` find in `text`, in the text's order.
/// - Complexity: O(rules × characters)
public func lint(_ text: LintText, _ rules: [LintRule] = LintRule.all) -> [LintFinding] {
    rules.flatMap { $0.check(text) }.enumerated().sorted {
        ($0.element.passage, $0.element.range.lowerBound, $0.offset) < (
            $1.element.passage, $1.element.range.lowerBound, $1.offset
        )
    }.map(\.element)
}
