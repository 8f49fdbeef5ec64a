import ArgumentParser
import Diagnostics
import Reports

/// `nianbao audit`: the numbers of a text against the ledgers.
struct AuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: Localized(
            zh: "核对文稿中的每个数字与台账是否相符", en: "compare every number of a text with the ledgers"
        ).here,
        discussion: Localized(
            zh: """
                每个数字一行：agrees 相符，differs 不符，unknown 没有对应的指标。有不符时退出码为 1。
                例：
                  nianbao audit 总结.docx
                  nianbao audit output/2016/annual-summary.md --format csv
                """,
            en: """
                One row per number: agrees, differs, or unknown where no figure is found. Exits 1 when any differs.
                Examples:
                  nianbao audit summary.docx
                  nianbao audit output/2016/annual-summary.md --format csv
                """
        ).here)

    @OptionGroup var project: ProjectOptions
    @OptionGroup var format: FormatOption

    @Argument(help: ArgumentHelp(Localized(zh: ".txt、.md、.docx 或 .pdf", en: ".txt, .md, .docx or .pdf").here))
    var file: String
    @Option(help: ArgumentHelp(Localized(zh: "年度（默认：项目的报告年度）", en: "the year (default: the project's)").here))
    var year: Int?

    func run() throws {
        let console = Console.standard
        var isClean = true
        try reporting(to: console) {
            let text = try passages(of: file)
            let list = try FigureList(try Project(containing: project.project), year: year) { console.show($0) }
            console.endProgress()
            let report = AuditReport(audit(text, against: list.figures))
            let result = PrintableResult(
                table: {
                    TextTable(
                        header: AuditReport.header, alignments: [.right, .left, .left, .left, .right, .left, .left],
                        rows: report.rows.map { $0.dropLast() + [shortened($0.last ?? "")] })
                },
                csv: { report.csv }, json: { report.json })
            console.output(result.text(format.format, on: console))
            let counts = [AuditFinding.Verdict.agrees, .differs, .unknown].map(report.count)
            console.message(
                Localized(
                    zh: "相符 \(counts[0])，不符 \(counts[1])，未知 \(counts[2])",
                    en: "\(counts[0]) agree, \(counts[1]) differ, \(counts[2]) unknown"))
            isClean = report.isClean
        }
        if !isClean { throw Ending.findings }
    }

    /// The beginning of a sentence, so that a row of the table stays in one line.
    private func shortened(_ sentence: String) -> String {
        sentence.count > 24 ? sentence.prefix(23) + "…" : sentence
    }
}
