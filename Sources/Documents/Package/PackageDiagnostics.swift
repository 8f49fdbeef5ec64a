import Diagnostics

/// What the opening of Office files says to users.
extension Diagnostic {
    private static func package(
        _ code: String, _ file: String, part: String? = nil, zh: String, en: String, remedy: Localized
    ) -> Diagnostic {
        Diagnostic(
            code, at: Place(file: part.map { $0.isEmpty ? file : "\(file)/\($0)" } ?? file),
            message: Localized(zh: zh, en: en), remedy: remedy)
    }

    static func notAnOfficeFile(_ file: String, _ reason: Localized) -> Diagnostic {
        package(
            "not-office", file, zh: "不是可用的 Office 文件：\(reason.zh)",
            en: "not an Office file that can be used: \(reason.en)",
            remedy: Localized(
                zh: "请用 Word 或 WPS 打开后另存为 .docx（不加密码）",
                en: "open it in Word or WPS and save it as .docx, without a password"))
    }

    static func notAWordDocument(_ file: String) -> Diagnostic {
        notAnOfficeFile(file, Localized(zh: "没有 Word 正文", en: "it has no text of Word"))
    }

    static func packageTooLarge(_ file: String, _ what: Localized, limit: Int) -> Diagnostic {
        package(
            "package-too-large", file, zh: "\(what.zh)超过上限 \(limit)", en: "\(what.en): over the limit of \(limit)",
            remedy: Localized(
                zh: "文件可能有害；请检查来源，或压缩图片后再试",
                en: "it may be built to harm; check where it comes from, or shrink its pictures"))
    }

    static func unsafePartName(_ part: String, of file: String) -> Diagnostic {
        package(
            "unsafe-part", file, zh: "部件名“\(part)”指向文件之外", en: "the part \"\(part)\" lies outside the file",
            remedy: Localized(zh: "文件可能有害；请检查来源", en: "it may be built to harm; check where it comes from"))
    }

    static func duplicatePart(_ part: String, of file: String) -> Diagnostic {
        package(
            "duplicate-part", file, zh: "部件“\(part)”出现两次", en: "the part \"\(part)\" is there twice",
            remedy: Localized(zh: "请用 Word 打开后重新保存", en: "open it in Word and save it again"))
    }

    static func brokenPart(_ part: String, of file: String) -> Diagnostic {
        package(
            "broken-part", file, part: part, zh: "部件损坏，或嵌套超过 \(OfficePackage.Limits.depth) 层",
            en: "the part is broken, or nested deeper than \(OfficePackage.Limits.depth) elements",
            remedy: Localized(zh: "请用 Word 打开后重新保存", en: "open it in Word and save it again"))
    }

    static func partNotUTF8(_ part: String, of file: String) -> Diagnostic {
        package(
            "encoding-error", file, part: part, zh: "部件不是 UTF-8", en: "the part is not UTF-8",
            remedy: Localized(zh: "请用 Word 打开后重新保存", en: "open it in Word and save it again"))
    }

    static func documentType(_ part: String, of file: String) -> Diagnostic {
        package(
            "document-type", file, part: part, zh: "部件含 DOCTYPE 或实体声明，不予处理",
            en: "the part declares a document type or entities, which is refused",
            remedy: Localized(
                zh: "Office 从不写这些；请检查文件来源", en: "Office never writes them; check where the file comes from"))
    }

    static func externalRelationship(_ target: String, kind: String, part: String, of file: String) -> Diagnostic {
        package(
            "external-relationship", file, part: part, zh: "引用了文件之外的内容（\(kind)）：\(target)",
            en: "it refers to something outside the file (\(kind)): \(target)",
            remedy: Localized(
                zh: "请在 Word 中将链接的图片或对象改为嵌入，模板改为 Normal",
                en: "embed the linked picture or object in Word, or attach the template Normal"))
    }

    static func relationshipLeaves(_ target: String, part: String, of file: String) -> Diagnostic {
        package(
            "relationship-leaves-package", file, part: part, zh: "关系指向文件之外：\(target)",
            en: "a relationship leads out of the file: \(target)",
            remedy: Localized(zh: "文件可能有害；请检查来源", en: "it may be built to harm; check where it comes from"))
    }
}
