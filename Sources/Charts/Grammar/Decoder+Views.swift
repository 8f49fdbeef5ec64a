import Diagnostics
import Trees

extension Specification {
    /// Views that lie in views deeper than this are refused.
    static let deepest = 16

    /// Reads a Vega-Lite specification.
    /// - Parameter theme: whose names of paints colours may have.
    /// - Returns: the specification, and warnings that name what is not supported by its path.
    /// - Throws: `Diagnostics` when the chart would be wrong.
    public static func decode(
        _ tree: Tree, theme: Theme = .nianbao
    ) throws -> (specification: Specification, warnings: [Diagnostic]) {
        var decoder = Decoder()
        decoder.colors = Set(theme.paints.keys)
        let specification = decoder.view(tree, at: "", depth: 0)
        let warnings = try Diagnostics.throwErrors(in: decoder.found)
        guard let specification else {
            throw Diagnostics([.badValue("mark", expected: MarkType.allCases.map(\.rawValue), at: tree.place)])
        }
        return (specification, warnings)
    }
}

extension Decoder {
    private static let commonKeys = [
        "name", "description", "title", "data", "datasets", "transform", "width", "height", "view", "resolve", "config",
        "background", "padding", "autosize", "usermeta", "params", "projection", "bounds", "spacing", "align", "center",
    ]

    mutating func view(_ tree: Tree, at path: String, depth: Int) -> Specification? {
        guard tree.entries != nil else {
            found.append(.badValue(path, expected: ["{mark, encoding}", "{layer}"], at: tree.place))
            return nil
        }
        guard depth < Specification.deepest else {
            found.append(.chartTooLarge(join(path, "layer"), limit: Specification.deepest))
            return nil
        }
        views += 1
        guard views <= Self.mostViews else {
            if views == Self.mostViews + 1 { found.append(.chartTooLarge(join(path, "views"), limit: Self.mostViews)) }
            return nil
        }
        let outer = parameters
        defer { parameters = outer }
        let tree = parameterised(tree, at: path, isOutermost: depth == 0)
        let common = common(tree, at: path)
        if let layers = tree["layer"]?.list {
            check(tree, at: path, known: Self.commonKeys + ["layer", "encoding"])
            let views = layers.enumerated().compactMap {
                view($0.element, at: join(path, "layer[\($0.offset)]"), depth: depth + 1)
            }
            // Layers lie on one plot: where the whole has no size, the first that has one decides.
            var common = common
            common.width = common.width ?? views.lazy.compactMap(\.common.width).first
            common.height = common.height ?? views.lazy.compactMap(\.common.height).first
            return .layer(
                LayerView(views, encoding: encoding(tree["encoding"], at: join(path, "encoding")), common: common))
        }
        if let spec = tree["spec"], let facet = tree["facet"] {
            check(tree, at: path, known: Self.commonKeys + ["facet", "spec", "columns"])
            return facetView(tree, facet, spec, common, at: path, depth: depth)
        }
        if let spec = tree["spec"], let fields = tree["repeat"] {
            check(tree, at: path, known: Self.commonKeys + ["repeat", "spec", "columns"])
            return repetition(tree, fields, spec, common, at: path, depth: depth)
        }
        for direction in [ConcatView.Direction.hconcat, .vconcat, .concat] {
            guard let views = tree[direction.rawValue]?.list else { continue }
            check(tree, at: path, known: Self.commonKeys + [direction.rawValue, "columns"])
            return .concat(
                ConcatView(
                    views.enumerated().compactMap {
                        view($0.element, at: join(path, "\(direction.rawValue)[\($0.offset)]"), depth: depth + 1)
                    }, direction, common: common))
        }
        return unit(tree, common, at: path)
    }

    private mutating func unit(_ tree: Tree, _ common: ViewProperties, at path: String) -> Specification? {
        check(tree, at: path, known: Self.commonKeys + ["mark", "encoding"])
        let markPath = join(path, "mark")
        guard let written = tree["mark"],
            let mark: MarkType = choice(written.entries == nil ? written : written["type"], at: markPath)
        else {
            if tree["mark"] == nil {
                found.append(.badValue(markPath, expected: MarkType.allCases.map(\.rawValue), at: tree.place))
            }
            return nil
        }
        check(written, at: markPath, as: MarkProperties.section)
        for part in ["point", "line", "box", "median", "outliers", "rule", "ticks", "band", "borders"] {
            guard let inner = written[part] else { continue }
            check(inner, at: join(markPath, part), as: MarkProperties.section)
        }
        checkDrawn(written, mark, at: markPath)
        if !mark.hasSecondEnds, !mark.isComposite {
            for entry in tree["encoding"]?.entries ?? [] where ["x2", "y2"].contains(entry.key) {
                found.append(.unsupported(join(path, "encoding.\(entry.key)"), at: entry.keyPlace))
            }
        }
        let encoding = encoding(tree["encoding"], at: join(path, "encoding"))
        if mark == .geoshape || mark == .image {
            found.append(
                .notDrawable(
                    markPath, at: written.place, zh: "暂不支持 \(mark.rawValue)", en: "\(mark.rawValue) is not drawn"))
        }
        return .unit(UnitView(mark, Properties(written), encoding: encoding, common: common))
    }

    /// Names values of known properties that are not drawn as written.
    private mutating func checkDrawn(_ written: Tree, _ mark: MarkType, at path: String) {
        if let curve = written["interpolate"]?.string, !Curves.known.contains(curve) {
            found.append(.unsupported(join(path, "interpolate"), at: written["interpolate"]?.place ?? written.place))
        }
        if mark == .point, let shape = written["shape"]?.string, !Symbols.known.contains(shape),
            PathData.elements(of: shape) == nil
        {
            found.append(
                .badValue(
                    join(path, "shape"), expected: Symbols.known, at: written["shape"]?.place ?? written.place,
                    got: shape))
        }
    }

    private mutating func facetView(
        _ tree: Tree, _ facet: Tree, _ spec: Tree, _ common: ViewProperties, at path: String, depth: Int
    ) -> Specification? {
        guard let inner = view(spec, at: join(path, "spec"), depth: depth + 1) else { return nil }
        let facetPath = join(path, "facet")
        let isGrid = facet["row"] != nil || facet["column"] != nil
        if isGrid { check(facet, at: facetPath, known: ["row", "column"]) }
        return .facet(
            FacetView(
                row: facet["row"].map { definition($0, .row, at: join(facetPath, "row")) },
                column: facet["column"].map { definition($0, .column, at: join(facetPath, "column")) },
                wrapped: isGrid ? nil : definition(facet, .facet, at: facetPath), spec: inner, common: common))
    }

    private mutating func common(_ tree: Tree, at path: String) -> ViewProperties {
        var common = ViewProperties()
        common.name = tree["name"]?.string
        common.description = tree["description"]?.string
        common.title = tree["title"].flatMap(title)
        common.data = data(tree["data"], at: join(path, "data"))
        common.datasets = Properties(tree["datasets"]).values
        common.transforms = transforms(tree["transform"], at: join(path, "transform"))
        common.width = extent(tree["width"], at: join(path, "width"))
        common.height = extent(tree["height"], at: join(path, "height"))
        common.view = tree["view"].map { Properties($0) }
        if let title = tree["title"] {
            check(title, at: join(path, "title"), as: TitleProperties.section)
        }
        if let padding = tree["padding"] {
            check(padding, at: join(path, "padding"), known: ["left", "top", "right", "bottom"])
        }
        if let view = tree["view"] { check(view, at: join(path, "view"), as: ConfigurationProperties.viewSection) }
        checkConfiguration(tree["config"], at: join(path, "config"))
        common.arrangement = arrangement(tree, at: path)
        common.resolve = resolve(tree["resolve"], at: join(path, "resolve"))
        common.config = tree["config"]
        common.background = tree["background"]
        common.padding = tree["padding"]
        common.autosize = autosize(tree["autosize"], common, at: join(path, "autosize"))
        if let value = tree["projection"] { found.append(.unsupported(join(path, "projection"), at: value.place)) }
        common.parameters = parameters.nodes
        return common
    }

    private func title(_ tree: Tree) -> Properties? {
        if tree.isNull { return nil }
        return tree.entries == nil ? Properties(["text": tree]) : Properties(tree)
    }

    private mutating func extent(_ tree: Tree?, at path: String) -> ViewProperties.Extent? {
        guard let tree else { return nil }
        if let points = tree.double { return .points(points) }
        if tree.string == "container" { return .container }
        check(tree, at: path, known: ["step", "for"])
        if let step = tree["step"]?.double { return .step(step, forPosition: tree["for"]?.string == "position") }
        found.append(.badValue(path, expected: ["number", "container", "{step}"], at: tree.place))
        return nil
    }

    private mutating func resolve(_ tree: Tree?, at path: String) -> Resolve {
        var resolve = Resolve()
        if let tree { check(tree, at: path, known: ["scale", "axis", "legend"]) }
        func read(_ name: String, into target: inout [Channel: Bool]) {
            for entry in tree?[name]?.entries ?? [] {
                guard let channel = Channel(rawValue: entry.key) else {
                    found.append(.unsupported(join(path, "\(name).\(entry.key)"), at: entry.keyPlace))
                    continue
                }
                target[channel] = entry.value.string != "independent"
            }
        }
        read("scale", into: &resolve.scale)
        read("axis", into: &resolve.axis)
        read("legend", into: &resolve.legend)
        return resolve
    }
}
