import Tables

/// The units that Chinese counts in: 万 and 亿, nothing else (GB/T 15835-2011, 4.4).
public enum MyriadScale: String, Hashable, Sendable, CaseIterable {
    case none = ""
    case wan = "万"
    case yi = "亿"

    /// Power of ten of one unit.
    public var exponent: Int {
        switch self {
        case .none: 0
        case .wan: 4
        case .yi: 8
        }
    }

    /// What a number is divided by to be counted in this unit.
    public var divisor: Double {
        switch self {
        case .none: 1
        case .wan: 10_000
        case .yi: 100_000_000
        }
    }

    /// The unit that a number of this magnitude is printed in.
    public init(for value: Exact) {
        let magnitude = value.magnitude
        self = magnitude < Exact(10_000) ? .none : magnitude < Exact(100_000_000) ? .wan : .yi
    }

    /// The unit of a chart's axis over a domain: that of its larger end.
    public init(forAxis domain: ClosedRange<Double>) {
        let magnitude = max(abs(domain.lowerBound), abs(domain.upperBound))
        self = magnitude >= MyriadScale.yi.divisor ? .yi : magnitude >= MyriadScale.wan.divisor ? .wan : .none
    }

    /// One unit for all of `values`, for a comparison or a table column: the largest in which the largest value reaches
    /// one and the smallest, zero aside, a tenth.
    public init(sharedBy values: some Sequence<Exact>) {
        let magnitudes = values.map(\.magnitude).filter { !$0.isZero }
        guard let smallest = magnitudes.min(), let largest = magnitudes.max() else {
            self = .none
            return
        }
        let fitting = [MyriadScale.yi, .wan].first { scale in
            guard let one = Exact(1).shifted(by: scale.exponent), let tenth = one.shifted(by: -1) else { return false }
            return largest >= one && smallest >= tenth
        }
        self = fitting ?? .none
    }

    /// `万件`: what stands in an axis title or a unit line when values are counted in this unit.
    public func title(of unit: String) -> String { rawValue + unit }
}
