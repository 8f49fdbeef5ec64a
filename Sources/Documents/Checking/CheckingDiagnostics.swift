import Diagnostics

/// What is said of documents that no writer can put down faithfully.
extension Diagnostic {
    static func unwritableCharacter(_ scalar: Unicode.Scalar, in text: String, at place: Place) -> Diagnostic {
        let hex = String(scalar.value, radix: 16, uppercase: true)
        let code = "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
        return Diagnostic(
            "unwritable-character", at: place.showing(text.filter { !$0.unicodeScalars.contains(scalar) }),
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
            "link-scheme", at: place.showing(destination),
            message: Localized(
                zh: "链接“\(destination)”的类型不允许", en: "links such as \"\(destination)\" are not allowed"),
            remedy: Localized(
                zh: "请使用 http、https、mailto 链接、相对路径或 #名称", en: "use http, https, mailto, a relative path or #name"))
    }

    static func unknownReference(_ name: String, near: [String], at place: Place) -> Diagnostic {
        let offered = near.map { "#" + $0 }
        return Diagnostic(
            "unknown-reference", at: place.showing("#" + name),
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
}

extension Place {
    /// The same place with the text that is meant, cut to a length that fits a line.
    fileprivate func showing(_ text: String) -> Place {
        var place = self
        place.quote = String(text.prefix(60))
        return place
    }
}
