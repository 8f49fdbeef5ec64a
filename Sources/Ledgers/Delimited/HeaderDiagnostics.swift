import Diagnostics

/// What is said of the labels above the data; the codes are Frictionless's.
extension Diagnostic {
    static func blankHeader(at place: Place) -> Diagnostic {
        Diagnostic(
            "blank-header", at: place, message: Localized(zh: "表头是空行", en: "the header is blank"),
            remedy: Localized(zh: "请删去表头上方的空行", en: "remove the blank rows above the header"))
    }

    /// - Parameter expected: the field that belongs there, where the order of the columns tells.
    static func blankLabel(column: Int, expected: String?, at place: Place) -> Diagnostic {
        Diagnostic(
            "blank-label", at: place,
            message: Localized(
                zh: "第 \(column) 列的表头为空" + (expected.map { "，应为“\($0)”" } ?? ""),
                en: "column \(column) has no label" + (expected.map { ", it should be \"\($0)\"" } ?? "")),
            remedy: Localized(zh: "请补上表头", en: "give it a label"))
    }

    static func duplicateLabel(_ label: String, column: Int, expected: String?, at place: Place) -> Diagnostic {
        Diagnostic(
            "duplicate-label", at: place,
            message: Localized(
                zh: "表头“\(label)”重复" + (expected.map { "，第 \(column) 列应为“\($0)”" } ?? ""),
                en: "the label \"\(label)\" appears twice"
                    + (expected.map { ", column \(column) should be \"\($0)\"" } ?? "")),
            remedy: Localized(
                zh: expected.map { "请把第 \(column) 列改为“\($0)”" } ?? "请改名其中一列",
                en: expected.map { "rename column \(column) to \"\($0)\"" } ?? "rename one of the columns"))
    }

    /// A label of the header that no field has, or that stands beyond the last of them; empty for one without a label.
    static func extraLabel(_ label: String, column: Int, fields: [String], at place: Place) -> Diagnostic {
        let near = nearestNames(to: label, among: fields)
        let (zh, en) =
            label.isEmpty
            ? ("第 \(column) 列多余，且没有表头", "column \(column) is one too many and has no label")
            : ("表头“\(label)”（第 \(column) 列）不在数据包的字段之中", "the label \"\(label)\" (column \(column)) is no field here")
        let remedy =
            label.isEmpty
            ? Localized(zh: "请删去该列，行尾多余的分隔符也要删去", en: "remove the column, and delimiters at the end of rows")
            : Localized(
                zh: "请在 schema 登记该字段，或在 nianbao:aliases 写上别名", en: "add the field, or name it under nianbao:aliases")
        return Diagnostic(
            "extra-label", at: place, message: Localized(zh: zh, en: en), remedy: near.isEmpty ? remedy : offer(near))
    }

    /// A field whose label the header lacks.
    /// - Parameter labels: those that no field has.
    static func missingLabel(_ field: String, labels: [String], at place: Place) -> Diagnostic {
        let near = nearestNames(to: field, among: labels)
        return Diagnostic(
            "missing-label", at: place,
            message: Localized(zh: "表头没有字段“\(field)”", en: "the header lacks the field \"\(field)\""),
            remedy: near.isEmpty
                ? Localized(
                    zh: "请在文件中补上该列，或从 schema 删去该字段",
                    en: "add the column to the file, or remove the field from the schema")
                : offer(near))
    }

    /// A header without a single field, of a file that need not have all.
    static func unmatchedHeader(_ labels: [String], fields: [String], at place: Place) -> Diagnostic {
        let (found, wanted) = (labels.prefix(8), fields.prefix(8))
        return Diagnostic(
            "unmatched-header", at: place,
            message: Localized(
                zh: "表头（\(found.joined(separator: "、"))）没有一个是字段",
                en: "no label is a field: \(found.joined(separator: ", "))"),
            remedy: Localized(
                zh: "请核对是不是这个文件；字段有：\(wanted.joined(separator: "、"))",
                en: "see whether this is the right file; the fields are \(wanted.joined(separator: ", "))"))
    }

    /// The header of a file whose fields are taken by position.
    static func wrongColumns(_ labels: Int, fields: Int, at place: Place) -> Diagnostic {
        Diagnostic(
            labels > fields ? "extra-label" : "missing-label", at: place,
            message: Localized(
                zh: "表头有 \(labels) 列，schema 有 \(fields) 个字段",
                en: "the header has \(labels) columns, the schema \(fields) fields"),
            remedy: Localized(zh: "请让字段与列一一对应", en: "list one field for each column"))
    }

    /// - Parameter isField: whether the label is another field's, so that the columns are in another order.
    static func incorrectLabel(_ label: String, expected: String, isField: Bool, at place: Place) -> Diagnostic {
        Diagnostic(
            "incorrect-label", at: place,
            message: Localized(
                zh: "此处表头应为“\(expected)”，实为“\(label)”", en: "the label here is \"\(label)\", not \"\(expected)\""),
            remedy: isField
                ? Localized(
                    zh: "请按 schema 的顺序排列，或声明 fieldsMatch: equal",
                    en: "order the columns as the schema does, or declare fieldsMatch: equal")
                : Localized(
                    zh: "请改正表头；若此列改了名，请在“\(expected)”的 nianbao:aliases 写上“\(label)”",
                    en: "correct the label; if the column was renamed, name it under nianbao:aliases of \"\(expected)\""
                ))
    }
}
