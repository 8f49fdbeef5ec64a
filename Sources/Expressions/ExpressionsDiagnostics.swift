import Diagnostics

/// What this target says to users about the text of an expression.
extension Diagnostic {
    static func syntax(_ zh: String, _ en: String, remedy: Localized? = nil, at place: Place) -> Diagnostic {
        Diagnostic(
            "expression-syntax", at: place,
            message: Localized(zh: "表达式有误：\(zh)", en: "not a valid expression: \(en)"), remedy: remedy)
    }

    static func unexpected(_ found: String, expected: Localized, at place: Place) -> Diagnostic {
        found.isEmpty
            ? syntax(
                "到此结束，缺少\(expected.zh)", "it ends here, \(expected.en) is missing",
                remedy: Localized(zh: "请补上\(expected.zh)", en: "add \(expected.en)"), at: place)
            : syntax(
                "此处应为\(expected.zh)，却是“\(found)”", "expected \(expected.en), found \"\(found)\"",
                remedy: Localized(zh: "请在此处改为\(expected.zh)", en: "put \(expected.en) here"), at: place)
    }

    static func foreignCharacter(_ found: Character, useInstead ascii: String?, at place: Place) -> Diagnostic {
        syntax(
            "不认识的字符“\(found)”", "unknown character \"\(found)\"",
            remedy: ascii.map { Localized(zh: "请改用半角的 \($0)", en: "use \($0) instead") }
                ?? Localized(zh: "请删去该字符", en: "remove it"), at: place)
    }

    static func curlyQuote(_ found: Character, at place: Place) -> Diagnostic {
        syntax(
            "文本不能用弯引号“\(found)”", "a text cannot begin with the curly quote \(found)",
            remedy: Localized(zh: "请改用直引号 ' 或 \"", en: "use a straight quote, ' or \""), at: place)
    }

    static func unclosedText(at place: Place) -> Diagnostic {
        syntax(
            "文本没有结束的引号", "the text has no closing quote",
            remedy: Localized(zh: "请补上与开头相同的引号", en: "close it with the quote it began with"), at: place)
    }

    static func unknownEscape(_ escape: String, at place: Place) -> Diagnostic {
        syntax(
            "不认识的转义 \(escape)", "unknown escape \(escape)",
            remedy: Localized(zh: "反斜杠本身写作 \\\\", en: "write \\\\ for a backslash"), at: place)
    }

    static func malformedNumber(_ text: String, at place: Place) -> Diagnostic {
        syntax(
            "数“\(text)”写法有误或超过 38 位", "the number \(text) is malformed or has more than 38 digits",
            remedy: Localized(zh: "请写作 1234.5 的形式", en: "write it like 1234.5"), at: place)
    }

    static func wrongOperator(_ found: String, use operators: String, at place: Place) -> Diagnostic {
        syntax(
            "不支持运算符 \(found)", "there is no operator \(found)",
            remedy: Localized(zh: "请改用 \(operators)", en: "use \(operators)"), at: place)
    }

    static func noBitOperator(_ found: String, at place: Place) -> Diagnostic {
        syntax(
            "不支持按位运算符 \(found)", "there is no bit operator \(found)",
            remedy: found == "^"
                ? Localized(zh: "乘方写作 **", en: "write ** for a power")
                : Localized(zh: "请改用 floor() 与 ** 计算", en: "compute it with floor() and **"), at: place)
    }

    static func noRegularExpression(at place: Place) -> Diagnostic {
        syntax(
            "不支持正则表达式 /…/", "there are no regular expressions (/…/)",
            remedy: Localized(
                zh: "请改用 indexof()、substring() 或 replace()", en: "use indexof(), substring() or replace()"),
            at: place)
    }

    /// An operator that is a word, where a value should begin.
    static func operatorForOperand(_ word: String, at place: Place) -> Diagnostic {
        syntax(
            "此处应为数、文本或名称，却是运算符 \(word)", "expected a number, a text or a name, found the operator \(word)",
            remedy: word == "not"
                ? Localized(zh: "请加括号，写作 (not …)", en: "put the negation in parentheses: (not …)")
                : Localized(zh: "请在它前面补上要运算的值", en: "put the value that it works on before it"), at: place)
    }

    static func ambiguousPower(at place: Place) -> Diagnostic {
        syntax(
            "负号与 ** 连用有歧义", "a sign before ** is ambiguous",
            remedy: Localized(zh: "请加括号，如 (-2) ** 2 或 -(2 ** 2)", en: "write (-2) ** 2 or -(2 ** 2)"), at: place)
    }

    static func duplicateName(_ name: String, at place: Place) -> Diagnostic {
        syntax(
            "“\(name)”重复", "\"\(name)\" appears twice",
            remedy: Localized(zh: "请删去其中一个", en: "remove one of them"), at: place)
    }

    static func positionalAfterNamed(at place: Place) -> Diagnostic {
        syntax(
            "命名参数之后不能再有无名参数", "a positional argument follows a named one",
            remedy: Localized(zh: "请把无名参数移到前面", en: "move it before the named ones"), at: place)
    }

    static func wrongConditionalCall(at place: Place) -> Diagnostic {
        syntax(
            "if 需要三个参数：条件、成立时、不成立时", "if takes three arguments: test, then, otherwise",
            remedy: Localized(zh: "请写作 if(条件, 甲, 乙)", en: "write if(test, a, b)"), at: place)
    }

    static func onlyInTemplates(_ found: String, at place: Place) -> Diagnostic {
        syntax(
            "“\(found)”只能用于模板", "\"\(found)\" can only be used in templates",
            remedy: Localized(zh: "请改用函数调用", en: "call a function instead"), at: place)
    }

    static func expressionTooLong(at place: Place) -> Diagnostic {
        syntax(
            "超过 \(Expression.Limits.length) 个字符", "longer than \(Expression.Limits.length) characters",
            remedy: Localized(zh: "请拆成几个表达式", en: "split it into several"), at: place)
    }

    static func expressionTooDeep(at place: Place) -> Diagnostic {
        syntax(
            "嵌套或连写超过 \(Expression.Limits.depth) 层", "nested or chained deeper than \(Expression.Limits.depth)",
            remedy: Localized(zh: "请拆成几个表达式，或用 in 代替连写的 ||", en: "split it, or use in for a long chain of ||"),
            at: place)
    }
}
