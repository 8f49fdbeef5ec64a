/// Scene nodes of marks.
struct MarkNodes {
    private(set) var theme: Theme
    /// For grounds below labels.
    var measuring: (any TextMeasuring)?

    func nodes(_ groups: [MarkGroup], width: Double, height: Double) -> [SceneNode] {
        groups.flatMap { group -> [SceneNode] in
            let nodes = nodes(group)
            guard group.clip else { return nodes }
            return [
                SceneNode(
                    .group(offset: Point(0, 0), clip: Rect(x: 0, y: 0, width: width, height: height), children: nodes),
                    role: .mark)
            ]
        }
    }

    private func nodes(_ group: MarkGroup) -> [SceneNode] {
        guard let gradient = group.gradient else { return drawn(group) }
        var own = self
        own.theme.paints[MarkGroup.gradientName] = gradient
        return own.drawn(group)
    }

    private func drawn(_ group: MarkGroup) -> [SceneNode] {
        switch group.kind {
        case .rect: group.items.compactMap { rect($0, group.mark) }
        case .line: line(group)
        case .trail: trail(group)
        case .area: area(group)
        case .symbol: group.items.compactMap(symbol)
        case .rule: group.items.compactMap(rule)
        case .text: (group.hasHalo ? group.items.compactMap(halo) : []) + group.items.compactMap(text)
        case .arc: group.items.compactMap(arc)
        }
    }

    private func fill(_ item: MarkItem) -> Paint? {
        guard let name = item.fill, name != "transparent", name != "none" else { return nil }
        return faded(theme.paint(name), item.fillOpacity)
    }

    private func stroke(_ item: MarkItem, width: Double = 1) -> Stroke? {
        guard let name = item.stroke, name != "transparent", name != "none" else { return nil }
        return Stroke(
            faded(solid(theme.paint(name)), item.strokeOpacity), width: item.strokeWidth ?? width, dash: item.dash,
            cap: .butt, join: .round)
    }

    /// Lines and small symbols cannot be hatched: they take the colour of the hatch's lines.
    private func solid(_ paint: Paint) -> Paint {
        if case .hatch(let line, _, _, _, _) = paint { .color(line) } else { paint }
    }

    private func faded(_ paint: Paint, _ opacity: Double) -> Paint {
        guard opacity < 1, case .color(var color) = paint else { return paint }
        color.alpha *= opacity
        return .color(color)
    }

    private func rect(_ item: MarkItem, _ mark: MarkType) -> SceneNode? {
        guard let x = item.x, let y = item.y, let width = item.width, let height = item.height else { return nil }
        let box = Rect(x: x, y: y, width: width, height: height)
        let isEven = item.corners.allSatisfy { $0 == item.corners.first }
        let radius = min(item.corners.first ?? 0, min(width, height) / 2)
        return SceneNode(
            isEven ? .rect(box, cornerRadius: radius) : .path(box.rounded(item.corners)), role: .mark, fill: fill(item),
            stroke: stroke(item), opacity: item.opacity, label: item.label)
    }

    /// Runs of points between breaks.
    private func runs(_ items: [MarkItem]) -> [[MarkItem]] {
        items.split { !$0.defined }.map(Array.init)
    }

    private func line(_ group: MarkGroup) -> [SceneNode] {
        runs(group.items).compactMap { run in
            let points = run.compactMap { item in item.x.flatMap { x in item.y.map { Point(x, $0) } } }
            guard points.count > 1, let first = run.first else { return nil }
            return SceneNode(
                .path(
                    Path(
                        Curves.elements(
                            points, group.interpolate, tension: group.tension, isUpright: group.horizontal))),
                role: .mark,
                stroke: stroke(first, width: 2).map(rounded),
                opacity: first.opacity, label: first.label)
        }
    }

    private func trail(_ group: MarkGroup) -> [SceneNode] {
        runs(group.items).compactMap { run in
            let points = run.compactMap { item in
                item.x.flatMap { x in item.y.map { (at: Point(x, $0), width: item.size ?? 1) } }
            }
            guard let first = run.first, !points.isEmpty else { return nil }
            return SceneNode(
                .path(Trails.path(points)), role: .mark, fill: fill(first).map(solid), opacity: first.opacity,
                label: first.label)
        }
    }

    private func rounded(_ stroke: Stroke) -> Stroke {
        var stroke = stroke
        if stroke.dash.isEmpty { stroke.cap = .round }
        return stroke
    }

    private func area(_ group: MarkGroup) -> [SceneNode] {
        runs(group.items).compactMap { run in
            guard let first = run.first, run.count > 1 else { return nil }
            let top = run.compactMap { item in item.x.flatMap { x in item.y.map { Point(x, $0) } } }
            let bottom = run.reversed().compactMap { item -> Point? in
                group.horizontal
                    ? item.y.flatMap { y in item.x2.map { Point($0, y) } }
                    : item.x.flatMap { x in item.y2.map { Point(x, $0) } }
            }
            guard top.count > 1, let turn = bottom.first else { return nil }
            let elements =
                Curves.elements(top, group.interpolate, tension: group.tension, isUpright: group.horizontal)
                + [.line(turn)]
                + Curves.elements(
                    bottom, Curves.reversed(group.interpolate), tension: group.tension, isUpright: group.horizontal
                ).dropFirst() + [.close]
            return SceneNode(
                .path(Path(elements)), role: .mark, fill: fill(first), stroke: stroke(first), opacity: first.opacity,
                label: first.label)
        }
    }

    private func symbol(_ item: MarkItem) -> SceneNode? {
        guard let x = item.x, let y = item.y else { return nil }
        let path = Symbols.path(item.shape ?? "circle", size: item.size ?? 30, at: Point(x, y), angle: item.angle)
        return SceneNode(
            .path(path), role: .mark, fill: fill(item).map(solid), stroke: stroke(item), opacity: item.opacity,
            label: item.label)
    }

    private func rule(_ item: MarkItem) -> SceneNode? {
        guard let x = item.x, let y = item.y, let x2 = item.x2, let y2 = item.y2 else { return nil }
        return SceneNode(
            .path(Path([.move(Point(x, y)), .line(Point(x2, y2))])), role: .mark, stroke: stroke(item),
            opacity: item.opacity)
    }

    private func text(_ item: MarkItem) -> SceneNode? {
        run(item).map {
            SceneNode(
                .text($0), role: .dataLabel, fill: solid(theme.paint(item.fill ?? theme.ink)), opacity: item.opacity)
        }
    }

    private func halo(_ item: MarkItem) -> SceneNode? {
        guard let measuring, let box = run(item)?.box(measuring) else { return nil }
        let ground = Rect(x: box.x - 2, y: box.y - 1, width: box.width + 4, height: box.height + 2)
        return SceneNode(.rect(ground, cornerRadius: 2), role: .background, fill: .white)
    }

    /// The text of a label where it stands; `nil` for one that says nothing.
    func run(_ item: MarkItem) -> TextRun? {
        guard var x = item.x, var y = item.y, let lines = item.text, lines.contains(where: { !$0.isEmpty }) else {
            return nil
        }
        if let angle = item.startAngle, let radius = item.outerRadius {
            x += radius * Real.sin(angle)
            y -= radius * Real.cos(angle)
        }
        let anchor: TextRun.Anchor = item.align == "left" ? .start : item.align == "right" ? .end : .middle
        let baseline: TextRun.Baseline =
            switch item.baseline {
            case "top", "line-top": .top
            case "bottom", "line-bottom": .bottom
            case "alphabetic": .alphabetic
            default: .middle
            }
        var style = theme.text(item.fontSize ?? theme.labelSize)
        style.weight = item.fontWeight ?? 400
        return TextRun(
            lines, at: Point(x + item.dx, y + item.dy), anchor: anchor, baseline: baseline, angle: item.angle,
            style: style)
    }

    private func arc(_ item: MarkItem) -> SceneNode? {
        guard let x = item.x, let y = item.y, let a = item.startAngle, let b = item.endAngle,
            let outer = item.outerRadius
        else { return nil }
        let sector = Sector(
            center: Point(x, y), inner: item.innerRadius ?? 0, outer: outer, start: min(a, b) - Double.pi / 2,
            end: max(a, b) - Double.pi / 2, padAngle: item.padAngle, cornerRadius: item.corners[0])
        return SceneNode(
            .path(sector.path), role: .mark, fill: fill(item), stroke: stroke(item), opacity: item.opacity,
            label: item.label)
    }
}
