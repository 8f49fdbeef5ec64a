import Diagnostics

extension LintRule {
    /// 下降1.2倍: nothing can fall by more than all of it.
    static let declineMultiples = LintRule(
        "decline-multiple", Localized(zh: "减少、下降用“倍”", en: "倍 of a decline")
    ) { passage in
        passage.numbers.compactMap { found in
            guard found.number.kind == .multiple, found.number.change == .fall else { return nil }
            return PassageFinding(
                .error, found.range, .multipleOfDecline(found.number.text), suggestion: .declineInPercent)
        }
    }
}
