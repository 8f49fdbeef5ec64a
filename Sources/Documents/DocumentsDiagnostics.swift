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
}

extension Place {
    fileprivate func quoting(_ text: String) -> Place {
        var place = self
        place.quote = text
        return place
    }
}
