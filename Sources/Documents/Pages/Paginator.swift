import Diagnostics

/// Shares pieces out to pages: those that keep together move together, pictures give way a little rather than leave a
/// page half empty, and a table's header is set again on every page.
struct Paginator {
    private let pageHeight: Double
    private let grid: Double
    private var pages: [[PlacedPiece]] = [[]]
    private var y = 0.0

    /// Lengths are sums of decimals.
    private static let tolerance = 0.01

    private init(pageHeight: Double, grid: Double) {
        self.pageHeight = pageHeight
        self.grid = grid
    }

    /// - Parameter grid: Distance of the lines that a piece with `endsOnGrid` leads back to.
    /// - Throws: `does-not-fit-page` for a piece that is higher than a page.
    /// - Complexity: O(pieces)
    static func pages(of pieces: [Piece], pageHeight: Double, grid: Double) throws(Diagnostic) -> [[PlacedPiece]] {
        var paginator = Paginator(pageHeight: pageHeight, grid: grid)
        var start = pieces.startIndex
        while start < pieces.endIndex {
            let last = pieces[start...].firstIndex { !$0.keepsWithNext || $0.isPageBreak } ?? pieces.endIndex - 1
            try paginator.place(pieces[start...last])
            start = last + 1
        }
        return paginator.pages
    }

    private mutating func place(_ chunk: ArraySlice<Piece>) throws(Diagnostic) {
        if chunk.count == 1, let only = chunk.first, only.isPageBreak { return openPage(before: nil) }
        if fits(chunk) { return placeTogether(chunk) }
        if y > 0 { openPage(before: chunk.first) }
        if fits(chunk) { return placeTogether(chunk) }
        for piece in chunk {
            if y + piece.height > pageHeight + Paginator.tolerance, y > 0 { openPage(before: piece) }
            guard y + piece.minimumHeight <= pageHeight + Paginator.tolerance else {
                throw .doesNotFitPage(piece.summary)
            }
            placeTogether([piece])
        }
    }

    private func fits(_ chunk: ArraySlice<Piece>) -> Bool {
        y + chunk.reduce(0) { $0 + $1.minimumHeight } <= pageHeight + Paginator.tolerance
    }

    private mutating func placeTogether(_ chunk: ArraySlice<Piece>) {
        let natural = chunk.reduce(0) { $0 + $1.height }
        let slack = chunk.reduce(0) { $0 + $1.height - $1.minimumHeight }
        let excess = max(0, y + natural - pageHeight)
        let share = slack > 0 ? min(1, excess / slack) : 0
        for piece in chunk {
            if piece.isSpace, y == 0 { continue }
            let height = piece.height - share * (piece.height - piece.minimumHeight)
            pages[pages.count - 1].append(PlacedPiece(piece: piece, y: y, height: height))
            y += height
            if piece.endsOnGrid {
                y = min(pageHeight, ((y - Paginator.tolerance) / grid).rounded(.up) * grid)
            }
        }
    }

    private mutating func openPage(before piece: Piece?) {
        pages.append([])
        y = 0
        for header in piece?.repeatedHeader ?? [] { placeTogether([header]) }
    }
}
