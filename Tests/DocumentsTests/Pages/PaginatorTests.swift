import Charts
import Diagnostics
import Testing

@testable import Documents

@Suite struct PaginatorTests {
    private func line(_ height: Double = 10, keeps: Bool = false) -> Piece {
        var piece = Piece(.rule, height: height, tag: "P")
        piece.keepsWithNext = keeps
        return piece
    }

    /// Positions page by page on pages of 100.
    private func places(_ pieces: [Piece]) throws -> [[Double]] {
        try Paginator.pages(of: pieces, pageHeight: 100, grid: 10).map { $0.map(\.y) }
    }

    @Test func fillsPagesInOrder() throws {
        #expect(
            try places(Array(repeating: line(40), count: 5)) == [[0, 40], [0, 40], [0]])
    }

    @Test func whatKeepsTogetherMovesTogether() throws {
        #expect(try places([line(80), line(10, keeps: true), line(15)]) == [[0], [0, 10]])
    }

    @Test func aChainHigherThanAPageIsCutWhereItMust() throws {
        let chain = Array(repeating: line(40, keeps: true), count: 4)
        #expect(try places([line(30)] + chain) == [[0], [0, 40], [0, 40]])
    }

    @Test func picturesGiveWayAsFarAsTheyMust() throws {
        let picture = Piece(.picture(Scene(width: 1, height: 1)), height: 50, minimumHeight: 40, tag: "Figure")
        let pages = try Paginator.pages(of: [line(55), picture], pageHeight: 100, grid: 10)
        #expect(pages.map { $0.map(\.height) } == [[55, 45]])
        #expect(try places([line(65), picture]) == [[0], [0]])
    }

    @Test func headersAreSetAgain() throws {
        let header = line(20)
        var row = line(30)
        row.repeatedHeader = [header]
        #expect(try places([header, row, row, row, row]) == [[0, 20, 50], [0, 20, 50]])
    }

    @Test func theGridIsFoundAgain() throws {
        var odd = line(13)
        odd.endsOnGrid = true
        #expect(try places([odd, line()]) == [[0, 20]])
    }

    @Test func pageBreaksAndSpaces() throws {
        let pageBreak = Piece(.pageBreak, height: 0, tag: "P")
        let space = Piece(.space, height: 10, tag: "P")
        #expect(try places([line(), space, line(), pageBreak, space, line()]) == [[0, 10, 20], [0]])
    }

    @Test func aPieceHigherThanAPageIsAnError() {
        #expect(throws: Diagnostic.doesNotFitPage("")) { try places([line(101)]) }
    }
}

@Suite struct ColumnWidthsTests {
    @Test func sumToTheTotal() {
        #expect(ColumnWidths.share(natural: [10, 30], minimum: [10, 10], total: 80) == [20, 60])
        #expect(ColumnWidths.share(natural: [100, 50], minimum: [20, 50], total: 100) == [50, 50])
        #expect(ColumnWidths.share(natural: [100, 50], minimum: [60, 50], total: 100) == nil)
    }
}
