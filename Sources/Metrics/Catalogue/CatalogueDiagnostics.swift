import Diagnostics
import Ledgers

/// What this target says to users of a catalogue.
extension Diagnostic {
    static func unreadableCatalogue(_ path: String) -> Diagnostic {
        Diagnostic(
            "unreadable-catalogue", at: Place(file: path),
            message: Localized(zh: "无法读取指标目录", en: "the metric catalogue cannot be read"),
            remedy: Localized(zh: "请检查 nianbao.yaml 中的路径", en: "check the path in nianbao.yaml"))
    }

    static func catalogueNotUTF8(_ path: String) -> Diagnostic {
        Diagnostic(
            "encoding-error", at: Place(file: path),
            message: Localized(zh: "指标目录不是 UTF-8 文本", en: "the metric catalogue is not UTF-8 text"),
            remedy: Localized(zh: "请另存为 UTF-8", en: "save it as UTF-8"))
    }

    /// What a property can be expected to be.
    enum Shape: Hashable {
        case object, text, texts, boolean
        case integer(ClosedRange<Int>)

        fileprivate var name: Localized {
            switch self {
            case .object: Localized(zh: "键值对", en: "an object")
            case .text: Localized(zh: "文本", en: "a text")
            case .texts: Localized(zh: "文本列表", en: "a list of texts")
            case .boolean: Localized(zh: "true 或 false", en: "true or false")
            case .integer(let range):
                Localized(
                    zh: "\(range.lowerBound)到\(range.upperBound)的整数",
                    en: "a whole number from \(range.lowerBound) to \(range.upperBound)")
            }
        }
    }

    static func wrongShape(expected: Shape, at place: Place) -> Diagnostic {
        let name = expected.name
        return Diagnostic(
            "wrong-shape", at: place, message: Localized(zh: "此处应为\(name.zh)", en: "this should be \(name.en)"),
            remedy: Localized(zh: "请改为\(name.zh)", en: "write \(name.en) here"))
    }

    static func unknownProperty(_ name: String, nearest: [String], known: [String], at place: Place) -> Diagnostic {
        Diagnostic(
            "unknown-property", at: place,
            message: Localized(zh: "不认识的属性“\(name)”", en: "unknown property \"\(name)\""),
            remedy: choose(from: nearest, else: known))
    }

    static func missingProperty(_ name: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "missing-property", at: place,
            message: Localized(zh: "缺少属性“\(name)”", en: "the property \"\(name)\" is missing"),
            remedy: Localized(zh: "请补上“\(name)”", en: "add \"\(name)\""))
    }

    static func unknownChoice(_ text: String, known: [String], at place: Place) -> Diagnostic {
        Diagnostic(
            "unknown-choice", at: place,
            message: Localized(zh: "不能用“\(text)”", en: "\"\(text)\" cannot be used here"),
            remedy: choose(from: [], else: known))
    }

    static func unknownResource(_ name: String, nearest: [String], known: [String], at place: Place) -> Diagnostic {
        Diagnostic(
            "unknown-resource", at: place,
            message: Localized(
                zh: "datapackage.json 中没有资源“\(name)”", en: "datapackage.json has no resource \"\(name)\""),
            remedy: choose(from: nearest, else: known))
    }

    static func resourceTwice(at place: Place) -> Diagnostic {
        Diagnostic(
            "resource-twice", at: place,
            message: Localized(zh: "同一资源列出两次，会重复计数", en: "a resource is listed twice and would be counted twice"),
            remedy: Localized(zh: "请删去重复的一个", en: "remove one of them"))
    }

    static func fieldsDisagree(_ field: String, in a: String, _ b: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "fields-disagree", at: place,
            message: Localized(
                zh: "字段“\(field)”在 \(a) 与 \(b) 中的类型、单位或小数位数不同",
                en: "the field \"\(field)\" differs in type, unit or places between \(a) and \(b)"),
            remedy: Localized(zh: "请在 datapackage.json 中统一", en: "make them agree in datapackage.json"))
    }

    static func notATimeField(_ name: String, among fields: [Field], at place: Place) -> Diagnostic {
        let times = fields.filter(\.kind.isTime).map(\.name)
        return Diagnostic(
            "not-a-time-field", at: place,
            message: Localized(zh: "“\(name)”不是日期、年月或年度字段", en: "\"\(name)\" is no field of dates, months or years"),
            remedy: choose(from: [], else: times))
    }

    static func unknownLedger(_ name: String, nearest: [String], known: [String], at place: Place) -> Diagnostic {
        Diagnostic(
            "unknown-ledger", at: place,
            message: Localized(zh: "ledgers 中没有台账“\(name)”", en: "there is no ledger \"\(name)\" under ledgers"),
            remedy: choose(from: nearest, else: known))
    }

    static func unknownField(
        _ name: String, nearest: [String], ledger: String, known: [String], at place: Place
    ) -> Diagnostic {
        Diagnostic(
            "unknown-field", at: place,
            message: Localized(
                zh: "台账 \(ledger) 没有字段“\(name)”", en: "the ledger \(ledger) has no field \"\(name)\""),
            remedy: choose(from: nearest, else: known))
    }

    static func unknownFunction(_ name: String, nearest: [String], at place: Place) -> Diagnostic {
        Diagnostic(
            "unknown-function", at: place,
            message: Localized(zh: "没有函数“\(name)”", en: "there is no function \"\(name)\""),
            remedy: nearest.isEmpty
                ? Localized(zh: "请改正函数名", en: "correct the name") : choose(from: nearest, else: []))
    }

    static func notACondition(_ place: Place) -> Diagnostic {
        Diagnostic(
            "not-a-condition", at: place,
            message: Localized(zh: "where 的结果不是真或假", en: "the condition is neither true nor false"),
            remedy: Localized(zh: "请写成比较，如 类型 == '招标代理'", en: "write a comparison, such as 类型 == '招标代理'"))
    }

    static func unreadableCondition(_ source: String, _ reason: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "expression-syntax", at: place,
            message: Localized(zh: "条件“\(source)”有误：\(reason)", en: "not a valid condition: \(source): \(reason)"),
            remedy: Localized(zh: "请改正该条件", en: "correct the condition"))
    }

    static func oneFormula(_ given: [String], at place: Place) -> Diagnostic {
        Diagnostic(
            given.isEmpty ? "missing-property" : "several-formulas", at: place,
            message: Localized(
                zh: "measure、ratio、rank、of 须有且只有一个", en: "exactly one of measure, ratio, rank and of is needed"),
            remedy: Localized(zh: "例如 measure: count", en: "for example measure: count"))
    }

    static func measureNeedsField(_ measure: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "measure-needs-field", at: place,
            message: Localized(zh: "\(measure) 需要一个字段", en: "\(measure) needs a field"),
            remedy: Localized(zh: "请写作 \(measure)(字段)", en: "write \(measure)(field)"))
    }

    static func percentileOutside(_ text: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "percentile", at: place,
            message: Localized(
                zh: "“\(text)”没有说明是百分之几", en: "\"\(text)\" does not say which percentile"),
            remedy: Localized(zh: "请写作 percentile(字段, 90)，取 1 到 99", en: "write percentile(field, 90), 1 to 99"))
    }

    static func measureOfKind(_ measure: String, _ field: Field, at place: Place) -> Diagnostic {
        Diagnostic(
            "measure-of-kind", at: place,
            message: Localized(
                zh: "不能对 \(field.kind.rawValue) 类型的字段“\(field.name)”求 \(measure)",
                en: "\(measure) cannot be taken of \"\(field.name)\", which is \(field.kind.rawValue)"),
            remedy: Localized(zh: "请用数值字段，或用 count_distinct", en: "use a field of numbers, or count_distinct"))
    }

    static func sensitiveField(_ name: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "sensitive-field", at: place,
            message: Localized(
                zh: "字段“\(name)”标为敏感，其值不得输出", en: "the field \"\(name)\" is sensitive: its values never reach an output"
            ),
            remedy: Localized(
                zh: "可以用 count_distinct 计数，不能分组或取值",
                en: "it can be counted with count_distinct, not grouped by or shown"))
    }

    static func unitMismatch(field: Field, unit: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "unit-mismatch", at: place,
            message: Localized(
                zh: "字段“\(field.name)”的单位 \(field.unit ?? "") 不能换算为 \(unit)",
                en: "the unit \(field.unit ?? "") of \"\(field.name)\" cannot be converted to \(unit)"),
            remedy: Localized(
                zh: "请把指标的 unit 改为 \(field.unit ?? "") 或其万、亿倍数",
                en: "give the metric the unit \(field.unit ?? "") or a 万 or 亿 of it"))
    }

    static func circularMetrics(from id: String, to other: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "circular-metrics", at: place,
            message: Localized(zh: "\(id) 与 \(other) 互相引用", en: "\(id) and \(other) refer to each other"),
            remedy: Localized(zh: "请让其中一个写出自己的 measure", en: "give one of them a measure of its own"))
    }

    static func notATerm(_ name: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "not-a-term", at: place,
            message: Localized(
                zh: "\(name) 不是同一台账的 measure 指标", en: "\(name) is no metric with a measure of the same ledger"),
            remedy: Localized(zh: "请写出 {measure: …, where: …}", en: "write {measure: …, where: …}"))
    }

    static func notInNarrowed(_ property: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "not-in-narrowed", at: place,
            message: Localized(
                zh: "用了 of，\(property) 已由原指标确定", en: "with of, \(property) comes from the other metric"),
            remedy: Localized(zh: "请删去 \(property)", en: "remove \(property)"))
    }

    static func titleTwice(_ title: String, _ id: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "title-twice", at: place,
            message: Localized(zh: "名称“\(title)”已用于 \(id)", en: "the title \"\(title)\" already names \(id)"),
            remedy: Localized(zh: "请另取名称，使指标能按名称引用", en: "choose another, so that metrics can be named by title"))
    }

    static func periodWithoutTime(at place: Place) -> Diagnostic {
        Diagnostic(
            "period-without-time", at: place,
            message: Localized(zh: "该台账没有时间字段，不能限定时段", en: "the ledger has no time field to cut a period by"),
            remedy: Localized(zh: "请为台账声明 time，或用 snapshot", en: "declare time for the ledger, or use snapshot"))
    }

    static func targetYear(_ key: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "target-year", at: place,
            message: Localized(zh: "“\(key)”不是年度", en: "\"\(key)\" is no year"),
            remedy: Localized(zh: "请写作 target: {2016: 60000}", en: "write target: {2016: 60000}"))
    }

    static func targetValue(_ text: String, unit: String?, at place: Place) -> Diagnostic {
        Diagnostic(
            "target-value", at: place,
            message: Localized(zh: "“\(text)”不能作目标值", en: "\"\(text)\" is no target"),
            remedy: unit == "%"
                ? Localized(zh: "比率的目标写成百分数，如 98%", en: "write a target of a rate in percent, such as 98%")
                : Localized(zh: "请写数字，单位与指标相同", en: "write a number in the metric's unit"))
    }

    static func notADay(_ text: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "not-a-day", at: place, message: Localized(zh: "“\(text)”不是日期", en: "\"\(text)\" is no day"),
            remedy: Localized(zh: "请写成 2016-07-01 的形式", en: "write it as 2016-07-01"))
    }

    static func populationOfRank(at place: Place) -> Diagnostic {
        Diagnostic(
            "population-of-rank", at: place,
            message: Localized(zh: "population 不用于 rank 指标", en: "population is not for metrics with rank"),
            remedy: Localized(zh: "请删去 population", en: "remove it"))
    }

    static func ordinalOfNoRank(at place: Place) -> Diagnostic {
        Diagnostic(
            "ordinal-of-no-rank", at: place,
            message: Localized(zh: "ordinal 只用于 rank 指标", en: "ordinal is for metrics with rank"),
            remedy: Localized(zh: "请删去 ordinal", en: "remove it"))
    }

    static func oneRule(_ rules: [String], at place: Place) -> Diagnostic {
        Diagnostic(
            "one-rule", at: place,
            message: Localized(
                zh: "\(rules.joined(separator: "、"))须有且只有一个",
                en: "exactly one of \(rules.joined(separator: ", ")) is needed"),
            remedy: Localized(zh: "例如 equal: [甲指标, 乙指标]", en: "for example equal: [one, other]"))
    }

    static func twoMetrics(at place: Place) -> Diagnostic {
        Diagnostic(
            "two-metrics", at: place, message: Localized(zh: "equal 需要两个指标", en: "equal needs two metrics"),
            remedy: Localized(zh: "请写作 equal: [甲指标, 乙指标]", en: "write equal: [one, other]"))
    }

    static func checkOfUnits(_ units: [String], at place: Place) -> Diagnostic {
        Diagnostic(
            "check-of-units", at: place,
            message: Localized(
                zh: "所比的指标单位不同（\(units.joined(separator: "、"))）",
                en: "the metrics that are compared differ in unit (\(units.joined(separator: ", ")))"),
            remedy: Localized(zh: "请比较单位相同的指标", en: "compare metrics of one unit"))
    }

    static func choose(from nearest: [String], else known: [String]) -> Localized {
        nearest.isEmpty
            ? Localized(
                zh: "可用：\(known.joined(separator: "、"))", en: "choose from \(known.joined(separator: ", "))")
            : Localized(
                zh: "是否指：\(nearest.joined(separator: "、"))？", en: "did you mean \(nearest.joined(separator: ", "))?")
    }
}
