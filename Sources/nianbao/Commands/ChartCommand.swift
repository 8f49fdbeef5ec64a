import ArgumentParser
import Diagnostics
import Foundation
import Reports

extension ChartRun.Format: ExpressibleByArgument {}

/// `nianbao chart`: charts in files of their own.
struct ChartCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "chart",
        abstract: Localized(zh: "按图表文件绘图", en: "draw charts from files").here,
        discussion: Localized(
            zh: """
                图表文件是 YAML 或 JSON：组合图（composite）或 Vega-Lite 规范。
                例：
                  nianbao chart 办件.yaml -o 办件.png
                  nianbao chart 办件.yaml 公开.yaml -o 图表 --format pdf
                """,
            en: """
                A chart file is YAML or JSON: a composite or a Vega-Lite specification.
                Examples:
                  nianbao chart cases.yaml -o cases.png
                  nianbao chart cases.yaml bar.vl.json -o charts --format pdf
                """
        ).here)

    @OptionGroup var project: ProjectOptions

    @Argument(help: ArgumentHelp(Localized(zh: "图表文件", en: "chart files").here, valueName: "spec"))
    var specifications: [String]
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            Localized(zh: "输出文件；多个图表时为文件夹", en: "the file to write; a folder for several charts").here,
            valueName: "path"))
    var output: String
    @Option(
        help: ArgumentHelp(
            Localized(
                zh: "png、pdf、svg 或 scene（默认：按输出文件的扩展名，否则 png）",
                en: "png, pdf, svg or scene (default: by the file's extension, else png)"
            ).here))
    var format: ChartRun.Format?
    @Option(help: ArgumentHelp(Localized(zh: "主题：nianbao、print 或 vega", en: "theme: nianbao, print or vega").here))
    var theme: String?

    func run() throws {
        let console = Console.standard
        try reporting(to: console) {
            let files = try specifications.map(ChartFile.init)
            let run = try ChartRun(files, project: try projectIfAny(project.project), theme: theme)
            let chosen = format ?? ChartRun.Format(rawValue: (output as NSString).pathExtension.lowercased()) ?? .png
            let drawn = try run.draw(chosen) { console.show($0) }
            console.endProgress()
            drawn.flatMap(\.warnings).forEach(console.message)
            try OutputFolder.write(
                drawn.map { (name: "\($0.file.name).\(chosen == .scene ? "json" : chosen.rawValue)", bytes: $0.bytes) },
                to: output)
        }
    }
}
