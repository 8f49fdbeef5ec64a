import Tables

/// What the words around a number promise of the true value.
enum Promise {
    case none, near, about, over, above, below, atLeast

    /// Words that stand before a number, longest first.
    static let prefixes: [(word: String, promise: Promise)] = [
        ("将近", .near), ("接近", .near), ("大约", .about), ("超过", .above), ("突破", .above), ("不足", .below), ("不到", .below),
        ("近", .near), ("约", .about), ("逾", .above), ("超", .above),
    ]

    /// Words that stand after a measure word.
    static let suffixes: [(word: String, promise: Promise)] = [
        ("以上", .atLeast), ("以下", .below), ("左右", .about),
    ]

    /// - Parameter half: half of what the last printed digit is worth; `nil` for a number that is exact as written.
    func bounds(of stated: Exact, half: Exact?, step: Exact, _ options: ScanOptions) -> Bounds? {
        let tolerances = options.tolerances
        switch self {
        case .none:
            guard let half else { return Bounds(from: stated, to: stated) }
            let magnitude = Promise.bounds(rounded: stated.magnitude, half: half, options.roundings)
            return stated.isNegative ? magnitude?.negated : magnitude
        case .near:
            guard let low = stated.multiplied(by: tolerances.near) else { return nil }
            return Bounds(from: low, to: stated, includesHigh: false)
        case .about:
            guard let away = stated.magnitude.multiplied(by: tolerances.about), let low = stated.subtracting(away),
                let high = stated.adding(away)
            else { return nil }
            return Bounds(from: low, to: high)
        case .over:
            guard let high = stated.adding(step) else { return nil }
            return Bounds(from: stated, to: high, includesLow: false, includesHigh: false)
        case .above: return Bounds(from: stated, to: nil, includesLow: false)
        case .atLeast: return Bounds(from: stated, to: nil)
        case .below: return Bounds(from: nil, to: stated, includesHigh: false)
        }
    }

    /// What may have been rounded to `stated`, which is not negative: rounding is by magnitude, the same on both sides of
    /// zero.
    private static func bounds(rounded stated: Exact, half: Exact, _ roundings: Set<Exact.Rounding>) -> Bounds? {
        let nearest = roundings != [.truncate]
        guard let below = stated.subtracting(half), let above = stated.adding(half), let step = above.adding(half)
        else { return nil }
        let high = roundings.contains(.truncate) ? step : above
        let includesHigh = roundings.contains(.halfEven) && !roundings.contains(.truncate)
        if stated.isZero {
            return Bounds(from: high.negated, to: high, includesLow: includesHigh, includesHigh: includesHigh)
        }
        return Bounds(from: nearest ? below : stated, to: high, includesHigh: includesHigh)
    }
}
