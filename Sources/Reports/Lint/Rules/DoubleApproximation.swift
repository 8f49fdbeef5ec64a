import Diagnostics
import Foundation
import Numerals

extension LintRule {
    /// 超过5%以上, 近100余人, 约3万左右: two words that promise different things, or the same thing twice.
    static let doubleApproximation = LintRule(
        "double-approximation", Localized(zh: "近…余、超过…以上、约…左右等矛盾或重复", en: "近…余, 超过…以上, 约…左右")
    ) { passage in
        passage.numbers.compactMap { found in
            let text = found.number.text
            let (start, end) = (found.range.lowerBound, found.range.upperBound)
            let own = prefixes.first { text.hasPrefix($0) }
            let before = own == nil ? passage.word(of: prefixes, before: start) : nil
            let suffix = suffixes.first { text.hasSuffix($0) } ?? passage.word(of: suffixes, at: end)
            let isOutside = !suffixes.contains { text.hasSuffix($0) } && suffix != nil
            let over = text.first { "余多".contains($0) }.map(String.init)
            let words = [own ?? before, over, suffix].compactMap { $0 }
            guard words.count > 1 else { return nil }
            let range = start - (before?.count ?? 0)..<end + (isOutside ? suffix?.count ?? 0 : 0)
            let whole = String(passage.characters[range])
            return PassageFinding(
                .error, range, .doubleApproximation(words), suggestion: .keepOneWord(alternatives(whole, words)))
        }
    }

    private static let prefixes = ["将近", "接近", "大约", "超过", "突破", "不足", "不到", "近", "约", "逾", "超"]
    private static let suffixes = ["以上", "以下", "左右"]

    /// The text with only one of the words.
    private static func alternatives(_ text: String, _ words: [String]) -> [String] {
        words.map { kept in
            words.filter { $0 != kept }.reduce(text) { rest, word in
                guard let range = rest.range(of: word, options: suffixes.contains(word) ? .backwards : []) else {
                    return rest
                }
                return rest.replacingCharacters(in: range, with: "")
            }
        }
    }
}
