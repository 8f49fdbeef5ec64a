import Diagnostics

/// What the filling of templates says to users.
extension Diagnostic {
    /// A tag that is not whole, with its paragraph and the words around.
    static func fillFault(
        _ fault: TagScanner.Fault, in characters: [Character], at paragraph: Place
    ) -> Diagnostic {
        func place(_ index: Int) -> Place {
            var place = paragraph
            place.quote = TaggedParagraph.quote(characters, index..<min(characters.count, index + 2))
            return place
        }
        switch fault {
        case .unclosed(let index, let opening, let closing):
            return Diagnostic(
                "unclosed-tag", at: place(index),
                message: Localized(zh: "\(opening) 没有结束", en: "\(opening) is not closed"),
                remedy: Localized(
                    zh: "请在同一段内补上 \(closing)，并检查引号是否成对",
                    en: "close it with \(closing) in the same paragraph; check that quotes come in pairs"))
        case .fullWidth(let index):
            return Diagnostic(
                "full-width-tag", at: place(index),
                message: Localized(zh: "标签的花括号是全角的", en: "the braces of a tag are full-width characters"),
                remedy: Localized(zh: "请改用半角的 {{ }} 或 {% %}", en: "type {{ }} or {% %} in half width"))
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

    static func levelInSheet(_ tag: FillTag, at place: Place) -> Diagnostic {
        let mark = tag.level?.rawValue ?? ""
        return Diagnostic(
            "tag-not-here", at: place,
            message: Localized(zh: "工作表中不能写 {%\(mark) %}", en: "{%\(mark) %} cannot stand in a sheet"),
            remedy: Localized(zh: "整行请用 {%tr %}，格内请用 {% %}", en: "use {%tr %} for rows, {% %} inside a cell"))
    }

    static func tagInSheetName(_ name: String, in file: String) -> Diagnostic {
        Diagnostic(
            "tag-not-here", at: Place(file: file, quote: name),
            message: Localized(zh: "工作表的名称不能填写", en: "names of sheets are not filled"),
            remedy: Localized(zh: "请在 Excel 中改掉名称里的标签", en: "take the tag out of the name in Excel"))
    }

    static func sheetTooLong(at place: Place) -> Diagnostic {
        Diagnostic(
            "sheet-too-long", at: place,
            message: Localized(
                zh: "含 {%tr %} 的工作表行号不按次序，或超过 \(SheetRows.most) 行",
                en: "a sheet with {%tr %} has its rows out of order, or more than \(SheetRows.most)"),
            remedy: Localized(zh: "请删去表格下方的空行后重新保存", en: "delete the empty rows below its content and save it again"))
    }

    static func rowsCannotMove(_ what: Localized, at place: Place) -> Diagnostic {
        Diagnostic(
            "rows-cannot-move", at: place,
            message: Localized(
                zh: "工作表中的\(what.zh)不能随 {%tr %} 增减的行移动",
                en: "\(what.en) cannot follow the rows of a sheet that {%tr %} adds or leaves out"),
            remedy: Localized(
                zh: "请去掉它（表格可转换为区域，公式可逐格重输），或不用 {%tr %}",
                en: "take it away (a table can become a range, a formula can be typed anew), or do without {%tr %}"))
    }

    static func formulaLost(_ fault: RowMoves.Fault, at place: Place) -> Diagnostic {
        switch fault {
        case .ambiguous(let row):
            Diagnostic(
                "formula-row", at: place,
                message: Localized(
                    zh: "公式引用了第\(row)行的一格，而该行重复了几次",
                    en: "the formula names one cell of row \(row), which there are several of"),
                remedy: Localized(
                    zh: "请引用一个区域，如 SUM(B\(row):B\(row))：填写后即为各次的全部行",
                    en: "name a range, as in SUM(B\(row):B\(row)): it becomes all rows that come of it"))
        case .leftOut(let row):
            Diagnostic(
                "formula-row", at: place,
                message: Localized(
                    zh: "公式引用的第\(row)行没有留下", en: "nothing is left of row \(row), which the formula names"),
                remedy: Localized(
                    zh: "请让区域多包含一行（如表头），或把公式也放进条件里",
                    en:
                        "let the range take in a row that stays, such as the header, or put the formula under the condition too"
                ))
        }
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

    static func lookNotHere(_ name: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "wrong-argument", at: place,
            message: Localized(
                zh: "此处不能写 \(name)：幻灯片和工作表没有字符样式，工作表没有文字底色",
                en: "\(name) cannot stand here: slides and sheets have no styles of text, sheets no colour behind it"),
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
