import Tables
import Trees

extension ScaleModel {
    /// The scale, once it is known how large the plot is.
    func scale(width: Double, height: Double, config: Configuration) -> Scale {
        var scale = Scale(key.channel, kind)
        if kind == .band || kind == .point || kind == .ordinal {
            scale.list(discreteDomain())
            scale.binStep = uses.lazy.compactMap { $0.unit.bins[$0.channel]?.step }.first
            pad(&scale, config)
        } else {
            scale.domain = continuousDomain()
        }
        scale.exponent = properties.number("exponent") ?? (kind == .sqrt ? 0.5 : 1)
        scale.base = properties.number("base") ?? 10
        scale.constant = properties.number("constant") ?? 1
        scale.clamp = properties.boolean("clamp") ?? false
        scale.rounds = (kind.isContinuous || kind.isPlaced) && properties.boolean("round") == true
        scale.align = properties.number("align") ?? 0.5
        setRange(&scale, width: width, height: height, config: config)
        if kind.isContinuous { widen(&scale, config) }
        if kind == .quantize, properties.boolean("zero") == true { reachZero(&scale) }
        if properties.boolean("reverse") == true || (properties["reverse"] == nil && sortedDescending) {
            scale.range.reverse()
            scale.names.reverse()
        }
        if kind.isContinuous, let written = properties["bins"] {
            scale.bins = Self.edges(written, of: scale.domain)
        } else if let bins = uses.lazy.compactMap({ $0.unit.bins[$0.channel] }).first, kind.isContinuous {
            let count = Int(((bins.stop - bins.start) / bins.step).rounded())
            scale.bins = (0...max(1, min(count, 1000))).map { bins.start + Double($0) * bins.step }
        } else if kind.isContinuous, let step = writtenStep, let low = scale.domain.min(), let high = scale.domain.max()
        {
            let count = min(1000, ((high - low) / step + 1e-9).rounded(.down))
            if count >= 1 { scale.bins = (0...Int(count)).map { low + Double($0) * step } }
        }
        return scale
    }

    /// The edges of bins, as a list or by their step. Source: vega-encode `Scale`.
    private static func edges(_ written: Tree, of domain: [Double]) -> [Double]? {
        if let list = written.list { return list.compactMap(\.double) }
        guard let step = written["step"]?.double, step > 0, let low = domain.min(), let high = domain.max() else {
            return nil
        }
        let first = written["start"]?.double.map { $0 < low ? (low / step).rounded(.up) * step : $0 } ?? low
        let last = written["stop"]?.double.map { $0 > high ? (high / step).rounded(.down) * step : $0 } ?? high
        let count = ((last - first) / step + 0.5).rounded(.down)
        guard count >= 0, count <= 1000 else { return nil }
        return (0...Int(count)).map { first + Double($0) * step }
    }

    /// How wide the bins are that the data was cut into beforehand.
    private var writtenStep: Double? {
        let steps = uses.lazy.compactMap { use -> Double? in
            if case .binned(let step)? = use.definition.bin { step } else { nil }
        }
        return steps.first { $0 > 0 }
    }

    private var sortedDescending: Bool {
        kind.isContinuous && uses.contains { $0.definition.sort == .descending }
    }

    func pad(_ scale: inout Scale, _ config: Configuration) {
        let (inner, outer) = paddings(config)
        scale.paddingInner = inner
        scale.paddingOuter = outer
    }

    /// Source: vega-lite `compile/scale/properties.ts`, paddingInner and paddingOuter.
    func paddings(_ config: Configuration) -> (inner: Double, outer: Double) {
        let padding = properties.number("padding")
        if kind == .point, !key.channel.isPosition, !key.channel.isOffset { return (1, padding ?? 0) }
        if kind == .point {
            let outer = padding ?? properties.number("paddingOuter") ?? config["scale"].number("pointPadding") ?? 0.5
            return (1, min(1, max(0, outer)))
        }
        guard kind == .band else { return (0, 0) }
        let nested = uses.contains { use in
            use.scaled.offset.map { use.unit.encoding[$0]?.isFieldOrDatum == true } ?? false
        }
        let scaleConfig = config["scale"]
        let byDefault: Double
        if key.channel.isOffset {
            byDefault = scaleConfig.number("offsetBandPaddingInner") ?? 0
        } else if nested {
            byDefault = scaleConfig.number("bandWithNestedOffsetPaddingInner") ?? 0.2
        } else {
            byDefault = scaleConfig.number("bandPaddingInner") ?? barPadding(scaleConfig)
        }
        let inner = properties.number("paddingInner") ?? padding ?? byDefault
        let outer =
            properties.number("paddingOuter") ?? padding
            ?? (key.channel.isOffset
                ? scaleConfig.number("offsetBandPaddingOuter") ?? 0
                : nested
                    ? scaleConfig.number("bandWithNestedOffsetPaddingOuter") ?? 0.2
                    : scaleConfig.number("bandPaddingOuter") ?? inner / 2)
        return (min(1, max(0, inner)), min(1, max(0, outer)))
    }

    private func barPadding(_ config: Properties) -> Double {
        // The lowest layer decides.
        switch uses.first?.unit.mark {
        case .bar: return config.number("barBandPaddingInner") ?? 0.1
        case .tick: return config.number("tickBandPaddingInner") ?? 0.25
        default: return config.number("rectBandPaddingInner") ?? 0
        }
    }

    /// Zero, padding and nice steps, in Vega's order.
    private func widen(_ scale: inout Scale, _ config: Configuration) {
        guard !scale.domain.isEmpty else { return }
        let last = scale.domain.count - 1
        if zero(config), !kind.isTime, kind != .log { reachZero(&scale) }
        let (low, high) = (bound("domainMin"), bound("domainMax"))
        if let low { scale.domain[0] = low }
        if let high { scale.domain[last] = high }
        if let middle = properties.number("domainMid"), scale.domain.count == 2, key.channel.isColor {
            scale.domain.insert(middle, at: 1)
        }
        let padding = properties.number("padding") ?? continuousPadding(config)
        if padding > 0, scale.domain.count == 2, scale.range.count == 2 {
            let span = scale.extent
            let fraction = span / max(1e-9, span - 2 * padding)
            let (a, b) = (scale.transform(scale.domain[0]), scale.transform(scale.domain[1]))
            let middle = (a + b) / 2
            scale.domain = [
                scale.inverse(middle - (middle - a) * fraction), scale.inverse(middle + (b - middle) * fraction),
            ]
        }
        if kind.isTime, let (interval, step) = properties["nice"].flatMap(TimeTicks.interval) {
            scale.domain = TimeTicks.nice(scale.domain, interval, step)
        } else if let count = nice(low, high) {
            niced(&scale, count)
        }
    }

    private func reachZero(_ scale: inout Scale) {
        guard let first = scale.domain.first, let last = scale.domain.last else { return }
        if first > 0, last > 0 { scale.domain[0] = 0 }
        if first < 0, last < 0 { scale.domain[scale.domain.count - 1] = 0 }
    }

    private func bound(_ name: String) -> Double? {
        properties[name].flatMap { $0.double ?? Dates.time($0) }
    }

    private func niced(_ scale: inout Scale, _ count: Double) {
        switch kind {
        case .time, .utc: scale.domain = TimeTicks.nice(scale.domain, count: count)
        case .log:
            let (low, high) = (scale.domain.min() ?? 1, scale.domain.max() ?? 1)
            guard low > 0 else { return }
            let ends = [
                pow(scale.base, (Real.log(low) / Real.log(scale.base) + 1e-12).rounded(.down)),
                pow(scale.base, (Real.log(high) / Real.log(scale.base) - 1e-12).rounded(.up)),
            ]
            scale.domain = scale.domain[0] <= scale.domain[1] ? ends : ends.reversed()
        default: scale.domain = Ticks.nice(scale.domain, count)
        }
    }

    /// Source: vega-lite `compile/scale/properties.ts`, nice.
    private func nice(_ low: Double?, _ high: Double?) -> Double? {
        if let given = properties["nice"] {
            if let count = given.double { return count }
            if given.boolean == false { return nil }
            if given.boolean == true || given.string != nil || given.entries != nil { return tickCountForNice }
        }
        guard key.channel.isPosition, properties["domain"]?.list == nil, low == nil, high == nil else { return nil }
        if kind.isTime || uses.contains(where: { $0.definition.bin != nil }) { return nil }
        return tickCountForNice
    }

    private var tickCountForNice: Double { 10 }

    private func zero(_ config: Configuration) -> Bool {
        if let given = properties.boolean("zero") { return given }
        if let domain = properties["domain"]?.list {
            let ends = domain.compactMap(\.double)
            guard let first = ends.first, let last = ends.last else { return false }
            return first <= 0 && last >= 0
        }
        // Layers agree on what the first of them says.
        return lead.map { use -> Bool in
            if key.channel == .size, use.definition.type == .quantitative { return true }
            guard !use.definition.isBinned, use.definition.bin == nil, key.channel.isPosition || key.channel.isPolar
            else {
                return false
            }
            let orient = use.unit.orient
            if use.unit.mark.isPath || use.unit.mark == .bar {
                if orient == .horizontal && key.channel == .y || orient == .vertical && key.channel == .x {
                    return false
                }
            }
            let second = key.channel.secondary.map { use.unit.encoding[$0] != nil } ?? false
            if use.unit.mark == .bar || use.unit.mark == .area, !second { return true }
            return config["scale"].boolean("zero") ?? true
        } ?? false
    }

    private func continuousPadding(_ config: Configuration) -> Double {
        guard key.channel.isPosition else { return 0 }
        if let given = config["scale"].number("continuousPadding") { return given }
        let crosswise = uses.contains { use in
            guard !use.channel.isSecondary, use.unit.mark == .bar, use.definition.isContinuous,
                use.definition.bin == nil,
                use.definition.timeUnit == nil
            else { return false }
            return use.unit.orient == .vertical && key.channel == .x
                || use.unit.orient == .horizontal && key.channel == .y
        }
        return crosswise ? config["bar"].number("continuousBandSize") ?? 5 : 0
    }
}
