import Expressions
import Tables

/// A day from which on a metric counts something else than before (统计口径调整).
///
///     caliber: {since: 2016-01-01, note: 2016年起含移动端申报, comparable: 申请方式 != '移动端'}
///
/// A comparison across that day is made of the records that are counted in both ways, and says so (按可比口径); where the
/// catalogue does not say which those are, there is none.
public struct Caliber: Hashable, Sendable {
    /// The first day that is counted in the new way.
    public let since: Day
    /// Why, for readers.
    public let note: String
    /// Which records are counted both before and after; `nil` when that cannot be told.
    public let comparable: Expression?

    public init(since: Day, note: String, comparable: Expression? = nil) {
        self.since = since
        self.note = note
        self.comparable = comparable
    }

    /// Whether a value of `current` and one of `base` are counted differently, in part at least.
    func lies(between base: Period, and current: Period) -> Bool { base.first < since && since <= current.last }
}
