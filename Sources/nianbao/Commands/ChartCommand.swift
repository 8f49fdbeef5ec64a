import ArgumentParser
import Charts
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
                  nianbao chart 部门.yaml --data 部门=部门.csv --theme print --dpi 300 -o 部门.png
                """,
            en: """
                A chart file is YAML or JSON: a composite or a Vega-Lite specification.
                Examples:
                  nianbao chart cases.yaml -o cases.png
                  nianbao chart cases.yaml bar.vl.json -o charts --format pdf
                  nianbao chart units.yaml --data units=units.csv --theme print --dpi 300 -o units.png
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
    @Option(
        help: ArgumentHelp(
            Localized(
                zh: "主题：nianbao、print、vega，或一个主题文件（默认：项目的主题）",
                en: "theme: nianbao, print, vega or a theme's file (default: the project's)"
            ).here))
    var theme: String?
    @Option(
        help: ArgumentHelp(
            Localized(
                zh: "给图表中的数据名一个文件（CSV、TSV、JSON），可多次", en: "a file (CSV, TSV, JSON) for a name of data; may be repeated"
            ).here,
            valueName: "name=file"))
    var data: [String] = []
    @Option(
        help: ArgumentHelp(
            Localized(zh: "画布大小，单位磅，如 800x450", en: "size of the canvas in points, such as 800x450").here,
            valueName: "WxH"))
    var size: String?
    @Option(
        help: ArgumentHelp(
            Localized(zh: "PNG 每磅的像素数，0.5—10（默认 2）", en: "pixels a point of a PNG, 0.5 to 10 (default 2)").here))
    var scale: Double?
    @Option(help: ArgumentHelp(Localized(zh: "PNG 的分辨率，72—600", en: "resolution of a PNG, 72 to 600").here))
    var dpi: Double?

    func validate() throws {
        if scale != nil, dpi != nil {
            throw ValidationError(Localized(zh: "--scale 与 --dpi 只能写一个", en: "give either --scale or --dpi").here)
        }
        if let scale, !(0.5...10).contains(scale) {
            throw ValidationError(Localized(zh: "--scale 应在 0.5 到 10 之间", en: "--scale lies between 0.5 and 10").here)
        }
        if let dpi, !(72...600).contains(dpi) {
            throw ValidationError(Localized(zh: "--dpi 应在 72 到 600 之间", en: "--dpi lies between 72 and 600").here)
        }
        if size != nil, canvas == nil {
            throw ValidationError(
                Localized(
                    zh: "--size 写作 宽x高，如 800x450，各在 40 到 10000 之间",
                    en: "write --size as WIDTHxHEIGHT, such as 800x450, each between 40 and 10000"
                ).here)
        }
        for pair in data where !pair.dropFirst().contains("=") || pair.hasSuffix("=") {
            throw ValidationError(
                Localized(zh: "--data 写作 名称=文件，而不是 \(pair)", en: "write --data as name=file, not \(pair)").here)
        }
    }

    private var canvas: ChartSize? {
        let sides = (size ?? "").split(whereSeparator: { "x×X*".contains($0) }).map { Double($0) }
        guard sides.count == 2, let width = sides[0], let height = sides[1],
            [width, height].allSatisfy({ $0 >= 40 && $0 <= ChartSize.most })
        else { return nil }
        return ChartSize(width: width, height: height)
    }

    private var options: ChartRun.Options {
        var options = ChartRun.Options()
        options.theme = theme
        options.size = canvas
        options.scale = scale ?? dpi.map { $0 / 72 } ?? 2
        for pair in data {
            let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
            options.data[parts[0]] = parts[1]
        }
        return options
    }

    func run() throws {
        let console = Console.standard
        try reporting(to: console) {
            let files = try specifications.map(ChartFile.init)
            let run = try ChartRun(files, project: try projectIfAny(project.project), options: options)
            let chosen = format ?? ChartRun.Format(rawValue: (output as NSString).pathExtension.lowercased()) ?? .png
            var warnings: [Diagnostic] = []
            let (folder, name) = OutputFolder.holding(files.count, at: output)
            try folder.write { staging in
                try run.draw(chosen, progress: { console.show($0) }) { drawn in
                    let own = "\(drawn.file.name).\(chosen.ending)"
                    try staging.put(OutputFolder.File(name ?? own, drawn.bytes))
                    warnings += drawn.warnings
                }
            }
            console.endProgress()
            warnings.forEach(console.message)
        }
    }
}
