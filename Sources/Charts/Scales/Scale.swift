import Tables

/// From data to places, sizes and colours.
struct Scale: Hashable, Sendable {
    enum Kind: String, Hashable, Sendable, CaseIterable {
        case linear, log, pow, sqrt, symlog, time, utc
        case band, point, ordinal
        case quantile, quantize, threshold
        case binOrdinal = "bin-ordinal"

        var isContinuous: Bool {
            switch self {
            case .linear, .log, .pow, .sqrt, .symlog, .time, .utc: true
            default: false
            }
        }
        var isTime: Bool { self == .time || self == .utc }
        var isPlaced: Bool { self == .band || self == .point }
        var isDiscretizing: Bool { self == .quantile || self == .quantize || self == .threshold || self == .binOrdinal }
    }

    var channel: Channel
    var kind: Kind
    /// The values of a discrete scale, in order.
    var values: [Value] = []
    /// The ends (and middle) of a continuous scale, or the steps of a discretizing one.
    var domain: [Double] = []
    /// Places or sizes.
    var range: [Double] = [0, 1]
    /// Colours, shapes or dashes by name.
    var names: [String] = []
    var exponent = 1.0
    var base = 10.0
    var constant = 1.0
    var paddingInner = 0.0
    var paddingOuter = 0.0
    var align = 0.5
    var clamp = false
    /// Whether places are whole numbers.
    var rounds = false
    var bins: [Double]?
    /// How wide the bins are that the values of a discrete scale begin.
    var binStep: Double?

    private var index: [Value: Int] = [:]

    init(_ channel: Channel, _ kind: Kind) {
        self.channel = channel
        self.kind = kind
    }

    /// Must be called when `values` are set: their places are looked up.
    mutating func list(_ values: [Value]) {
        self.values = values
        index = Dictionary(values.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
    }

    func position(of value: Value) -> Int? { index[value] }

    var extent: Double { abs((range.last ?? 0) - (range.first ?? 0)) }

    /// Width of a step of a band or point scale.
    var step: Double {
        let count = Double(values.count)
        let space = Swift.max(1, count - paddingInner + paddingOuter * 2)
        let step = extent / (count == 0 ? 1 : space)
        return rounds ? step.rounded(.down) : step
    }

    var bandwidth: Double { kind == .band ? whole(step * (1 - paddingInner)) : 0 }

    private func whole(_ number: Double) -> Double { rounds ? (number + 0.5).rounded(.down) : number }

    /// Number of steps that `count` values take. Source: vega-scale `bandSpace`.
    static func bandSpace(_ count: Int, inner: Double, outer: Double) -> Double {
        let space = Double(count) - inner + outer * 2
        return count == 0 ? 0 : (space > 0 ? space : 1)
    }

    /// Where a value lies: the beginning of its band, the place of its point.
    func place(_ value: Value) -> Double? {
        if kind.isPlaced {
            guard let slot = index[value] else { return nil }
            let reversed = (range.last ?? 0) < (range.first ?? 0)
            let count = Double(values.count)
            let start = Swift.min(range.first ?? 0, range.last ?? 0)
            let offset = whole(start + (extent - step * (count - paddingInner)) * align)
            let slotInOrder = reversed ? count - 1 - Double(slot) : Double(slot)
            return offset + step * slotInOrder
        }
        if kind == .ordinal {
            guard let slot = index[value], !range.isEmpty else { return nil }
            return range[slot % range.count]
        }
        guard let number = Cells.number(value) else { return nil }
        return map(number)
    }

    func map(_ number: Double) -> Double? {
        guard number.isFinite else { return nil }
        if kind.isDiscretizing { return range.isEmpty ? nil : range[Swift.min(slot(number), range.count - 1)] }
        guard domain.count >= 2, range.count >= 2 else { return domain.isEmpty ? nil : range.first }
        return interpolated(number, most: range.count) { range[$0] + (range[$0 + 1] - range[$0]) * $1 }.map(whole)
    }

    /// Which piece of the domain a number lies in, and how far along it.
    /// - Parameter most: how many ends of pieces there are to mix.
    func interpolated<T>(_ number: Double, most: Int = .max, _ mix: (Int, Double) -> T) -> T? {
        let points = domain.map(transform)
        let x = transform(number)
        guard x.isFinite, points.count >= 2 else { return nil }
        let pieces = Swift.min(points.count, most) - 1
        var piece = 0
        let ascending = points[0] <= points[points.count - 1]
        while piece < pieces - 1, ascending ? x > points[piece + 1] : x < points[piece + 1] { piece += 1 }
        let span = points[piece + 1] - points[piece]
        var t = span == 0 ? 0.5 : (x - points[piece]) / span
        if clamp { t = Swift.max(0, Swift.min(1, t)) }
        return mix(piece, t)
    }

    /// The step of a discretizing scale that a number falls into.
    func slot(_ number: Double) -> Int {
        let steps = kind == .binOrdinal ? Array(domain.dropFirst().dropLast()) : thresholds
        return steps.firstIndex { number < $0 } ?? steps.count
    }

    /// Where a discretizing scale changes.
    var thresholds: [Double] {
        switch kind {
        case .threshold: return domain
        case .quantize:
            guard let low = domain.first, let high = domain.last else { return [] }
            let count = Swift.max(1, Swift.max(names.count, range.count))
            return (1..<Swift.max(2, count)).map { low + (high - low) * Double($0) / Double(count) }
        case .quantile:
            let count = Swift.max(1, Swift.max(names.count, range.count))
            return (1..<Swift.max(2, count)).compactMap { Statistics.quantile(domain, Double($0) / Double(count)) }
        default: return []
        }
    }

    func transform(_ x: Double) -> Double {
        switch kind {
        case .log:
            // A log scale of negative numbers mirrors that of positive ones.
            if (domain.first ?? 1) < 0 { return -Real.log(-x) }
            return Real.log(x)
        case .pow: return x < 0 ? -pow(-x, exponent) : pow(x, exponent)
        case .sqrt: return x < 0 ? -(-x).squareRoot() : x.squareRoot()
        case .symlog: return (x < 0 ? -1 : 1) * Real.log1p(abs(x / constant))
        default: return x
        }
    }

    func inverse(_ x: Double) -> Double {
        switch kind {
        case .log: return (domain.first ?? 1) < 0 ? -Real.exp(-x) : Real.exp(x)
        case .pow: return x < 0 ? -pow(-x, 1 / exponent) : pow(x, 1 / exponent)
        case .sqrt: return x < 0 ? -x * x : x * x
        case .symlog: return (x < 0 ? -1 : 1) * Real.expm1(abs(x)) * constant
        default: return x
        }
    }

    /// Whether zero lies in the domain.
    var reachesZero: Bool {
        guard let low = domain.min(), let high = domain.max() else { return false }
        return low <= 0 && high >= 0
    }

    /// Where bars and areas stand: zero, or the end of the domain nearest to it.
    var baseline: Double {
        if kind == .log { return range.first ?? 0 }
        if reachesZero || domain.isEmpty { return map(0) ?? range.first ?? 0 }
        return range.first ?? 0
    }
}
