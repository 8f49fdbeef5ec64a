import Diagnostics
import Trees

extension CheckReport {
    /// This in the shape of a Frictionless report (https://framework.frictionlessdata.io/docs/framework/report.html), with the
    /// line and the remedy added under `nianbao:`. No time is in it: the same files give the same bytes.
    public func tree(in language: Language) -> Tree {
        let errors = resources.map { $0.causes.reduce(0) { $0 + $1.count } }
        return [
            "valid": Tree(.boolean(isValid)),
            "stats": [
                "tasks": number(resources.count), "errors": number(errors.reduce(0, +)),
                "warnings": number(warnings.count),
            ],
            "warnings": [], "errors": [],
            "tasks": Tree(.list(resources.map { $0.tree(in: language) })),
        ]
    }
}

extension CheckReport.ResourceReport {
    fileprivate func tree(in language: Language) -> Tree {
        var stats: [Tree.Entry] = [
            Tree.Entry(key: "errors", value: number(causes.reduce(0) { $0 + $1.count })),
            Tree.Entry(key: "warnings", value: number(warnings.count)),
        ]
        if let source {
            stats += [
                Tree.Entry(key: "sha256", value: Tree(.string(source.sha256))),
                Tree.Entry(key: "bytes", value: number(source.bytes)),
                Tree.Entry(key: "fields", value: number(fields.count)),
                Tree.Entry(key: "rows", value: number(source.records)),
            ]
        }
        return [
            "name": Tree(.string(resource)), "type": "table", "valid": Tree(.boolean(isValid)),
            "place": Tree(.string(path)), "labels": Tree(.list(fields.map { Tree(.string($0)) })),
            "stats": Tree(.object(stats)),
            "warnings": Tree(.list(warnings.map { Tree(.string($0.message.text(in: language))) })),
            "errors": Tree(.list(findings.map { error($0, language) })),
        ]
    }

    private func error(_ finding: Diagnostic, _ language: Language) -> Tree {
        let message = finding.message.text(in: language)
        var members: [(String, Tree?)] = [
            ("type", Tree(.string(finding.code))),
            ("title", Tree(.string(Localized.title(ofCode: finding.code).text(in: language)))),
            ("message", Tree(.string(message))), ("note", Tree(.string(message))), ("tags", []),
            ("rowNumber", finding.place.record.map { number($0 + headerRow) }),
            ("cell", finding.place.quote.map { Tree(.string($0)) }),
            ("fieldName", finding.place.field.map { Tree(.string($0)) }),
        ]
        let column = finding.place.field.flatMap { fields.firstIndex(of: $0) }
        members += [
            ("fieldNumber", column.map { number($0 + 1) }),
            ("nianbao:line", finding.place.line.map(number)),
            ("nianbao:remedy", finding.remedy.map { Tree(.string($0.text(in: language))) }),
        ]
        return Tree(.object(members.compactMap { key, value in value.map { Tree.Entry(key: key, value: $0) } }))
    }
}

private func number(_ value: Int) -> Tree { Tree(.number(String(value))) }

extension Localized {
    /// What a code of a finding is called.
    public static func title(ofCode code: String) -> Localized {
        titles[code] ?? Localized(zh: code, en: code)
    }

    private static let titles: [String: Localized] = [
        "type-error": Localized(zh: "类型不符", en: "Type Error"),
        "constraint-error": Localized(zh: "不合约束", en: "Constraint Error"),
        "primary-key": Localized(zh: "主键重复或为空", en: "PrimaryKey Error"),
        "foreign-key": Localized(zh: "查无对应", en: "ForeignKey Error"),
        "unique-error": Localized(zh: "应唯一而重复", en: "Unique Error"),
        "blank-row": Localized(zh: "空行", en: "Blank Row"),
        "blank-header": Localized(zh: "表头为空", en: "Blank Header"),
        "unmatched-header": Localized(zh: "表头全不对应", en: "Unmatched Header"),
        "blank-label": Localized(zh: "缺列名", en: "Blank Label"),
        "duplicate-label": Localized(zh: "列名重复", en: "Duplicate Label"),
        "incorrect-label": Localized(zh: "列名不对应", en: "Incorrect Label"),
        "extra-label": Localized(zh: "多出的列", en: "Extra Label"),
        "missing-label": Localized(zh: "缺少的列", en: "Missing Label"),
        "extra-cell": Localized(zh: "单元格过多", en: "Extra Cell"),
        "missing-cell": Localized(zh: "单元格过少", en: "Missing Cell"),
        "encoding-error": Localized(zh: "编码有误", en: "Encoding Error"),
        "source-error": Localized(zh: "文件无法读取", en: "Source Error"),
        "byte-count": Localized(zh: "文件大小不符", en: "Byte Count Error"),
        "hash-count": Localized(zh: "文件校验值不符", en: "Hash Count Error"),
    ]
}
