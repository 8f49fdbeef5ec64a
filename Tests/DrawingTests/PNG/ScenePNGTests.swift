import CSPNG
import Charts
import Diagnostics
import Testing

@testable import Drawing

/// What a PNG file says of itself, read back by spng.
private struct DecodedPNG {
    let header: spng_ihdr
    let pixelsPerMetre: UInt32
    let rgba: [UInt8]

    init(_ bytes: [UInt8]) throws {
        let context = try #require(spng_ctx_new(0))
        defer { spng_ctx_free(context) }
        var (header, density, size) = (spng_ihdr(), spng_phys(), 0)
        let pixels: [UInt8] = try bytes.withUnsafeBytes { data in
            try #require(spng_set_png_buffer(context, data.baseAddress, data.count) == 0)
            try #require(spng_get_ihdr(context, &header) == 0)
            try #require(spng_get_phys(context, &density) == 0)
            let format = Int32(SPNG_FMT_RGBA8.rawValue)
            try #require(spng_decoded_image_size(context, format, &size) == 0)
            var pixels = [UInt8](repeating: 0, count: size)
            let flags = Int32(SPNG_DECODE_TRNS.rawValue)
            try #require(spng_decode_image(context, &pixels, size, format, flags) == 0)
            return pixels
        }
        (self.header, pixelsPerMetre, rgba) = (header, density.ppu_x, pixels)
    }

    /// Red, green, blue, alpha.
    func pixel(_ x: Int, _ y: Int) -> [UInt8] {
        let start = (y * Int(header.width) + x) * 4
        return Array(rgba[start..<start + 4])
    }
}

@Suite struct ScenePNGTests {
    @Test func takesTwoPixelsAPointFromAPalette() throws {
        let png = try DecodedPNG(SampleScenes.everything.png(scale: 2))
        #expect(png.header.width == 1600)
        #expect(png.header.height == 900)
        #expect(UInt32(png.header.color_type) == SPNG_COLOR_TYPE_INDEXED.rawValue)
        #expect(png.header.bit_depth == 8)
        #expect(png.pixelsPerMetre == 5669)
    }

    @Test func keepsFlatColoursExact() throws {
        let png = try DecodedPNG(SampleScenes.everything.png(scale: 2))
        #expect(png.pixel(10, 10) == [255, 255, 255, 255])
        // Inside the first bar, at (60 + 30, 80 + 200) points.
        #expect(png.pixel(180, 560) == [25, 102, 204, 255])
        // Inside the wedge.
        #expect(png.pixel((60 + 420) * 2, (80 + 170) * 2) == [230, 51, 25, 255])
    }

    @Test func hexColoursKeepTheirBytes() throws {
        for level in 0...255 {
            let component = Double(level) / 255
            #expect(PixelColor(Color(red: component, green: 0, blue: 0)).red == UInt8(level))
        }
        let color = Color(red: 31.0 / 255, green: 119.0 / 255, blue: 180.0 / 255)
        let png = try DecodedPNG(Scene(width: 1, height: 1, background: .color(color)).png(scale: 1))
        #expect(png.pixel(0, 0) == [31, 119, 180, 255])
        #expect(color.hex == "#1f77b4")
    }

    @Test func groupOpacityDoesNotAddUpWhereChildrenOverlap() throws {
        let png = try DecodedPNG(SampleScenes.everything.png(scale: 2))
        let once = png.pixel((60 + 530) * 2, (80 + 190) * 2)
        let overlap = png.pixel((60 + 565) * 2, (80 + 225) * 2)
        #expect(once == overlap)
        #expect(once != [25, 102, 204, 255])
        #expect(once != [255, 255, 255, 255])
    }

    @Test func clipsGroups() throws {
        let png = try DecodedPNG(SampleScenes.everything.png(scale: 1))
        #expect(png.pixel(759, 372) == [51, 51, 51, 255])
        #expect(png.pixel(761, 372) == [255, 255, 255, 255])
    }

    @Test func withoutBackgroundIsTransparent() throws {
        var scene = Scene(width: 4, height: 2, background: nil)
        scene.nodes = [
            SceneNode(
                .rect(Rect(x: 2, y: 0, width: 2, height: 2), cornerRadius: 0), role: .mark,
                fill: .color(Color(red: 1, green: 0, blue: 0, alpha: 0.5)))
        ]
        let png = try DecodedPNG(scene.png(scale: 1))
        #expect(png.pixel(0, 0) == [0, 0, 0, 0])
        #expect(png.pixel(3, 1) == [255, 0, 0, 128])
    }

    @Test func sameSceneSameBytes() throws {
        #expect(try SampleScenes.everything.png() == SampleScenes.everything.png())
    }

    @Test(arguments: [(0.0, 100.0), (100, -1), (40_000, 10)])
    func refusesPicturesOfNoSize(width: Double, height: Double) {
        #expect(throws: Diagnostic.pictureSize(width: width, height: height, limit: 32_000)) {
            try Scene(width: width, height: height).png(scale: 1)
        }
    }
}
