/// `第1`, `第13位`.
public func ordinal(_ rank: Int, unit: String = "") -> String { "第\(rank)\(unit)" }

/// `倒数第2` for rank 13 of 14.
/// - Throws: ``NumeralFault/noSuchRank(_:of:)`` outside 1…count.
public func ordinalFromBottom(_ rank: Int, of count: Int, unit: String = "") throws(NumeralFault) -> String {
    guard rank >= 1, rank <= count else { throw .noSuchRank(rank, of: count) }
    return "倒数\(ordinal(count - rank + 1, unit: unit))"
}

/// `第3位`; among the last ones `第13位（倒数第2位）`, so that both readings are there.
/// - Parameter last: how many of the last say so. Default 3, and never in the upper half.
/// - Throws: ``NumeralFault/noSuchRank(_:of:)`` outside 1…count.
public func placement(_ rank: Int, of count: Int, unit: String = "位", last: Int = 3) throws(NumeralFault) -> String {
    let bottom = try ordinalFromBottom(rank, of: count, unit: unit)
    let top = ordinal(rank, unit: unit)
    return count - rank < last && rank > (count + 1) / 2 ? "\(top)（\(bottom)）" : top
}
