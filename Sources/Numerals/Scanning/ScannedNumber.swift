import Tables

/// A number found in a text, read back as what it may stand for.
public struct ScannedNumber: Hashable, Sendable {
    /// What a number says, each with an example.
    public enum Kind: Hashable, Sendable {
        /// 5.6万件: in the unit without 万 and 亿.
        case quantity
        /// 96.3%: a ratio.
        case percentage
        /// 1.1个百分点: a difference of ratios.
        case points
        /// 1.2倍
        case multiple
        /// 第13位
        case ordinal
        /// 倒数第2位
        case ordinalFromBottom
        /// 2016年11月16日, 11月, 2016-11-16, 1—11月, 2016年1月1日至11月15日
        case date
        /// 持平, 基本持平: a growth.
        case flat
    }

    /// What a verb before the number says: 增长, 下降.
    public enum Change: Hashable, Sendable {
        case rise, fall
    }

    public let kind: Kind
    /// The number with its approximation words and measure word, as found.
    public let text: String
    public let range: Range<String.Index>
    /// What the digits say; `nil` for dates and 持平.
    public let stated: Exact?
    public let bounds: Bounds
    /// Measure word, empty when there is none that is known.
    public let unit: String
    public let change: Change?
    /// The days of a date; `nil` for other numbers, and for a date without a year when ``ScanOptions/year`` says none.
    public let period: Period?

    /// Whether `value` may have been printed so. A whole number written in full is exact as it stands, but what is no
    /// whole number (a mean, an area) was rounded to it.
    public func admits(_ value: Exact) -> Bool {
        if bounds.contains(value) { return true }
        guard kind == .quantity, let stated, bounds.low == stated, bounds.high == stated, value.integer == nil else {
            return false
        }
        return value.rounded(places: 0) == stated
    }

    /// The bounds of the change that is stated: below zero after a verb of decline.
    public var changeBounds: Bounds { change == .fall ? bounds.negated : bounds }
}

/// What reading takes for granted.
public struct ScanOptions: Hashable, Sendable {
    /// Digits after the point that a number in 万 or 亿 is taken to have at least, since zeros are dropped: 4万 may be
    /// anything that rounds to 4.0万. Default 1.
    public var leastScaledPlaces: Int
    /// What 近 and 约 are taken to promise.
    public var tolerances: Approximation.Tolerances
    /// Up to which growth 基本持平 is said. Default 1 %.
    public var nearlyFlat: Exact
    /// Measure words and units that may follow a number.
    public var units: [String]
    /// How numbers may have been rounded. Default half up; bulletins that truncate print 98.07% for 98.0798%.
    public var roundings: Set<Exact.Rounding>
    /// The year of dates that name none: 11月15日. Default: unknown.
    public var year: Int?

    public init(
        leastScaledPlaces: Int = 1, tolerances: Approximation.Tolerances = Approximation.Tolerances(),
        nearlyFlat: Exact = Exact(1, scale: 2), units: [String] = MeasureWords.standard,
        roundings: Set<Exact.Rounding> = [.halfUp], year: Int? = nil
    ) {
        self.roundings = roundings
        self.year = year
        self.leastScaledPlaces = leastScaledPlaces
        self.tolerances = tolerances
        self.nearlyFlat = nearlyFlat
        self.units = units
    }
}

/// All numbers of `text` that are written with digits, in order, and 持平 and 基本持平. Numerals in words (“两学一做”,
/// 三是) are not figures and are passed over, and so are digits inside Latin words (A4).
/// - Complexity: O(characters × units)
public func scanNumbers(in text: String, _ options: ScanOptions = ScanOptions()) -> [ScannedNumber] {
    NumberScanner.scan(text, options)
}

extension ScannedNumber {
    /// Reads a text that is one number and nothing else: 5.6万件, 近800万元, 倒数第2.
    public init?(_ text: String, _ options: ScanOptions = ScanOptions()) {
        let found = scanNumbers(in: text, options)
        guard let only = found.first, found.count == 1, only.text == text else { return nil }
        self = only
    }
}
