import Diagnostics
import Numerals
import Tables
import Trees

/// From when on a word may be used, and how numbers are rounded. All of `wording` may be left out.
///
///     wording:
///       rounding: half-up      # or half-even, truncate
///       nearly_flat: 1%        # 基本持平 up to here
///       slight: 3%             # 略有 up to here
///       clear: 10%             # 明显 from here
///       large: 30%             # 大幅 from here
///       near: 95%              # 近 X is at least so much of X
///       about: 5%              # 约 X is at most so far from X
public struct Wording: Hashable, Sendable {
    public var thresholds = GrowthThresholds()
    public var tolerances = Approximation.Tolerances()
    public var rounding = Exact.Rounding.halfUp

    public init() {}

    private static let names = ["rounding", "nearly_flat", "slight", "clear", "large", "near", "about"]
    private static let roundings: [Exact.Rounding] = [.halfUp, .halfEven, .truncate]

    /// Reads the settings' `wording`; what is wrong goes into `found`.
    init(_ tree: Tree?, found: inout [Diagnostic]) {
        guard let tree, !tree.isNull else { return }
        for entry in tree.entries ?? [] where !Self.names.contains(entry.key) {
            found.append(.unknownKey(entry.key, known: Self.names, at: entry.keyPlace))
        }
        var problems: [Diagnostic] = []
        func ratio(_ key: String) -> Exact? {
            guard let value = tree[key], !value.isNull else { return nil }
            let text = value.scalarText ?? ""
            let isPercent = text.hasSuffix("%")
            if let number = Exact(isPercent ? String(text.dropLast()) : text)?.shifted(by: isPercent ? -2 : 0),
                !number.isNegative, number <= 1
            {
                return number
            }
            problems.append(.keyType(key, "3% / 0.03", at: value.place))
            return nil
        }
        if let value = ratio("nearly_flat") { thresholds.nearlyFlat = value }
        thresholds.slight = ratio("slight") ?? thresholds.slight
        thresholds.clear = ratio("clear") ?? thresholds.clear
        thresholds.large = ratio("large") ?? thresholds.large
        tolerances.near = ratio("near") ?? tolerances.near
        tolerances.about = ratio("about") ?? tolerances.about
        if let value = tree["rounding"] {
            if let known = Self.roundings.first(where: { $0.rawValue == value.scalarText }) {
                rounding = known
            } else {
                problems.append(
                    .unknownChoice(
                        value.scalarText ?? "", of: "rounding", known: Self.roundings.map(\.rawValue), at: value.place))
            }
        }
        found += problems
    }
}
