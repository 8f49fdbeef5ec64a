import Metrics
import Numerals
import Tables

/// What an audit says of one number of a text.
public struct AuditFinding: Hashable, Sendable {
    public enum Verdict: String, Hashable, Sendable {
        /// The ledger's value is what the wording promises.
        case agrees
        /// The sentence speaks of a figure, and the ledger's value is another.
        case differs
        /// No figure of the catalogue is found for it.
        case unknown
    }

    /// Counted from 1; of a Word document, the number of the paragraph.
    public let line: Int
    /// The number as written: 近800万元.
    public let number: String
    /// The sentence that it stands in.
    public let sentence: String
    public let verdict: Verdict
    /// Its id; `nil` when unknown.
    public let figure: String?
    public let title: String?
    /// What of the figure is stated: `value`, `growth`, `difference`, `points` or `multiple`.
    public let aspect: String?
    /// The ledger's value, all digits.
    public let ledgerValue: Exact?
    /// How sure the pairing is, 0…1.
    public let score: Double
}

/// Compares every number of `passages` with `figures`, in the text's order.
/// - Complexity: O(numbers × figures × length of a sentence)
public func audit(_ passages: [Passage], against figures: [Figure]) -> [AuditFinding] {
    let pairing = Pairing(figures)
    return passages.filter(\.isProse).flatMap { audit($0, pairing) }
}

private func audit(_ passage: Passage, _ pairing: Pairing) -> [AuditFinding] {
    let numbers = passage.numbers
    let surroundings = Surroundings.all(of: numbers, in: passage)
    var findings: [AuditFinding] = []
    var earlier: [Figure] = []
    var list: Set<String> = []
    for (index, (number, words)) in zip(numbers, surroundings).enumerated() {
        let last = index > 0 ? surroundings[index - 1] : nil
        if last?.earlier != words.earlier { earlier = [] }
        if !words.goesOn { list = [] }
        let pair = pairing.pair(number, words, earlier: earlier, taken: list)
        if pair == nil, number.isInWords { continue }
        if let pair, pair.aspect == .value {
            earlier.append(pair.figure)
            if pair.agrees { list.insert(pair.figure.id) }
        }
        findings.append(
            AuditFinding(
                line: passage.lines[number.range.lowerBound], number: number.text,
                sentence: passage.sentence(around: number),
                verdict: pair.map { $0.agrees ? .agrees : .differs } ?? .unknown, figure: pair?.figure.id,
                title: pair?.figure.title, aspect: pair?.aspect.rawValue, ledgerValue: pair?.value.normalized,
                score: pair?.score ?? 0))
    }
    return findings
}

extension Passage {
    fileprivate func sentence(around number: ProseNumber) -> String {
        let ends = "。！？!?；;"
        let start = characters[..<number.range.lowerBound].lastIndex { ends.contains($0) }.map { $0 + 1 } ?? 0
        let end = characters[number.range.upperBound...].firstIndex { ends.contains($0) } ?? characters.count
        return String(characters[start..<end])
    }
}
