extension UnitModel {
    /// Where an offset's marks lie within a band of `channel`, or within a period of its time unit, from the band's
    /// beginning. Source: vega-lite `compile/scale/range.ts`, getOffsetRange.
    func band(_ channel: Channel, _ space: Space, _ config: Configuration) -> [Double]? {
        guard let scale = space.scale(channel, self) else { return nil }
        if scale.kind == .band { return [0, scale.bandwidth] }
        guard scale.kind.isTime, let unit = encoding[channel]?.timeUnit, let first = scale.domain.min(),
            let start = scale.map(first), let end = scale.map(unit.end(first))
        else { return nil }
        let outer = config["scale"].number("bandWithNestedOffsetPaddingOuter") ?? 0.2
        return [(end - start) * outer / 2, (end - start) * (1 - outer / 2)]
    }
}
