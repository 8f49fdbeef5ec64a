import ArgumentParser
import Diagnostics
import Expressions
import Metrics
import Reports

/// `nianbao trace`: the way back from a figure to its rows.
struct TraceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trace",
        abstract: Localized(
            zh: "追溯一个指标：定义、算式、期间、文件和原始记录", en: "trace a figure: definition, formula, period, files and records"
        ).here,
        discussion: Localized(
            zh: """
                --rows 把计入的记录写成 CSV（不含敏感列），重新计数即得原指标。
                例：
                  nianbao trace 按时办结率
                  nianbao trace cases.total --year 2015 --month 7
                  nianbao trace cases.total:month=7,受理部门=公安局      文稿、figures.json 中的编号
                  nianbao trace cases.total --month 10 --compare previous_period
                  nianbao trace cases.total --where "受理部门 == '公安局'" --rows 公安局办件.csv
                """,
            en: """
                --rows writes the records counted as CSV, without sensitive fields; counting them gives the figure.
                Examples:
                  nianbao trace cases.on_time_rate
                  nianbao trace cases.total --year 2015 --month 7
                  nianbao trace cases.total:month=7,受理部门=公安局      as documents and figures.json have it
                  nianbao trace cases.total --month 10 --compare previous_period
                  nianbao trace cases.total --where "受理部门 == '公安局'" --rows rows.csv
                """
        ).here)

    @OptionGroup var project: ProjectOptions
    @OptionGroup var format: FormatOption

    @Argument(
        help: ArgumentHelp(
            Localized(zh: "指标编号或名称，或文稿中的编号", en: "id or title of a figure, or its key in a document").here,
            valueName: "figure"))
    var figure: String
    @Option(help: ArgumentHelp(Localized(zh: "年度（默认：项目的报告年度）", en: "the year (default: the project's)").here))
    var year: Int?
    @Option(help: ArgumentHelp(Localized(zh: "月份", en: "the month").here))
    var month: Int?
    @Option(help: ArgumentHelp(Localized(zh: "季度", en: "the quarter").here))
    var quarter: Int?
    @Option(help: ArgumentHelp(Localized(zh: "从1月到该月", en: "from January to this month").here, valueName: "month"))
    var until: Int?
    @Option(
        help: ArgumentHelp(
            Localized(
                zh: "比较：previous_year（默认）、previous_period、whole_year 或某年",
                en: "previous_year (default), previous_period, whole_year, or a year"
            ).here))
    var compare: String?
    @Option(
        name: .customLong("where"),
        help: ArgumentHelp(Localized(zh: "条件，如 申请方式 == '网上'", en: "a condition, such as 申请方式 == '网上'").here))
    var filters: [String] = []
    @Option(
        help: ArgumentHelp(
            Localized(zh: "把计入的记录写到这个 CSV 文件", en: "write the records counted to this CSV file").here,
            valueName: "file"))
    var rows: String?

    func run() throws {
        let console = Console.standard
        try reporting(to: console) {
            var request = try FigureRequest(key: figure)
            request.filters += try filters.map { try Expression($0) }
            request.year = year ?? request.year
            request.month = month ?? request.month
            request.quarter = quarter ?? request.quarter
            request.until = until ?? request.until
            if let compare { request.compare = try comparison(compare) }
            let trace = try FigureTrace(request, of: try Project(containing: project.project)) { console.show($0) }
            let written = try rows.map { path in try trace.exportRows(to: path) { console.show($0) } }
            console.endProgress()
            let result = PrintableResult(
                table: {
                    TextTable(
                        header: [Localized(zh: "项目", en: "what").here, Localized(zh: "内容", en: "value").here],
                        alignments: [.left, .left], rows: trace.entries.map { [$0.title.here, $0.text] })
                },
                csv: { trace.csv }, json: { trace.json })
            try console.output(result.text(format.format, on: console))
            if let rows, let written {
                console.message(
                    Localized(zh: "\(rows)：写入\(written)条记录", en: "\(rows): \(written) records written"))
            }
        }
    }
}
