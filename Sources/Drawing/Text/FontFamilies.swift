import CPangoCairo

/// The font families of this machine.
public enum FontFamilies {
    /// Names in small letters, as fontconfig lists them: aliases are not among them.
    private static let installed: Set<String> = {
        var families: UnsafeMutablePointer<UnsafeMutablePointer<PangoFontFamily>?>?
        var count: Int32 = 0
        pango_font_map_list_families(pango_cairo_font_map_get_default(), &families, &count)
        defer { g_free(families) }
        return Set(
            (0..<Int(count)).compactMap { families?[$0] }.compactMap { pango_font_family_get_name($0) }
                .map { String(cString: $0).lowercased() })
    }()

    public static func isInstalled(_ family: String) -> Bool { installed.contains(family.lowercased()) }
}
