import Charts
import Testing

@testable import Documents

@Suite struct FigureTests {
    @Test func pictureStandsAboveItsCaption() throws {
        let facts = try WordFacts([WordSamples.figure("monthly")])
        #expect(try facts.values("//w:p/w:pPr/w:pStyle/@w:val") == ["Picture", "Caption"])
        #expect(try facts.count("//w:p[1]/w:pPr/w:keepNext") == 1)
        #expect(try facts.values("//w:p[2]//w:t") == ["图", "1", "　", "月度办件量"])
        #expect(try facts.values("//wp:docPr/@descr") == ["7月最高，5600件"])
    }

    @Test func vectorStandsBesideThePicture() throws {
        let facts = try WordFacts([WordSamples.figure("a"), WordSamples.figure("b")])
        let embedded = try facts.values("//a:blip/@r:embed | //*[local-name()='svgBlip']/@*[local-name()='embed']")
        let targets = try embedded.map { id in
            try facts.values("//*[@Id='\(id)']/@Target", in: "word/_rels/document.xml.rels").joined()
        }
        #expect(
            Set(targets) == ["media/image1.png", "media/image1.svg", "media/image2.png", "media/image2.svg"])
        #expect(try facts.values("//wp:docPr/@id") == ["1", "2"])
    }

    @Test func smallPictureKeepsItsSizeAt300DotsPerInch() throws {
        let facts = try WordFacts([WordSamples.figure("a")])
        #expect(try facts.values("//wp:extent/@cx") == ["5080000"])
        #expect(try facts.values("//wp:extent/@cy") == ["2540000"])
        let png = try #require(facts.parts.first { $0.name == "word/media/image1.png" })
        let pixels = String(decoding: png.bytes, as: UTF8.self).split(separator: " ").last.flatMap { Double($0) }
        #expect(try abs(#require(pixels) - 400 * 300 / 72) < 0.001)
    }

    @Test(arguments: [(884.4, 100.0, 442.2, 50.0), (100, 1101.9, 50, 550.95), (10, 10, 10, 10)])
    func largePictureShrinksToTheTypeArea(_ width: Double, _ height: Double, _ shown: Double, _ high: Double) {
        let size = WordStyle.official.pictureSize(of: Scene(width: width, height: height))
        #expect(abs(size.width - shown) < 0.01)
        #expect(abs(size.height - high) < 0.01)
    }

    @Test func withoutCaptionItTakesNoNumber() throws {
        let facts = try WordFacts([WordSamples.figure("a", caption: nil), WordSamples.figure("b")])
        #expect(try facts.values("//w:p[w:pPr/w:pStyle/@w:val='Caption']//w:t").prefix(2) == ["图", "1"])
    }
}
