import Diagnostics

/// What the filling of templates says to users.
extension Diagnostic {
    /// A tag that is not whole, with its paragraph and the words around.
    static func fillFault(
        _ fault: TagScanner.Fault, in characters: [Character], paragraph: Int?, file: String
    ) -> Diagnostic {
        func place(_ index: Int) -> Place {
            Place(
                file: file, paragraph: paragraph,
                quote: TaggedParagraph.quote(characters, index..<min(characters.count, index + 2)))
        }
        switch fault {
        case .unclosed(let index, let opening, let closing):
            return Diagnostic(
                "unclosed-tag", at: place(index),
                message: Localized(zh: "\(opening) 没有结束", en: "\(opening) is not closed"),
                remedy: Localized(
                    zh: "请在同一段内补上 \(closing)，并检查引号是否成对",
                    en: "close it with \(closing) in the same paragraph; check that quotes come in pairs"))
        case .unopened(let index, let closing):
            return Diagnostic(
                "unopened-tag", at: place(index),
                message: Localized(zh: "\(closing) 之前没有开始的标签", en: "nothing is open that \(closing) would close"),
                remedy: Localized(
                    zh: "请补上标签的开头；若要原样印出，请写在 {% raw %} 与 {% endraw %} 之间",
                    en:
                        "add the beginning of the tag; to print it as it is, write it between {% raw %} and {% endraw %}"
                ))
        }
    }

    static func workbookNotFilled(_ file: String) -> Diagnostic {
        Diagnostic(
            "workbook-not-filled", at: Place(file: file),
            message: Localized(zh: "Excel 文件不能填写", en: "workbooks cannot be filled"),
            remedy: Localized(
                zh: "请把模板做成 Word 或 PowerPoint 文件；要表格数据，用 nianbao figures 或 query 的 --format csv",
                en:
                    "make the template a Word or PowerPoint file; for tables use nianbao figures or query with --format csv"
            ))
    }

    static func lostWithTag(_ tag: FillTag, at place: Place) -> Diagnostic {
        let mark = tag.level?.rawValue ?? ""
        let (zh, en) =
            switch tag.level {
            case .row: ("所在的表格行", "the row")
            case .cell: ("所在的单元格", "the cell")
            default: ("所在的段落", "the paragraph")
            }
        return Diagnostic(
            "lost-with-tag", at: place,
            message: Localized(
                zh: "{%\(mark) %} 会连同\(zh)一起消失，其中其他内容将丢失",
                en: "{%\(mark) %} vanishes with \(en) that it stands in, and other content there would be lost"),
            remedy: Localized(
                zh: "请让该标签独占一\(tag.level == .row ? "行表格" : tag.level == .cell ? "个单元格" : "段")，或去掉字母 \(mark)",
                en: "give the tag \(en) of its own, or leave out the letters \(mark)"))
    }

    static func levelOutsideTable(_ tag: FillTag, at place: Place) -> Diagnostic {
        let mark = tag.level?.rawValue ?? ""
        return Diagnostic(
            "tag-outside-table", at: place,
            message: Localized(zh: "{%\(mark) %} 不在表格中", en: "{%\(mark) %} stands outside tables"),
            remedy: Localized(
                zh: "表格之外请用 {%p %}（整段）或 {% %}", en: "outside tables use {%p %} for paragraphs, or {% %}"))
    }

    static func unknownOutputLevel(_ tag: FillTag, at place: Place) -> Diagnostic {
        let mark = tag.level?.rawValue ?? ""
        return Diagnostic(
            "unknown-tag", at: place,
            message: Localized(zh: "没有标签 {{\(mark) }}", en: "there is no tag {{\(mark) }}"),
            remedy: Localized(zh: "请写作 {{ \(tag.content) }}", en: "write {{ \(tag.content) }}"))
    }

    static func cellTagOutsideCell(_ tag: FillTag, at place: Place) -> Diagnostic {
        Diagnostic(
            "tag-outside-table", at: place,
            message: Localized(
                zh: "{% \(tag.keyword) %} 不在 Word 表格的单元格中", en: "{% \(tag.keyword) %} stands in no cell of a Word table"
            ),
            remedy: Localized(zh: "请移到单元格中，或删去", en: "move it into a cell, or delete it"))
    }

    static func blockCrossesStructure(
        _ keyword: String, opened: Int?, _ tag: FillTag, at place: Place
    ) -> Diagnostic {
        let (zh, en) = opened.map { ("第 \($0) 段的", "of paragraph \($0) ") } ?? ("", "")
        return Diagnostic(
            "block-crosses-structure", at: place,
            message: Localized(
                zh: "\(zh){% \(keyword) %} 与此处的 {% \(tag.keyword) %} 不在同一层（如一个在表格内，一个在表格外）",
                en:
                    "{% \(keyword) %} \(en)and {% \(tag.keyword) %} here are not on one level, such as one inside and one outside a table"
            ),
            remedy: Localized(
                zh: "整段请都用 {%p %}，整行请都用 {%tr %}，整格请都用 {%tc %}；或都写在同一段内",
                en:
                    "use {%p %} on both for paragraphs, {%tr %} for rows, {%tc %} for cells, or keep both in one paragraph"
            ))
    }

    static func pictureNotHere(at place: Place) -> Diagnostic {
        Diagnostic(
            "picture-not-here", at: place,
            message: Localized(zh: "此处不能放图", en: "no picture can stand here"),
            remedy: Localized(
                zh: "图可放在 Word 的正文、表格、页眉页脚和文本框中",
                en: "pictures stand in the text, tables, headers and text boxes of Word"))
    }

    static func notAColor(_ text: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "not-a-colour", at: place,
            message: Localized(zh: "“\(text)”不是颜色", en: "\"\(text)\" is no colour"),
            remedy: Localized(zh: "请写六位十六进制数，如 \"FFF2CC\"", en: "write six hexadecimal digits, such as \"FFF2CC\""))
    }

    static func notASpan(_ text: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "not-a-span", at: place,
            message: Localized(
                zh: "colspan 的值“\(text)”不是 1 至 63 的整数", en: "colspan \"\(text)\" is no whole number from 1 to 63"),
            remedy: Localized(zh: "请写列数，如 {% colspan 3 %}", en: "write how many columns, such as {% colspan 3 %}"))
    }

    static func styleNotHere(at place: Place) -> Diagnostic {
        Diagnostic(
            "wrong-argument", at: place,
            message: Localized(zh: "幻灯片没有字符样式，不能写 style", en: "slides have no styles of text: style cannot stand here"),
            remedy: Localized(
                zh: "请改写 font、size、color、bold 等", en: "write font, size, color, bold and the like instead"))
    }

    static func unknownLook(_ name: String, known: [String], at place: Place) -> Diagnostic {
        Diagnostic(
            "unknown-argument", at: place,
            message: Localized(zh: "RichText 没有“\(name)”", en: "RichText has no \"\(name)\""),
            remedy: .offering(known, near: name))
    }

    static func wrongLook(_ name: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "wrong-argument", at: place,
            message: Localized(zh: "RichText 的“\(name)”值不对", en: "RichText cannot take this value for \"\(name)\""),
            remedy: Localized(
                zh: "如 bold=true, color=\"C00000\", size=16, font=\"黑体\"",
                en: "such as bold=true, color=\"C00000\", size=16, font=\"黑体\""))
    }
}
