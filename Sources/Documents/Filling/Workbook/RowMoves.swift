/// Where the rows of a sheet have gone in which `{%tr %}` left out or repeated some.
struct RowMoves: Hashable, Sendable {
    /// For each row of the template, counted from 0, the rows that came of it, counted from 1.
    private let places: [[Int]]
    /// For each row now, counted from 0, where it comes from.
    private let origins: [Origin]
    private var count: Int { origins.count }

    /// A row that was filled: which of the template's it was, and which of its copies, from 0.
    struct Origin: Hashable {
        let row: Int
        let copy: Int
    }

    enum Fault: Error, Hashable {
        /// One cell is named of a row that there are several of.
        case ambiguous(row: Int)
        /// Nothing is left of the rows.
        case leftOut(row: Int)
    }

    /// - Parameters:
    ///   - rows: the numbers that the filled rows had in the template, in their order.
    ///   - count: of the template's rows.
    init(_ rows: [Int], of count: Int) {
        var places = [[Int]](repeating: [], count: count)
        var origins: [Origin] = []
        for (index, row) in rows.enumerated() where (1...max(1, count)).contains(row) {
            origins.append(Origin(row: row, copy: places[row - 1].count))
            places[row - 1].append(index + 1)
        }
        self.places = places
        self.origins = origins
    }

    /// Where a row comes from; `nil` below the last one.
    func origin(of row: Int) -> Origin? { origins.indices.contains(row - 1) ? origins[row - 1] : nil }

    /// What came of a row; those below the last one with content move along.
    func copies(of row: Int) -> [Int] {
        row > places.count ? [row - places.count + count] : row < 1 ? [] : places[row - 1]
    }

    /// Where a cell that a formula names is now.
    /// - Parameter origin: the row of the formula; `nil` for one that is not on this sheet.
    func row(_ row: Int, from origin: Origin?) throws(Fault) -> Int {
        if let near = near(row, origin) { return near }
        let copies = copies(of: row)
        guard let first = copies.first else { throw .leftOut(row: row) }
        guard copies.count == 1 else { throw .ambiguous(row: row) }
        return first
    }

    /// Where a range that a formula names is now: its own round where both ends are repeated with the formula, else all
    /// that came of it.
    func rows(_ rows: ClosedRange<Int>, from origin: Origin?) throws(Fault) -> ClosedRange<Int> {
        if let first = near(rows.lowerBound, origin), let last = near(rows.upperBound, origin), first <= last {
            return first...last
        }
        guard let cover = cover(rows) else { throw .leftOut(row: rows.lowerBound) }
        return cover
    }

    /// All that came of a range; `nil` when nothing did.
    func cover(_ rows: ClosedRange<Int>) -> ClosedRange<Int>? {
        let inside = rows.clamped(to: 1...max(1, places.count))
        var found = rows.lowerBound > places.count ? [] : inside.flatMap(copies)
        if rows.upperBound > places.count { found += copies(of: rows.upperBound) }
        if rows.lowerBound > places.count { found += copies(of: rows.lowerBound) }
        guard let first = found.min(), let last = found.max() else { return nil }
        return first...last
    }

    /// A range that belongs to its rows, such as merged cells: one for each round of the loop that it lies in.
    func each(_ rows: ClosedRange<Int>) -> [ClosedRange<Int>] {
        let (firsts, lasts) = (copies(of: rows.lowerBound), copies(of: rows.upperBound))
        let pairs = zip(firsts, lasts)
        let isRepeated = firsts.count == lasts.count && !firsts.isEmpty
        let isApart = zip(lasts, firsts.dropFirst()).allSatisfy { $0 < $1 } && pairs.allSatisfy { $0 <= $1 }
        if isRepeated, isApart { return pairs.map { $0...$1 } }
        return cover(rows).map { [$0] } ?? []
    }

    /// The copy of a row that was made in the same round of a loop as a formula's row.
    private func near(_ row: Int, _ origin: Origin?) -> Int? {
        guard let origin else { return nil }
        let (own, others) = (copies(of: origin.row), copies(of: row))
        guard own.count > 1, own.count == others.count, max(own[0], others[0]) < min(own[1], others[1]) else {
            return nil
        }
        return others[origin.copy]
    }
}
