import ArgumentParser
import Diagnostics
import Foundation
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
                每个数字一行：相符、不符，或未知（没有对应的指标）。不符的给出台账的值和追溯的命令；有不符时退出码为 1。
                写法上的问题（如“约2168.65亩”“超过5%以上”）一并列出，不影响退出码。
                例：
                  nianbao audit 总结.docx
                  nianbao audit 总结.docx --comments 总结-核对.docx     另存一份，在每个数字处加批注
                  nianbao audit 总结.docx --only-differences            只列不符的
                  nianbao audit 2015年总结.txt --year 2015              按 2015 年核对
                  nianbao audit output/2016/annual-summary.md --format json
                """,
            en: """
                One row per number: agrees, differs, or unknown where no figure is found. Of a number that differs the ledger's
                value and the command that traces it are shown; exits 1 when any differs. Matters of style come along and
                change no exit code.
                Examples:
                  nianbao audit summary.docx
                  nianbao audit summary.docx --comments checked.docx   a copy with a comment at each number
                  nianbao audit summary.docx --only-differences        list those alone
                  nianbao audit summary-2015.txt --year 2015           against the ledgers of 2015
                  nianbao audit output/2016/annual-summary.md --format json
                """
        ).here)

    @OptionGroup var project: ProjectOptions
    @OptionGroup var format: FormatOption

    @Argument(help: ArgumentHelp(Localized(zh: ".txt、.md、.docx 或 .pdf", en: ".txt, .md, .docx or .pdf").here))
    var file: String
    @Option(help: ArgumentHelp(Localized(zh: "年度（默认：项目的报告年度）", en: "the year (default: the project's)").here))
    var year: Int?

    @Option(
        help: ArgumentHelp(
            Localized(
                zh: "另存一份加了批注的 Word 文档（仅 .docx）", en: "write a copy of the .docx with a comment at each number"
            ).here, valueName: "path"))
    var comments: String?
    @Flag(help: ArgumentHelp(Localized(zh: "只列出、只批注不符的数字", en: "list and comment only numbers that differ").here))
    var onlyDifferences = false

    func run() throws {
        let console = Console.standard
        var isClean = true
        try reporting(to: console) {
            if comments != nil, (file as NSString).pathExtension.lowercased() != "docx" {
                throw Diagnostic.notCommented(file)
            }
            let text = try passages(of: file)
            let ledgers = try LedgerAnswers(try Project(containing: project.project), year: year, for: text) {
                console.show($0)
            }
            console.endProgress()
            let report = AuditReport(
                audit(text, against: ledgers), style: try styleFindings(of: file, text, year: year))
            try show(report, on: console)
            try comments.map { try write(report, to: $0, console) }
            isClean = report.isClean
        }
        if !isClean { throw Ending.findings }
    }

    private func show(_ report: AuditReport, on console: Console) throws {
        let listed =
            onlyDifferences ? AuditReport(report.findings.filter { $0.verdict == .differs }) : report
        let result = PrintableResult(
            table: { listed.table }, csv: { listed.csv }, json: { listed.json })
        try console.output(result.text(format.format, on: console))
        for finding in report.findings where finding.verdict == .differs { console.message(finding.difference) }
        listed.style.map(\.diagnostic).forEach(console.message)
        let counts = [AuditFinding.Verdict.agrees, .differs, .unknown].map(report.count)
        let style = report.style.count
        console.message(
            Localized(
                zh: "相符 \(counts[0])，不符 \(counts[1])，未知 \(counts[2])；写法问题 \(style)",
                en: "\(counts[0]) agree, \(counts[1]) differ, \(counts[2]) unknown; \(style) of style"))
    }

    private func write(_ report: AuditReport, to target: String, _ console: Console) throws {
        let bytes = try report.commentedCopy(of: file, onlyDifferences: onlyDifferences, in: console.language)
        let (folder, name) = OutputFolder.holding(1, at: target)
        try folder.write([OutputFolder.File(name ?? (file as NSString).lastPathComponent, bytes)])
        console.message(Localized(zh: "已写 \(target)", en: "wrote \(target)"))
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
                    ($0.part.map { "\($0):" } ?? "") + String($0.line), $0.number, $0.verdict.word.here,
                    $0.expected ?? "", $0.title ?? "",
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
