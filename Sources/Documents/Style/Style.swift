import Drawing

/// How a document is laid out: every length, font and number of lines that a writer of pages asks for, in points.
public struct Style: Hashable, Sendable {
    public struct Margins: Hashable, Sendable {
        public var top: Double
        public var bottom: Double
        public var left: Double
        public var right: Double
    }

    public struct Padding: Hashable, Sendable {
        public var horizontal: Double
        public var vertical: Double
    }

    /// A kind of text: its font, and the height of its lines from baseline to baseline.
    public struct TextKind: Hashable, Sendable {
        public var font: FontChoice
        public var lineHeight: Double
        /// Families tried first for letters and digits of Latin script; `nil` leaves them to the font.
        public var latinFamily: String?
        /// By how much of their size those stand above the line, so that they go with a Chinese font whose characters
        /// stand lower or higher than most.
        public var latinRise = 0.0
        /// Added between characters.
        public var letterSpacing: Double
    }

    public var pageWidth: Double
    public var pageHeight: Double
    public var margins: Margins
    /// The grid on which the lines of the text stand.
    public var linesPerPage: Int
    public var charactersPerLine: Int
    public var body: TextKind
    public var title: TextKind
    /// Levels 1…; deeper ones take the last.
    public var headings: [TextKind]
    public var quote: TextKind
    public var caption: TextKind
    public var tableHeader: TextKind
    public var tableBody: TextKind
    public var unitLine: TextKind
    public var note: TextKind
    public var code: TextKind
    public var pageNumber: TextKind
    /// Of emphasised text inside a paragraph.
    public var strongFamily: String
    public var strongWeight: Int
    public var emphasisFamily: String
    public var codeFamily: String
    /// Characters that a paragraph's first line is moved in by.
    public var firstLineIndent: Int
    public var pageNumberForm: PageNumberForm
    /// Whether headings are moved in as paragraphs are.
    public var headingsIndented: Bool
    /// From the type area's lower edge to the dash of the page number.
    public var pageNumberDistance: Double
    /// From a cell's edge to its text: sideways, and above and below.
    public var cellPadding: Padding
    /// Sizes that a table's text takes in turn while its columns do not fit side by side.
    public var smallerTableSizes: [Double]
    public var tableRule: Double
    /// Left free around a picture, above and below together.
    public var pictureGap: Double
    /// The smallest fraction of its natural size that a picture may shrink to in order to stay on a page.
    public var smallestPicture: Double

    public var typeWidth: Double { pageWidth - margins.left - margins.right }
    public var typeHeight: Double { Double(linesPerPage) * body.lineHeight }

    public func heading(_ level: Int) -> TextKind {
        headings.isEmpty ? body : headings[min(max(1, level), headings.count) - 1]
    }
}

extension Style {
    /// GB/T 9704-2012 党政机关公文格式, with the fonts of Debian that stand in for those that it names: A4, 22 lines of 28
    /// characters of 3号 仿宋.
    ///
    /// Families are tried in turn: Fandol (仿宋, 楷体) falls back to Noto Serif, Times New Roman to Liberation Serif and
    /// then to the Chinese font's own Latin letters.
    public static let official: Style = {
        let fang = "FandolFang,Noto Serif CJK SC"
        let kai = "FandolKai,Noto Serif CJK SC"
        let hei = "Noto Sans CJK SC"
        let song = "Noto Serif CJK SC"
        let latin = "Times New Roman,Liberation Serif"
        let line = 28.95
        func kind(
            _ family: String, _ size: Double, weight: Int = 400, line: Double = line, latin: String? = latin,
            spacing: Double = 0
        ) -> TextKind {
            TextKind(
                font: FontChoice(family: family, size: size, weight: weight), lineHeight: line, latinFamily: latin,
                latinRise: fandolRise(family), letterSpacing: spacing)
        }
        return Style(
            pageWidth: millimetres(210), pageHeight: millimetres(297),
            margins: Margins(
                top: millimetres(37), bottom: millimetres(35), left: millimetres(28), right: millimetres(26)),
            linesPerPage: 22, charactersPerLine: 28,
            body: kind(fang, 16, spacing: -0.25),
            title: kind(song, 22, weight: 700, latin: nil),
            headings: [
                kind(hei, 16, weight: 700, latin: nil, spacing: -0.25), kind(kai, 16, spacing: -0.25),
                kind(fang, 16, spacing: -0.25),
            ],
            quote: kind(kai, 16, spacing: -0.25),
            caption: kind(hei, 12, weight: 700, latin: nil),
            tableHeader: kind(hei, 12, weight: 700, line: 17, latin: nil), tableBody: kind(fang, 12, line: 17),
            unitLine: kind(fang, 12, line: 18), note: kind(fang, 12, line: 18),
            code: kind("Noto Sans Mono CJK SC", 10.5, line: 16, latin: nil),
            pageNumber: kind(song, 14, latin: nil),
            strongFamily: hei, strongWeight: 700, emphasisFamily: kai, codeFamily: "Noto Sans Mono CJK SC",
            firstLineIndent: 2, pageNumberForm: .dashedOutside, headingsIndented: true,
            pageNumberDistance: millimetres(7), cellPadding: Padding(horizontal: 5, vertical: 3),
            smallerTableSizes: [10.5, 9, 7.5], tableRule: 0.5, pictureGap: 8, smallestPicture: 0.8)
    }()

    /// Fandol's characters reach 0.17 of their size below the line, those of other fonts 0.08.
    private static func fandolRise(_ families: String) -> Double {
        let first = families.split(separator: ",").first.map(String.init) ?? ""
        return first.hasPrefix("Fandol") && FontFamilies.isInstalled(first) ? -0.09 : 0
    }

    static func millimetres(_ length: Double) -> Double { length * 72 / 25.4 }
}
