import Diagnostics

/// What is said of cells, keys and totals, and of a file as a whole; the codes are Frictionless's.
extension Diagnostic {
    /// A cell that its field does not take. Sensitive cells are not shown.
    static func rejectedCell(_ reason: Rejection.Reason, field: Field, cell: String, at place: Place) -> Diagnostic {
        let shown = field.isSensitive ? "***" : shortened(cell)
        var place = place
        place.field = field.name
        place.quote = shown
        let (message, remedy) = rejection(reason, field: field, shown: shown)
        return Diagnostic(
            reason == .type || reason == .places ? "type-error" : "constraint-error", at: place, message: message,
            remedy: remedy)
    }

    /// The cells of a key that another record has too.
    static func duplicateKey(_ fields: [Field], cells: String, isPrimary: Bool, first: Place, at place: Place)
        -> Diagnostic
    {
        let names = fields.map(\.name).joined(separator: "、")
        let shown = fields.contains(where: \.isSensitive) ? "***" : shortened(cells)
        let record = first.record ?? 0
        var place = place
        place.field = names
        place.quote = shown
        return Diagnostic(
            isPrimary ? "primary-key" : "unique-error", at: place,
            message: Localized(
                zh: "“\(names)”的“\(shown)”与第 \(record) 条记录重复",
                en: "\"\(shown)\" in \"\(names)\" is already in record \(record)"),
            remedy: Localized(zh: "请删去重复的记录，或改正编号", en: "remove the duplicate record, or correct it"))
    }

    static func emptyKey(_ fields: [Field], at place: Place) -> Diagnostic {
        let names = fields.map(\.name).joined(separator: "、")
        var place = place
        place.field = names
        return Diagnostic(
            "primary-key", at: place,
            message: Localized(zh: "主键“\(names)”有空值", en: "the primary key \"\(names)\" has a missing cell"),
            remedy: Localized(zh: "请补上编号", en: "fill in the key"))
    }

    static func brokenReference(_ fields: [Field], cells: String, target: String, at place: Place) -> Diagnostic {
        let names = fields.map(\.name).joined(separator: "、")
        let shown = fields.contains(where: \.isSensitive) ? "***" : shortened(cells)
        var place = place
        place.field = names
        place.quote = shown
        return Diagnostic(
            "foreign-key", at: place,
            message: Localized(
                zh: "“\(names)”的“\(shown)”在台账“\(target)”中不存在",
                en: "\"\(shown)\" in \"\(names)\" is not in \"\(target)\""),
            remedy: Localized(zh: "请在“\(target)”补登，或改正此处", en: "add it to \"\(target)\", or correct it here"))
    }

    /// A total in a footer that is not the sum of its column.
    static func wrongTotal(_ field: Field, written: String, sum: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "total-error", severity: .warning, at: place,
            message: Localized(
                zh: "合计写着“\(written)”，该列各行之和为 \(sum)", en: "the total says \"\(written)\", the rows add up to \(sum)"),
            remedy: Localized(zh: "指标按各行计算；请核对合计行", en: "figures are counted from the rows; verify the total"))
    }

    static func wrongSize(_ bytes: Int, declared: Int, at place: Place) -> Diagnostic {
        Diagnostic(
            "byte-count", at: place,
            message: Localized(
                zh: "文件有 \(bytes) 字节，声明为 \(declared)", en: "the file has \(bytes) bytes, not \(declared)"),
            remedy: Localized(zh: "请更新或删去 bytes", en: "update or remove \"bytes\""))
    }

    static func wrongHash(_ hash: String, declared: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "hash-count", at: place,
            message: Localized(zh: "文件的 SHA-256 是 \(hash)，与声明不符", en: "the file's SHA-256 is \(hash), not as declared"),
            remedy: Localized(zh: "请更新或删去 hash", en: "update or remove \"hash\""))
    }

    private static func rejection(_ reason: Rejection.Reason, field: Field, shown: String) -> (Localized, Localized) {
        let limits = field.constraints
        func constraint(_ zh: String, _ en: String) -> (Localized, Localized) {
            (
                Localized(zh: "“\(field.name)”的“\(shown)”不符合约束：\(zh)", en: "\"\(shown)\" in \"\(field.name)\": \(en)"),
                Localized(zh: "请改正单元格，或调整约束", en: "correct the cell, or change the constraint")
            )
        }
        switch reason {
        case .type:
            return (
                Localized(
                    zh: "“\(field.name)”的“\(shown)”不是 \(field.kind.rawValue)",
                    en: "\"\(shown)\" in \"\(field.name)\" is no \(field.kind.rawValue)"),
                typeRemedy(field)
            )
        case .places:
            return (
                Localized(
                    zh: "“\(field.name)”的“\(shown)”超过 \(field.places) 位小数",
                    en: "\"\(shown)\" in \"\(field.name)\" has more than \(field.places) decimal places"),
                Localized(zh: "请增大 nianbao:places", en: "raise nianbao:places")
            )
        case .required: return constraint("不得为空", "a value is required")
        case .enumeration:
            let values = limits.enumeration.prefix(8)
            return constraint(
                "应为 \(values.joined(separator: "、")) 之一", "must be one of \(values.joined(separator: ", "))")
        case .pattern: return constraint("应符合 \(limits.pattern ?? "")", "must match \(limits.pattern ?? "")")
        case .patternSteps:
            return (
                Localized(
                    zh: "“\(field.name)”的“\(shown)”在 \(TextPattern.mostSteps) 步内无法判断是否符合 \(limits.pattern ?? "")",
                    en:
                        "\"\(shown)\" in \"\(field.name)\" takes more than \(TextPattern.mostSteps) steps to hold against \(limits.pattern ?? "")"
                ),
                Localized(zh: "请改写 pattern，避免嵌套的重复", en: "rewrite the pattern without nested repetitions")
            )
        case .minimum:
            let limit = limits.minimum ?? limits.exclusiveMinimum ?? ""
            return constraint("不得小于 \(limit)", "is below \(limit)")
        case .maximum:
            let limit = limits.maximum ?? limits.exclusiveMaximum ?? ""
            return constraint("不得大于 \(limit)", "is above \(limit)")
        case .minLength: return constraint("至少 \(limits.minLength ?? 0) 字", "is shorter than \(limits.minLength ?? 0)")
        case .maxLength: return constraint("至多 \(limits.maxLength ?? 0) 字", "is longer than \(limits.maxLength ?? 0)")
        }
    }

    /// How cells of the type are written, and what to declare where they are written otherwise.
    private static func typeRemedy(_ field: Field) -> Localized {
        let missing = Localized(zh: "若表示空值，请列入 missingValues", en: "if it means no value, list it in missingValues")
        func write(_ example: String, any: String) -> Localized {
            Localized(
                zh: "请写作 \(example)；若如 \(any) 等写法都可，请声明 format: any；\(missing.zh)",
                en: "write it as \(example), or declare format: any to take \(any); \(missing.en)")
        }
        switch (field.kind, field.format) {
        case (.date, "default"): return write("2016-07-04", any: "2016/7/4、2016年7月4日")
        case (.yearmonth, "default"): return write("2016-07", any: "2016/7、2016年7月")
        case (.datetime, "default"): return write("2016-07-04T09:30:00", any: "2016/7/4 9:30")
        case (.integer, _), (.number, _):
            return Localized(
                zh: "请改正单元格；千分位请声明 groupChar，带单位请声明 bareNumber: false；\(missing.zh)",
                en: "correct the cell; declare groupChar for 1,234 and bareNumber: false for units; \(missing.en)")
        case (.boolean, _):
            let words = field.notation.trueValues + field.notation.falseValues
            return Localized(
                zh: "请写作 \(words.joined(separator: "、")) 之一，或在 trueValues、falseValues 增列；\(missing.zh)",
                en: "write one of \(words.joined(separator: ", ")), or extend trueValues or falseValues; \(missing.en)")
        default: return Localized(zh: "请改正单元格；\(missing.zh)", en: "correct the cell; \(missing.en)")
        }
    }

    private static func shortened(_ cell: String) -> String {
        cell.count <= 60 ? cell : String(cell.prefix(60)) + "…"
    }
}
