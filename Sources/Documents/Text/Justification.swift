import CPangoCairo

/// Fills a line to its width by widening the gaps beside Chinese characters and spaces.
///
/// Pango's own justification gives everything to the one space of a line, or spreads numbers and words apart; Chinese
/// typesetting does neither.
enum Justification {
    /// - Parameters:
    ///   - slack: What the line lacks, in Pango units.
    ///   - text: UTF-8 of the whole layout.
    ///   - whole: Ranges of bytes that are not spread apart: a number and its unit stay one word to the eye, and to
    ///     whoever searches the file.
    static func widen(
        _ line: UnsafeMutablePointer<PangoLayoutLine>, by slack: Int, text: [UInt8], keeping whole: [Range<Int>]
    ) {
        let inner = Set(whole.flatMap { $0.dropFirst() })
        let gaps = expandableGlyphs(of: line, text: text, inside: inner)
        guard slack > 0, !gaps.isEmpty else { return }
        let (share, rest) = slack.quotientAndRemainder(dividingBy: gaps.count)
        for (number, glyph) in gaps.enumerated() {
            glyph.pointee.geometry.width += PangoGlyphUnit(share + (number < rest ? 1 : 0))
        }
    }

    /// The last glyphs of characters after which the line may be widened, but for the line's last one.
    private static func expandableGlyphs(
        of line: UnsafeMutablePointer<PangoLayoutLine>, text: [UInt8], inside inner: Set<Int>
    ) -> [UnsafeMutablePointer<PangoGlyphInfo>] {
        var clusters: [(offset: Int, lastGlyph: UnsafeMutablePointer<PangoGlyphInfo>)] = []
        var node = line.pointee.runs
        while let current = node {
            if let run = current.pointee.data?.assumingMemoryBound(to: PangoGlyphItem.self).pointee,
                let item = run.item, let string = run.glyphs
            {
                for index in 0..<Int(string.pointee.num_glyphs) {
                    let offset = Int(item.pointee.offset) + Int(string.pointee.log_clusters[index])
                    let glyph = string.pointee.glyphs + index
                    if clusters.last?.offset == offset {
                        clusters[clusters.count - 1].lastGlyph = glyph
                    } else {
                        clusters.append((offset, glyph))
                    }
                }
            }
            node = current.pointee.next
        }
        // White space at the end of a line has no width.
        while let last = clusters.last, scalar(at: last.offset, in: text).properties.isWhitespace {
            clusters.removeLast()
        }
        return zip(clusters, clusters.dropFirst()).compactMap { left, right in
            if inner.contains(right.offset) { return nil }
            let (a, b) = (scalar(at: left.offset, in: text), scalar(at: right.offset, in: text))
            return a.isWide || b.isWide || a == " " ? left.lastGlyph : nil
        }
    }

    private static func scalar(at offset: Int, in text: [UInt8]) -> Unicode.Scalar {
        var decoder = UTF8()
        var bytes = text[min(offset, text.count)...].prefix(4).makeIterator()
        if case .scalarValue(let scalar) = decoder.decode(&bytes) { return scalar }
        return " "
    }
}
