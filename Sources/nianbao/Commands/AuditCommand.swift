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
            let ledgers = try LedgerAnswers(try Project(containing: project.project), year: year, for: text) {
                console.show($0)
            }
            console.endProgress()
            let report = AuditReport(audit(text, against: ledgers))
            let result = PrintableResult(
                table: { report.table }, csv: { report.csv }, json: { report.json })
            try console.output(result.text(format.format, on: console))
            for finding in report.findings where finding.verdict == .differs { console.message(finding.difference) }
            let counts = [AuditFinding.Verdict.agrees, .differs, .unknown].map(report.count)
            console.message(
                Localized(
                    zh: "相符 \(counts[0])，不符 \(counts[1])，未知 \(counts[2])",
                    en: "\(counts[0]) agree, \(counts[1]) differ, \(counts[2]) unknown"))
            isClean = report.isClean
        }
        if !isClean { throw Ending.findings }
    }
}

extension AuditReport {
    /// One row per number that fits a terminal.
    fileprivate var table: TextTable {
        let header = [
            Localized(zh: "行", en: "line"), Localized(zh: "文中数字", en: "number"), Localized(zh: "结论", en: "verdict"),
            Localized(zh: "台账", en: "ledger"), Localized(zh: "指标", en: "figure"), Localized(zh: "所在句子", en: "sentence"),
        ]
        return TextTable(
            header: header.map(\.here), alignments: [.right, .left, .left, .left, .left, .left],
            rows: findings.map {
                [
                    String($0.line), $0.number, $0.verdict.word.here, $0.expected ?? "", $0.title ?? "",
                    shortened($0.sentence),
                ]
            })
    }

    /// The beginning of a sentence, so that a row of the table stays in one line.
    private func shortened(_ sentence: String) -> String {
        sentence.count > 24 ? sentence.prefix(23) + "…" : sentence
    }
}

extension AuditFinding.Verdict {
    fileprivate var word: Localized {
        switch self {
        case .agrees: Localized(zh: "相符", en: "agrees")
        case .differs: Localized(zh: "不符", en: "differs")
        case .unknown: Localized(zh: "未知", en: "unknown")
        }
    }
}

extension AuditFinding {
    /// Both values of a number that differs, and the command that shows where the ledger's comes from.
    fileprivate var difference: Localized {
        let (title, expected, trace) = (title ?? "", expected ?? "", trace ?? "")
        let value = ledgerValue?.description ?? ""
        let days = period.map { "\($0)" } ?? ""
        return Localized(
            zh: "第\(line)行：文中“\(number)”，台账“\(expected)”（\(title) \(days)：\(value)）\n    → \(trace)",
            en:
                "line \(line): the text says \(number), the ledgers \(expected) (\(title) \(days): \(value))\n    → \(trace)"
        )
    }
}
