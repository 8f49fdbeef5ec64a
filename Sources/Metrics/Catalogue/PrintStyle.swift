import Tables

/// How a figure is printed when nothing else is asked.
public struct PrintStyle: Hashable, Sendable {
    public enum Scale: String, Hashable, Sendable {
        /// In full below 1万, then in 万, from 1亿 in 亿.
        case automatic = "auto"
        case none, wan, yi
    }

    /// Approximation words that promise something; one that does not hold for a value is left out.
    public enum Word: String, Hashable, Sendable, CaseIterable {
        /// 近: just below.
        case near
        /// 约: on both sides.
        case about
        /// 余: above, 1.1万余条.
        case over
        /// 多: above, 20.4亿多元.
        case more
        /// 超过: above.
        case exceeding
    }

    /// A rank is printed 第n, or 倒数第n when counted from the bottom.
    public enum Ordinal: String, Hashable, Sendable {
        case top, bottom
    }

    public var scale: Scale = .automatic
    /// Digits after the point; `nil` prints whole numbers in full, one digit with 万 and 亿, one digit of percentages, and
    /// other values with as many as they have.
    public var places: Int?
    public var word: Word?
    public var ordinal: Ordinal?

    public init(scale: Scale = .automatic, places: Int? = nil, word: Word? = nil, ordinal: Ordinal? = nil) {
        self.scale = scale
        self.places = places
        self.word = word
        self.ordinal = ordinal
    }
}
