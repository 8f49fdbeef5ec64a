import CPangoCairo

/// Pango set up for Chinese on this thread: language zh-CN (Han glyphs in their mainland forms), 72 dots an inch (a unit
/// is a point), and no hinting, so that text has the same width on every surface and at every scale.
///
/// Not `Sendable`: its font map is the thread's own.
public final class TextContext {
    public let pango: OpaquePointer

    public init() {
        pango = pango_font_map_create_context(pango_cairo_font_map_get_default())
        pango_context_set_language(pango, pango_language_from_string("zh-cn"))
        pango_context_set_base_dir(pango, PANGO_DIRECTION_LTR)
        pango_context_set_round_glyph_positions(pango, 0)
        pango_cairo_context_set_resolution(pango, 72)
        let options = cairo_font_options_create()
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
        pango_cairo_context_set_font_options(pango, options)
        cairo_font_options_destroy(options)
    }

    deinit {
        g_object_unref(UnsafeMutableRawPointer(pango))
    }
}
