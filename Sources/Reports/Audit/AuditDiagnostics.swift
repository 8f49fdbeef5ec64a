import Diagnostics

/// What an audit says of files that it cannot read.
extension Diagnostic {
    static func notAudited(_ name: String) -> Diagnostic {
        Diagnostic(
            "file-kind", at: Place(file: name),
            message: Localized(zh: "不能核对这种文件", en: "files of this kind cannot be audited"),
            remedy: Localized(zh: "可用：.txt、.md、.docx、.pdf", en: "give a .txt, .md, .docx or .pdf"))
    }

    static func notWord(_ name: String, reason: Localized) -> Diagnostic {
        Diagnostic(
            "not-word", at: Place(file: name),
            message: Localized(zh: "不是可读的 Word 文档：\(reason.zh)", en: "no readable Word document: \(reason.en)"),
            remedy: Localized(
                zh: "请用 Word 或 WPS 打开，另存为 .docx 后再试", en: "open it in Word, save it as .docx, and try again"))
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
