import ArgumentParser
import Diagnostics
import Reports

extension Build.Format: ExpressibleByArgument {}
extension Build.Layout: ExpressibleByArgument {}

/// `nianbao build`: the whole report.
struct BuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: Localized(
            zh: "生成报告：图表、文稿、指标表和清单", en: "make the report: charts, documents, figures and manifest"
        ).here,
        discussion: Localized(
            zh: """
                例：
                  nianbao build                              全部文稿
                  nianbao build annual-summary               只生成年度总结
                  nianbao build --format docx,pdf --output 成果
                  nianbao build briefing --style plain       简报版式，不用公文版式
                  nianbao build --allow-failed-checks        检查不成立时仍生成，并在文中注明
                  nianbao build --set year=2015              换一个年度
                """,
            en: """
                Examples:
                  nianbao build                              all notebooks
                  nianbao build annual-summary               the annual summary alone
                  nianbao build --format docx,pdf --output DIR
                  nianbao build briefing --style plain       the look of briefings, not the official layout
                  nianbao build --allow-failed-checks        go on when a check fails, and say so
                  nianbao build --set year=2015              another year
                """
        ).here)

    @OptionGroup var project: ProjectOptions
    @OptionGroup var settings: SettingOptions

    @Argument(
        help: ArgumentHelp(Localized(zh: "文稿（默认：全部）", en: "notebooks (default: all)").here, valueName: "notebook"))
    var notebooks: [String] = []
    @Option(
        help: ArgumentHelp(
            Localized(zh: "输出文件夹（默认：项目的 output）", en: "output folder (default: the project's)").here, valueName: "dir"))
    var output: String?
    @Option(
        help: ArgumentHelp(Localized(zh: "文稿格式，用逗号分隔", en: "formats of documents, comma-separated").here)
    )
    var format: String = Build.Format.allCases.map(\.rawValue).joined(separator: ",")
    @Option(
        help: ArgumentHelp(
            Localized(
                zh: "版式：official 公文（默认）或 plain 简报；文稿和 nianbao.yaml 里也可写 style",
                en: "look: official (default) or plain; notebooks and nianbao.yaml can say style, too"
            ).here))
    var style: Build.Layout?

    @Flag(
        help: ArgumentHelp(
            Localized(
                zh: "指标目录的检查（checks）不成立时仍生成，并在文中注明",
                en: "go on when a check of the catalogue fails, and say so in the documents"
            ).here))
    var allowFailedChecks = false

    func run() throws {
        let console = Console.standard
        let formats = try format.split(separator: ",").map { word in
            guard let format = Build.Format(rawValue: String(word)) else {
                throw ValidationError(
                    Localized(
                        zh: "没有“\(word)”格式，可用：\(Build.Format.allCases.map(\.rawValue).joined(separator: "、"))",
                        en:
                            "no format \"\(word)\"; there are: \(Build.Format.allCases.map(\.rawValue).joined(separator: ", "))"
                    ).here)
            }
            return format
        }
        try reporting(to: console) {
            let build = try Build(
                try Project(containing: project.project, set: try settings.values()), notebooks: notebooks,
                formats: formats, folder: output, allowsFailedChecks: allowFailedChecks, layout: style)
            let outcome = try build.run { step in
                switch step {
                case .reading(let progress): console.show(progress)
                case .writing(let name): console.progress(Localized(zh: "生成 \(name)", en: "making \(name)"))
                }
            }
            console.endProgress()
            outcome.warnings.forEach(console.message)
            try console.output(
                TextTable(
                    header: [outcome.folder, Localized(zh: "字节", en: "bytes").here], alignments: [.left, .right],
                    rows: outcome.files.map { [$0.path, String($0.bytes)] }
                ).text)
        }
    }
}
