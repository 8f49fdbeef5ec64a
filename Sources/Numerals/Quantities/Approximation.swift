import Tables

/// The words that make a number approximate. Each promises something, and printing checks that it is kept.
public enum Approximation: String, Hashable, Sendable, CaseIterable {
    case none = ""
    /// Just below the printed number: less, and at least ``Tolerances/near`` of it.
    case near = "近"
    /// Near the printed number on either side, within ``Tolerances/about``, and not equal to it.
    case about = "约"
    /// As ``about``, after the measure word.
    case around = "左右"
    /// Above the printed number, less than the next step of its precision. After 万/亿, before the measure word.
    case over = "余"
    /// As ``over``.
    case more = "多"
    /// Above the printed number.
    case exceed = "超过"
    case surpass = "突破"
    case beyond = "逾"
    /// Below the printed number.
    case less = "不足"
    /// Below the printed number, after the measure word.
    case below = "以下"
    /// The printed number or above, after the measure word.
    case atLeast = "以上"

    /// Where the word stands.
    public enum Position: Hashable, Sendable {
        case beforeNumber, beforeUnit, afterUnit
    }

    /// Where this word stands.
    public var position: Position {
        switch self {
        case .none, .near, .about, .exceed, .surpass, .beyond, .less: .beforeNumber
        case .over, .more: .beforeUnit
        case .around, .below, .atLeast: .afterUnit
        }
    }

    /// On which side of the true value the printed number lies.
    enum Side { case rounded, above, beneath }

    var side: Side {
        switch self {
        case .none, .about, .around: .rounded
        case .near, .less, .below: .above
        case .over, .more, .exceed, .surpass, .beyond, .atLeast: .beneath
        }
    }

    /// How near is near enough.
    public struct Tolerances: Hashable, Sendable {
        /// The least part of X that 近X may stand for.
        public var near: Exact
        /// The greatest part of X that the value of 约X may be away.
        public var about: Exact

        /// Default: at least 95 % for 近, at most 5 % away for 约.
        public init(near: Exact = Exact(95, scale: 2), about: Exact = Exact(5, scale: 2)) {
            self.near = near
            self.about = about
        }
    }
}
