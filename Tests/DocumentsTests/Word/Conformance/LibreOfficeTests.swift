import Foundation
import Testing

@testable import Documents

@Suite(.enabled(if: Tools.path("soffice") != nil && Tools.path("pdftotext") != nil, "needs LibreOffice and poppler"))
struct LibreOfficeTests {
    @Test func fullPageHas22LinesOf28Characters() throws {
        let text = String(repeating: "政务服务中心年度工作总结", count: 200)
        let document = Document(properties: .init(title: "版心"), blocks: [.paragraph([.text(text)])])
        let lines = try lines(ofPage: 2, of: document)
        #expect(lines.count == 22 + 1)
        #expect(lines.dropLast().map(\.count) == Array(repeating: 28, count: 22))
        #expect(lines.last?.filter { !$0.isWhitespace } == "—2—")
    }

    private func lines(ofPage page: Int, of document: Document) throws -> [String] {
        let (soffice, pdftotext) = (try #require(Tools.path("soffice")), try #require(Tools.path("pdftotext")))
        return try Tools.inTemporaryFolder { folder in
            let file = folder.appendingPathComponent("page.docx")
            try Data(WordWriter(drawing: PictureStub()).write(document)).write(to: file)
            let profile = "-env:UserInstallation=file://\(folder.path)/profile"
            let conversion = try Tools.run(
                soffice, ["--headless", profile, "--convert-to", "pdf", "--outdir", folder.path, file.path])
            #expect(conversion.code == 0, "\(conversion.output)")
            let pdf = folder.appendingPathComponent("page.pdf").path
            return try Tools.run(pdftotext, ["-f", "\(page)", "-l", "\(page)", pdf, "-"]).output
                .split(whereSeparator: { $0.isNewline || $0 == "\u{C}" }).map(String.init)
        }
    }
}
