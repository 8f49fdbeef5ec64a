import Diagnostics
import Numerals
import Tables

/// What this target says to users.
extension Diagnostic {
    static func noProject(at path: String) -> Diagnostic {
        Diagnostic(
            "no-project", at: Place(file: path),
            message: Localized(
                zh: "这里不是 nianbao 项目：在该文件夹及其上级都没有找到 nianbao.yaml",
                en: "no nianbao project here: neither this folder nor one above it holds nianbao.yaml"),
            remedy: Localized(
                zh: "请进入项目文件夹再运行，或用 --project 指定，例如：nianbao build --project 年报",
                en: "change into the project's folder, or name it: nianbao build --project DIR"))
    }

    /// A ledger with sensitive fields that a chart would read as it stands.
    static func sensitiveFile(_ path: String, fields: [String], at place: Place) -> Diagnostic {
        var place = place
        place.quote = path
        return Diagnostic(
            "sensitive-field", at: place,
            message: Localized(
                zh: "“\(path)”是台账，其中\(fields.map { "“\($0)”" }.joined(separator: "、"))标为敏感，图表不能直接读取",
                en:
                    "\"\(path)\" is a ledger with sensitive fields (\(fields.joined(separator: ", "))): no chart reads it"
            ),
            remedy: Localized(zh: "请写查询：metric 加 by", en: "ask a query instead: metric with by"))
    }

    static func pathLeavesProject(_ path: String, at place: Place) -> Diagnostic {
        var place = place
        place.quote = path
        return Diagnostic(
            "path-leaves-project", at: place,
            message: Localized(zh: "路径“\(path)”指向项目之外，已拒绝", en: "the path \"\(path)\" leaves the project: refused"),
            remedy: Localized(
                zh: "请把文件放进项目文件夹，并使用相对路径",
                en: "put the file into the project's folder and name it by a relative path"))
    }

    static func unreadable(_ name: String, exists: Bool) -> Diagnostic {
        Diagnostic(
            "file-error", at: Place(file: name),
            message: exists
                ? Localized(zh: "无法读取文件", en: "the file cannot be read")
                : Localized(zh: "找不到文件", en: "there is no such file"),
            remedy: exists
                ? Localized(zh: "请检查文件的读取权限", en: "check that you may read it")
                : Localized(zh: "请检查文件名和所在文件夹", en: "check its name and folder"))
    }

    static func cannotWrite(_ name: String, reason: String) -> Diagnostic {
        Diagnostic(
            "output-error", at: Place(file: name),
            message: Localized(zh: "无法写入：\(reason)", en: "cannot write: \(reason)"),
            remedy: Localized(
                zh: "请检查磁盘空间和写入权限，或用 --output 换一个文件夹；原有输出未改动",
                en: "check space and permissions, or choose another folder with --output; earlier output is untouched"))
    }

    static func fileTooLarge(_ name: String, bytes: Int, limit: Int) -> Diagnostic {
        Diagnostic(
            "file-too-large", at: Place(file: name),
            message: Localized(
                zh: "文件有 \(bytes) 字节，超过上限 \(limit)", en: "the file has \(bytes) bytes, more than \(limit)"),
            remedy: Localized(zh: "请确认这是正确的文件", en: "check that this is the right file"))
    }

    static func notUTF8(_ name: String) -> Diagnostic {
        Diagnostic(
            "encoding-error", at: Place(file: name),
            message: Localized(zh: "文件不是 UTF-8 编码", en: "the file is not UTF-8"),
            remedy: Localized(zh: "请用编辑器另存为 UTF-8", en: "save it as UTF-8 in your editor"))
    }

    static func settingsNotAnObject(at place: Place) -> Diagnostic {
        Diagnostic(
            "settings", at: place,
            message: Localized(zh: "设置应为“键: 值”的形式", en: "settings are lines of the form key: value"),
            remedy: Localized(
                zh: "至少写明 title、organisation 和 year", en: "give at least title, organisation and year"))
    }

    static func unknownKey(_ key: String, known: [String], at place: Place) -> Diagnostic {
        Diagnostic(
            "unknown-key", at: place,
            message: Localized(zh: "未知的键“\(key)”", en: "unknown key \"\(key)\""),
            remedy: .offering(known, near: key))
    }

    static func settingMissing(_ key: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "setting-missing", at: place,
            message: Localized(zh: "缺少“\(key)”", en: "\"\(key)\" is missing"),
            remedy: Localized(zh: "请加上一行 \(key): …", en: "add a line \(key): …"))
    }

    static func settingNotAYear(at place: Place) -> Diagnostic {
        Diagnostic(
            "setting-missing", at: place,
            message: Localized(zh: "year 应为报告年度，如 2016", en: "year is the reported year, such as 2016"),
            remedy: Localized(zh: "请写 year: 2016", en: "write year: 2016"))
    }

    static func settingNotADay(_ key: String, _ text: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "setting-type", at: place,
            message: Localized(zh: "\(key) 的值“\(text)”不是日期", en: "\(key) is \"\(text)\", which is no day"),
            remedy: Localized(zh: "请写成 2016-11-16 的形式", en: "write it like 2016-11-16"))
    }

    static func asOfBeforeYear(_ day: Day, year: Int, at place: Place) -> Diagnostic {
        Diagnostic(
            "setting-type", at: place,
            message: Localized(zh: "as_of（\(day)）早于报告年度 \(year) 年", en: "as_of (\(day)) lies before the year \(year)"),
            remedy: Localized(zh: "请改正 year 或 as_of", en: "correct year or as_of"))
    }

    static func unsupportedLocale(_ locale: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "setting-type", at: place,
            message: Localized(zh: "不支持的 locale“\(locale)”", en: "the locale \"\(locale)\" is not supported"),
            remedy: Localized(zh: "目前可用：zh-CN", en: "supported: zh-CN"))
    }

    static func frontMatterNotClosed(at place: Place) -> Diagnostic {
        Diagnostic(
            "front-matter", at: place,
            message: Localized(zh: "文件头没有结束", en: "the front matter is not closed"),
            remedy: Localized(zh: "请在文件头之后单独写一行 ---", en: "end it with a line of ---"))
    }

    static func fenceNotClosed(_ info: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "fence-not-closed", at: place,
            message: Localized(zh: "“\(info)”块没有结束", en: "the block \"\(info)\" is not closed"),
            remedy: Localized(zh: "请在块末单独写一行 ```", en: "end it with a line of ```"))
    }

    static func keyMissing(_ key: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "key-missing", at: place,
            message: Localized(zh: "缺少“\(key)”", en: "\"\(key)\" is missing"),
            remedy: Localized(zh: "请在块中加上一行 \(key): …", en: "add a line \(key): … to the block"))
    }

    static func keyType(_ key: String, _ expected: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "key-type", at: place,
            message: Localized(zh: "“\(key)”的值不对", en: "the value of \"\(key)\" is not what it should be"),
            remedy: Localized(zh: "应为：\(expected)", en: "expected: \(expected)"))
    }

    static func unknownChoice(_ choice: String, of key: String, known: [String], at place: Place) -> Diagnostic {
        Diagnostic(
            "unknown-choice", at: place,
            message: Localized(zh: "“\(key)”不能是“\(choice)”", en: "\"\(key)\" cannot be \"\(choice)\""),
            remedy: .offering(known, near: choice))
    }

    static func unknownColumn(_ name: String, known: [String], at place: Place) -> Diagnostic {
        Diagnostic(
            "unknown-column", at: place,
            message: Localized(zh: "查询结果中没有“\(name)”列", en: "the query's result has no column \"\(name)\""),
            remedy: .offering(known, near: name))
    }

    static func hedgedNumber(_ word: String, _ text: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "hedged-number", at: place,
            message: Localized(
                zh: "“\(word)”与\(text)不符：这里印的是准确的数", en: "\(word) does not hold of \(text), which is what it is"),
            remedy: Localized(
                zh: "删去“\(word)”，或改用过滤器，如 | 约、| 近、| 超过", en: "leave \(word) out, or use the filter | 约, | 近, | 超过"))
    }

    static func wrongDirection(_ verb: String, _ text: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "wrong-direction", at: place,
            message: Localized(zh: "“\(verb)\(text)”与增减的方向不符", en: "\(verb)\(text) goes the other way"),
            remedy: Localized(
                zh: "改用 | 同比、| 增减、| 百分点，由它写出增长或下降", en: "use | 同比, | 增减 or | 百分点, which write the verb themselves"))
    }

    static func unroundedNumber(_ text: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "unrounded-number", at: place,
            message: Localized(zh: "\(text) 没有舍入", en: "\(text) is not rounded"),
            remedy: Localized(zh: "加上 | percent、| quantity(2) 等过滤器", en: "add a filter: | percent, | quantity(2)"))
    }

    /// A number that no wording can print truly.
    static func unprintable(_ fault: NumeralFault, at place: Place) -> Diagnostic {
        let (zh, en): (String, String) =
            switch fault {
            case .brokenPromise(let word, let value, let printed):
                (
                    "“\(word.rawValue)”与数值不符：\(value) 不能写成 \(printed)",
                    "\"\(word.rawValue)\" does not hold: \(value) is no \(printed)"
                )
            case .approximateNegative(let word, let value):
                ("负数 \(value) 不能用“\(word.rawValue)”", "no \"\(word.rawValue)\" before the negative \(value)")
            case .approximateDecimals(let word, let value):
                ("“\(word.rawValue)”后不能带小数（\(value)）", "no decimals with \"\(word.rawValue)\" (\(value))")
            case .wordNeedsMeasureWord(let word):
                ("“\(word.rawValue)”后面要有量词，不能用于百分比", "\"\(word.rawValue)\" needs a measure word: % is none")
            case .noMultiple(let growth):
                ("增长率 \(growth) 不足一倍，不能用“倍”", "a growth of \(growth) is no multiple")
            case .wrongDegree(let degree, let growth):
                ("增长率 \(growth) 不能用“\(degree.rawValue)”", "\"\(degree.rawValue)\" does not fit a growth of \(growth)")
            case .wrongVerb(let verb): ("“\(verb)”与增减的方向不符", "\"\(verb)\" says the other direction")
            case .noSuchRank(let rank, let count):
                ("\(count) 个单位中没有第 \(rank) 位", "there is no rank \(rank) among \(count)")
            case .noBase: ("没有可比的基数", "there is no base to compare with")
            case .tooLarge(let value): ("数值 \(value) 超出可表示的范围", "\(value) is too large to print")
            case .outOfRange(let number): ("\(number) 超出中文数字的范围", "\(number) is out of range for Chinese numerals")
            }
        return Diagnostic(
            "unprintable", at: place, message: Localized(zh: zh, en: en),
            remedy: Localized(zh: "请换一种写法（过滤器）", en: "choose another wording (filter)"))
    }

    static func yearWithoutData(_ year: Int, known: Int) -> Diagnostic {
        Diagnostic(
            "year-without-data",
            message: Localized(zh: "台账中没有\(year)年的记录", en: "no ledger has records of \(year)"),
            remedy: Localized(
                zh: "请检查 --year，或在 datapackage.json 中加入\(year)年的台账；本项目的报告年度是\(known)年",
                en: "check --year, or add ledgers of \(year) to datapackage.json; this project reports on \(known)"))
    }

    static func duplicateName(_ name: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "duplicate-name", at: place,
            message: Localized(zh: "名称“\(name)”已经用过", en: "the name \"\(name)\" is taken"),
            remedy: Localized(zh: "请换一个名称", en: "choose another name"))
    }

    static func noNotebooks(in folder: String) -> Diagnostic {
        Diagnostic(
            "file-error", at: Place(file: folder),
            message: Localized(zh: "文件夹中没有文稿（.md）", en: "the folder holds no notebook (.md)"),
            remedy: Localized(
                zh: "请把文稿放进该文件夹，或在 nianbao.yaml 中改正 notebooks",
                en: "put one there, or correct notebooks in nianbao.yaml"))
    }

    static func unknownNotebook(_ name: String, known: [String]) -> Diagnostic {
        Diagnostic(
            "file-error", at: Place(file: name),
            message: Localized(zh: "没有这个文稿", en: "there is no such notebook"),
            remedy: .offering(known, near: name))
    }

    static func notAFileName(_ name: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "path-leaves-project", at: place,
            message: Localized(zh: "“\(name)”不能作图片文件名", en: "\"\(name)\" cannot name a picture's file"),
            remedy: Localized(
                zh: "名称不能含“/”，也不能以“.”开头", en: "a name holds no \"/\" and does not begin with \".\""))
    }

    static func emptyResult(at place: Place) -> Diagnostic {
        Diagnostic(
            "empty-result", at: place,
            message: Localized(zh: "查询结果的行数不够", en: "the query's result has too few rows"),
            remedy: Localized(zh: "请检查 query 块的条件和时间", en: "check the conditions and days of the query block"))
    }

    static func tiedPlace(_ count: Int, of title: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "tied-place", at: place,
            message: Localized(
                zh: "“\(title)”的第 \(count) 位有并列，不能说“前\(count)位”", en: "place \(count) of \"\(title)\" is tied"),
            remedy: Localized(zh: "请换一个位数", en: "choose another count"))
    }

    static func unusedData(_ name: String, asked: [String]) -> Diagnostic {
        Diagnostic(
            "unused-data", message: Localized(zh: "没有图表用到数据“\(name)”", en: "no chart asks for data named \"\(name)\""),
            remedy: asked.isEmpty
                ? Localized(
                    zh: "请在图表中写 data: \(name)，或去掉 --data", en: "write data: \(name) in a chart, or leave out --data")
                : Localized(
                    zh: "图表用到的数据名：\(asked.joined(separator: "、"))",
                    en: "charts ask for: \(asked.joined(separator: ", "))"))
    }

    static func chartNeedsProject(_ file: String) -> Diagnostic {
        Diagnostic(
            "no-project", at: Place(file: file),
            message: Localized(
                zh: "图表要查询台账，但这里不是 nianbao 项目", en: "the chart queries ledgers, but this is no nianbao project"),
            remedy: Localized(
                zh: "请进入项目文件夹再运行，或用 --project 指定", en: "change into the project's folder, or name it with --project"))
    }

    static func unknownTheme(_ name: String, known: [String]) -> Diagnostic {
        Diagnostic(
            "unknown-theme",
            message: Localized(zh: "没有“\(name)”主题", en: "there is no theme \"\(name)\""),
            remedy: Localized(
                zh: "可用：" + known.joined(separator: "、") + "，或一个主题文件（.yaml）",
                en: "there are: " + known.joined(separator: ", ") + ", or a theme's file (.yaml)"))
    }

    static func figureCall(at place: Place) -> Diagnostic {
        Diagnostic(
            "figure-call", at: place,
            message: Localized(
                zh: "figure(…) 的写法不对", en: "figure(…) is not called as it should be"),
            remedy: Localized(
                zh: "参数只能是直接写出的值，例如 figure(\"cases.total\", year=2015, month=7, 受理部门=\"公安局\")",
                en: "give literal values, as in figure(\"cases.total\", year=2015, month=7, 受理部门=\"公安局\")"))
    }

    static func wouldReplaceInput(_ path: String) -> Diagnostic {
        Diagnostic(
            "output-error", at: Place(file: path),
            message: Localized(
                zh: "这是项目的台账或设置文件，不能覆盖", en: "this is a ledger or setting of the project: not overwritten"),
            remedy: Localized(zh: "请换一个文件名", en: "choose another file name"))
    }

    static func ledgerChanged(expected: Int, found: Int) -> Diagnostic {
        Diagnostic(
            "ledger-changed",
            message: Localized(
                zh: "台账在计算过程中被改动：指标计入\(expected)条记录，导出时为\(found)条；未写入文件",
                en:
                    "a ledger changed meanwhile: the figure counts \(expected) records, the export \(found); nothing is written"
            ),
            remedy: Localized(zh: "请等台账写完后重新运行", en: "run again when nothing writes to the ledgers"))
    }

    static func severalPeriods(_ keys: [String], at place: Place) -> Diagnostic {
        Diagnostic(
            "several-periods", at: place,
            message: Localized(
                zh: "\(keys.joined(separator: "、"))只能写一个",
                en: "only one of \(keys.joined(separator: ", ")) can be given"),
            remedy: Localized(zh: "请保留一个", en: "keep one"))
    }

    static func periodAfterReport(_ key: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "no-such-period", at: place,
            message: Localized(zh: "\(key) 在报告截止日之后", en: "\(key) lies after the report's last day"),
            remedy: Localized(zh: "请改用截止日之前的时段，或改正 as_of", en: "choose earlier days, or correct as_of"))
    }

    static func notAMonth(_ text: String, option: String) -> Diagnostic {
        Diagnostic(
            "not-a-month",
            message: Localized(zh: "\(option) 的“\(text)”不是月份", en: "\(option): \"\(text)\" is no month"),
            remedy: Localized(zh: "请写成 2016-07 的形式", en: "write it as 2016-07"))
    }

    static func monthsReversed() -> Diagnostic {
        Diagnostic(
            "months-reversed",
            message: Localized(zh: "from 晚于 to 或报告截止日", en: "from lies after to, or after the report's last day"),
            remedy: Localized(zh: "请对调两个月份", en: "exchange the two"))
    }

    static func alreadyRanks(_ id: String) -> Diagnostic {
        Diagnostic(
            "already-ranks",
            message: Localized(
                zh: "“\(id)”本身就是排名，不能再用 --ties、--within 或 --bottom",
                en: "\"\(id)\" is a rank itself: --ties, --within and --bottom do not apply"),
            remedy: Localized(
                zh: "请改用它所依据的指标，如得分", en: "name the metric that is ranked, such as the score"))
    }

    static func nothingRanked(_ ledger: String) -> Diagnostic {
        Diagnostic(
            "nothing-ranked",
            message: Localized(
                zh: "台账 \(ledger) 没有写明 of 的 rank 指标，不知道给谁排名",
                en: "the ledger \(ledger) has no metric with rank and of: who is ranked?"),
            remedy: Localized(
                zh: "请写指标名并加 --by 列，或在指标目录中写 rank: {of: 单位, by: 得分, within: 期次}",
                en: "name a metric and --by FIELD, or write rank: {of: 单位, by: 得分, within: 期次} in the catalogue"))
    }

    static func rankedBy(_ metric: String) -> Diagnostic {
        Diagnostic(
            "ranked-by",
            message: Localized(zh: "不知道“\(metric)”按哪一列排名", en: "which field of \"\(metric)\" is ranked?"),
            remedy: Localized(zh: "请加 --by 列，如 --by 受理部门", en: "add --by FIELD, such as --by 受理部门"))
    }

    static func publishedRank(
        _ difference: RankingTable.Difference, ledger: String, _ severity: Severity
    ) -> Diagnostic {
        let (name, period) = (difference.name, difference.period)
        return Diagnostic(
            "published-rank", severity: severity, at: Place(file: ledger),
            message: Localized(
                zh: "\(period)\(name)公布第\(difference.published)，按得分计算第\(difference.computed)",
                en: "\(period) \(name): published \(difference.published), computed \(difference.computed)"),
            remedy: Localized(zh: "请核对该期的得分和公布的排名", en: "compare the scores of that period with the ranks published"))
    }

    static func unknownGroup(_ name: String, field: String, known: [String]) -> Diagnostic {
        Diagnostic(
            "unknown-group",
            message: Localized(zh: "“\(field)”中没有“\(name)”", en: "no \"\(name)\" in \"\(field)\""),
            remedy: .offering(known, near: name))
    }
}
