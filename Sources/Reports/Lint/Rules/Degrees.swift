import Diagnostics
import Numerals

extension LintRule {
    /// 大幅增长8.6%, 显著提升 without a figure: the adverbs of a change have thresholds.
    static func degrees(_ thresholds: GrowthThresholds = GrowthThresholds()) -> LintRule {
        LintRule(
            "degree", Localized(zh: "“大幅”“明显”“略有”与数字不符", en: "大幅, 明显, 略有 that the number does not bear")
        ) { passage in
            passage.numbers.compactMap { found in
                guard found.number.kind == .percentage, found.number.change != nil, let stated = found.number.stated
                else { return nil }
                let verbEnd = found.range.lowerBound
                let clause = passage.marks[max(0, verbEnd - 8)..<verbEnd].map(\.character)
                let start = clause.lastIndex { "，,。；;、".contains($0) }.map { $0 + 1 } ?? 0
                let words = String(clause[start...])
                guard let degree = Degree.allCases.first(where: { words.contains($0.rawValue) }),
                    !degree.fits(stated, thresholds)
                else { return nil }
                return PassageFinding(
                    .error, found.range, .degreeDoesNotFit(degree, found.number.text),
                    suggestion: .writeDegree(Degree(of: stated, thresholds)))
            }
        }
    }
}
