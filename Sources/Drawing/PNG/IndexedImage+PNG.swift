import Diagnostics

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

extension IndexedImage {
    /// The picture as a PNG file.
    func encoded(pixelsPerMetre: Double) throws(Diagnostic) -> [UInt8] {
        var file = PNGFile()
        // Eight bits an index, deflated, filtered row by row, not interlaced.
        file.add("IHDR", UInt32(width).bigEndianBytes + UInt32(height).bigEndianBytes + [8, 3, 0, 0, 0])
        file.add("PLTE", palette.flatMap { [$0.red, $0.green, $0.blue] })
        if let lastTranslucent = palette.lastIndex(where: { $0.alpha < 255 }) {
            file.add("tRNS", palette[...lastTranslucent].map(\.alpha))
        }
        let density = UInt32(min(max(1, pixelsPerMetre.rounded()), 1e6)).bigEndianBytes
        file.add("pHYs", density + density + [1])
        file.add("IDAT", try PNGFile.packed(filtered))
        file.add("IEND", [])
        return file.bytes
    }

    /// Each row behind its filter. Rows that repeat the one above are written as such; others have no filter, which suits
    /// flat areas and palettes.
    private var filtered: [UInt8] {
        let (none, up) = (UInt8(0), UInt8(2))
        return [UInt8](unsafeUninitializedCapacity: (width + 1) * height) { rows, count in
            indexes.withUnsafeBufferPointer { indexes in
                guard width > 0, var target = rows.baseAddress, let start = indexes.baseAddress else { return }
                for row in 0..<height {
                    let source = start + row * width
                    let repeats = row > 0 && memcmp(source - width, source, width) == 0
                    target.initialize(to: repeats ? up : none)
                    if repeats {
                        (target + 1).initialize(repeating: 0, count: width)
                    } else {
                        (target + 1).initialize(from: source, count: width)
                    }
                    target += width + 1
                }
                count = (width + 1) * height
            }
        }
    }
}
