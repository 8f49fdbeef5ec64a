import Charts
import Diagnostics

extension Scene {
    /// Throws for the first number that no page can hold: neither Cairo nor SVG would report it.
    /// - Complexity: O(primitives)
    func checkCoordinates() throws(Diagnostic) {
        for (value, role) in nodes.lazy.flatMap(\.coordinates) where !(value.magnitude < 1e7) {
            throw .coordinate(value, of: role.rawValue)
        }
        guard width.magnitude < 1e7, height.magnitude < 1e7 else {
            throw .pictureSize(width: width, height: height, limit: Canvas.sideLimit)
        }
    }
}

extension SceneNode {
    fileprivate var coordinates: [(Double, Role)] {
        let own: [Double] =
            switch shape {
            case .group(let offset, let clip, _):
                [offset.x, offset.y] + (clip.map { [$0.x, $0.y, $0.width, $0.height] } ?? [])
            case .rect(let rect, let cornerRadius): [rect.x, rect.y, rect.width, rect.height, cornerRadius]
            case .path(let path): path.elements.flatMap(\.coordinates)
            case .text(let run): [run.position.x, run.position.y, run.angle, run.style.size]
            }
        let strokeWidth = stroke.map { [$0.width] + $0.dash } ?? []
        let children: [SceneNode] = if case .group(_, _, let children) = shape { children } else { [] }
        return (own + strokeWidth + [opacity]).map { ($0, role) } + children.flatMap(\.coordinates)
    }
}

extension Path.Element {
    fileprivate var coordinates: [Double] {
        switch self {
        case .move(let point), .line(let point): [point.x, point.y]
        case .curve(let a, let b, let end): [a.x, a.y, b.x, b.y, end.x, end.y]
        case .arc(let center, let radius, let from, let to, _): [center.x, center.y, radius, from, to]
        case .close: []
        }
    }
}
