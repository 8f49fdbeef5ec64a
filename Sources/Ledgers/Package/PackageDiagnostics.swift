import Diagnostics

/// What reading a data package says to users.
extension Diagnostic {
    static func descriptorNotUTF8(at place: Place) -> Diagnostic {
        Diagnostic(
            "encoding-error", at: place,
            message: Localized(zh: "数据包描述不是 UTF-8 文本", en: "the descriptor is not UTF-8"),
            remedy: Localized(zh: "请将文件另存为 UTF-8", en: "save the file as UTF-8"))
    }

    static func expected(_ what: String, for member: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "invalid-property", at: place,
            message: Localized(zh: "“\(member)”的值应为 \(what)", en: "\"\(member)\" must be: \(what)"),
            remedy: Localized(zh: "请改正该属性", en: "correct the property"))
    }

    static func missingProperty(_ member: String, of owner: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "missing-property", at: place,
            message: Localized(zh: "“\(owner)”缺少属性“\(member)”", en: "\"\(owner)\" lacks the property \"\(member)\""),
            remedy: Localized(zh: "请补上“\(member)”", en: "add \"\(member)\""))
    }

    static func noResources(at place: Place) -> Diagnostic {
        Diagnostic(
            "missing-property", at: place,
            message: Localized(zh: "数据包没有任何台账（resources）", en: "the package has no resources"),
            remedy: Localized(zh: "请在 resources 中登记台账文件", en: "list the ledger files under \"resources\""))
    }

    static func tooMany(_ what: String, limit: Int, at place: Place) -> Diagnostic {
        Diagnostic(
            "too-many", at: place,
            message: Localized(zh: "\(what) 超过 \(limit) 个", en: "more than \(limit) \(what)"),
            remedy: Localized(zh: "请拆分数据包", en: "split the package"))
    }

    static func duplicateName(_ kind: String, _ name: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "duplicate-name", at: place,
            message: Localized(zh: "\(kind) 名“\(name)”重复", en: "the \(kind) name \"\(name)\" is used twice"),
            remedy: Localized(zh: "请改名其中一个", en: "rename one of them"))
    }

    static func unknownName(_ kind: String, _ name: String, among names: [String], at place: Place) -> Diagnostic {
        let near = nearestNames(to: name, among: names)
        return Diagnostic(
            "unknown-name", at: place,
            message: Localized(zh: "没有名为“\(name)”的 \(kind)", en: "there is no \(kind) \"\(name)\""),
            remedy: near.isEmpty ? nil : offer(near))
    }

    static func unknownProperty(_ name: String, of owner: String, known: [String], at place: Place) -> Diagnostic {
        let near = nearestNames(to: name, among: known)
        return Diagnostic(
            "unknown-property", severity: .warning, at: place,
            message: Localized(zh: "\(owner) 的属性“\(name)”未被使用", en: "\"\(name)\" of \(owner) is not used"),
            remedy: near.isEmpty ? nil : offer(near))
    }

    static func unsupported(_ member: String, _ value: String, allowed: [String], at place: Place) -> Diagnostic {
        Diagnostic(
            "unsupported-property", at: place,
            message: Localized(zh: "不支持 \(member) “\(value)”", en: "\(member) \"\(value)\" is not supported"),
            remedy: allowed.isEmpty
                ? Localized(zh: "请删去或改写该属性", en: "remove or rewrite it")
                : Localized(
                    zh: "可用：\(allowed.joined(separator: "、"))", en: "use one of: \(allowed.joined(separator: ", "))"))
    }

    static func differentKinds(
        _ field: String, _ kind: Field.Kind, _ referred: String, _ other: Field.Kind, at place: Place
    ) -> Diagnostic {
        Diagnostic(
            "invalid-property", at: place,
            message: Localized(
                zh: "外键“\(field)”是 \(kind.rawValue)，所指“\(referred)”是 \(other.rawValue)",
                en:
                    "the foreign key \"\(field)\" is of type \(kind.rawValue), but \"\(referred)\" of type \(other.rawValue)"
            ),
            remedy: Localized(zh: "请让两个字段类型相同", en: "give both fields one type"))
    }

    static func aliasOfAlias(_ name: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "invalid-property", at: place,
            message: Localized(zh: "“\(name)”的现名本身又是旧名", en: "the present name of \"\(name)\" is itself an old name"),
            remedy: Localized(zh: "请直接写最终的现名", en: "give the name in use today"))
    }

    static func fieldProblem(_ problem: FieldReading.Problem, at place: Place) -> Diagnostic {
        let (field, value, member) = (problem.field, problem.value, problem.member ?? "")
        let message =
            switch problem.kind {
            case .format:
                Localized(zh: "字段“\(field)”的格式“\(value)”无法识别", en: "field \"\(field)\": unknown format \"\(value)\"")
            case .limit:
                Localized(
                    zh: "字段“\(field)”的 \(member) “\(value)”不是该类型的值",
                    en: "field \"\(field)\": \(member) \"\(value)\" is no value of its type")
            case .notAllowed:
                Localized(
                    zh: "\(value) 类型的字段“\(field)”不能有 \(member)",
                    en: "field \"\(field)\" of type \(value) takes no \(member)"
                )
            case .pattern:
                Localized(
                    zh: "字段“\(field)”的正则表达式无法使用：\(value)", en: "field \"\(field)\": unusable pattern \(value)")
            case .notation:
                Localized(zh: "字段“\(field)”的 \(member) 无法使用", en: "field \"\(field)\": unusable \(member)")
            }
        var place = place
        place.field = field
        return Diagnostic(
            "invalid-property", at: place, message: message,
            remedy: Localized(zh: "请对照 Table Schema 改正", en: "see the Table Schema standard"))
    }
}
