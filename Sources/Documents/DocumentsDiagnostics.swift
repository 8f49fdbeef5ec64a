import Diagnostics

/// What this target says to users.
extension Diagnostic {
    static func unsupportedHTML(_ html: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "unsupported-html", at: place.quoting(html),
            message: Localized(
                zh: "文档不能含 HTML：各输出格式无法一致呈现",
                en: "HTML cannot be part of a document: not every output format could show it"),
            remedy: Localized(
                zh: "请改用 Markdown 写法；分页写作 <!-- pagebreak -->",
                en: "say it in Markdown; for a new page write <!-- pagebreak -->"))
    }

    static func unknownPicture(_ destination: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "unknown-picture", at: place.quoting(destination),
            message: Localized(
                zh: "不能插入图片文件“\(destination)”", en: "the picture file \"\(destination)\" cannot be put in"),
            remedy: Localized(
                zh: "请改用 ```chart 代码块由数据绘图", en: "draw it from data with a ```chart block"))
    }

    static func unsupportedMarkdown(_ kind: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "unsupported-markdown", at: place,
            message: Localized(zh: "文档不支持此 Markdown 写法：\(kind)", en: "documents have no \(kind)"),
            remedy: Localized(
                zh: "请改用标题、段落、列表、表格或引用", en: "use headings, paragraphs, lists, tables or quotes"))
    }

    static func extraCells(_ cells: Int, columns: Int, at place: Place) -> Diagnostic {
        Diagnostic(
            "extra-cell", at: place,
            message: Localized(
                zh: "这一行有 \(cells) 个单元格，表头只有 \(columns) 列，多出的内容会丢失",
                en: "this row has \(cells) cells, the table's header only \(columns): what is over would be lost"),
            remedy: Localized(
                zh: "请补上表头，或将单元格里的竖线写作 \\|", en: "add to the header, or write a bar inside a cell as \\|"))
    }

    static func brokenFigureMark(at place: Place) -> Diagnostic {
        Diagnostic(
            "broken-figure-mark", at: place,
            message: Localized(
                zh: "文中的数字标记不成对，或含有 U+E000 至 U+E002 私用字符",
                en:
                    "a mark around a printed figure is not closed, or the text holds private-use characters U+E000 to U+E002"
            ),
            remedy: Localized(
                zh: "请删去私用字符；加粗、斜体、链接符号不要只包住数字的一部分",
                en: "delete private-use characters, and let emphasis and links take in a figure whole or not at all"))
    }

    static func markdownTooDeep(limit: Int, at place: Place) -> Diagnostic {
        Diagnostic(
            "markdown-too-deep", at: place,
            message: Localized(
                zh: "Markdown 嵌套超过 \(limit) 层", en: "Markdown nested more than \(limit) levels deep"),
            remedy: Localized(zh: "请减少列表或引用的层次", en: "nest lists and quotes less deeply"))
    }

    static func markdownReaderFailed(at place: Place) -> Diagnostic {
        Diagnostic(
            "markdown-reader", at: place,
            message: Localized(zh: "无法解析 Markdown", en: "the Markdown reader could not be set up"),
            remedy: Localized(
                zh: "请检查 libcmark-gfm 的安装和可用内存", en: "check the installation of libcmark-gfm and the free memory"))
    }

    static func doesNotFitPage(_ what: String) -> Diagnostic {
        Diagnostic(
            "does-not-fit-page", at: Place(quote: what),
            message: Localized(
                zh: "“\(what)”比一页还高，无法排版", en: "\"\(what)\" is higher than a page and cannot be laid out"),
            remedy: Localized(
                zh: "请缩短单元格文字，或拆成几行", en: "shorten the text of its cells or split it into several rows"))
    }

    static func fontFallback(_ missing: [String]) -> Diagnostic {
        let names = missing.joined(separator: "、")
        return Diagnostic(
            "font-fallback", severity: .warning,
            message: Localized(
                zh: "没有安装字体 \(names)，PDF 改用其他中文字体，版面与公文字体不同",
                en: "the fonts \(missing.joined(separator: ", ")) are not installed: the PDF takes other Chinese fonts"),
            remedy: Localized(
                zh: "请运行 Scripts/install-fonts；Word 文件不受影响",
                en: "run Scripts/install-fonts; Word documents are not affected"))
    }

    static func referenceLoss(_ what: Localized, at place: Place) -> Diagnostic {
        Diagnostic(
            "reference-loss", severity: .warning, at: place,
            message: Localized(
                zh: "样式文档中没有取用：\(what.zh)", en: "not taken from the reference document: \(what.en)"),
            remedy: Localized(
                zh: "样式、主题、编号、最后一节的页面和页眉页脚已取用",
                en: "its styles, theme, numbering and the page, headers and footers of its last section are"))
    }

    static func unwritableCharacter(_ scalar: Unicode.Scalar, in text: String, at place: Place) -> Diagnostic {
        let hex = String(scalar.value, radix: 16, uppercase: true)
        let code = "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
        return Diagnostic(
            "unwritable-character",
            at: place.quoting(String(text.filter { !$0.unicodeScalars.contains(scalar) }.prefix(60))),
            message: Localized(
                zh: "文字中有控制字符 \(code)，文档格式无法容纳",
                en: "the text holds the control character \(code), which no document format can carry"),
            remedy: Localized(zh: "请在来源数据或文稿中删除该字符", en: "delete it in the ledger or notebook it comes from"))
    }

    static func headingLevel(_ level: Int, at place: Place) -> Diagnostic {
        Diagnostic(
            "heading-level", at: place,
            message: Localized(zh: "没有第 \(level) 级标题", en: "there is no heading of level \(level)"),
            remedy: Localized(zh: "标题级别应为 1 到 9", en: "use levels 1 to 9"))
    }

    static func emptyContents(_ levels: Int, at place: Place) -> Diagnostic {
        Diagnostic(
            "empty-contents", severity: .warning, at: place,
            message: Localized(
                zh: "目录是空的：没有 \(levels) 级以内的标题",
                en: "the list of contents is empty: there is no heading down to level \(levels)"),
            remedy: Localized(zh: "请加上标题（## 一、…），或去掉目录", en: "add headings (## 一、…), or leave the contents out"))
    }

    static func tableWithoutColumns(at place: Place) -> Diagnostic {
        Diagnostic(
            "empty-table", at: place, message: Localized(zh: "表格没有列", en: "the table has no columns"),
            remedy: Localized(zh: "请至少给出一列，或删去该表", en: "give it at least one column, or take it out"))
    }

    static func rowShape(cells: Int, columns: Int, row: Int, at place: Place) -> Diagnostic {
        Diagnostic(
            cells < columns ? "missing-cell" : "extra-cell", at: place,
            message: Localized(
                zh: "表格第 \(row) 行有 \(cells) 格，表头有 \(columns) 列",
                en: "row \(row) of the table has \(cells) cells under \(columns) columns"),
            remedy: Localized(zh: "请使每行格数与表头一致", en: "give each row as many cells as the header has"))
    }

    static func pictureSize(_ width: Double, _ height: Double, at place: Place) -> Diagnostic {
        Diagnostic(
            "picture-size", at: place,
            message: Localized(
                zh: "图的大小 \(width) × \(height) 无法排版", en: "a picture of \(width) × \(height) points cannot be set"),
            remedy: Localized(zh: "宽和高应为大于 0 的点数，且不超过 10000", en: "give it a width and a height of 1 to 10000 points"))
    }

    static func linkScheme(_ destination: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "link-scheme", at: place.quoting(destination),
            message: Localized(
                zh: "链接“\(destination)”的类型不允许", en: "links such as \"\(destination)\" are not allowed"),
            remedy: Localized(
                zh: "请使用 http、https、mailto 链接、相对路径或 #名称", en: "use http, https, mailto, a relative path or #name"))
    }

    static func unknownReference(_ name: String, near: [String], at place: Place) -> Diagnostic {
        let offered = near.map { "#" + $0 }
        return Diagnostic(
            "unknown-reference", at: place.quoting("#" + name),
            message: Localized(
                zh: "“#\(name)”没有指向任何有题注的图或表",
                en: "\"#\(name)\" refers to no figure or table that has a caption"),
            remedy: offered.isEmpty
                ? Localized(
                    zh: "请给该图或表加上题注，或改正名称；表按次序称为 #table-1、#table-2",
                    en: "give the figure or table a caption, or correct the name; tables are called #table-1, #table-2")
                : Localized(
                    zh: "是否应为 \(offered.joined(separator: "、"))？",
                    en: "did you mean \(offered.joined(separator: ", "))?"))
    }

    static func listDepth(at place: Place) -> Diagnostic {
        Diagnostic(
            "list-depth", at: place,
            message: Localized(zh: "列表嵌套超过 9 层", en: "lists are nested more than nine deep"),
            remedy: Localized(zh: "请减少嵌套层次", en: "nest them less"))
    }

    static func containerFailed(_ reason: String) -> Diagnostic {
        Diagnostic(
            "container-failed",
            message: Localized(
                zh: "无法写成 Word 文件：\(reason)", en: "the Word document's container could not be written: \(reason)"),
            remedy: Localized(zh: "请检查可用内存后重试", en: "check that memory is left, then try again"))
    }
}

extension Place {
    fileprivate func quoting(_ text: String) -> Place {
        var place = self
        place.quote = text
        return place
    }
}
