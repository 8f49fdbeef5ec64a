import Diagnostics

/// What this target says to users.
extension Diagnostic {
    private static func template(_ code: String, zh: String, en: String, remedy: Localized, at place: Place)
        -> Diagnostic
    {
        Diagnostic(code, at: place, message: Localized(zh: zh, en: en), remedy: remedy)
    }

    static func unclosedTag(_ opening: String, closing: String, at place: Place) -> Diagnostic {
        template(
            "unclosed-tag", zh: "\(opening) 没有结束", en: "\(opening) is not closed",
            remedy: Localized(zh: "请补上 \(closing)", en: "close it with \(closing)"), at: place)
    }

    static func unclosedBlock(_ keyword: String, at place: Place) -> Diagnostic {
        unclosedTag("{% \(keyword) %}", closing: "{% end\(keyword) %}", at: place)
    }

    static func unexpectedTag(_ keyword: String, at place: Place) -> Diagnostic {
        template(
            "unexpected-tag", zh: "{% \(keyword) %} 在此处没有对应的开始", en: "nothing is open that {% \(keyword) %} belongs to",
            remedy: Localized(zh: "请删去它，或补上开始的标签", en: "remove it, or add the tag that it belongs to"), at: place)
    }

    static func unknownTag(_ keyword: String, among known: [String], at place: Place) -> Diagnostic {
        let near = nearestNames(to: keyword, among: known)
        let offered = near.isEmpty ? known : near
        return template(
            "unknown-tag", zh: "没有标签“\(keyword)”", en: "there is no tag \"\(keyword)\"",
            remedy: Localized(
                zh: "可用的有：\(offered.joined(separator: "、"))", en: "there are: \(offered.joined(separator: ", "))"),
            at: place)
    }

    static func malformedTag(_ keyword: String, form: String, at place: Place) -> Diagnostic {
        template(
            "malformed-tag", zh: "标签 \(keyword) 写法有误", en: "the tag \(keyword) is malformed",
            remedy: Localized(zh: "请写作 \(form)", en: "write it as \(form)"), at: place)
    }

    static func templateTooLong(at place: Place) -> Diagnostic {
        template(
            "template-too-long", zh: "模板超过 \(Template.Limits.length) 个字符",
            en: "the template is longer than \(Template.Limits.length) characters",
            remedy: Localized(zh: "请拆成几个", en: "split it"), at: place)
    }

    static func templateTooDeep(at place: Place) -> Diagnostic {
        template(
            "template-too-deep", zh: "标签嵌套超过 \(Template.Limits.depth) 层",
            en: "tags are nested deeper than \(Template.Limits.depth)",
            remedy: Localized(zh: "请减少嵌套", en: "nest fewer"), at: place)
    }

    static func tooManySteps(at place: Place) -> Diagnostic {
        template(
            "template-too-large", zh: "输出超过 \(Template.Limits.steps) 步或 \(Template.Limits.output) 个字符",
            en: "more than \(Template.Limits.steps) steps or \(Template.Limits.output) characters of output",
            remedy: Localized(zh: "请减少循环的项数", en: "loop over fewer items"), at: place)
    }

    static func nullOutput(_ expression: String, at place: Place) -> Diagnostic {
        template(
            "null-output", zh: "“\(expression)”没有值", en: "\"\(expression)\" has no value",
            remedy: Localized(
                zh: "缺失不能印成空白；可写 | default(\"—\")，或用 {% if %} 判断",
                en: "missing is never printed as nothing; write | default(\"—\") or test it with {% if %}"), at: place)
    }

    static func unprintable(_ expression: String, _ kind: Localized, at place: Place) -> Diagnostic {
        template(
            "unprintable", zh: "“\(expression)”是\(kind.zh)，不能直接输出",
            en: "\"\(expression)\" is \(kind.en), which cannot be printed",
            remedy: Localized(zh: "请取其中的成员，或用 | join(\"、\")", en: "print a member of it, or use | join(\"、\")"),
            at: place)
    }

    static func notIterable(_ expression: String, at place: Place) -> Diagnostic {
        template(
            "not-iterable", zh: "“\(expression)”不是列表，不能循环", en: "\"\(expression)\" is no list to loop over",
            remedy: Localized(zh: "请给出列表", en: "give a list"), at: place)
    }

    static func wrongItemCount(_ names: Int, at place: Place) -> Diagnostic {
        template(
            "wrong-item-count", zh: "每一项应有 \(names) 个值", en: "every item must have \(names) values",
            remedy: Localized(zh: "请使名称与每项的值一样多", en: "name as many as an item has"), at: place)
    }

    static func notANamespace(_ name: String, at place: Place) -> Diagnostic {
        template(
            "not-a-namespace", zh: "“\(name)”不是 namespace，不能改它的成员",
            en: "\"\(name)\" is no namespace whose members can be set",
            remedy: Localized(
                zh: "请先写 {% set \(name) = namespace(…) %}", en: "write {% set \(name) = namespace(…) %} first"),
            at: place)
    }
}
