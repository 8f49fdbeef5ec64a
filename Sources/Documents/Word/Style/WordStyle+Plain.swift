extension WordStyle {
    /// For briefings: Word's own A4 margins, 宋体 of 12 points at one and a half lines, bold 黑体 headings.
    public static let plain = WordStyle(
        page: PageSetup(
            width: 11_906, height: 16_838, top: 1440, right: 1800, bottom: 1440, left: 1800, header: 851, footer: 992,
            linePitch: nil),
        body: Face(fonts: song, size: 12),
        characterSpacing: nil,
        line: .times(1.5),
        indentCharacters: 2,
        title: Face(fonts: sans, size: 18, bold: true),
        afterTitle: 240,
        headings: [
            Face(fonts: sans, size: 15, bold: true), Face(fonts: sans, size: 14, bold: true),
            Face(fonts: song, size: 12, bold: true),
        ],
        headingsIndented: false,
        aroundHeading: 120,
        quote: Face(fonts: FontSet(eastAsian: "楷体", latin: "Times New Roman"), size: 12),
        emphasis: FontSet(eastAsian: "楷体", latin: "Times New Roman"),
        caption: Face(fonts: sans, size: 10.5),
        tableHeading: Face(fonts: sans, size: 10.5),
        tableText: Face(fonts: song, size: 10.5),
        note: Face(fonts: song, size: 10.5),
        code: Face(fonts: FontSet(eastAsian: "宋体", latin: "Courier New"), size: 10.5),
        pageNumber: Face(fonts: FontSet(eastAsian: "宋体", latin: "Times New Roman"), size: 9),
        pageNumberForm: .centered
    )

    private static let song = FontSet(eastAsian: "宋体", latin: "Times New Roman")
    private static let sans = FontSet(eastAsian: "黑体", latin: "Times New Roman")
}
