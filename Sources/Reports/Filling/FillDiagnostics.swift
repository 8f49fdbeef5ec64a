import Diagnostics
import Numerals

/// What the filling of templates says to users.
extension Diagnostic {
    static func templateWithoutTags(_ file: String) -> Diagnostic {
        Diagnostic(
            "no-tags", at: Place(file: file),
            message: Localized(zh: "模板中没有标签，无可填写", en: "the template has no tags: there is nothing to fill"),
            remedy: Localized(
                zh: "请在 Word 中写入标签，如 {{ 办件量|wan }}；可用的名称见 nianbao figures",
                en: "write tags into it in Word, such as {{ cases.total|wan }}; nianbao figures lists the names"))
    }

    static func partsDoNotAddUp(in file: String) -> Diagnostic {
        Diagnostic(
            "rounding-note", severity: .warning, at: Place(file: file),
            message: Localized(
                zh: "文中各分项取整后之和与合计不等，而模板没有说明",
                en: "printed parts do not add up to their printed total, and the template does not say why"),
            remedy: Localized(
                zh: "请在模板中加注：\(PrintedQuantity.roundingNote)",
                en: "add a note to the template: \(PrintedQuantity.roundingNote)"))
    }

    static func fillDataNotAnObject(at place: Place) -> Diagnostic {
        Diagnostic(
            "data-not-an-object", at: place,
            message: Localized(zh: "数据文件应是“名称: 值”的列表", en: "the data file should map names to values"),
            remedy: Localized(zh: "例如：联系人: 张三", en: "such as: contact: Zhang San"))
    }

    static func dataHidesFigure(_ name: String) -> Diagnostic {
        Diagnostic(
            "duplicate-name", at: Place(field: name),
            message: Localized(
                zh: "数据文件中的“\(name)”与指标或报告自身的名称重复",
                en: "\"\(name)\" of the data file is also a figure or fact of the report"),
            remedy: Localized(
                zh: "请换一个名称，以免手填的数代替了台账的数", en: "rename it, lest a typed number stand for one of the ledgers"))
    }

    static func callNotLiteral(_ name: String, at place: Place) -> Diagnostic {
        let example =
            name == "chart"
            ? "chart(\"charts/cases.yaml\", width=\"12cm\")" : "query(\"cases.total\", by=\"受理部门\", limit=5)"
        return Diagnostic(
            "\(name)-call", at: place,
            message: Localized(zh: "\(name)(…) 的写法不对", en: "\(name)(…) is not called as it should be"),
            remedy: Localized(
                zh: "参数只能是直接写出的值，例如 \(example)", en: "give literal values, as in \(example)"))
    }

    static func notALength(_ name: String, _ text: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "not-a-length", at: place,
            message: Localized(
                zh: "\(name) 的值“\(text)”不是 10 至 2000 磅之间的长度",
                en: "\(name) \"\(text)\" is no length from 10 to 2000 points"),
            remedy: Localized(
                zh: "请带单位写，如 \"12cm\"、\"80mm\"", en: "write it with its unit, such as \"12cm\" or \"80mm\""))
    }

    static func wouldReplaceTemplate(_ path: String) -> Diagnostic {
        Diagnostic(
            "output-error", at: Place(file: path),
            message: Localized(zh: "输出文件就是模板本身，不能覆盖", en: "the output is the template itself: not overwritten"),
            remedy: Localized(zh: "请用 -o 换一个文件名", en: "choose another file with -o"))
    }
}
