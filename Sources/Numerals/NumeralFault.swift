import Tables

/// Why a number cannot be printed as asked: printing it would say something untrue.
public enum NumeralFault: Error, Hashable, Sendable {
    /// The word promises something that the value does not keep: 近 a value that is not just below, 余 with nothing over.
    case brokenPromise(Approximation, value: Exact, printed: Exact)
    /// An approximation word before a value below zero.
    case approximateNegative(Approximation, value: Exact)
    /// 约 and 左右 with decimals, which claim a precision that the word denies.
    case approximateDecimals(Approximation, value: Exact)
    /// 余 and 多 stand between 万 or a number and its measure word; % is none.
    case wordNeedsMeasureWord(Approximation)
    /// 倍 for a decline or for a growth below one time.
    case noMultiple(growth: Exact)
    /// 大幅, 明显 or 略有 outside its threshold.
    case wrongDegree(Degree, growth: Exact)
    /// A verb that says the other direction: 压缩至 of what has grown.
    case wrongVerb(String)
    /// A rank outside 1…count.
    case noSuchRank(Int, of: Int)
    /// A growth without a base to compare with.
    case noBase
    /// More than 38 digits, or more places than they leave room for.
    case tooLarge(Exact)
    /// An integer outside what Chinese numerals are written for here.
    case outOfRange(Int)
}
