import Testing

@testable import Charts

struct GridLayoutTests {
    private func places(
        _ boxes: [Rect], columns: Int, align: Arrangement.Alignment, isCentred: Bool = false, isFlush: Bool = false
    ) -> [Point] {
        var arrangement = Arrangement()
        arrangement.columns = columns
        arrangement.spacing = .init(row: 10, column: 10)
        arrangement.align = .init(row: align, column: align)
        arrangement.center = .init(row: isCentred, column: isCentred)
        arrangement.isFlush = isFlush
        let plot = Rect(x: 0, y: 0, width: 50, height: 50)
        return GridLayout(boxes.map { .init(full: $0, plot: plot) }, arrangement).places()
    }

    private let narrow = Rect(x: -5, y: 0, width: 55, height: 50)
    private let wide = Rect(x: -20, y: 0, width: 100, height: 50)

    @Test func leavesRoomForWhatLiesBeforeAView() {
        // 50 to the first view's end, 10 apart, 20 for what the second has on its left.
        #expect(places([narrow, wide], columns: 2, align: .each) == [Point(0, 0), Point(80, 0)])
    }

    @Test func keepsColumnsStraight() {
        let boxes = [narrow, wide, wide, narrow]
        #expect(places(boxes, columns: 2, align: .each).map(\.x) == [0, 110, 0, 110])
        #expect(places(boxes, columns: 2, align: .none).map(\.x) == [0, 110, 0, 95])
        #expect(places(boxes + [wide], columns: 3, align: .all).map(\.x) == [0, 110, 220, 0, 110])
    }

    @Test func countsPlotsAloneWhenFlush() {
        #expect(places([narrow, wide], columns: 2, align: .each, isFlush: true).map(\.x) == [0, 60])
    }

    @Test func centresNarrowViewsInTheirColumn() {
        #expect(places([wide, narrow], columns: 1, align: .each, isCentred: true).map(\.x) == [0, 15])
        #expect(
            places([wide, wide, narrow, wide], columns: 2, align: .each, isCentred: true).map(\.x) == [0, 110, 15, 110])
    }

    @Test func standsOnFirstViewsOrigin() {
        #expect(places([], columns: 3, align: .all).isEmpty)
        #expect(places([wide], columns: 3, align: .all) == [Point(0, 0)])
    }
}
