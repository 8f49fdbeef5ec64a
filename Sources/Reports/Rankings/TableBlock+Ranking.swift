import Diagnostics
import Documents
import Metrics
import Numerals
import Tables

extension TableBlock {
    /// The ranks of each period with their moves, and the streak, as an official table prints them.
    /// - Throws: a `Diagnostic` for a row to show that is not ranked.
    init(_ ranking: RankingTable, keys: RankingKeys, at place: Place) throws {
        let known = ranking.rows.map(\.name)
        for name in keys.only ?? [] where !known.contains(name) {
            throw Diagnostic.unknownGroup(name, field: ranking.by, known: known.sorted())
        }
        let shown = ranking.rows.filter { keys.only?.contains($0.name) ?? true }
        let list = ranking.request.within.map { [Header([.text($0)])] } ?? []
        let header =
            list + [Header([.text(ranking.by)])]
            + ranking.periods.map { Header([.text(Self.title(of: $0, among: ranking.periods))], alignment: .center) }
            + [Header([.text("连续")])]
        self.init(
            caption: keys.caption.map { [.text($0)] }, columns: header,
            rows: shown.map { row in
                let cells = zip(row.course.ranks, row.course.moves).map { rank, move in
                    // A rank alone is a rank; what was not ranked prints as an empty cell does.
                    [rank?.normalized.description, rank == nil ? nil : move.mark.zh].compactMap { $0 }.filter {
                        !$0.isEmpty
                    }
                    .joined(separator: " ")
                }
                // The last rank knows for how long it has been held.
                let texts = cells + [ranking.streak(row.course, .zh)]
                let figures = row.figures + [row.figures.last ?? nil]
                let own =
                    ((row.list.map { [$0] } ?? []) + [row.name]).map { [Inline.text($0)] }
                    + zip(texts, figures).map { text, figure -> [Inline] in
                        if text.isEmpty { return [] }
                        return figure.map { [.figure(id: $0, [.text(text)])] } ?? [.text(text)]
                    }
                let isBold = ranking.request.highlight.contains(row.name)
                return own.map { $0.isEmpty || !isBold ? $0 : [.strong($0)] }
            })
    }

    /// `7月` where all are months of one year.
    static func title(of period: Period, among all: [Period]) -> String {
        guard period.grain == .month, Set(all.map(\.first.year)).count == 1 else { return periodText(period) }
        return dateText(period.first, .month)
    }
}
