/// Rectangles by the squares of the plane that they touch, so that a new one is held against its neighbours only.
struct BoxIndex {
    private struct Square: Hashable {
        var column: Int
        var row: Int
    }

    /// Points: a label's width or so.
    private static let side = 40.0
    /// A rectangle that touches more squares is held against every other one.
    private static let mostSquares = 400

    private var squares: [Square: [Rect]] = [:]
    private var large: [Rect] = []

    init(_ boxes: [Rect] = []) {
        for box in boxes { insert(box) }
    }

    mutating func insert(_ box: Rect) {
        guard let touched = Self.squares(of: box) else { return large.append(box) }
        for square in touched { squares[square, default: []].append(box) }
    }

    func meets(_ box: Rect) -> Bool {
        if large.contains(where: { $0.overlaps(box) }) { return true }
        guard let touched = Self.squares(of: box) else {
            return squares.values.contains { $0.contains { $0.overlaps(box) } }
        }
        return touched.contains { squares[$0]?.contains { $0.overlaps(box) } ?? false }
    }

    private static func squares(of box: Rect) -> [Square]? {
        let ends = [box.x, box.maxX, box.y, box.maxY].map { ($0 / side).rounded(.down) }
        guard ends.allSatisfy({ abs($0) < 1e6 }) else { return nil }
        let (left, right, top, bottom) = (Int(ends[0]), Int(ends[1]), Int(ends[2]), Int(ends[3]))
        guard left <= right, top <= bottom, (right - left + 1) * (bottom - top + 1) <= mostSquares else { return nil }
        return (left...right).flatMap { column in (top...bottom).map { Square(column: column, row: $0) } }
    }
}
