import Diagnostics
import Drawing

extension Document {
    /// The document laid out on pages.
    /// - Throws: `missing-glyph` and `no-chinese-font` rather than boxes, `does-not-fit-page`.
    func pages(style: Style, context: TextContext) throws(Diagnostic) -> [[PlacedPiece]] {
        var layout = BlockLayout(printingReferences(linked: true).blocks, style: style, context: context)
        return try Paginator.pages(
            of: try layout.pieces(), pageHeight: style.typeHeight, grid: style.body.lineHeight)
    }
}

extension [[PlacedPiece]] {
    /// Where each anchor stands, from 1.
    var anchorPages: [String: Int] {
        var found: [String: Int] = [:]
        for (index, pieces) in enumerated() {
            for anchor in pieces.compactMap(\.piece.anchor) { found[anchor] = index + 1 }
        }
        return found
    }
}
