import Charts

extension Scene {
    /// The opaque colours that the scene names, in drawing order without repetition: what a palette must keep exactly.
    var namedColors: [PixelColor] {
        var seen: Set<PixelColor> = []
        let all = (background?.colors ?? []) + nodes.flatMap(\.colors)
        return all.filter { $0.alpha == 1 }.map(PixelColor.init).filter { seen.insert($0).inserted }
    }
}

extension SceneNode {
    fileprivate var colors: [Color] {
        let children: [SceneNode] = if case .group(_, _, let children) = shape { children } else { [] }
        return (fill?.colors ?? []) + (stroke?.paint.colors ?? []) + children.flatMap(\.colors)
    }
}

extension Paint {
    fileprivate var colors: [Color] {
        switch self {
        case .color(let color): [color]
        case .hatch(let line, let ground, _, _, _): [line, ground]
        case .linearGradient(_, _, let stops): stops.map(\.color)
        }
    }
}
