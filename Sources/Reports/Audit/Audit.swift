import Metrics
import Tables

/// Compares every number of `passages` with what the ledgers say, in the text's order.
/// - Complexity: O(numbers × subjects × length of a sentence)
public func audit(_ passages: [Passage], against ledgers: LedgerAnswers) -> [AuditFinding] {
    let pairing = Pairing(ledgers)
    return passages.enumerated().filter { $1.isProse }.flatMap { audit($1, at: $0, pairing) }
}

private func audit(_ passage: Passage, at index: Int, _ pairing: Pairing) -> [AuditFinding] {
    var findings: [AuditFinding] = []
    var (earlier, before): ([Answer], [Answer]) = ([], [])
    var taken: Set<Subject> = []
    var sentence = 0
    for context in NumberContext.all(in: passage, names: pairing.names, report: pairing.report) {
        if context.words.sentence.lowerBound != sentence {
            // 全年办件5.6万件。同比增长8.4%。
            before = earlier.last.map { [$0] } ?? before
            (sentence, earlier) = (context.words.sentence.lowerBound, [])
        }
        let start = context.number.range.lowerBound
        let isAside = start > 0 && "（(".contains(passage.characters[start - 1])
        if !context.words.goesOn || isAside { taken = [] }
        let pair = pairing.pair(
            context, in: passage, earlier: earlier.isEmpty ? before : earlier, taken: taken)
        if pair == nil, context.number.isInWords { continue }
        if let pair, pair.aspect == .value || earlier.last != pair.answer {
            earlier.append(pair.answer)
            if pair.agrees, pair.aspect == .value { taken.insert(pair.answer.subject) }
        }
        findings.append(AuditFinding(context, pair, in: passage, at: index))
    }
    return findings
}
