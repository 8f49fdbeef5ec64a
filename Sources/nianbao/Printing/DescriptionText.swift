import Diagnostics
import Ledgers

/// What was found in a file, for people: the file in a few lines, then its columns as a table.
struct DescriptionText {
    private let description: Description
    private let language: Language

    init(_ description: Description, _ language: Language) {
        self.description = description
        self.language = language
    }

    var text: String { (head + [table.text]).joined(separator: "\n") }

    private func say(_ zh: String, _ en: String) -> String { Localized(zh: zh, en: en).text(in: language) }

    private var head: [String] {
        var lines = ["\(description.path) → \(description.name)"]
        var facts = [description.encoding == .gb18030 ? "GB18030" : "UTF-8"]
        if description.format == .csv {
            let delimiter = Character(Unicode.Scalar(description.dialect.delimiter))
            facts.append(say("分隔符 ", "delimiter ") + (delimiter == "\t" ? "Tab" : "“\(delimiter)”"))
        } else if !description.property.isEmpty {
            facts.append(say("记录在 ", "records in ") + description.property.joined(separator: "."))
        }
        facts.append(header)
        facts.append(say("\(description.records) 条记录", "\(description.records) records"))
        if let key = description.key { facts.append(say("主键 \(key)", "primary key \(key)")) }
        lines.append("  " + facts.joined(separator: say("，", ", ")))
        if description.isEncodingDoubtful {
            lines.append(
                "  "
                    + say(
                        "编码存疑：像 GB18030，却少有常用字；若有乱码，请在 Excel 或 WPS 中另存为“CSV UTF-8”",
                        "doubtful: GB18030 by its bytes, but of rare characters; if it is garbled, save it as UTF-8"))
        }
        if description.broken > 0 {
            lines.append(
                "  "
                    + say(
                        "另有 \(description.broken) 处残缺（格数不对、空行、引号未闭合等），nianbao check 会逐处指出",
                        "\(description.broken) more are broken (cells, blank rows, quotes): nianbao check names each"))
        }
        for line in description.preamble.prefix(5) { lines.append("  " + say("表头之上：", "above: ") + line) }
        if description.footerRows > 0 {
            lines.append(
                "  "
                    + say("表尾 \(description.footerRows) 行不作数据", "\(description.footerRows) rows at the end are no data")
            )
            for line in description.footer.prefix(5) { lines.append("    " + shortened(line, to: 60)) }
        }
        if description.dialect.takesFieldsByPosition {
            lines.append(
                "  "
                    + say(
                        "表头有空名、重名或换行，按列的位置取字段", "labels are missing, repeated or broken: fields are taken by position"))
        }
        for name in description.nested {
            lines.append(
                "  "
                    + (name.isEmpty
                        ? say("有的成员没有名称，不作字段", "a member without a name is no field")
                        : say("成员“\(name)”含嵌套的值，不作字段", "the member \"\(name)\" holds nested values and is no field")))
        }
        return lines
    }

    private var header: String {
        guard let first = description.dialect.headerRows.first, let last = description.dialect.headerRows.last,
            description.format == .csv || description.hasArrays
        else {
            return description.format == .csv || description.hasArrays
                ? say("无表头", "no header") : say("成员即字段", "members are fields")
        }
        return first == last
            ? say("表头第 \(first) 行", "header in row \(first)")
            : say("表头第 \(first)—\(last) 行", "header in rows \(first)–\(last)")
    }

    private var table: TextTable {
        TextTable(
            header: [
                say("字段", "field"), say("类型", "type"), say("写法", "written"), say("空", "empty"), say("例", "example"),
                say("说明", "notes"),
            ],
            alignments: [.left, .left, .left, .right, .left, .left],
            rows: description.columns.map { column in
                [
                    "  " + column.field.name, column.field.kind.rawValue, written(column.field), String(column.empty),
                    column.field.isSensitive ? "***" : shortened(column.example, to: 20),
                    column.notes.map { $0.text(in: language) }.joined(separator: say("；", "; ")),
                ]
            })
    }

    private func written(_ field: Field) -> String {
        var parts: [String] = []
        if field.format != "default" { parts.append(field.format) }
        if let unit = field.unit { parts.append(unit) }
        let decimal = field.notation.decimalChar
        if decimal != "." { parts.append(say("小数点“\(decimal)”", "decimal mark \"\(decimal)\"")) }
        if let mark = field.notation.groupChar { parts.append(say("千分位“\(mark)”", "groups \"\(mark)\"")) }
        if field.notation.fullWidth { parts.append(say("全角", "full width")) }
        if field.kind == .boolean {
            parts.append((field.notation.trueValues + field.notation.falseValues).joined(separator: "/"))
        }
        if let missing = field.missingValues?.filter({ !$0.isEmpty }), !missing.isEmpty {
            parts.append(say("空值 ", "missing ") + missing.joined(separator: " "))
        }
        return parts.joined(separator: say("，", ", "))
    }

    private func shortened(_ text: String, to count: Int) -> String {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        return line.count <= count ? line : line.prefix(count) + "…"
    }
}
