extension SceneNode {
    /// The rectangle that the node takes, as Vega reckons it when it sets views apart: grid lines take none, and a
    /// stroke counts with its whole width on each side. Source: vega-scenegraph `bound`.
    func bounds(_ measuring: any TextMeasuring) -> Rect? {
        if role == .gridLine { return nil }
        let box: Rect?
        switch shape {
        case .group(let offset, let clip, let children):
            let inner = clip ?? Rect.around(children.compactMap { $0.bounds(measuring) })
            return inner.map { Rect(x: $0.x + offset.x, y: $0.y + offset.y, width: $0.width, height: $0.height) }
        case .rect(let rect, _): box = rect
        case .path(let path): box = path.bounds
        case .text(let run):
            return run.lines.allSatisfy(\.isEmpty) ? nil : run.box(measuring)
        }
        guard let stroke, role != .axisLine else { return box }
        return box.map { $0.widened(by: stroke.width) }
    }
}

extension Rect {
    /// The smallest rectangle around all of them; `nil` for none.
    static func around(_ rects: [Rect]) -> Rect? {
        guard let first = rects.first else { return nil }
        return rects.dropFirst().reduce(first) { $0.union($1) }
    }

    func widened(by margin: Double) -> Rect {
        Rect(x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin)
    }

    func moved(by offset: Point) -> Rect { Rect(x: x + offset.x, y: y + offset.y, width: width, height: height) }
}

extension Path {
    /// The smallest rectangle around points, control points and arcs.
    var bounds: Rect? {
        var left = Double.infinity, top = Double.infinity, right = -Double.infinity, bottom = -Double.infinity
        func add(_ point: Point) {
            left = min(left, point.x)
            right = max(right, point.x)
            top = min(top, point.y)
            bottom = max(bottom, point.y)
        }
        for element in elements {
            switch element {
            case .move(let point), .line(let point): add(point)
            case .curve(let a, let b, let end):
                add(a)
                add(b)
                add(end)
            case .arc(let center, let radius, let from, let to, _):
                let (low, high) = (min(from, to), max(from, to))
                var angles = [low, high]
                var quarter = (low / (Double.pi / 2)).rounded(.up) * Double.pi / 2
                while quarter < high, angles.count < 8 {
                    angles.append(quarter)
                    quarter += Double.pi / 2
                }
                for angle in angles {
                    add(Point(center.x + radius * Real.cos(angle), center.y + radius * Real.sin(angle)))
                }
            case .close: break
            }
        }
        return left <= right ? Rect(x: left, y: top, width: right - left, height: bottom - top) : nil
    }
}
