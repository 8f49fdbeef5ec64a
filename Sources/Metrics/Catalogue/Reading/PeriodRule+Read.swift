import Diagnostics
import Trees

extension PeriodRule {
    /// `year`, `previous_year`, `whole_year`, `snapshot` or `{month: 7}`. Default: `year`, and `snapshot` for a ledger
    /// without a time field. `nil`, with a finding, when it is not valid.
    static func read(_ properties: Properties, ledgerHasTime: Bool, findings: inout [Diagnostic]) -> PeriodRule? {
        guard let tree = properties.tree["period"] else { return ledgerHasTime ? .year : .snapshot }
        let rule: PeriodRule?
        if tree.entries != nil {
            let month = Properties(tree, path: properties.path(of: "period"), known: ["month"], findings: &findings)
            if !month.has("month") {
                findings.append(.missingProperty("month", at: tree.place.naming(month.path(of: "month"))))
            }
            rule = month.integer("month", in: 1...12, findings: &findings).map(PeriodRule.month)
        } else {
            let word = properties.text("period", findings: &findings)
            rule = word.flatMap { words[$0] }
            if let word, rule == nil {
                findings.append(
                    .unknownChoice(
                        word, known: words.keys.sorted() + ["{month: 7}"], at: properties.place(of: "period"))
                )
            }
        }
        if let rule, rule != .snapshot, !ledgerHasTime {
            findings.append(.periodWithoutTime(at: properties.place(of: "period")))
            return nil
        }
        return rule
    }

    private static let words: [String: PeriodRule] = [
        "year": .year, "previous_year": .previousYear, "whole_year": .wholeYear, "snapshot": .snapshot,
    ]
}
