/// Names of mark properties; those that mean nothing on paper are known and have no effect.
enum MarkProperties {
    static let known = [
        "type", "align", "angle", "aria", "baseline", "binSpacing", "clip", "color", "continuousBandSize",
        "cornerRadius", "cornerRadiusBottomLeft", "cornerRadiusBottomRight", "cornerRadiusEnd", "cornerRadiusTopLeft",
        "cornerRadiusTopRight", "description", "dir", "discreteBandSize", "dx", "dy", "ellipsis", "fill",
        "fillOpacity", "filled", "font", "fontSize", "fontStyle", "fontWeight", "height", "innerRadius",
        "interpolate", "invalid", "limit", "line", "lineBreak", "lineHeight", "opacity", "order", "orient",
        "outerRadius", "padAngle", "point", "radius", "radius2", "radius2Offset", "radiusOffset", "shape", "size",
        "stroke", "strokeCap", "strokeDash", "strokeDashOffset", "strokeJoin", "strokeMiterLimit", "strokeOffset",
        "strokeOpacity", "strokeWidth", "style", "tension", "text", "theta", "theta2", "theta2Offset", "thetaOffset",
        "thickness", "tooltip", "cursor", "href", "url", "width", "x",
        "x2", "x2Offset", "xOffset", "y", "y2", "y2Offset", "yOffset", "minBandSize", "extent", "median", "outliers",
        "box", "rule", "ticks", "band", "borders", "blend", "nianbao:label", "nianbao:hatch", "nianbao:halo",
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
    static let known = [
        "type", "domain", "domainMin", "domainMax", "domainMid", "domainRaw", "range", "rangeMin", "rangeMax",
        "reverse", "nice", "zero", "padding", "paddingInner", "paddingOuter", "align", "round", "clamp", "base",
        "exponent", "constant", "scheme", "interpolate", "bins",
    ]
}

enum AxisProperties {
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

enum LegendProperties {
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
    static let known = [
        "format", "formatType", "labelAlign", "labelAnchor", "labelAngle", "labelBaseline", "labelColor", "labelExpr",
        "labelFont", "labelFontSize", "labelFontStyle", "labelFontWeight", "labelLimit", "labelLineHeight",
        "labelOrient", "labelPadding", "labels", "orient", "title", "titleAlign", "titleAnchor", "titleAngle",
        "titleBaseline", "titleColor", "titleFont", "titleFontSize", "titleFontStyle", "titleFontWeight", "titleLimit",
        "titleLineHeight", "titleOrient", "titlePadding",
    ]
}
