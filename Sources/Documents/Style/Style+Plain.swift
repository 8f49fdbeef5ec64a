import Drawing

extension Style {
    /// For briefings, as ``WordStyle/plain``: Word's own A4 margins, 宋体 of 12 points at one and a half lines, bold 黑体
    /// headings, page numbers in the middle.
    public static let plain: Style = {
        let song = "Noto Serif CJK SC"
        let hei = "Noto Sans CJK SC"
        let latin = "Times New Roman,Liberation Serif"
        func kind(
            _ family: String, _ size: Double, weight: Int = 400, line: Double = 23.4, latin: String? = latin
        ) -> TextKind {
            TextKind(
                font: FontChoice(family: family, size: size, weight: weight), lineHeight: line, latinFamily: latin,
                letterSpacing: 0)
        }
        func bold(_ size: Double, line: Double = 23.4) -> TextKind {
            kind(hei, size, weight: 700, line: line, latin: nil)
        }
        return Style(
            pageWidth: millimetres(210), pageHeight: millimetres(297),
            margins: Margins(top: 72, bottom: 72, left: 90, right: 90),
            linesPerPage: 29, charactersPerLine: 34,
            body: kind(song, 12), title: bold(18, line: 28),
            headings: [bold(15), bold(14), kind(song, 12, weight: 700)],
            quote: kind("FandolKai,Noto Serif CJK SC", 12), caption: bold(10.5, line: 18),
            tableHeader: bold(10.5, line: 15), tableBody: kind(song, 10.5, line: 15),
            unitLine: kind(song, 10.5, line: 16), note: kind(song, 10.5, line: 16),
            code: kind("Noto Sans Mono CJK SC", 10.5, line: 16, latin: nil), pageNumber: kind(song, 9),
            strongFamily: hei, strongWeight: 700, emphasisFamily: "FandolKai,Noto Serif CJK SC",
            codeFamily: "Noto Sans Mono CJK SC",
            firstLineIndent: 2, pageNumberForm: .centered, headingsIndented: false, pageNumberDistance: 22,
            cellPadding: Padding(horizontal: 5, vertical: 2), smallerTableSizes: [9, 7.5], tableRule: 0.5,
            pictureGap: 8, smallestPicture: 0.8)
    }()
}
