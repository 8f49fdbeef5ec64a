import ArgumentParser
import Diagnostics
import Reports

@main
struct Nianbao: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "nianbao",
        abstract: Localized(
            zh: "年报：从台账到年度总结——可追溯的指标、图表和文稿",
            en: "From ledgers to the year-end report: traceable figures, charts and prose"
        ).here,
        discussion: Localized(
            zh: """
                在项目文件夹（含 nianbao.yaml）中运行：
                  nianbao describe 文件…            识别台账文件，登记到数据包
                  nianbao check                    检查台账
                  nianbao build                    生成图表、总结和指标表
                  nianbao figures --format csv     列出全部指标
                """,
            en: """
                Run it in a project's folder, which holds nianbao.yaml:
                  nianbao describe FILE…           find out what ledger files are, and list them in the package
                  nianbao check                    check the ledgers
                  nianbao build                    make charts, summary and figures
                  nianbao figures --format csv     list all figures
                """
        ).here,
        version: Tool.version,
        subcommands: [
            InitCommand.self, BuildCommand.self, DescribeCommand.self, CheckCommand.self, FiguresCommand.self,
            TraceCommand.self, QueryCommand.self, RankCommand.self, ChartCommand.self, FillCommand.self,
            LintCommand.self,
            AuditCommand.self,
        ])
}

extension Localized {
    /// The text in the language of this run.
    var here: String { text(in: Console.standard.language) }
}
