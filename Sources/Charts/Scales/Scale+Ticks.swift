import Tables

extension Scale {
    /// Ticks of a continuous scale. Source: d3-scale's `ticks` of each kind.
    func ticks(_ count: Double) -> [Double] {
        guard let low = domain.first, let high = domain.last else { return [] }
        switch kind {
        case .time, .utc: return TimeTicks.values(low, high, count: count)
        case .log: return logTicks(low, high, count)
        default: return Ticks.values(low, high, count)
        }
    }

    /// To the scale's base; exact for powers of ten.
    private func logarithm(_ x: Double) -> Double { base == 10 ? Real.log10(x) : Real.log(x) / Real.log(base) }

    private func logTicks(_ first: Double, _ last: Double, _ count: Double) -> [Double] {
        let (low, high) = (min(first, last), max(first, last))
        guard low > 0 else { return low < 0 && high < 0 ? logTicks(-high, -low, count).map { -$0 }.reversed() : [] }
        let (i, j) = (logarithm(low), logarithm(high))
        var ticks: [Double] = []
        if base == base.rounded(), j - i < count {
            var exponent = i.rounded(.down)
            while exponent <= j.rounded(.up) {
                for k in 1..<Int(max(2, base)) {
                    let tick = exponent < 0 ? Double(k) / pow(base, -exponent) : Double(k) * pow(base, exponent)
                    if tick < low { continue }
                    if tick > high { break }
                    ticks.append(tick)
                }
                exponent += 1
            }
            if Double(ticks.count) * 2 < count { ticks = Ticks.values(low, high, count) }
        } else {
            ticks = Ticks.values(i, j, min(j - i, count)).map { pow(base, $0) }
        }
        return first <= last ? ticks : ticks.reversed()
    }

    /// How a number axis writes its ticks when nothing is said. Source: d3-scale `tickFormat`.
    func tickText(_ count: Double, format: String? = nil, grouped: Bool = true) -> (Double) -> String {
        let (low, high) = (domain.first ?? 0, domain.last ?? 1)
        if kind == .log {
            let spec = format.flatMap { NumberFormat($0) } ?? NumberFormat(grouped ? "," : "") ?? NumberFormat()
            return { spec.text($0) }
        }
        return Self.spanText(low, high, count, format: format, grouped: grouped)
    }

    /// How numbers between two ends are written that lie about a `count`th apart. Source: vega-format `formatSpan`.
    static func spanText(
        _ low: Double, _ high: Double, _ count: Double, format: String?, grouped: Bool
    ) -> (Double) -> String {
        let step = Ticks.step(low, high, count)
        var spec = format.flatMap { NumberFormat($0) } ?? NumberFormat(grouped ? ",f" : "f") ?? NumberFormat()
        let exponent = step == 0 || !step.isFinite ? 0 : Int((Real.log10(abs(step)) + 1e-9).rounded(.down))
        switch spec.type {
        case "s" where spec.precision == nil:
            let value = max(abs(low), abs(high))
            let third = max(-8, min(8, Int((Real.log10(max(value, 1e-300)) / 3).rounded(.down)))) * 3
            spec.precision = max(0, third - exponent)
            // All ticks in one unit: 0M, 2M, …, 12M. Source: d3-format `formatPrefix`.
            spec.type = "f"
            let (fixed, unit) = (spec, Decimals.siPrefix(third))
            return { fixed.text($0 / pow(10, Double(third))) + unit }
        case nil where format != nil, "e", "g", "p", "r":
            if spec.precision == nil {
                let top = Int((Real.log10(max(abs(low), abs(high), 1e-300)) + 1e-9).rounded(.down))
                spec.precision = max(0, top - exponent) + (spec.type == "e" ? 0 : 1)
                if spec.type == nil { spec.trim = true }
            }
        case "f", "%": if spec.precision == nil { spec.precision = max(0, -exponent - (spec.type == "%" ? 2 : 0)) }
        default: break
        }
        return { spec.text($0) }
    }
}
