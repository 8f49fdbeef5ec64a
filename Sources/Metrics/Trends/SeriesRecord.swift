import Tables

/// Whether the last value of a series is its highest or lowest (创2014年有台账以来新高).
public struct SeriesRecord: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable { case high, low }

    public let kind: Kind
    /// The first value of the series: what "since" must name.
    public let start: Int
    /// Values before the last.
    public let earlier: Int
    /// Where the record that was broken stands; of several equal ones the last.
    public let previous: Int

    /// - Parameters:
    ///   - values: one after another.
    ///   - atLeast: as many values must come before, so that a record means something. Default 3.
    /// - Returns: `nil` when the last value is missing, only equals the record, or there are too few before it.
    public init?(_ values: [Exact?], atLeast: Int = 3) {
        guard let last = values.last ?? nil else { return nil }
        let before = values.dropLast().enumerated().compactMap { index, value in
            value.map { (index: index, value: $0) }
        }
        guard before.count >= max(1, atLeast), let start = before.first?.index,
            let highest = before.map(\.value).max(), let lowest = before.map(\.value).min(),
            last > highest || last < lowest
        else { return nil }
        kind = last > highest ? .high : .low
        self.start = start
        earlier = before.count
        previous = before.last { $0.value == (last > highest ? highest : lowest) }?.index ?? start
    }
}

/// Since when the last value is the highest: the step after the latest one that was as high, or the first.
/// - Returns: `nil` when the last value is missing, or the step just before was as high.
public func highestSince(_ values: [Exact?]) -> Int? {
    guard let last = values.last ?? nil else { return nil }
    let since = (values.dropLast().lastIndex { $0.map { $0 >= last } ?? false } ?? -1) + 1
    return since == values.count - 1 ? nil : since
}
