import CSPNG
import Diagnostics

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

extension IndexedImage {
    /// The picture as a PNG file, with fast compression. Rows that repeat the one above are written as such; others have
    /// no filter, which suits flat areas and palettes.
    func encoded(pixelsPerMetre: Double) throws(Diagnostic) -> [UInt8] {
        let encoder = try PNGEncoder()
        var header = spng_ihdr()
        header.width = UInt32(width)
        header.height = UInt32(height)
        header.bit_depth = 8
        header.color_type = UInt8(SPNG_COLOR_TYPE_INDEXED.rawValue)
        try encoder.check(spng_set_ihdr(encoder.context, &header))
        try encoder.setPalette(palette)
        var density = spng_phys()
        density.ppu_x = UInt32(min(max(1, pixelsPerMetre.rounded()), 1e6))
        density.ppu_y = density.ppu_x
        density.unit_specifier = 1
        try encoder.check(spng_set_phys(encoder.context, &density))
        return try encoder.encode(indexes, rowLength: width)
    }
}

/// One spng context, which writes one file.
private final class PNGEncoder {
    let context: OpaquePointer

    init() throws(Diagnostic) {
        guard let context = spng_ctx_new(Int32(SPNG_CTX_ENCODER.rawValue)) else {
            throw .pngEncodingFailed("out of memory")
        }
        self.context = context
        try check(spng_set_option(context, SPNG_ENCODE_TO_BUFFER, 1))
        try check(spng_set_option(context, SPNG_IMG_COMPRESSION_LEVEL, 3))
        try check(spng_set_option(context, SPNG_FILTER_CHOICE, Int32(SPNG_FILTER_CHOICE_UP.rawValue)))
    }

    deinit {
        spng_ctx_free(context)
    }

    func check(_ code: Int32) throws(Diagnostic) {
        guard code != 0 else { return }
        throw .pngEncodingFailed(spng_strerror(code).map { String(cString: $0) } ?? "error \(code)")
    }

    func setPalette(_ colors: [PixelColor]) throws(Diagnostic) {
        var palette = spng_plte()
        palette.n_entries = UInt32(colors.count)
        withUnsafeMutableBytes(of: &palette.entries) { bytes in
            let entries = bytes.assumingMemoryBound(to: spng_plte_entry.self)
            for (index, color) in colors.enumerated() {
                entries[index] = spng_plte_entry(red: color.red, green: color.green, blue: color.blue, alpha: 0)
            }
        }
        try check(spng_set_plte(context, &palette))
        guard let lastTranslucent = colors.lastIndex(where: { $0.alpha < 255 }) else { return }
        var transparency = spng_trns()
        transparency.n_type3_entries = UInt32(lastTranslucent + 1)
        withUnsafeMutableBytes(of: &transparency.type3_alpha) { bytes in
            for index in 0...lastTranslucent { bytes[index] = colors[index].alpha }
        }
        try check(spng_set_trns(context, &transparency))
    }

    func encode(_ indexes: [UInt8], rowLength: Int) throws(Diagnostic) -> [UInt8] {
        let flags = SPNG_ENCODE_PROGRESSIVE.rawValue | SPNG_ENCODE_FINALIZE.rawValue
        try check(spng_encode_image(context, nil, 0, Int32(SPNG_FMT_PNG.rawValue), Int32(flags)))
        let code = indexes.withUnsafeBytes { bytes -> Int32 in
            var above: UnsafeRawPointer?
            for start in stride(from: 0, to: bytes.count, by: rowLength) {
                guard let row = bytes.baseAddress.map({ $0 + start }) else { break }
                let repeats = above.map { memcmp($0, row, rowLength) == 0 } ?? false
                let filter = repeats ? SPNG_FILTER_CHOICE_UP : SPNG_FILTER_CHOICE_NONE
                let set = spng_set_option(context, SPNG_FILTER_CHOICE, Int32(filter.rawValue))
                guard set == 0 else { return set }
                let code = spng_encode_row(context, row, rowLength)
                // The last row ends the picture.
                guard code == 0 else { return code == Int32(SPNG_EOI.rawValue) ? 0 : code }
                above = row
            }
            return 0
        }
        try check(code)
        var (size, error) = (0, Int32(0))
        guard let data = spng_get_png_buffer(context, &size, &error) else {
            try check(error)
            throw .pngEncodingFailed("no bytes")
        }
        defer { free(data) }
        return [UInt8](UnsafeRawBufferPointer(start: data, count: size))
    }
}
