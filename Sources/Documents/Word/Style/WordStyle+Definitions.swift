extension WordStyle {
    /// The paragraph and character styles, Word's own names wherever it has one, so that its navigation pane, contents
    /// list and style gallery know them.
    var definitions: [StyleDefinition] {
        [normal, bodyText, titleStyle] + (1...9).map(headingStyle) + closing + attachments + tables + others
            + contents + characters
    }

    private var normal: StyleDefinition {
        StyleDefinition(
            id: .normal, name: "Normal",
            paragraph: ParagraphProperties(
                overflowPunctuation: true, spacing: .init(line: line), alignment: .both))
    }

    private var bodyText: StyleDefinition {
        StyleDefinition(
            id: .bodyText, name: "Body Text", basedOn: .normal,
            paragraph: ParagraphProperties(indent: firstLineIndent(of: body)))
    }

    private var titleStyle: StyleDefinition {
        StyleDefinition(
            id: .title, name: "Title", basedOn: .normal, next: .bodyText,
            paragraph: ParagraphProperties(
                keepNext: true, keepLines: true, snapToGrid: false,
                spacing: .init(after: afterTitle, line: titleLine), alignment: .center),
            run: title.run)
    }

    /// A title of several lines needs more than a body line's height for its larger type.
    private var titleLine: ParagraphProperties.Spacing.Line {
        switch line {
        case .exact(let twips): .exact(max(twips, Int((title.size * 20 * 1.6).rounded())))
        case .times: line
        }
    }

    private func headingStyle(_ level: Int) -> StyleDefinition {
        let face = heading(level)
        return StyleDefinition(
            id: .heading(level), name: "heading \(level)", basedOn: .normal, next: .bodyText,
            paragraph: ParagraphProperties(
                keepNext: true, keepLines: true,
                spacing: aroundHeading == 0 ? .init() : .init(before: aroundHeading, after: aroundHeading),
                indent: headingsIndented ? firstLineIndent(of: face) : .init(), outlineLevel: level - 1),
            run: face == body ? RunProperties() : face.run)
    }

    /// The places of name and date are counted in characters: nothing may come between these.
    private var closing: [StyleDefinition] {
        [
            StyleDefinition(id: .addressee, name: "主送机关", isCustom: true, basedOn: .normal, next: .bodyText),
            StyleDefinition(
                id: .signature, name: "Signature", basedOn: .normal, next: .date,
                paragraph: ParagraphProperties(
                    keepNext: true, keepLines: true, spaceBetweenScripts: false, spacing: .init(before: lineHeight),
                    alignment: .right)),
            StyleDefinition(
                id: .date, name: "Date", basedOn: .normal, next: .bodyText,
                paragraph: ParagraphProperties(keepLines: true, spaceBetweenScripts: false, alignment: .right)),
        ]
    }

    /// The label of an attachment stands in the first line of its page, the title in the third (GB/T 9704-2012, 7.3.7).
    private var attachments: [StyleDefinition] {
        [
            StyleDefinition(
                id: .attachmentList, name: "附件说明", isCustom: true, basedOn: .normal,
                paragraph: ParagraphProperties(keepLines: true, spaceBetweenScripts: false, alignment: .left)),
            StyleDefinition(
                id: .attachment, name: "附件", isCustom: true, basedOn: .normal, next: .title,
                paragraph: ParagraphProperties(keepNext: true, spacing: .init(after: lineHeight)),
                run: heading(1).run),
        ]
    }

    /// Word sets page numbers at the right tab when it updates the list.
    private var contents: [StyleDefinition] {
        [
            StyleDefinition(
                id: .contentsHeading, name: "TOC Heading", basedOn: .normal, next: .bodyText,
                paragraph: ParagraphProperties(
                    keepNext: true, spacing: .init(after: lineHeight / 2), alignment: .center),
                run: heading(1).run)
        ]
            + (1...9).map { level in
                StyleDefinition(
                    id: .contents(level), name: "toc \(level)", basedOn: .normal, next: .normal,
                    paragraph: ParagraphProperties(
                        rightTab: page.textWidth,
                        indent: level == 1
                            ? .init() : .init(left: CharacterLength(Double(level - 1), ofSize: body.size)),
                        alignment: .left))
            }
    }

    private var tables: [StyleDefinition] {
        let single = ParagraphProperties(snapToGrid: false, spacing: .init(line: .times(1)), alignment: .left)
        var centered = single
        centered.alignment = .center
        var right = single
        right.alignment = .right
        right.keepNext = true
        right.spacing.after = 40
        var caption = centered
        caption.keepLines = true
        caption.spacing = .init(before: 120, after: 60, line: .times(1))
        return [
            StyleDefinition(
                id: .caption, name: "caption", basedOn: .normal, next: .bodyText, paragraph: caption,
                run: self.caption.run),
            StyleDefinition(
                id: .tableText, name: "表文", isCustom: true, basedOn: .normal, paragraph: single, run: tableText.run),
            StyleDefinition(
                id: .tableHeading, name: "表头", isCustom: true, basedOn: .tableText, paragraph: centered,
                run: tableHeading.run),
            StyleDefinition(
                id: .tableUnit, name: "表单位", isCustom: true, basedOn: .tableText, paragraph: right),
            StyleDefinition(
                id: .picture, name: "图", isCustom: true, basedOn: .normal, next: .caption,
                paragraph: ParagraphProperties(
                    snapToGrid: false, spacing: .init(before: 120, line: .times(1)), alignment: .center)),
        ]
    }

    private var others: [StyleDefinition] {
        [
            StyleDefinition(
                id: .note, name: "注", isCustom: true, basedOn: .normal, next: .bodyText,
                paragraph: ParagraphProperties(
                    snapToGrid: false, spacing: .init(before: 60, after: 120, line: .times(1)),
                    indent: firstLineIndent(of: note)),
                run: note.run),
            StyleDefinition(id: .listParagraph, name: "List Paragraph", basedOn: .normal),
            StyleDefinition(
                id: .quote, name: "Quote", basedOn: .normal,
                paragraph: ParagraphProperties(
                    indent: .init(
                        left: CharacterLength(2, ofSize: quote.size), right: CharacterLength(2, ofSize: quote.size))),
                run: quote.run),
            StyleDefinition(
                id: .code, name: "代码", isCustom: true, basedOn: .normal,
                paragraph: ParagraphProperties(
                    shade: "F2F2F2", snapToGrid: false, spacing: .init(before: 60, after: 60, line: .times(1)),
                    alignment: .left),
                run: codeRun),
            StyleDefinition(
                id: .header, name: "header", basedOn: .normal,
                paragraph: ParagraphProperties(
                    snapToGrid: false, spacing: .init(line: .times(1)), alignment: .center),
                run: Face(fonts: note.fonts, size: 9).run),
            StyleDefinition(
                id: .footer, name: "footer", basedOn: .normal,
                paragraph: ParagraphProperties(
                    snapToGrid: false, spacing: .init(line: .exact(twips(points: pageNumber.size)))),
                run: pageNumberRun),
            StyleDefinition(
                id: .spacer, name: "间隔", isCustom: true, basedOn: .normal,
                paragraph: ParagraphProperties(snapToGrid: false, spacing: .init(line: .exact(20))),
                run: RunProperties(size: 1)),
        ]
    }

    private var characters: [StyleDefinition] {
        [
            StyleDefinition(
                id: .hyperlink, name: "Hyperlink", kind: .character,
                run: RunProperties(color: "0563C1", underline: true)),
            StyleDefinition(
                id: .emphasis, name: "Emphasis", kind: .character, run: RunProperties(fonts: emphasis)),
            StyleDefinition(
                id: .codeText, name: "行内代码", kind: .character, isCustom: true,
                run: RunProperties(fonts: code.fonts, shade: "F2F2F2")),
        ]
    }

    /// Columns of code must stand under each other.
    private var codeRun: RunProperties {
        var run = code.run
        run.spacing = 0
        return run
    }

    private var pageNumberRun: RunProperties {
        var run = pageNumber.run
        run.spacing = 0
        return run
    }

    func firstLineIndent(of face: Face) -> ParagraphProperties.Indent {
        .init(firstLine: CharacterLength(indentCharacters, ofSize: face.size))
    }
}
