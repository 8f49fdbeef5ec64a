import CPangoCairo
import Diagnostics
import Drawing

/// A paragraph broken into lines by Pango, which knows the Chinese rules for their starts and ends.
final class ParagraphLayout {
    enum Alignment { case justified, left, center, right }

    let kind: Style.TextKind
    let text: String
    private let layout: TextLayout
    private let links: [(destination: String, range: Range<Int>)]
    /// Where each line starts, from the left edge of the paragraph.
    private let lineStarts: [Double]
    /// Of the widest line.
    let width: Double

    var lineCount: Int { lineStarts.count }
    var height: Double { Double(lineCount) * kind.lineHeight }

    /// - Parameters:
    ///   - width: Of the lines; `nil` for one line of any width.
    ///   - indent: Of the first line.
    ///   - isTitle: Broken between words rather than between any two characters.
    init(
        _ content: [Inline], kind: Style.TextKind, style: Style, width: Double?, indent: Double = 0,
        alignment: Alignment = .left, isTitle: Bool = false, in context: TextContext
    ) throws(Diagnostic) {
        self.kind = kind
        let rich = RichText(content)
        text = rich.text
        links = rich.spans.compactMap { span in
            if case .link(let destination) = span.mark { (destination, span.range) } else { nil }
        }
        layout = TextLayout(rich.text, font: kind.font, in: context)
        let pango = layout.pango
        pango_layout_set_width(pango, width.map { Int32(($0 * Double(PANGO_SCALE)).rounded()) } ?? -1)
        pango_layout_set_indent(pango, Int32((indent * Double(PANGO_SCALE)).rounded()))
        pango_layout_set_wrap(pango, PANGO_WRAP_WORD_CHAR)
        switch alignment {
        case .justified, .left: break
        case .center: pango_layout_set_alignment(pango, PANGO_ALIGN_CENTER)
        case .right: pango_layout_set_alignment(pango, PANGO_ALIGN_RIGHT)
        }
        let attributes = rich.makeAttributes(kind: kind, style: style, isTitle: isTitle)
        pango_layout_set_attributes(pango, attributes)
        pango_attr_list_unref(attributes)
        try layout.checkGlyphs(in: context, font: kind.font)
        (lineStarts, self.width) = ParagraphLayout.measureLines(of: pango)
        if alignment == .justified, let width {
            justify(width: width, indent: indent, keeping: rich.unbreakableRanges())
        }
    }

    /// Every line but the last, and those that end where the writer broke them.
    private func justify(width: Double, indent: Double, keeping whole: [Range<Int>]) {
        let bytes = Array(text.utf8)
        for index in 0..<lineCount {
            guard let line = pango_layout_get_line(layout.pango, Int32(index)) else { continue }
            let end = Int(line.pointee.start_index) + Int(line.pointee.length)
            let around = bytes[max(0, end - 3)..<min(bytes.count, end + 3)]
            guard end < bytes.count, !around.contains(ParagraphLayout.lineSeparator) else { continue }
            var logical = PangoRectangle()
            FontFiles.alone { pango_layout_line_get_extents(line, nil, &logical) }
            let room = width - (index == 0 ? indent : 0)
            let slack = Int((room * Double(PANGO_SCALE)).rounded()) - Int(logical.width)
            Justification.widen(line, by: slack, text: bytes, keeping: whole)
        }
    }

    /// U+2028
    private static let lineSeparator: [UInt8] = [0xE2, 0x80, 0xA8]

    /// The text of each line.
    var lines: [String] {
        let bytes = Array(text.utf8)
        return (0..<lineCount).map { index in
            guard let line = pango_layout_get_line_readonly(layout.pango, Int32(index)) else { return "" }
            let start = Int(line.pointee.start_index)
            let text = String(decoding: bytes[start..<start + Int(line.pointee.length)], as: UTF8.self)
            return text.hasSuffix("\u{2028}") ? String(text.dropLast()) : text
        }
    }

    /// Where a line ends, from the left edge of the paragraph.
    func end(ofLine index: Int) -> Double { lineStarts[index] + advances(line: index).reduce(0, +) }

    /// Advance widths of a line's glyphs in drawing order.
    func advances(line index: Int) -> [Double] {
        guard let line = pango_layout_get_line_readonly(layout.pango, Int32(index)) else { return [] }
        var (all, node) = ([Double](), line.pointee.runs)
        while let current = node {
            let run = current.pointee.data?.assumingMemoryBound(to: PangoGlyphItem.self).pointee
            if let string = run?.glyphs {
                all += (0..<Int(string.pointee.num_glyphs)).map {
                    Double(string.pointee.glyphs[$0].geometry.width) / Double(PANGO_SCALE)
                }
            }
            node = current.pointee.next
        }
        return all
    }

    private static func measureLines(of pango: OpaquePointer) -> ([Double], Double) {
        guard let iterator = pango_layout_get_iter(pango) else { return ([], 0) }
        defer { pango_layout_iter_free(iterator) }
        var (starts, widest) = ([Double](), 0.0)
        repeat {
            var logical = PangoRectangle()
            FontFiles.alone { pango_layout_iter_get_line_extents(iterator, nil, &logical) }
            starts.append(Double(logical.x) / Double(PANGO_SCALE))
            widest = max(widest, Double(logical.width) / Double(PANGO_SCALE))
        } while pango_layout_iter_next_line(iterator) != 0
        return (starts, widest)
    }

    /// Whether all of it is one link.
    var isOneLink: Bool { links.count == 1 && links[0].range == 0..<text.utf8.count }

    /// Where the links of a line lie, from the left edge of the paragraph.
    func linkPlaces(line index: Int) -> [(destination: String, x: Double, width: Double)] {
        guard !links.isEmpty, let line = pango_layout_get_line_readonly(layout.pango, Int32(index)) else { return [] }
        let start = Int(line.pointee.start_index)
        let whole = start..<start + Int(line.pointee.length)
        return links.flatMap { link -> [(destination: String, x: Double, width: Double)] in
            let part = link.range.clamped(to: whole)
            guard !part.isEmpty else { return [] }
            var (ranges, count): (UnsafeMutablePointer<Int32>?, Int32) = (nil, 0)
            pango_layout_line_get_x_ranges(line, Int32(part.lowerBound), Int32(part.upperBound), &ranges, &count)
            guard let ranges else { return [] }
            defer { g_free(ranges) }
            return (0..<Int(count)).map { number in
                let (from, to) = (Double(ranges[2 * number]), Double(ranges[2 * number + 1]))
                return (link.destination, from / Double(PANGO_SCALE), (to - from) / Double(PANGO_SCALE))
            }
        }
    }

    /// Draws a line into the height of a line of its kind that starts at `y`.
    func draw(line index: Int, x: Double, y: Double, on canvas: Canvas) {
        guard let line = pango_layout_get_line_readonly(layout.pango, Int32(index)) else { return }
        let size = kind.font.size
        let baseline = y + (kind.lineHeight - size) / 2 + 0.88 * size
        FontFiles.alone {
            cairo_move_to(canvas.context, x + lineStarts[index], baseline)
            pango_cairo_show_layout_line(canvas.context, line)
            cairo_new_path(canvas.context)
        }
    }
}

extension RichText {
    /// To be released by the caller.
    fileprivate func makeAttributes(kind: Style.TextKind, style: Style, isTitle: Bool) -> OpaquePointer? {
        let list = pango_attr_list_new()
        func add(_ attribute: UnsafeMutablePointer<PangoAttribute>?, over range: Range<Int>) {
            guard let attribute else { return }
            attribute.pointee.start_index = guint(range.lowerBound)
            attribute.pointee.end_index = guint(range.upperBound)
            pango_attr_list_insert(list, attribute)
        }
        if kind.letterSpacing != 0 {
            let spacing = Int32((kind.letterSpacing * Double(PANGO_SCALE)).rounded())
            add(pango_attr_letter_spacing_new(spacing), over: 0..<text.utf8.count)
        }
        if let latin = kind.latinFamily {
            let rise = Int32((kind.latinRise * kind.font.size * Double(PANGO_SCALE)).rounded())
            for range in latinRanges {
                add(pango_attr_family_new("\(latin),\(kind.font.family)"), over: range)
                if rise != 0 { add(pango_attr_rise_new(rise), over: range) }
            }
        }
        for span in spans {
            switch span.mark {
            case .strong:
                add(pango_attr_family_new(style.strongFamily), over: span.range)
                add(pango_attr_weight_new(PangoWeight(UInt32(clamping: style.strongWeight))), over: span.range)
            case .emphasis: add(pango_attr_family_new(style.emphasisFamily), over: span.range)
            case .code: add(pango_attr_family_new(style.codeFamily), over: span.range)
            case .strikethrough: add(pango_attr_strikethrough_new(1), over: span.range)
            // What leads to another place of the same document looks like the text around it.
            case .link(let destination) where destination.hasPrefix("#"): break
            case .link: add(pango_attr_underline_new(PANGO_UNDERLINE_SINGLE), over: span.range)
            }
        }
        for range in unbreakableRanges(isTitle: isTitle) { add(pango_attr_allow_breaks_new(0), over: range) }
        return list
    }
}
