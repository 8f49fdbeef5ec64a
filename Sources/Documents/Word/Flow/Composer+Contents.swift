extension Composer {
    /// 目录: a field that lists the headings, with their texts as its result, and the pages that they have in our own
    /// layout, where that is known. Word counts its own when the field is updated there (F9).
    mutating func composeContents(levels: Int) {
        let entries = headings.filter { $0.level <= levels }
        guard !entries.isEmpty else { return }
        append(Paragraph(.contentsHeading, [run(Heading.listTitle)]))
        for (index, entry) in entries.enumerated() {
            let link = Markup(
                "w:hyperlink", ["w:anchor": ContentsField.bookmark(entry.number), "w:history": "1"]
            ) {
                run(entry.text)
                page(of: entry)
            }
            let isLast = index == entries.count - 1
            append(
                Paragraph(
                    .contents(entry.level),
                    (index == 0 ? ContentsField.opening(levels) : []) + [link]
                        + (isLast ? [ContentsField.closing] : [])))
        }
        isAtPageBreak = true
    }

    /// A tab and the number, as Word writes it itself: a field, so that readers which lay pages out show their own.
    private func page(of entry: Heading) -> [Markup] {
        guard let page = pageNumbers[entry.name] else { return [] }
        return [Markup("w:r") { Markup("w:tab") }]
            + field("PAGEREF \(ContentsField.bookmark(entry.number)) \\h", printed: String(page))
    }
}

/// The field of a list of contents, in pieces: its result takes several paragraphs.
enum ContentsField {
    /// Of a heading; Word names those that it makes itself alike, and hides them.
    static func bookmark(_ heading: Int) -> String { "_Toc_\(heading)" }

    /// Headings by their styles (`\o`) and outline levels (`\u`), as links (`\h`).
    static func opening(_ levels: Int) -> [Markup] {
        [
            character("begin"),
            Markup("w:r") {
                Markup("w:instrText", ["xml:space": "preserve"]) { " TOC \\o \"1-\(levels)\" \\h \\z \\u " }
            },
            character("separate"),
        ]
    }

    static let closing = character("end")

    private static func character(_ type: String) -> Markup {
        Markup("w:r") { Markup("w:fldChar", ["w:fldCharType": type]) }
    }
}
