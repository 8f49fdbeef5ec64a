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
    /// The part of a Word document that it stands in, as `word/footnotes.xml`; `nil` for its text.
    public let part: String?
    /// Offsets of the number's characters in its line or paragraph.
    public let columns: Range<Int>
    /// Of the passage, in the text's order.
    public let passage: Int
    /// Offsets of the number's characters in the passage.
    public let range: Range<Int>
    /// The number as written: 近800万元.
    public let number: String
    /// Offset in the passage of the sentence that it stands in.
    let sentenceStart: Int
    /// The sentence that it stands in.
    public let sentence: String
    public let verdict: Verdict
    /// The metric's id; `nil` when unknown.
    public let figure: String?
    /// With the group: 公安局办件量.
    public let title: String?
    /// What of the figure is stated: `value`, `growth`, `share`, …
    public let aspect: String?
    /// The days that it is of; `nil` when it is of none.
    public let period: Period?
    /// Conditions and the group, as a catalogue writes them.
    public let filter: String?
    /// Records counted; `nil` for groups.
    public let rows: Int?
    /// The ledger's value, all digits; a percentage is a ratio.
    public let ledgerValue: Exact?
    /// The ledger's value as the text's wording would have it: 5.6万件.
    public let expected: String?
    /// The command that shows where the ledger's value comes from.
    public let trace: String?
    /// How sure the pairing is, 0…1.
    public let score: Double
}

extension AuditFinding {
    init(_ context: NumberContext, _ pair: Pairing.Pair?, in passage: Passage, at index: Int) {
        let number = context.number
        let answer = pair?.answer
        let group = answer?.condition
        self.init(
            line: passage.lines[number.range.lowerBound], part: passage.part,
            columns: passage.columns(of: number.range), passage: index, range: number.range, number: number.text,
            sentenceStart: context.words.sentence.lowerBound,
            sentence: String(passage.characters[context.words.sentence]),
            verdict: pair.map { $0.agrees ? .agrees : .differs } ?? .unknown, figure: answer?.subject.metric.id,
            title: answer?.title, aspect: pair?.aspect.rawValue, period: answer?.period,
            filter: answer.map { [$0.filter, group ?? ""].filter { !$0.isEmpty }.joined(separator: " && ") },
            rows: answer?.rows, ledgerValue: pair?.value.normalized,
            expected: pair.map { number.wording(of: $0.value, in: $0.answer.subject.metric.unit) },
            trace: answer?.trace, score: pair?.score ?? 0)
    }
}

extension AuditFinding {
    /// What a sentence states of which figure, days and aspect.
    struct Statement: Hashable {
        let figure: String?
        let title: String?
        let aspect: String?
        let period: Period?
        let value: Exact?
        let sentenceStart: Int
    }

    var statement: Statement {
        Statement(
            figure: figure, title: title, aspect: aspect, period: period, value: ledgerValue,
            sentenceStart: sentenceStart)
    }

    /// The same number without a figure.
    var unknown: AuditFinding {
        AuditFinding(
            line: line, part: part, columns: columns, passage: passage, range: range, number: number,
            sentenceStart: sentenceStart,
            sentence: sentence, verdict: .unknown, figure: nil, title: nil, aspect: nil, period: nil, filter: nil,
            rows: nil, ledgerValue: nil, expected: nil, trace: nil, score: 0)
    }
}
