import Diagnostics
import Numerals

/// What an audit says of files that it cannot read.
extension Diagnostic {
    static func notAudited(_ name: String) -> Diagnostic {
        Diagnostic(
            "file-kind", at: Place(file: name),
            message: Localized(zh: "不能核对这种文件", en: "files of this kind cannot be audited"),
            remedy: Localized(zh: "可用：.txt、.md、.docx、.pdf", en: "give a .txt, .md, .docx or .pdf"))
    }

    static func notPlainText(_ name: String) -> Diagnostic {
        Diagnostic(
            "encoding-error", at: Place(file: name),
            message: Localized(zh: "文件不是 UTF-8，也不是 GBK（GB18030）编码", en: "the file is neither UTF-8 nor GB18030"),
            remedy: Localized(zh: "请用编辑器另存为 UTF-8", en: "save it as UTF-8 in your editor"))
    }

    public static func notCommented(_ name: String) -> Diagnostic {
        Diagnostic(
            "file-kind", at: Place(file: name),
            message: Localized(zh: "只有 .docx 能加批注", en: "only a .docx can be commented"),
            remedy: Localized(zh: "请先另存为 .docx，或去掉 --comments", en: "save it as .docx, or leave out --comments"))
    }

    static func pdftotextMissing(_ name: String) -> Diagnostic {
        Diagnostic(
            "pdftotext-missing", at: Place(file: name),
            message: Localized(zh: "读取 PDF 需要 pdftotext，但没有找到", en: "pdftotext, which reads PDF, is not installed"),
            remedy: Localized(
                zh: "请安装：sudo apt-get install poppler-utils；或核对同一文稿的 .docx、.md",
                en: "install it: sudo apt-get install poppler-utils; or audit the .docx or .md of the document"))
    }

    static func notPDF(_ name: String) -> Diagnostic {
        Diagnostic(
            "not-pdf", at: Place(file: name),
            message: Localized(zh: "pdftotext 不能读取这个文件", en: "pdftotext cannot read the file"),
            remedy: Localized(zh: "请确认它是未加密的 PDF", en: "check that it is a PDF without a password"))
    }
}

extension AuditFinding {
    /// Both values of a number that differs, and the command that shows where the ledger's comes from.
    public var difference: Localized {
        let place = part.map { "\($0) " } ?? ""
        let (words, trace) = (ledgerWords, trace ?? "")
        return Localized(
            zh: "\(place)第\(line)行：文中“\(number)”，台账“\(expected ?? "")”（\(words.zh)）\n    → \(trace)",
            en:
                "\(place)line \(line): the text says \(number), the ledgers \(expected ?? "") (\(words.en))\n    → \(trace)"
        )
    }

    /// The figure, its days and its value.
    private var ledgerWords: Localized {
        let days = period.map { periodText($0) }
        let zh = [title, days, aspectWords.zh, ledgerValue?.description].compactMap(\.self).joined(separator: "，")
        let en = [title, period?.description, aspectWords.en, ledgerValue?.description].compactMap(\.self)
        return Localized(zh: zh, en: en.joined(separator: ", "))
    }

    private var aspectWords: (zh: String?, en: String?) {
        let words = [
            "growth": "同比增长", "difference": "比上年同期增减", "points": "比上年同期增减百分点", "share": "占比", "multiple": "与上年同期之比",
            "previous": "上年同期", "previous_share": "上年同期占比", "share_points": "占比变化", "contribution": "贡献率", "pull": "拉动",
            "place": "位次", "daily": "日均", "monthly": "月均", "growth_on_month": "环比增长", "before": "上期", "moved": "位次上升",
            "lasting": "连续月数",
            "target": "年度任务", "attainment": "完成年度任务", "beyond": "超出年度任务",
        ]
        guard let aspect, aspect != "value" else { return (nil, nil) }
        return (words[aspect] ?? aspect, aspect)
    }

    /// What a comment at the number says.
    var commentLines: [Localized] {
        switch verdict {
        case .unknown:
            return [Localized(zh: "未知：没有找到对应的指标，请人工核对", en: "unknown: no figure is found, check it by hand")]
        case .agrees, .differs:
            let words = ledgerWords
            let expected = expected ?? ""
            let head =
                verdict == .agrees
                ? Localized(zh: "相符：\(words.zh)", en: "agrees: \(words.en)")
                : Localized(
                    zh: "不符：台账为\(expected)（\(words.zh)）", en: "differs: the ledgers say \(expected) (\(words.en))")
            return [head, Localized(zh: "追溯：\(trace ?? "")", en: "trace: \(trace ?? "")")]
        }
    }
}

extension Localized {
    /// Where a number stands that cannot be commented itself.
    static func inPart(_ part: String, _ number: String) -> Localized {
        let names: [(String, zh: String, en: String)] = [
            ("header", "页眉", "header"), ("footer", "页脚", "footer"), ("footnotes", "脚注", "footnotes"),
            ("endnotes", "尾注", "endnotes"),
        ]
        let name = names.first { part.contains($0.0) }
        return Localized(
            zh: "\(name?.zh ?? part)中的“\(number)”", en: "\(number) in the \(name?.en ?? part)")
    }
}
