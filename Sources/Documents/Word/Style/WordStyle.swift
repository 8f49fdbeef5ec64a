/// How a Word document looks: the values from which its styles, page and footers are made.
///
/// `official` is what an office hands in, `plain` is for briefings.
public struct WordStyle: Hashable, Sendable {
    var page: PageSetup
    var body: Face
    /// Twips added to each character, so that the wanted number fits a line.
    var characterSpacing: Int?
    var line: ParagraphProperties.Spacing.Line
    /// Body, headings and notes are indented by so many characters.
    var indentCharacters: Double
    var title: Face
    /// Twips between the title and what follows.
    var afterTitle: Int
    /// For level 1, 2, …; deeper levels look like the last.
    var headings: [Face]
    var headingsIndented: Bool
    /// Twips above and below a heading.
    var aroundHeading: Int
    var quote: Face
    var emphasis: FontSet
    var caption: Face
    var tableHeading: Face
    var tableText: Face
    var note: Face
    var code: Face
    var pageNumber: Face
    var pageNumberForm: PageNumberForm

    struct Face: Hashable, Sendable {
        var fonts: FontSet
        /// Points.
        var size: Double
        var bold = false

        var run: RunProperties { RunProperties(fonts: fonts, bold: bold, size: size) }
    }

    /// Height of one line of body text in twips.
    var lineHeight: Int {
        switch line {
        case .exact(let twips): twips
        case .times(let factor): twips(points: body.size * factor * 1.3)
        }
    }

    /// Characters of a title that fit a line.
    var titleCharacters: Double { Double(page.textWidth) / 20 / title.size }

    func heading(_ level: Int) -> Face {
        headings.isEmpty ? body : headings[min(max(level, 1), headings.count) - 1]
    }
}
