import Trees

extension Specification {
    /// The same chart without shorthands: lines with points, areas with lines, and composite marks become layers, rows
    /// and columns of an encoding a facet.
    /// - Parameter outer: the encoding of the layers around.
    func normalized(_ config: Configuration, outer: Encoding = Encoding()) -> Specification {
        switch self {
        case .unit(let view):
            if let facet = view.split() { return Specification.facet(facet).normalized(config) }
            return view.normalized(config, outer: outer)
        case .layer(var view):
            if let facet = view.split() { return Specification.facet(facet).normalized(config) }
            let shared = view.encoding.inheriting(outer)
            view.layers = view.layers.map { $0.normalized(config, outer: shared) }
            return .layer(view)
        case .concat(var view):
            view.views = view.views.map { $0.normalized(config) }
            return .concat(view)
        case .facet(var view):
            view.spec = view.spec.normalized(config)
            return .facet(view)
        }
    }
}

extension UnitView {
    fileprivate func normalized(_ config: Configuration, outer: Encoding) -> Specification {
        if mark == .errorbar, let parts = errorBar(config, outer: outer) { return parts }
        guard mark == .line || mark == .area || mark == .trail else { return .unit(self) }
        let all = config.mark(mark, properties)
        // A shape is that of the points, so the line has some.
        let shaped: Tree? = encoding[.shape] == nil ? nil : Tree(.object([]))
        let point = overlay(properties["point"] ?? all["point"] ?? (mark == .trail ? nil : shaped))
        let line = mark == .area ? overlay(all["line"]) : nil
        guard point != nil || line != nil else { return .unit(self) }
        var base = self
        base.common = ViewProperties()
        base.properties["point"] = false
        base.properties["line"] = false
        if mark == .area, line != nil, !properties.has("opacity") { base.properties["opacity"] = 0.7 }
        var bare = base
        bare.encoding[.shape] = nil
        var layers = [Specification.unit(bare)]
        let stacked = mark == .area
        func over(_ type: MarkType, _ own: Properties) -> Specification {
            var view = base
            view.mark = type
            var carried: Properties = [:]
            for name in ["color", "fill", "stroke", "interpolate", "tension", "clip", "tooltip", "invalid"] {
                if type != .line, name == "interpolate" || name == "tension" { continue }
                carried[name] = properties[name]
            }
            view.properties = own.over(carried)
            if type == .line { view.properties["point"] = false }
            // The outline lies where the area ends, so it is stacked alike.
            if stacked { view.encoding = view.encoding.stackedLike(orient: properties.string("orient")) }
            return .unit(view)
        }
        if let line { layers.append(over(.line, line)) }
        if let point { layers.append(over(.point, point.over(["opacity": 1, "filled": true]))) }
        return .layer(LayerView(layers, common: common))
    }

    private func overlay(_ tree: Tree?) -> Properties? {
        guard let tree, tree.boolean != false, !tree.isNull else { return nil }
        if tree.string == "transparent" { return ["opacity": 0] }
        return Properties(tree)
    }
}

extension Encoding {
    fileprivate func stackedLike(orient: String?) -> Encoding {
        var copy = self
        let channel: Channel = self[.y]?.type == .quantitative || self[.y]?.aggregate != nil ? .y : .x
        guard var definition = copy[channel], definition.stack == nil, Grouping.hasSeries(self) else { return self }
        definition.stack = .zero
        copy[channel] = definition
        return copy
    }
}
