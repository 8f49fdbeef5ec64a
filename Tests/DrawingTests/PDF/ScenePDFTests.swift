import Charts
import Tables
import Testing

@testable import Drawing

@Suite struct ScenePDFTests {
    private let day = Day(number: 17121)

    @Test func isAPDFThatCarriesTheGivenDate() throws {
        let bytes = try SampleScenes.everything.pdf(created: day)
        #expect(bytes.starts(with: Array("%PDF-1.".utf8)))
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains("/CreationDate (20161116000000"))
        #expect(text.contains("/MediaBox [ 0 0 800 450 ]"))
        #expect(text.contains("/FontFile"))
    }

    @Test func staysVector() throws {
        let text = String(decoding: try SampleScenes.everything.pdf(created: day), as: UTF8.self)
        #expect(!text.contains("/Subtype /Image"))
    }

    @Test func sameSceneSameBytes() throws {
        #expect(try SampleScenes.everything.pdf(created: day) == SampleScenes.everything.pdf(created: day))
    }

    @Test func itsFigureSaysWhatItShows() throws {
        var scene = SampleScenes.everything
        scene.description = "折线图（最高 7月）。"
        let text = String(decoding: try scene.pdf(created: day), as: UTF8.self)
        // UTF-16, as a PDF has text that is not Latin.
        #expect(text.contains("/S /Figure\n   /Alt <FEFF62987EBF56FEFF0867009AD8002000376708FF093002>"))
        #expect(text.contains("/Lang (zh-CN)"))
        #expect(text.hasSuffix("%%EOF\n"))
    }
}
