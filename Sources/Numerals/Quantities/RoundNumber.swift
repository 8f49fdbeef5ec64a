import Tables

/// The number that is printed in the place of a value: rounded, and for an approximation a round one that keeps what
/// the word promises.
struct RoundNumber {
    /// In the unit without 万 and 亿.
    let value: Exact
    let scale: MyriadScale
    /// Digits after the point of the scaled number, `nil` to show what there are.
    private let places: Int?

    init(for exact: Exact, _ style: QuantityStyle) throws(NumeralFault) {
        if style.approximation != .none, exact.isNegative {
            throw .approximateNegative(style.approximation, value: exact)
        }
        let numbers = try RoundNumber.candidates(for: exact, style)
        for number in numbers where number.keepsPromise(to: exact, style) {
            self = number
            return
        }
        throw .brokenPromise(style.approximation, value: exact, printed: numbers.last?.value ?? exact)
    }

    private init(value: Exact, scale: MyriadScale, places: Int?) {
        self.value = value
        self.scale = scale
        self.places = places
    }

    /// The numbers that may stand for `exact`, roundest first.
    private static func candidates(for exact: Exact, _ style: QuantityStyle) throws(NumeralFault) -> [RoundNumber] {
        let digits = exact.digitsBeforePoint
        switch style.approximation {
        case .near, .about, .around:
            guard style.places == nil else { break }
            return try (1...3).map { count throws(NumeralFault) in
                try number(for: exact, places: count - digits, fixedScale: style.scale, style)
            }
        case .none: break
        default:
            // Two digits of a number in full: 163 is 160余, 1163 is 1100余.
            guard style.places == nil, (style.scale ?? MyriadScale(for: exact)) == .none else { break }
            return [try number(for: exact, places: 2 - digits, fixedScale: style.scale, style)]
        }
        return [try scaled(exact, style)]
    }

    /// The number with the places that `style` sets for its scale, in the scale that it belongs to after rounding: 1亿,
    /// not 10000万.
    private static func scaled(_ exact: Exact, _ style: QuantityStyle) throws(NumeralFault) -> RoundNumber {
        var scale = style.scale ?? MyriadScale(for: exact)
        while true {
            let places = style.places ?? (scale == .none ? ownPlaces(of: exact) : 1)
            let found = try number(for: exact, places: places - scale.exponent, fixedScale: scale, style)
            let reached = MyriadScale(for: found.value)
            guard style.scale == nil, reached.exponent > scale.exponent else { return found }
            scale = reached
        }
    }

    private static func ownPlaces(of exact: Exact) -> Int {
        let places = exact.normalized.scale
        return places > 4 ? 2 : places
    }

    /// `places` counts digits after the point of the number without 万 and 亿.
    private static func number(
        for exact: Exact, places: Int, fixedScale: MyriadScale?, _ style: QuantityStyle
    ) throws(NumeralFault) -> RoundNumber {
        let value =
            switch style.approximation.side {
            case .rounded: exact.stepped(places: places, style.rounding)
            case .above: exact.ceiling(places: places)
            case .beneath: exact.floor(places: places)
            }
        guard let value else { throw .tooLarge(exact) }
        let scale = fixedScale ?? naturalScale(of: value, style.approximation)
        return RoundNumber(value: value, scale: scale, places: max(0, places + scale.exponent))
    }

    /// 约 and 左右 take no decimals, so their number goes down to the unit in which it has none: 约12000万元, not 约1.2亿元.
    private static func naturalScale(of value: Exact, _ word: Approximation) -> MyriadScale {
        let largest = MyriadScale(for: value)
        guard word == .about || word == .around else { return largest }
        return [MyriadScale.yi, .wan].first { scale in
            scale.exponent <= largest.exponent && value.shifted(by: -scale.exponent)?.normalized.scale == 0
        } ?? .none
    }

    private func keepsPromise(to exact: Exact, _ style: QuantityStyle) -> Bool {
        let word = style.approximation
        switch word {
        case .none: return true
        case .near:
            guard let least = value.multiplied(by: style.tolerances.near) else { return false }
            return exact < value && exact >= least
        case .about, .around:
            guard let away = value.subtracting(exact)?.magnitude,
                let most = value.multiplied(by: style.tolerances.about)
            else { return false }
            return !away.isZero && away <= most
        case .over, .more, .exceed, .surpass, .beyond: return exact > value && !value.isZero
        case .less, .below: return exact < value
        case .atLeast: return exact >= value && !value.isZero
        }
    }

    /// The digits before 万 or 亿.
    func digits(of exact: Exact, _ style: QuantityStyle) throws(NumeralFault) -> String {
        guard let scaled = value.shifted(by: -scale.exponent), let kept = scaled.rounded(places: places ?? scaled.scale)
        else { throw .tooLarge(exact) }
        let shown = style.keepsZeros ? kept : kept.normalized
        if [.about, .around].contains(style.approximation), shown.scale > 0 {
            throw .approximateDecimals(style.approximation, value: exact)
        }
        return shown.description
    }
}
