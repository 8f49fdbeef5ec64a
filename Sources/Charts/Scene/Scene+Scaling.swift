extension CompiledChart {
    /// The chart drawn smaller, and a warning where its text can hardly be read then.
    func scaled(by factor: Double) -> CompiledChart {
        guard factor < 0.999 else { return self }
        var chart = self
        chart.scene = scene.scaled(by: factor)
        if let smallest = chart.scene.texts.map(\.run.style.size).min(), smallest < Self.smallestText {
            chart.warnings.append(.crowded(scene.title, points: smallest))
        }
        return chart
    }

    /// Points: smaller print is hard to read.
    static let smallestText = 5.5
}

extension Scene {
    /// The scene at another size, its text and lines with it.
    func scaled(by factor: Double) -> Scene {
        var scene = self
        scene.width *= factor
        scene.height *= factor
        scene.nodes = nodes.map { $0.scaled(by: factor) }
        return scene
    }
}

extension SceneNode {
    fileprivate func scaled(by f: Double) -> SceneNode {
        var node = self
        switch shape {
        case .group(let offset, let clip, let children):
            node.shape = .group(
                offset: offset.scaled(by: f), clip: clip.map { $0.scaled(by: f) },
                children: children.map { $0.scaled(by: f) })
        case .rect(let rect, let radius): node.shape = .rect(rect.scaled(by: f), cornerRadius: radius * f)
        case .path(let path): node.shape = .path(Path(path.elements.map { $0.scaled(by: f) }))
        case .text(var run):
            run.position = run.position.scaled(by: f)
            run.style.size *= f
            node.shape = .text(run)
        }
        node.stroke?.width *= f
        node.stroke?.dash = stroke?.dash.map { $0 * f } ?? []
        return node
    }
}

extension Point {
    fileprivate func scaled(by f: Double) -> Point { Point(x * f, y * f) }
}

extension Rect {
    fileprivate func scaled(by f: Double) -> Rect { Rect(x: x * f, y: y * f, width: width * f, height: height * f) }
}

extension Path.Element {
    fileprivate func scaled(by f: Double) -> Path.Element {
        switch self {
        case .move(let point): .move(point.scaled(by: f))
        case .line(let point): .line(point.scaled(by: f))
        case .curve(let a, let b, let end): .curve(a.scaled(by: f), b.scaled(by: f), end.scaled(by: f))
        case .arc(let center, let radius, let from, let to, let clockwise):
            .arc(center: center.scaled(by: f), radius: radius * f, from: from, to: to, clockwise: clockwise)
        case .close: .close
        }
    }
}
