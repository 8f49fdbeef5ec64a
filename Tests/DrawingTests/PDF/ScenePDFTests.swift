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
}
