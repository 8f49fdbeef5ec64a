import Diagnostics

extension ScaleModel {
    /// Warnings of properties that the author gave a scale of another kind. Source: vega-lite `scale.ts`,
    /// scaleTypeSupportProperty.
    var misfits: [Diagnostic] {
        var found: [Diagnostic] = []
        for use in uses {
            if let written = use.writtenKind, written != use.kind, let tree = use.properties["type"] {
                let path = join(use.unit.leaf.path, "encoding.\(use.channel.rawValue).scale.type")
                found.append(.misfit(path, kind: use.kind.rawValue, at: tree.place))
            }
            for (name, tree) in (use.definition.scale ?? [:]).values.sorted(by: { $0.key < $1.key })
            where !tree.isNull && !fits(name) {
                let path = join(use.unit.leaf.path, "encoding.\(use.channel.rawValue).scale.\(name)")
                found.append(.misfit(path, kind: kind.rawValue, at: tree.place))
            }
        }
        return found
    }

    private func fits(_ name: String) -> Bool {
        switch name {
        case "exponent": kind == .pow
        case "base": kind == .log
        case "constant": kind == .symlog
        case "zero": kind.isContinuous && !kind.isTime && kind != .log || kind == .quantize || kind == .binOrdinal
        case "nice": kind.isContinuous || kind == .quantize
        case "clamp", "domainMin", "domainMax": kind.isContinuous || kind == .quantize
        case "domainMid": kind.isContinuous && key.channel.isColor
        case "padding": kind.isContinuous || kind.isPlaced
        case "paddingOuter", "align": kind.isPlaced
        case "paddingInner": kind == .band
        case "round": kind.isContinuous || kind.isPlaced
        case "scheme": key.channel.isColor
        case "rangeMin", "rangeMax": !key.channel.isColor
        default: true
        }
    }
}
