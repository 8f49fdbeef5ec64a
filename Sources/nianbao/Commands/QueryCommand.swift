import ArgumentParser
import Diagnostics
import Metrics
import Reports
import Tables
import Trees

/// `nianbao query`: metrics by groups.
struct QueryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "query",
        abstract: Localized(zh: "按部门、月份等分组计算指标", en: "compute metrics by department, month, …").here,
        discussion: Localized(
            zh: """
                例：
                  nianbao query cases.total --by 受理部门 --compare previous_year --order -cases.total
                  nianbao query cases.total --grain month --compare previous_year --cumulative
                  nianbao query cases.total --grain month --from 2015-01 --trend
                  nianbao query cases.total cases.on_time_rate --grain month
                  nianbao query disclosures.total --by 发布机构 --rank --limit 10
                """,
            en: """
                Examples:
                  nianbao query cases.total --by 受理部门 --compare previous_year --order -cases.total
                  nianbao query cases.total --grain month --compare previous_year --cumulative
                  nianbao query cases.total --grain month --from 2015-01 --trend
                  nianbao query cases.total cases.on_time_rate --grain month
                  nianbao query disclosures.total --by 发布机构 --rank --limit 10
                """
        ).here)

    @OptionGroup var project: ProjectOptions
    @OptionGroup var format: FormatOption

    @Argument(help: ArgumentHelp(Localized(zh: "指标编号或名称", en: "ids or titles of metrics").here, valueName: "metric"))
    var metrics: [String]
    @Option(
        help: ArgumentHelp(Localized(zh: "分组的列", en: "a field to group by; may be repeated").here, valueName: "field"))
    var by: [String] = []
    @Option(help: ArgumentHelp(Localized(zh: "时间粒度：day、month、quarter、year", en: "day, month, quarter or year").here))
    var grain: String?
    @Option(
        name: .customLong("where"),
        help: ArgumentHelp(Localized(zh: "条件，如 申请方式 == '网上'", en: "a condition, such as 申请方式 == '网上'").here))
    var filters: [String] = []
    @Option(help: ArgumentHelp(Localized(zh: "年度", en: "the year").here))
    var year: Int?
    @Option(help: ArgumentHelp(Localized(zh: "月份", en: "the month").here))
    var month: Int?
    @Option(help: ArgumentHelp(Localized(zh: "季度", en: "the quarter").here))
    var quarter: Int?
    @Option(help: ArgumentHelp(Localized(zh: "从1月到该月", en: "from January to this month").here, valueName: "month"))
    var until: Int?
    @Option(
        help: ArgumentHelp(Localized(zh: "从哪个月（可跨年）", en: "the first month, of any year").here, valueName: "YYYY-MM"))
    var from: String?
    @Option(help: ArgumentHelp(Localized(zh: "到哪个月", en: "the last month").here, valueName: "YYYY-MM"))
    var to: String?
    @Option(
        help: ArgumentHelp(
            Localized(
                zh: "比较：previous_year（同比）、previous_period（环比）、whole_year（比上年全年）、target（年度任务）或某年，如 2010",
                en: "previous_year, previous_period, whole_year, target, or a year such as 2010"
            ).here))
    var compare: String?
    @Flag(
        help: ArgumentHelp(
            Localized(zh: "累计：每期从年初算起（需 --grain）", en: "sum up from the year's beginning (with --grain)").here))
    var cumulative = false
    @Flag(
        help: ArgumentHelp(
            Localized(zh: "加上拉动百分点和贡献率（需 --compare）", en: "add contributions to the change (with --compare)").here))
    var contribution = false
    @Flag(
        help: ArgumentHelp(
            Localized(zh: "注明首次统计和本期无记录的组（需 --compare）", en: "say which groups are new or gone (with --compare)").here))
    var population = false
    @Flag(
        help: ArgumentHelp(
            Localized(
                zh: "加上3期移动平均和稳健z值，并说明趋势、新高新低、连续升降和异常时期（需 --grain）",
                en:
                    "add a moving average of three and robust z, and say trend, records, streaks and what is out of line (with --grain)"
            ).here))
    var trend = false
    @Flag(help: ArgumentHelp(Localized(zh: "加上占比", en: "add shares").here))
    var share = false
    @Flag(help: ArgumentHelp(Localized(zh: "加上排名", en: "add ranks").here))
    var rank = false
    @Option(
        parsing: .unconditionalSingleValue,
        help: ArgumentHelp(Localized(zh: "排序的列，前加 - 为从大到小", en: "a column to order by; - before it: descending").here))
    var order: [String] = []
    @Option(help: ArgumentHelp(Localized(zh: "只取前几行", en: "keep the first rows").here))
    var limit: Int?

    func run() throws {
        let console = Console.standard
        try reporting(to: console) {
            let project = try Project(containing: project.project)
            let (table, warnings) = try project.answer(keys) { console.show($0) }
            let remarks = trend ? try project.trendRemarks(on: table, of: try project.query(keys)) : []
            console.endProgress()
            warnings.forEach(console.message)
            let result = PrintableResult(
                table: {
                    TextTable(
                        header: table.columns.map(\.name),
                        alignments: table.columns.map { $0.kind == .quantitative ? .right : .left },
                        rows: table.rows(places: 6))
                },
                csv: { table.csv }, json: { table.json })
            try console.output(result.text(format.format, on: console))
            remarks.forEach(console.message)
        }
    }

    /// The words of the command line as the keys that blocks of notebooks use.
    private var keys: Tree {
        func list(_ texts: [String]) -> Tree? { texts.isEmpty ? nil : Tree(.list(texts.map { Tree(.string($0)) })) }
        func number(_ value: Int?) -> Tree? { value.map { Tree(integerLiteral: $0) } }
        let members: [(String, Tree?)] = [
            ("metrics", list(metrics)), ("by", list(by)), ("grain", grain.map { Tree(.string($0)) }),
            ("where", list(filters)), ("year", number(year)), ("month", number(month)),
            ("quarter", number(quarter)), ("until", number(until)),
            ("from", from.map { Tree(.string($0)) }), ("to", to.map { Tree(.string($0)) }),
            ("cumulative", cumulative ? true : nil), ("contribution", contribution ? true : nil),
            ("population", population ? true : nil), ("moving_average", trend ? 3 : nil),
            ("robust_score", trend ? true : nil),
            ("compare", compare.map { Tree(.string($0)) }), ("share", share ? true : nil), ("rank", rank ? true : nil),
            ("order", list(order)), ("limit", number(limit)),
        ]
        return Tree(.object(members.compactMap { key, value in value.map { Tree.Entry(key: key, value: $0) } }))
    }
}
