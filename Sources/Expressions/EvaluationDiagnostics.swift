import Diagnostics

/// What this target says to users about computing an expression.
extension Diagnostic {
    private static func unknown(
        _ code: String, _ zh: String, _ en: String, _ name: String, among names: [String], at place: Place
    ) -> Diagnostic {
        let near = nearestNames(to: name, among: names)
        let remedy =
            near.isEmpty
            ? Localized(zh: "请核对写法", en: "check the spelling")
            : Localized(
                zh: "是否指：\(near.joined(separator: "、"))？", en: "did you mean \(near.joined(separator: ", "))?")
        return Diagnostic(
            code, at: place, message: Localized(zh: "没有\(zh)“\(name)”", en: "there is no \(en) \"\(name)\""),
            remedy: remedy)
    }

    static func unknownName(_ name: String, among names: [String], at place: Place) -> Diagnostic {
        unknown("unknown-name", "名称", "name", name, among: names, at: place)
    }

    static func unknownMember(_ name: String, among names: [String], at place: Place) -> Diagnostic {
        unknown("unknown-member", "成员", "member", name, among: names, at: place)
    }

    static func unknownFunction(_ name: String, among names: [String], at place: Place) -> Diagnostic {
        unknown("unknown-function", "函数", "function", name, among: names, at: place)
    }

    static func unknownFilter(_ name: String, among names: [String], at place: Place) -> Diagnostic {
        unknown("unknown-filter", "过滤器", "filter", name, among: names, at: place)
    }

    static func unknownArgument(
        _ name: String, of function: String, among names: [String], at place: Place
    ) -> Diagnostic {
        unknown("unknown-argument", " \(function) 的参数", "argument of \(function) called", name, among: names, at: place)
    }

    static func memberOfNull(_ name: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "member-of-null", at: place,
            message: Localized(zh: "空值没有成员“\(name)”", en: "null has no member \"\(name)\""),
            remedy: Localized(zh: "请先判断是否为 null", en: "test for null first"))
    }

    static func indexOutOfRange(_ index: Int, count: Int, at place: Place) -> Diagnostic {
        Diagnostic(
            "index-out-of-range", at: place,
            message: Localized(zh: "下标 \(index) 超出范围，共 \(count) 项", en: "index \(index) is outside \(count) items"),
            remedy: Localized(zh: "下标从 0 起", en: "the first item has index 0"))
    }

    static func wrongOperand(_ operation: String, _ kind: Localized, at place: Place) -> Diagnostic {
        Diagnostic(
            "wrong-operand", at: place,
            message: Localized(zh: "运算 \(operation) 不能用于\(kind.zh)", en: "\(operation) does not apply to \(kind.en)"),
            remedy: Localized(zh: "请先转换类型，或先判断 null", en: "convert it, or test for null first"))
    }

    static func wrongOperands(
        _ operation: String, _ left: Localized, _ right: Localized, at place: Place
    ) -> Diagnostic {
        Diagnostic(
            "wrong-operands", at: place,
            message: Localized(
                zh: "运算 \(operation) 不能用于\(left.zh)和\(right.zh)",
                en: "\(operation) does not apply to \(left.en) and \(right.en)"),
            remedy: Localized(
                zh: "请用 toNumber()、toString() 或 toDate() 转成同类",
                en: "make them of one kind with toNumber(), toString() or toDate()"))
    }

    static func arithmeticWithNull(_ operation: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "arithmetic-with-null", at: place,
            message: Localized(zh: "空值不能参与运算 \(operation)", en: "\(operation) does not apply to null"),
            remedy: Localized(
                zh: "缺失不是零；请先判断，如 x == null ? 0 : x", en: "missing is not zero; test first: x == null ? 0 : x"))
    }

    static func notACondition(_ kind: Localized, at place: Place) -> Diagnostic {
        Diagnostic(
            "not-a-condition", at: place,
            message: Localized(zh: "\(kind.zh)不能作条件", en: "\(kind.en) is no condition"),
            remedy: Localized(zh: "请写出比较，如 x != 0", en: "compare it, as in x != 0"))
    }

    static func divisionByZero(at place: Place) -> Diagnostic {
        Diagnostic(
            "division-by-zero", at: place, message: Localized(zh: "除数为零", en: "division by zero"),
            remedy: Localized(zh: "请先判断，如 x == 0 ? null : y / x", en: "test first: x == 0 ? null : y / x"))
    }

    static func tooLarge(at place: Place) -> Diagnostic {
        Diagnostic(
            "result-too-large", at: place,
            message: Localized(zh: "结果超出可表示的范围", en: "the result is too large to be represented"),
            remedy: Localized(zh: "请减少位数", en: "use fewer digits"))
    }

    static func wrongArgument(
        _ function: String, _ index: Int, expected: Localized, found: Localized, at place: Place
    ) -> Diagnostic {
        Diagnostic(
            "wrong-argument", at: place,
            message: Localized(
                zh: "\(function) 的第 \(index + 1) 个参数应为\(expected.zh)，却是\(found.zh)",
                en: "argument \(index + 1) of \(function) must be \(expected.en), not \(found.en)"),
            remedy: Localized(zh: "请改正该参数", en: "correct the argument"))
    }

    static func wrongArgumentCount(_ function: String, _ signature: String, found: Int, at place: Place) -> Diagnostic {
        Diagnostic(
            "wrong-argument-count", at: place,
            message: Localized(
                zh: "\(function)(\(signature)) 的参数个数不符，给了 \(found) 个",
                en: "\(function)(\(signature)) does not take \(found) arguments"),
            remedy: Localized(zh: "请按括号内的参数填写", en: "give it the arguments in the parentheses"))
    }

    static func impossible(_ function: String, _ reason: Localized, at place: Place) -> Diagnostic {
        Diagnostic(
            "wrong-argument", at: place,
            message: Localized(zh: "\(function)：\(reason.zh)", en: "\(function): \(reason.en)"),
            remedy: Localized(zh: "请改正该参数", en: "correct the argument"))
    }
}
