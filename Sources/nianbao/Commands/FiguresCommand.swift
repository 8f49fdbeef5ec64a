import ArgumentParser
import Diagnostics
import Reports

/// `nianbao figures`: every figure of the catalogue.
struct FiguresCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "figures",
        abstract: Localized(
            zh: "列出全部指标：数值、单位、写法、台账、行数",
            en: "list every figure: value, unit, as printed, ledger, rows"
        ).here,
        discussion: Localized(
            zh: """
                例：
                  nianbao figures
                  nianbao figures --year 2015
                  nianbao figures --year 2016 --format csv > 指标.csv
                """,
            en: """
                Examples:
                  nianbao figures
                  nianbao figures --year 2015
                  nianbao figures --year 2016 --format csv > figures.csv
                """
        ).here)

    @OptionGroup var project: ProjectOptions
    @OptionGroup var format: FormatOption

    @Option(help: ArgumentHelp(Localized(zh: "年度（默认：项目的报告年度）", en: "the year (default: the project's)").here))
    var year: Int?

    func run() throws {
        let console = Console.standard
        try reporting(to: console) {
            let list = try FigureList(try Project(containing: project.project), year: year) { console.show($0) }
            console.endProgress()
            list.warnings.forEach(console.message)
            let result = PrintableResult(
                table: {
                    TextTable(
                        header: FigureList.header,
                        alignments: [.left, .left, .right, .left, .right, .left, .right], rows: list.rows(places: 6))
                },
                csv: { list.csv }, json: { list.json })
            try console.output(result.text(format.format, on: console))
        }
    }
}
