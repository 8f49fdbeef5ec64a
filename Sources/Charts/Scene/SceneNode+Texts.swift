extension Scene {
    /// Every text of the scene with its role, in the canvas's coordinates.
    public var texts: [(run: TextRun, role: SceneNode.Role)] {
        nodes.flatMap { $0.texts(at: Point(0, 0)) }
    }
}

extension SceneNode {
    func texts(at origin: Point) -> [(run: TextRun, role: SceneNode.Role)] {
        switch shape {
        case .group(let offset, _, let children):
            return children.flatMap { $0.texts(at: Point(origin.x + offset.x, origin.y + offset.y)) }
        case .text(var run):
            run.position = Point(run.position.x + origin.x, run.position.y + origin.y)
            return [(run, role)]
        case .rect, .path: return []
        }
    }

    /// Rectangles of a role, in the coordinates of the canvas.
    func rects(_ wanted: SceneNode.Role, at origin: Point) -> [Rect] {
        switch shape {
        case .group(let offset, _, let children):
            return children.flatMap { $0.rects(wanted, at: Point(origin.x + offset.x, origin.y + offset.y)) }
        case .rect(let rect, _):
            guard role == wanted else { return [] }
            return [Rect(x: rect.x + origin.x, y: rect.y + origin.y, width: rect.width, height: rect.height)]
        case .path, .text: return []
        }
    }
}
