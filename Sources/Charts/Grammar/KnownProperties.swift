/// Names of mark properties; those that mean nothing on paper are known and have no effect.
enum MarkProperties {
    static let section = PropertySection(
        known: known, undrawn: Undrawn.mark, computed: computed, gradients: ["color", "fill"],
        kinds: [
            "orient": .choice(["horizontal", "vertical"]), "x": .open, "y": .open, "x2": .open, "y2": .open,
            "size": .number,
        ])

    static let known = [
        "type", "align", "angle", "aria", "baseline", "binSpacing", "clip", "color",
        "cornerRadius", "cornerRadiusBottomLeft", "cornerRadiusBottomRight", "cornerRadiusEnd", "cornerRadiusTopLeft",
        "cornerRadiusTopRight", "description", "dir", "dx", "dy", "ellipsis", "fill",
        "fillOpacity", "filled", "font", "fontSize", "fontStyle", "fontWeight", "height", "innerRadius",
        "interpolate", "invalid", "limit", "line", "lineBreak", "lineHeight", "opacity", "order", "orient",
        "outerRadius", "padAngle", "point", "radius", "radius2", "radius2Offset", "radiusOffset", "shape", "size",
        "stroke", "strokeCap", "strokeDash", "strokeDashOffset", "strokeJoin", "strokeMiterLimit", "strokeOffset",
        "strokeOpacity", "strokeWidth", "style", "tension", "text", "theta", "theta2", "theta2Offset", "thetaOffset",
        "thickness", "tooltip", "cursor", "href", "url", "width", "x",
        "x2", "x2Offset", "xOffset", "y", "y2", "y2Offset", "yOffset", "minBandSize", "extent", "median", "outliers",
        "box", "rule", "ticks", "band", "borders", "blend", "nianbao:label", "nianbao:halo",
    ]
}

extension MarkProperties {
    /// Those that may be an expression of the row.
    static let computed: Set = [
        "x", "y", "color", "fill", "stroke", "opacity", "strokeWidth", "text", "align", "baseline", "dx", "dy", "angle",
        "fontSize",
    ]
}

enum ScaleProperties {
    static let section = PropertySection(
        known: known, undrawn: Undrawn.scale,
        kinds: ["type": .choice(Scale.Kind.allCases.map(\.rawValue)), "padding": .number, "align": .number])

    static let known = [
        "type", "domain", "domainMin", "domainMax", "domainMid", "domainRaw", "range", "rangeMin", "rangeMax",
        "reverse", "nice", "zero", "padding", "paddingInner", "paddingOuter", "align", "round", "clamp", "base",
        "exponent", "constant", "scheme", "interpolate", "bins",
    ]
}

enum AxisProperties {
    static let section = PropertySection(
        known: known, undrawn: Undrawn.axis, conditional: conditional, kinds: ["offset": .number])

    static let known = [
        "aria", "bandPosition", "description", "domain", "domainCap", "domainColor", "domainDash", "domainDashOffset",
        "domainOpacity", "domainWidth", "format", "formatType", "grid", "gridCap", "gridColor", "gridDash",
        "gridDashOffset", "gridOpacity", "gridWidth", "labelAlign", "labelAngle", "labelBaseline", "labelBound",
        "labelColor", "labelExpr", "labelFlush", "labelFlushOffset", "labelFont", "labelFontSize", "labelFontStyle",
        "labelFontWeight", "labelLimit", "labelLineHeight", "labelOffset", "labelOpacity", "labelOverlap",
        "labelPadding", "labelSeparation", "labels", "maxExtent", "minExtent", "offset", "orient", "position",
        "style", "tickBand", "tickCap", "tickColor", "tickCount", "tickDash", "tickDashOffset", "tickExtra",
        "tickMinStep", "tickOffset", "tickOpacity", "tickRound", "tickSize", "tickWidth", "ticks", "title",
        "titleAlign", "titleAnchor", "titleAngle", "titleBaseline", "titleColor", "titleFont", "titleFontSize",
        "titleFontStyle", "titleFontWeight", "titleLimit", "titleLineHeight", "titleOpacity", "titlePadding",
        "titleX", "titleY", "translate", "values", "zindex", "nianbao:unit",
    ]
}

extension AxisProperties {
    /// Those that may differ from tick to tick.
    static let conditional: Set = [
        "gridColor", "gridDash", "gridOpacity", "gridWidth", "labelColor", "labelOpacity", "tickColor", "tickDash",
        "tickOpacity", "tickWidth",
    ]
}

enum LegendProperties {
    static let section = PropertySection(
        known: known, undrawn: Undrawn.legend,
        kinds: [
            "orient": .choice(LegendModel.Place.allCases.map(\.rawValue)), "offset": .number,
            "type": .choice(["symbol", "gradient"]),
        ])

    static let known = [
        "aria", "clipHeight", "columnPadding", "columns", "cornerRadius", "description", "direction", "fillColor",
        "format", "formatType", "gradientLength", "gradientOpacity", "gradientStrokeColor", "gradientStrokeWidth",
        "gradientThickness", "gridAlign", "labelAlign", "labelBaseline", "labelColor", "labelExpr", "labelFont",
        "labelFontSize", "labelFontStyle", "labelFontWeight", "labelLimit", "labelOffset", "labelOpacity",
        "labelOverlap", "labelPadding", "labelSeparation", "legendX", "legendY", "offset", "orient", "padding",
        "rowPadding", "strokeColor", "symbolDash", "symbolDashOffset", "symbolFillColor", "symbolLimit",
        "symbolOffset", "symbolOpacity", "symbolSize", "symbolStrokeColor", "symbolStrokeWidth", "symbolType",
        "tickCount", "tickMinStep", "title", "titleAlign", "titleAnchor", "titleBaseline", "titleColor", "titleFont",
        "titleFontSize", "titleFontStyle", "titleFontWeight", "titleLimit", "titleLineHeight", "titleOpacity",
        "titleOrient", "titlePadding", "type", "values", "zindex", "nianbao:unit",
    ]
}

enum HeaderProperties {
    static let section = PropertySection(known: known, undrawn: Undrawn.header)

    /// Where labels and titles of a facet's channel may stand.
    static func sides(of channel: Channel) -> [String] { channel == .row ? ["left", "right"] : ["top", "bottom"] }

    static func section(of channel: Channel) -> PropertySection {
        var section = section
        for name in ["orient", "labelOrient", "titleOrient"] { section.kinds[name] = .choice(sides(of: channel)) }
        return section
    }

    static let known = [
        "format", "formatType", "labelAlign", "labelAnchor", "labelAngle", "labelBaseline", "labelColor", "labelExpr",
        "labelFont", "labelFontSize", "labelFontStyle", "labelFontWeight", "labelLimit", "labelLineHeight",
        "labelOrient", "labelPadding", "labels", "orient", "title", "titleAlign", "titleAnchor", "titleAngle",
        "titleBaseline", "titleColor", "titleFont", "titleFontSize", "titleFontStyle", "titleFontWeight", "titleLimit",
        "titleLineHeight", "titleOrient", "titlePadding",
    ]
}

/// Properties of Vega-Lite that have no effect here.
enum Undrawn {
    static let mark: Set = [
        "blend", "dir", "ellipsis", "font", "fontStyle", "limit", "lineBreak", "lineHeight", "radius2Offset",
        "strokeCap", "strokeDashOffset", "strokeJoin", "strokeMiterLimit", "strokeOffset", "theta2Offset",
    ]
    static let scale: Set = ["domainRaw", "interpolate"]
    static let axis: Set = [
        "domainCap", "domainDashOffset", "gridCap", "gridDashOffset", "labelBaseline",
        "labelFlushOffset", "labelFont", "labelFontStyle", "labelLineHeight", "position", "style", "tickCap",
        "tickDashOffset", "tickExtra", "tickOffset", "tickRound", "titleAlign", "titleAnchor", "titleAngle",
        "titleBaseline", "titleFont", "titleFontStyle", "titleLineHeight", "titleOpacity", "titleX",
        "titleY", "translate", "zindex",
    ]
    static let legend: Set = [
        "clipHeight", "columnPadding", "cornerRadius", "fillColor", "gradientOpacity",
        "gradientStrokeColor", "gradientStrokeWidth", "gridAlign", "labelAlign", "labelBaseline",
        "labelColor", "labelFont", "labelFontSize", "labelFontStyle", "labelFontWeight", "labelLimit", "labelOffset",
        "labelOpacity", "labelOverlap", "labelPadding", "labelSeparation",
        "padding", "rowPadding", "strokeColor", "symbolDash", "symbolDashOffset", "symbolLimit", "symbolOffset",
        "symbolOpacity", "symbolSize", "symbolStrokeColor", "symbolStrokeWidth", "titleAlign", "titleAnchor",
        "titleBaseline", "titleColor", "titleFont", "titleFontSize", "titleFontStyle", "titleFontWeight",
        "titleLimit", "titleLineHeight", "titleOpacity", "titleOrient", "titlePadding", "zindex",
    ]
    static let header: Set = [
        "labelBaseline", "labelFont", "labelFontStyle", "labelLineHeight", "titleAlign", "titleBaseline", "titleFont",
        "titleFontStyle", "titleLimit", "titleLineHeight",
    ]
    static let title: Set = [
        "align", "angle", "baseline", "dx", "dy", "font", "fontStyle", "lineHeight", "orient", "style", "subtitleFont",
        "subtitleFontStyle", "subtitleLineHeight", "subtitlePadding", "zindex",
    ]
}

enum TitleProperties {
    static let section = PropertySection(known: known, undrawn: Undrawn.title, kinds: ["offset": .number])

    private static let known =
        [
            "text", "subtitle", "anchor", "aria", "color", "fontSize", "fontWeight", "frame", "limit", "offset",
            "subtitleColor", "subtitleFontSize", "subtitleFontWeight", "nianbao:note",
        ]
        + Undrawn.title
}

enum ConfigurationProperties {
    private static let marks = MarkType.allCases.map(\.rawValue) + ["mark"]
    private static let axes =
        ["axis", "axisX", "axisY", "axisTop", "axisBottom", "axisLeft", "axisRight"]
        + ["", "X", "Y"].flatMap { letter in
            ["Band", "Discrete", "Point", "Quantitative", "Temporal"].map { "axis\(letter)\($0)" }
        }
    private static let headers = ["header", "headerRow", "headerColumn", "headerFacet"]
    private static let plain = [
        "countTitle", "fieldTitle", "numberFormat", "normalizedNumberFormat", "background", "padding", "params",
    ]
    /// Sections whose members are names of the author's or lists of colours.
    private static let open = ["range", "style"]
    private static let view = [
        "continuousWidth", "continuousHeight", "discreteWidth", "discreteHeight", "step", "fill", "stroke",
        "strokeWidth", "style", "aria",
    ]
    private static let scale = [
        "bandPaddingInner", "bandPaddingOuter", "bandWithNestedOffsetPaddingInner", "bandWithNestedOffsetPaddingOuter",
        "barBandPaddingInner", "continuousPadding", "invalid", "maxBandSize", "minBandSize", "offsetBandPaddingInner",
        "offsetBandPaddingOuter",
        "pointPadding", "rectBandPaddingInner", "tickBandPaddingInner", "zero",
    ]

    static let viewSection = PropertySection(known: view, kinds: ["step": .number])

    /// What a section may say; `nil` for one that has no members of its own.
    static func section(_ name: String) -> PropertySection? {
        if marks.contains(name) {
            return MarkProperties.section.adding([
                "timeUnitBandPosition", "timeUnitBandSize", "continuousBandSize", "discreteBandSize",
            ])
        }
        if axes.contains(name) { return AxisProperties.section.adding(["disable"]) }
        if headers.contains(name) { return HeaderProperties.section }
        switch name {
        case "legend": return LegendProperties.section.adding(["disable"])
        case "title": return TitleProperties.section
        case "view": return viewSection
        case "scale": return PropertySection(known: scale)
        case "facet", "concat": return PropertySection(known: ["spacing", "columns"])
        default: return nil
        }
    }

    static let sections =
        marks + axes + headers + plain + open + ["legend", "title", "view", "scale", "facet", "concat"]
}
