import CPangoCairo
import Charts
import Diagnostics

/// A text laid out by Pango: one line for charts, a paragraph for documents.
public final class TextLayout {
    public let pango: OpaquePointer
    private let text: String

    public init(_ text: String, font: FontChoice, in context: TextContext) {
        self.text = text
        pango = pango_layout_new(context.pango)
        let description = font.makeDescription()
        pango_layout_set_font_description(pango, description)
        pango_font_description_free(description)
        pango_layout_set_text(pango, text, Int32(clamping: text.utf8.count))
    }

    deinit {
        FontFiles.alone { g_object_unref(UnsafeMutableRawPointer(pango)) }
    }

    /// Advance width in points.
    public var width: Double {
        var logical = PangoRectangle()
        FontFiles.alone { pango_layout_get_extents(pango, nil, &logical) }
        return Double(logical.width) / Double(PANGO_SCALE)
    }

    private var lacksGlyphs: Bool { FontFiles.alone { pango_layout_get_unknown_glyphs_count(pango) > 0 } }

    /// Throws when a character of the text is in no installed font, so that no box is ever printed.
    public func checkGlyphs(in context: TextContext, font: FontChoice) throws(Diagnostic) {
        guard lacksGlyphs else { return }
        func isMissing(_ character: String) -> Bool { TextLayout(character, font: font, in: context).lacksGlyphs }
        if isMissing("汉") { throw .noChineseFont() }
        var seen: Set<Character> = []
        let missing = text.filter { seen.insert($0).inserted && isMissing(String($0)) }
        throw .missingGlyphs(missing, in: text)
    }
}

/// The font of a text.
public struct FontChoice: Hashable, Sendable {
    /// Families in order of preference, separated by commas.
    public var family: String
    /// Points; drawn as 0.01…10 000.
    public var size: Double
    /// CSS weight.
    public var weight: Int
    public var italic: Bool

    public init(family: String, size: Double, weight: Int = 400, italic: Bool = false) {
        self.family = family
        self.size = size
        self.weight = weight
        self.italic = italic
    }

    public init(_ style: TextStyle) {
        self.init(family: style.family, size: style.size, weight: style.weight, italic: style.italic)
    }

    /// To be freed by the caller.
    public func makeDescription() -> OpaquePointer {
        let description: OpaquePointer = pango_font_description_new()
        pango_font_description_set_family(description, family)
        let points = size > 0.01 ? min(size, 10_000) : 0.01
        pango_font_description_set_absolute_size(description, points * Double(PANGO_SCALE))
        pango_font_description_set_weight(description, PangoWeight(UInt32(clamping: weight)))
        pango_font_description_set_style(description, italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
        return description
    }
}
