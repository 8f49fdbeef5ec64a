import Testing

@testable import Documents

/// Rows 1–7 of a template; 3 and 4 are repeated three times between the tags in 2 and 5, 7 is repeated twice.
struct RowMovesTests {
    private let moves = RowMoves([1, 3, 4, 3, 4, 3, 4, 6, 7, 7], of: 7)

    @Test func rowsBelowMoveAlong() {
        #expect(moves.copies(of: 6) == [8])
        #expect(moves.copies(of: 8) == [11])
        #expect(moves.copies(of: 2) == [])
    }

    @Test func aFormulaStaysInItsRound() throws {
        let origin = try #require(moves.origin(of: 5))
        #expect(origin == RowMoves.Origin(row: 4, copy: 1))
        #expect(try moves.row(3, from: origin) == 4)
        #expect(try moves.rows(3...4, from: origin) == 4...5)
        #expect(try moves.rows(1...1, from: origin) == 1...1)
    }

    @Test func aFormulaElsewhereSeesAllRounds() throws {
        #expect(try moves.rows(2...5, from: nil) == 2...7)
        #expect(try moves.rows(3...3, from: RowMoves.Origin(row: 6, copy: 0)) == 2...6)
        // Another loop's rounds are not this one's.
        #expect(try moves.rows(7...7, from: RowMoves.Origin(row: 3, copy: 0)) == 9...10)
        #expect(throws: RowMoves.Fault.ambiguous(row: 3)) { try moves.row(3, from: nil) }
        #expect(throws: RowMoves.Fault.leftOut(row: 2)) { try moves.row(2, from: nil) }
    }

    @Test func whatBelongsToRowsIsRepeatedWithThem() {
        #expect(moves.each(3...4) == [2...3, 4...5, 6...7])
        #expect(moves.each(1...6) == [1...8])
        #expect(moves.each(2...2) == [])
        #expect(moves.each(4...6) == [3...8])
    }
}
