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
                格式按输出文件的扩展名；一次画多个图表时，输出是文件夹，各图表的文件名取自图表文件。
                例：
                  nianbao chart 办件.yaml -o 办件.png
                  nianbao chart 图表/*.yaml -o 成图/ --format pdf
                  nianbao chart 部门.yaml --data 部门=部门.csv --theme print --dpi 300 -o 部门.png
                """,
            en: """
                A chart file is YAML or JSON: a composite or a Vega-Lite specification.
                The format follows the extension of the file to write; several charts go to a folder, each under the
                name of its own file.
                Examples:
                  nianbao chart cases.yaml -o cases.png
                  nianbao chart charts/*.yaml -o pictures/ --format pdf
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
                zh: "png、pdf、svg 或 scene（坐标与刻度，JSON）；默认按输出文件的扩展名，文件夹则为 png",
                en:
                    "png, pdf, svg or scene (places and scales, as JSON); default: by the file's extension, png for a folder"
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
        if try chosenFormat() != .png, scale != nil || dpi != nil {
            throw ValidationError(
                Localized(zh: "--scale 与 --dpi 只用于 PNG", en: "--scale and --dpi are of PNG alone").here)
        }
        if size != nil, canvas == nil {
            throw ValidationError(
                Localized(
                    zh: "--size 写作 宽x高，如 800x450，各在 40 到 10000 之间",
                    en: "write --size as WIDTHxHEIGHT, such as 800x450, each between 40 and 10000"
                ).here)
        }
        _ = try dataFiles()
    }

    /// By `--format`, else by the extension of a single file.
    private func chosenFormat() throws -> ChartRun.Format {
        let name = OutputFolder.holding(specifications.count, at: output).name
        let ending = name.map { ($0 as NSString).pathExtension.lowercased() }
        let named = ending.flatMap { ending in ChartRun.Format.allCases.first { $0.ending == ending } }
        if let format {
            guard let named, named != format else { return format }
            throw ValidationError(
                Localized(
                    zh: "--format \(format.rawValue) 与文件名 \(output) 的扩展名不一致，请只写一个",
                    en: "--format \(format.rawValue) and the extension of \(output) disagree: give one of them"
                ).here)
        }
        guard ending != nil, named == nil else { return named ?? .png }
        throw ValidationError(
            Localized(
                zh: "从 \(output) 看不出格式：请用扩展名 .png、.pdf、.svg 或 .json，或加 --format；文件夹请以 / 结尾",
                en: "\(output) names no format: end it in .png, .pdf, .svg or .json, or add --format; end a folder in /"
            ).here)
    }

    private func dataFiles() throws -> [String: String] {
        try data.reduce(into: [:]) { files, pair in
            guard let equals = pair.firstIndex(of: "="), equals > pair.startIndex, !pair.hasSuffix("=") else {
                throw ValidationError(
                    Localized(zh: "--data 写作 名称=文件，而不是 \(pair)", en: "write --data as name=file, not \(pair)").here)
            }
            let name = String(pair[..<equals])
            guard files.updateValue(String(pair[pair.index(after: equals)...]), forKey: name) == nil else {
                throw ValidationError(
                    Localized(zh: "--data 给了 \(name) 两个文件", en: "--data gives two files for \(name)").here)
            }
        }
    }

    private var canvas: ChartSize? {
        let sides = (size ?? "").split(whereSeparator: { "x×X*".contains($0) }).map { Double($0) }
        guard sides.count == 2, let width = sides[0], let height = sides[1],
            [width, height].allSatisfy({ $0 >= 40 && $0 <= ChartSize.most })
        else { return nil }
        return ChartSize(width: width, height: height)
    }

    private func options() throws -> ChartRun.Options {
        var options = ChartRun.Options()
        options.theme = theme
        options.size = canvas
        options.scale = scale ?? dpi.map { $0 / 72 } ?? 2
        options.data = try dataFiles()
        return options
    }

    func run() throws {
        let console = Console.standard
        let (format, options) = (try chosenFormat(), try options())
        try reporting(to: console) {
            let files = try specifications.map(ChartFile.init)
            let run = try ChartRun(files, project: try projectIfAny(project.project), options: options)
            var warnings: [Diagnostic] = []
            let (folder, name) = OutputFolder.holding(files.count, at: output)
            try folder.write { staging in
                try run.draw(format, progress: { console.show($0) }) { drawn in
                    try staging.put(OutputFolder.File(name ?? "\(drawn.file.name).\(format.ending)", drawn.bytes))
                    warnings += drawn.warnings
                }
            }
            console.endProgress()
            warnings.forEach(console.message)
        }
    }
}
