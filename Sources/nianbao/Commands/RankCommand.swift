import ArgumentParser
import Diagnostics
import Metrics
import Reports
import Tables

extension Ties: ExpressibleByArgument {}
extension Grain: ExpressibleByArgument {}

/// `nianbao rank`: who stands where, period by period.
struct RankCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rank",
        abstract: Localized(
            zh: "逐期排名：名次、升降、最好最差、连续名次，可绘排名变化图", en: "ranks by period: moves, best and worst, streaks, and a bump chart"
        ).here,
        discussion: Localized(
            zh: """
                ↑2 升2位，↓1 降1位，= 不变；首次：第一次参加排名；再次：中断后又参加；—：当期没有。
                台账有“排名”或“名次”列且指标目录有它的指标时，与计算的排名核对，不一致时逐条列出，退出码为 1。
                例：
                  nianbao rank monitoring
                  nianbao rank monitoring.score --by 单位 --from 2016-07 --to 2016-09
                  nianbao rank 监测得分 --by 单位 --within 类别 --highlight 云东街道 -o 排名.png
                  nianbao rank cases.on_time_rate --by 受理部门 --grain quarter --ties dense
                """,
            en: """
                ↑2 two places won, ↓1 one lost, = the same; new: ranked for the first time; back: ranked again; —: not ranked.
                Where the ledger has a field 排名 or 名次 with a metric of it, it is held against the ranks computed; exits 1
                when they differ.
                Examples:
                  nianbao rank monitoring
                  nianbao rank monitoring.score --by 单位 --from 2016-07 --to 2016-09
                  nianbao rank monitoring.score --by 单位 --within 类别 --highlight 云东街道 -o ranks.png
                  nianbao rank cases.on_time_rate --by 受理部门 --grain quarter --ties dense
                """
        ).here)

    @OptionGroup var project: ProjectOptions
    @OptionGroup var format: FormatOption

    @Argument(
        help: ArgumentHelp(
            Localized(zh: "指标或台账，编号或名称", en: "a metric or ledger, by id or title").here, valueName: "metric"))
    var metric: String
    @Option(
        help: ArgumentHelp(
            Localized(
                zh: "排名的列，如 单位（默认：指标目录中 rank 的 of）", en: "the field that is ranked (default: the catalogue's rank of)"
            ).here, valueName: "field"))
    var by: String?
    @Option(help: ArgumentHelp(Localized(zh: "时间粒度", en: "the length of periods").here))
    var grain: Grain = .month
    @Option(
        help: ArgumentHelp(
            Localized(zh: "从哪个月（默认：报告年度1月）", en: "the first month (default: January of the report's year)").here,
            valueName: "YYYY-MM"))
    var from: String?
    @Option(
        help: ArgumentHelp(
            Localized(zh: "到哪个月（默认：报告截止日）", en: "the last month (default: up to the report's last day)").here,
            valueName: "YYYY-MM"))
    var to: String?
    @Option(
        help: ArgumentHelp(
            Localized(zh: "在这一列的每个值内分别排名", en: "rank the values of this field apart").here, valueName: "field"))
    var within: String?
    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(Localized(zh: "突出显示的名称", en: "names to stand out").here, valueName: "name"))
    var highlight: [String] = []
    @Option(
        help: ArgumentHelp(
            Localized(
                zh: "并列的算法：competition（1224，默认）、dense（1223）、ordinal（1234，并列按名称）或 fractional（1 2.5 2.5 4）",
                en:
                    "ties: competition (1224, default), dense (1223), ordinal (1234, by name) or fractional (1 2.5 2.5 4)"
            ).here))
    var ties: Ties?
    @Option(
        help: ArgumentHelp(
            Localized(zh: "数进前几名、后几名的期数（默认 3）", en: "count periods among the first and last so many (default 3)").here))
    var edge = 3
    @Flag(help: ArgumentHelp(Localized(zh: "最小的为第1", en: "the least value is first").here))
    var bottom = false
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            Localized(
                zh: "排名变化图（.png、.pdf 或 .svg）；用 --within 时每组一个文件",
                en: "write the bump chart (.png, .pdf or .svg); with --within, a file for each group"
            ).here, valueName: "path"))
    var output: String?

    func run() throws {
        let console = Console.standard
        var isClean = true
        try reporting(to: console) {
            let project = try Project(containing: project.project)
            let request = RankingRequest(
                metric, by: by, grain: grain, from: from, to: to, within: within, highlight: highlight, ties: ties,
                fromBottom: bottom, edge: edge)
            let ranking = try RankingTable(request, of: project) { console.show($0) }
            console.endProgress()
            if let output { try ranking.writeChart(to: output, of: project).forEach(console.message) }
            let result = PrintableResult(
                table: {
                    let header = ranking.header(in: console.language)
                    return TextTable(
                        header: header, alignments: header.map { _ in .left },
                        rows: ranking.lines(in: console.language))
                },
                csv: { ranking.table.csv }, json: { ranking.table.json })
            try console.output(result.text(format.format, on: console))
            ranking.remarks.forEach(console.message)
            ranking.findings().forEach(console.message)
            isClean = ranking.findings().isEmpty
        }
        if !isClean { throw Ending.findings }
    }
}
