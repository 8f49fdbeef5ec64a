import Metrics
import Tables

/// Compares every number of `passages` with what the ledgers say, in the text's order.
/// - Complexity: O(numbers × subjects × length of a sentence)
public func audit(_ passages: [Passage], against ledgers: LedgerAnswers) -> [AuditFinding] {
    let pairing = ledgers.pairing
    var outline = Outline(pairing)
    return passages.enumerated().flatMap { index, passage -> [AuditFinding] in
        guard passage.isProse else {
            outline.add(passage)
            return []
        }
        return audit(passage, at: index, pairing, outline.course)
    }
}

private func audit(_ passage: Passage, at index: Int, _ pairing: Pairing, _ outer: Pairing.Course)
    -> [AuditFinding]
{
    var findings: [AuditFinding] = []
    var course = outer
    var sentence = 0
    for context in NumberContext.all(in: passage, names: pairing.names, report: pairing.report) {
        if context.words.sentence.lowerBound != sentence {
            // 全年办件5.6万件。同比增长8.4%。
            let last = course
            course = outer
            if !last.endsForeign { (course.earlier, course.places) = (last.earlier.suffix(1), last.places) }
            sentence = context.words.sentence.lowerBound
        }
        let start = context.number.range.lowerBound
        let isAside = start > 0 && "（(".contains(passage.characters[start - 1])
        if !context.words.goesOn || isAside { course.taken = [] }
        let pair = pairing.pair(context, in: passage, course)
        if pair == nil, context.number.isInWords { continue }
        course.add(pair, context)
        findings.append(AuditFinding(context, pair, in: passage, at: index))
    }
    // 进驻部门13个，其中有审批职能的12个: what the sentence states elsewhere the number cannot be meant to be.
    let stated = Set(findings.filter { $0.verdict == .agrees }.map(\.statement))
    return findings.map { $0.verdict == .differs && stated.contains($0.statement) ? $0.unknown : $0 }
}

extension Pairing.Course {
    /// More values than a sentence speaks of at once.
    private static let mostEarlier = 40

    fileprivate mutating func add(_ pair: Pairing.Pair?, _ context: NumberContext) {
        let number = context.number
        endsInPercentage = number.kind == .percentage
        endsInTarget = pair?.aspect == .target
        lasting = pair?.aspect == .lasting ? pair?.answer : nil
        guard let pair else {
            isForeign = true
            if number.kind == .quantity, number.change == nil { endsForeign = true }
            return
        }
        endsForeign = false
        if pair.aspect == .value { endsOpen = !pair.agrees && pair.isOneOfSeveral }
        if pair.aspect == .value { places = number.stated?.scale ?? 0 }
        guard pair.aspect == .value || context.words.share == nil && earlier.last != pair.answer else { return }
        earlier.append(pair.answer)
        if earlier.count > Self.mostEarlier { earlier.removeFirst() }
        if pair.agrees, pair.aspect == .value { taken.insert(pair.answer.subject) }
    }
}
