import Diagnostics

/// What this target says to users.
extension Diagnostic {
    static func malformed(_ format: String, _ reason: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "malformed-\(format.lowercased())", at: place,
            message: Localized(zh: "\(format) 格式有误：\(reason)", en: "not well-formed \(format): \(reason)"),
            remedy: Localized(zh: "请改正该处后重试", en: "correct this place and try again"))
    }

    static func tooManyAliases(at place: Place) -> Diagnostic {
        Diagnostic(
            "malformed-yaml", at: place,
            message: Localized(zh: "YAML 的别名（*名）展开后过多", en: "the aliases (*name) of the YAML unfold to too much"),
            remedy: Localized(zh: "请直接写出内容，不用别名", en: "write the content out instead of using aliases"))
    }

    static func duplicateKey(_ key: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "duplicate-key", at: place,
            message: Localized(zh: "键“\(key)”重复出现", en: "the key \"\(key)\" appears twice"),
            remedy: Localized(zh: "请删去或改名其中一个", en: "remove or rename one of them"))
    }
}
