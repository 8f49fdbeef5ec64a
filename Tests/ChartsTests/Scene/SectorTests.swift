import Testing

@testable import Charts

/// Outlines of pieces of pies and rings.
struct SectorTests {
    private func arcs(_ path: Path) -> [(radius: Double, at: Point)] {
        path.elements.compactMap { element in
            if case .arc(let center, let radius, _, _, _) = element { (radius, center) } else { nil }
        }
    }

    private static let quarter = Sector(
        center: Point(100, 100), inner: 40, outer: 90, start: 0, end: Double.pi / 2)

    @Test func piecesWithoutRoundCornersHaveTwoArcs() {
        #expect(arcs(Self.quarter.path).map(\.radius) == [90, 40])
    }

    @Test func roundCornersTouchRingAndEdge() {
        var round = Self.quarter
        round.cornerRadius = 10
        let arcs = arcs(round.path)
        #expect(arcs.map(\.radius) == [10, 90, 10, 10, 40, 10])
        // The outer corners lie 10 below the outer ring, the inner ones 10 above the inner one.
        let far = arcs.map { ((($0.at.x - 100) * ($0.at.x - 100)) + (($0.at.y - 100) * ($0.at.y - 100))).squareRoot() }
        for (distance, wanted) in zip(far, [80, 0, 80, 50, 0, 50.0]) { #expect(abs(distance - wanted) < 1e-6) }
        // Each stands 10 away from the edge that it rounds.
        #expect(abs(arcs[0].at.y - 110) < 1e-6 && abs(arcs[2].at.x - 110) < 1e-6)
    }

    @Test func cornersOfNarrowPiecesShrink() {
        let narrow = Sector(center: Point(0, 0), inner: 0, outer: 90, start: 0, end: 0.1, cornerRadius: 30)
        #expect(arcs(narrow.path).contains { $0.radius > 0.01 && $0.radius < 5 })
        for arc in arcs(narrow.path) where arc.radius != 90 { #expect(arc.radius < 5) }
        for element in narrow.path.elements {
            if case .arc(let center, let radius, let from, let to, _) = element {
                let numbers = [center.x, center.y, radius, from, to]
                #expect(numbers.allSatisfy { $0.isFinite })
            }
        }
    }
}
