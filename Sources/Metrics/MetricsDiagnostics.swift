import Diagnostics
import Ledgers
import Tables

/// What this target says to those who ask for metrics.
extension Diagnostic {
    static func unknownMetric(_ name: String, nearest: [String], at place: Place) -> Diagnostic {
        Diagnostic(
            "unknown-metric", at: place,
            message: Localized(zh: "没有名为“\(name)”的指标", en: "there is no metric \"\(name)\""),
            remedy: nearest.isEmpty
                ? Localized(zh: "nianbao figures 列出全部指标", en: "nianbao figures lists all metrics")
                : choose(from: nearest, else: []))
    }

    static func notAFigureKey(_ key: String) -> Diagnostic {
        Diagnostic(
            "not-a-figure-key",
            message: Localized(zh: "“\(key)”不是指标的写法", en: "\"\(key)\" does not name a figure"),
            remedy: Localized(
                zh: "请写作 cases.total 或 cases.total:month=7,受理部门=公安局",
                en: "write cases.total, or cases.total:month=7,受理部门=公安局"))
    }

    static func emptyQuery(at place: Place) -> Diagnostic {
        Diagnostic(
            "empty-query", at: place,
            message: Localized(zh: "查询没有指标", en: "the query has no metric"),
            remedy: Localized(zh: "请写出 metric", en: "name a metric"))
    }

    static func keyTwice(_ name: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "key-twice", at: place,
            message: Localized(zh: "“\(name)”在查询中出现两次", en: "\"\(name)\" appears twice in the query"),
            remedy: Localized(zh: "请删去一个", en: "remove one"))
    }

    static func severalGrains(at place: Place) -> Diagnostic {
        Diagnostic(
            "several-grains", at: place,
            message: Localized(zh: "by 中只能有一个时间粒度", en: "by can have one grain of time"),
            remedy: Localized(zh: "请保留 day、month、quarter、year 之一", en: "keep one of day, month, quarter, year"))
    }

    static func grainWithoutTime(_ metric: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "grain-without-time", at: place,
            message: Localized(
                zh: "指标 \(metric) 没有时间字段，不能按时间分组或限定时段",
                en: "the metric \(metric) has no time field to group or choose by"),
            remedy: Localized(zh: "请去掉时间粒度和时段", en: "leave out grains and periods"))
    }

    static func grainTooFine(_ grain: String, metric: String, time: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "grain-too-fine", at: place,
            message: Localized(
                zh: "指标 \(metric) 的时间“\(time)”没有细到 \(grain)",
                en: "the time \"\(time)\" of the metric \(metric) is not as fine as \(grain)"),
            remedy: Localized(zh: "请用更粗的时间粒度", en: "use a coarser grain"))
    }

    static func shareOfNoSum(_ metric: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "share-of-no-sum", at: place,
            message: Localized(
                zh: "指标 \(metric) 的分项不能相加，没有占比",
                en: "parts of the metric \(metric) do not add up, so they have no share"),
            remedy: Localized(zh: "占比只用于 count 和 sum", en: "shares are for count and sum"))
    }

    static func rankOfRank(_ metric: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "rank-of-rank", at: place,
            message: Localized(zh: "指标 \(metric) 本身就是名次，不再排名", en: "the metric \(metric) is a rank itself"),
            remedy: Localized(
                zh: "删去 rank，或改用它所依据的指标，如得分", en: "leave rank out, or name what is ranked, such as the score"))
    }

    static func unknownColumn(_ name: String, nearest: [String], known: [String], at place: Place) -> Diagnostic {
        Diagnostic(
            "unknown-column", at: place,
            message: Localized(zh: "查询结果没有列“\(name)”", en: "the result has no column \"\(name)\""),
            remedy: choose(from: nearest, else: known))
    }

    static func wrongValue(_ text: String, for field: Field, at place: Place) -> Diagnostic {
        Diagnostic(
            "wrong-value", at: place,
            message: Localized(
                zh: "“\(text)”不能是 \(field.kind.rawValue) 类型字段“\(field.name)”的值",
                en: "\"\(text)\" cannot be a value of \"\(field.name)\", which is \(field.kind.rawValue)"),
            remedy: Localized(zh: "请按台账中的写法给出值", en: "write the value as the ledger does"))
    }

    static func rankOfNobody(_ field: String, metric: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "rank-of-nobody", at: place,
            message: Localized(
                zh: "指标“\(metric)”按“\(field)”排名，却没有写明是哪一个",
                en: "\(metric) is ranked by \(field), but not said of which one"),
            remedy: Localized(zh: "请写作 \(field)=…,rank=\(field)", en: "write \(field)=…,rank=\(field)"))
    }

    static func noSuchPeriod(at place: Place) -> Diagnostic {
        Diagnostic(
            "no-such-period", at: place,
            message: Localized(
                zh: "没有这样的年份或月份，或在报告截止日之后", en: "there is no such year or month, or it lies after the report's last day"
            ),
            remedy: Localized(zh: "月份为1到12，年份为四位数", en: "months are 1 to 12, years have four digits"))
    }

    static func baseNotBefore(_ year: Int, at place: Place) -> Diagnostic {
        Diagnostic(
            "base-not-before", at: place,
            message: Localized(zh: "\(year)年不早于所比的时段", en: "\(year) is not before the period that is compared"),
            remedy: Localized(zh: "请用更早的年份作基期，时段不跨年", en: "compare days of one year with an earlier one"))
    }

    static func grainOfWholeYear(_ grain: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "grain-of-whole-year", at: place,
            message: Localized(
                zh: "按 \(grain) 分组时不能与上年全年相比", en: "a \(grain) cannot be held against the whole year before"),
            remedy: Localized(zh: "请用 compare: previous_year", en: "use compare: previous_year"))
    }

    static func noTarget(_ metric: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "no-target", at: place,
            message: Localized(zh: "指标 \(metric) 没有目标值", en: "the metric \(metric) has no target"),
            remedy: Localized(
                zh: "请在指标目录中写明 target: {年度: 目标值}", en: "give it one in the catalogue: target: {2016: 60000}"))
    }

    static func targetOfParts(_ metric: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "target-of-parts", at: place,
            message: Localized(
                zh: "指标 \(metric) 的年度任务是整体的，不能分组或另加条件",
                en: "the target of \(metric) is of the whole: no groups or conditions"),
            remedy: Localized(zh: "请去掉 by 和 where", en: "leave out by and where"))
    }

    static func cumulativeRank(_ metric: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "cumulative-rank", at: place,
            message: Localized(zh: "排名指标 \(metric) 不能累计", en: "the ranks of \(metric) cannot be summed up"),
            remedy: Localized(zh: "请改用得分等指标", en: "use the metric that is ranked"))
    }

    static func cumulativeWithoutGrain(at place: Place) -> Diagnostic {
        Diagnostic(
            "cumulative-without-grain", at: place,
            message: Localized(
                zh: "累计要按 day、month 或 quarter 分组", en: "cumulative needs a grain of day, month or quarter"),
            remedy: Localized(zh: "请加上 grain: month", en: "add grain: month"))
    }

    static func trendWithoutGrain(at place: Place) -> Diagnostic {
        Diagnostic(
            "trend-without-grain", at: place,
            message: Localized(zh: "趋势要按时间分组", en: "a trend needs a grain of time"),
            remedy: Localized(zh: "请加上 grain: month", en: "add grain: month"))
    }

    static func cumulativeOfPeriods(at place: Place) -> Diagnostic {
        Diagnostic(
            "cumulative-of-periods", at: place,
            message: Localized(zh: "累计数不能环比", en: "cumulative values cannot be held against the period before"),
            remedy: Localized(zh: "请用 compare: previous_year（累计同比）", en: "use compare: previous_year"))
    }

    static func needsComparison(_ key: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "needs-comparison", at: place,
            message: Localized(zh: "\(key) 要与基期比较", en: "\(key) needs a base to compare with"),
            remedy: Localized(zh: "请加上 compare: previous_year", en: "add compare: previous_year"))
    }

    static func checkFailed(_ check: CatalogueCheck, _ statement: Localized, _ severity: Severity) -> Diagnostic {
        Diagnostic(
            "check-failed", severity: severity, at: check.place,
            message: Localized(
                zh: "“\(check.title)”不成立：\(statement.zh)", en: "\"\(check.title)\" does not hold: \(statement.en)"),
            remedy: Localized(
                zh: "请核对台账和指标目录；确需生成时用 nianbao build --allow-failed-checks，文中会注明",
                en:
                    "compare ledgers and catalogue; nianbao build --allow-failed-checks goes on, and says so in the document"
            ))
    }

    static func moreChecksFailed(_ check: CatalogueCheck, _ count: Int, _ severity: Severity) -> Diagnostic {
        Diagnostic(
            "check-failed", severity: severity, at: check.place,
            message: Localized(
                zh: "“\(check.title)”另有\(count)处不成立", en: "\"\(check.title)\" does not hold in \(count) more groups"))
    }

    static func baseWithGaps(_ ledger: String, _ months: [Period], isCompared: Bool) -> Diagnostic {
        let (zh, en) = (months.monthNames, months.map(\.description).joined(separator: ", "))
        let message =
            isCompared
            ? Localized(
                zh: "“\(ledger)”没有\(zh)的记录，而报告年度各月都有：与上年同期的比较少算了这些月份",
                en: "\(ledger) has no records of \(en), but some in every month of the report: "
                    + "comparisons with the year before leave those months out")
            : Localized(
                zh: "“\(ledger)”缺\(zh)的记录，对比的另一期有：跨这些月份的增减和增长率不予计算",
                en: "\(ledger) has no records of \(en), but of the same months in what they are compared with: "
                    + "changes across those months are not computed")
        return Diagnostic(
            "base-with-gaps", severity: .warning, message: message,
            remedy: Localized(
                zh: "请补上这些月份的台账；确实没有发生的，在指标目录的台账中写 empty_months: true",
                en:
                    "add those months; where nothing happened in them, write empty_months: true in the catalogue's ledger"
            ))
    }

    static func tooLarge(_ metric: String) -> Diagnostic {
        Diagnostic(
            "number-too-large", at: Place(field: metric),
            message: Localized(zh: "\(metric) 超过 38 位数字", en: "\(metric) exceeds 38 digits"),
            remedy: Localized(zh: "请检查台账中的数值", en: "check the numbers in the ledger"))
    }
}
