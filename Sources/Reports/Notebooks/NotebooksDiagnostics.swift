import Diagnostics

/// What is said of notebooks: includes, parameters, one document for each of something.
extension Diagnostic {
    public static func cannotInclude(_ path: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "cannot-include", at: place,
            message: Localized(zh: "这里不能引入文件“\(path)”", en: "\"\(path)\" cannot be included here"),
            remedy: Localized(zh: "请把它的内容写在这里", en: "write its lines here"))
    }

    static func includesItself(_ chain: [String], at place: Place) -> Diagnostic {
        Diagnostic(
            "include-cycle", at: place,
            message: Localized(
                zh: "引入的文件绕回了自己，或嵌套太深：\(chain.joined(separator: " → "))",
                en: "an include leads back to itself, or too deep: \(chain.joined(separator: " → "))"),
            remedy: Localized(zh: "请去掉其中一个 include", en: "remove one of the includes"))
    }

    static func includeWithFrontMatter(_ path: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "include-front-matter", at: place,
            message: Localized(zh: "引入的文件“\(path)”不能有文件头", en: "the included file \"\(path)\" has front matter"),
            remedy: Localized(
                zh: "请删去两行 --- 之间的内容，写到文稿里", en: "move what stands between the lines of --- into the notebook"))
    }

    static func contentsPages(in file: String) -> Diagnostic {
        Diagnostic(
            "contents-pages", severity: .note, at: Place(file: file),
            message: Localized(
                zh: "目录中的页码取自 PDF 的排版，Word 的分页可能差一页",
                en: "the page numbers in the list of contents are those of the PDF; Word's pages may differ by one"),
            remedy: Localized(zh: "印发前请在 Word 的目录上按 F9 更新", en: "update the list in Word (F9) before handing it in"))
    }

    static func unknownParameter(_ name: String, known: [String]) -> Diagnostic {
        Diagnostic(
            "unknown-parameter",
            message: Localized(
                zh: "--set \(name)：没有这项设置，文稿也没有声明这个参数",
                en: "--set \(name): no setting has this name, and no notebook declares such a parameter"),
            remedy: .offering(known, near: name))
    }

    public static func malformedParameter(_ text: String) -> Diagnostic {
        Diagnostic(
            "unknown-parameter",
            message: Localized(zh: "--set \(text) 应写作 名称=值", en: "--set \(text) is not of the form name=value"),
            remedy: Localized(zh: "例如 --set year=2015", en: "such as --set year=2015"))
    }

    static func notNarrowed(_ metric: String, ledger: String, fields: [String], overall: String, at place: Place)
        -> Diagnostic
    {
        let names = fields.joined(separator: "、")
        return Diagnostic(
            "not-narrowed", at: place,
            message: Localized(
                zh: "指标 \(metric) 的台账“\(ledger)”没有列“\(names)”，不能分到每一份文稿",
                en: "the ledger \"\(ledger)\" of \(metric) has no field \(names): it cannot be told for each document"),
            remedy: Localized(
                zh: "要印全部的数，请写 \(overall)", en: "for the number of all together, write \(overall)"))
    }

    static func forEachWithoutValues(_ field: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "for-each", at: place,
            message: Localized(
                zh: "for_each：本期台账中“\(field)”没有任何值",
                en: "for_each: the period has no record with a value of \"\(field)\""),
            remedy: Localized(zh: "请检查年度和条件，或用 values 列出", en: "check year and condition, or list them under values"))
    }

    static func forEachWithoutMetric(_ field: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "for-each", at: place,
            message: Localized(
                zh: "for_each：没有哪个指标的台账有“\(field)”列", en: "for_each: no metric's ledger has a field \"\(field)\""),
            remedy: Localized(zh: "请写台账中的列名，如 受理部门", en: "name a field of a ledger"))
    }
}

extension Diagnostic {
    static func statesOfToday(_ titles: [String], year: Int, at place: Place) -> Diagnostic {
        let named = titles.prefix(3).joined(separator: "、")
        return Diagnostic(
            "state-of-today", severity: .warning, at: place,
            message: Localized(
                zh: "\(named)\(titles.count > 3 ? "等" : "")共\(titles.count)个数字取自没有时间的台账，是现在的情况，"
                    + "不是\(year)年的",
                en: "\(titles.count) figures (\(named)) come from ledgers without a time: they are today's, "
                    + "not those of \(year)"),
            remedy: Localized(
                zh: "请用 {% if year == … %} 让这些句子只在有据的年度出现，或在指标目录中为台账声明 time",
                en: "keep these sentences to the years that they hold for with {% if year == … %}, or declare the "
                    + "ledger's time"))
    }

    static func skeletonExists(_ path: String) -> Diagnostic {
        Diagnostic(
            "output-error", at: Place(file: path),
            message: Localized(zh: "文件已经存在，没有覆盖", en: "the file exists already; nothing was written"),
            remedy: Localized(
                zh: "请换一个新文件夹，例如：nianbao init 我的年报", en: "choose a new folder, such as: nianbao init my-report"))
    }
}
