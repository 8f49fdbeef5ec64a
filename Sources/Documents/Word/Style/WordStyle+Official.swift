extension WordStyle {
    /// The layout of GB/T 9704-2012: A4 with a type area of 156 × 225 mm, 22 lines of 28 characters.
    ///
    /// 579 twips are 225 mm / 22, rounded down so that 22 lines fit; five twips less per character let 28 of 16 points
    /// fit into 156 mm. A page number one em high needs 1446 twips under it to stand 7 mm below the type area.
    public static let official = WordStyle(
        page: PageSetup(
            width: 11_906, height: 16_838, top: 2098, right: 1474, bottom: 1984, left: 1588, header: 851, footer: 1446,
            linePitch: 579),
        body: Face(fonts: imitationSong, size: 16),
        characterSpacing: -5,
        line: .exact(579),
        indentCharacters: 2,
        title: Face(fonts: FontSet(eastAsian: "方正小标宋简体", latin: "Times New Roman"), size: 22),
        afterTitle: 579,
        headings: [
            Face(fonts: FontSet(eastAsian: "黑体", latin: "Times New Roman"), size: 16),
            Face(fonts: regularScript, size: 16),
            Face(fonts: imitationSong, size: 16),
        ],
        headingsIndented: true,
        aroundHeading: 0,
        quote: Face(fonts: regularScript, size: 16),
        emphasis: regularScript,
        caption: Face(fonts: FontSet(eastAsian: "黑体", latin: "Times New Roman"), size: 12),
        tableHeading: Face(fonts: FontSet(eastAsian: "黑体", latin: "Times New Roman"), size: 12),
        tableText: Face(fonts: imitationSong, size: 12),
        note: Face(fonts: imitationSong, size: 12),
        code: Face(fonts: FontSet(eastAsian: "宋体", latin: "Courier New"), size: 10.5),
        pageNumber: Face(fonts: FontSet(eastAsian: "宋体", latin: "宋体"), size: 14),
        pageNumberForm: .dashedOutside
    )

    private static let imitationSong = FontSet(eastAsian: "仿宋_GB2312", latin: "Times New Roman")
    private static let regularScript = FontSet(eastAsian: "楷体_GB2312", latin: "Times New Roman")
}
