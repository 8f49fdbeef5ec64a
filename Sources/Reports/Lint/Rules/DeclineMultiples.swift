import Diagnostics

extension LintRule {
    /// 下降1.2倍: nothing can fall by more than all of it. 是上年的0.9倍, 增长0.3倍: below one, percent says it.
    static let declineMultiples = LintRule(
        "decline-multiple", Localized(zh: "减少、下降用“倍”", en: "倍 of a decline")
    ) { passage in
        passage.numbers.compactMap { found in
            guard found.number.kind == .multiple else { return nil }
            let isCompared =
                found.number.change != nil || passage.word(of: ["的"], before: found.range.lowerBound) != nil
            if found.number.change != .fall, isCompared, let stated = found.number.stated, stated < 1 {
                return PassageFinding(
                    .error, found.range, .multipleBelowOne(found.number.text), suggestion: .declineInPercent)
            }
            guard found.number.change == .fall else { return nil }
            return PassageFinding(
                .error, found.range, .multipleOfDecline(found.number.text), suggestion: .declineInPercent)
        }
    }
}
