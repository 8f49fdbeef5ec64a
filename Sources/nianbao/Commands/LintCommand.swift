import ArgumentParser
import Diagnostics
import Foundation
import Reports

/// `nianbao lint`: the form of the prose.
struct LintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: Localized(
            zh: "检查文稿的写法：编号、标点、数字写法、手写的数字", en: "check the form of the prose: numbering, marks, numerals, typed numbers"
        ).here,
        discussion: Localized(
            zh: """
                检查项目的文稿（连同填入的数字），或单独的 .txt、.md、.docx、.pdf 文件；每个问题都指出行、列和改法。
                有问题时退出码为 1。不要的规则写在 nianbao.yaml 的 lint: {ignore: […]} 中。
                规则：
                \(rules(\.zh))
                例：
                  nianbao lint
                  nianbao lint annual-summary
                  nianbao lint 总结.docx
                """,
            en: """
                Checks the notebooks of the project with their figures filled in, or a .txt, .md, .docx or .pdf by itself;
                names line, column and what to write. Exits 1 when anything is found. Rules that a project does not hold to
                stand under lint: {ignore: […]} in nianbao.yaml.
                Rules:
                \(rules(\.en))
                Examples:
                  nianbao lint
                  nianbao lint annual-summary
                  nianbao lint summary.docx
                """
        ).here)

    private static func rules(_ text: KeyPath<Localized, String>) -> String {
        LintRule.all.map { "  \($0.code)  \($0.about[keyPath: text])" }.joined(separator: "\n")
    }

    @OptionGroup var project: ProjectOptions
    @OptionGroup var settings: SettingOptions
    @OptionGroup var format: FormatOption

    @Argument(
        help: ArgumentHelp(
            Localized(zh: "文稿或文件（默认：项目的全部文稿）", en: "notebooks or files (default: all notebooks)").here,
            valueName: "text"))
    var texts: [String] = []

    func run() throws {
        let console = Console.standard
        var isClean = true
        try reporting(to: console) {
            let files = texts.filter(isFile)
            var findings = try files.flatMap { try LintRun(file: $0).findings }
            if files.count < texts.count || texts.isEmpty {
                let open = try Project(containing: project.project, set: try settings.values())
                findings += try LintRun(open, notebooks: texts.filter { !isFile($0) }) { step in
                    if case .reading(let progress) = step { console.show(progress) }
                }.findings
                console.endProgress()
            }
            if let format = format.format {
                let result = LintRun(findings: findings).result(in: console.language)
                try console.output(result.text(format, on: console))
            } else {
                findings.forEach(console.message)
            }
            console.message(
                findings.isEmpty
                    ? Localized(zh: "没有发现问题", en: "nothing found")
                    : Localized(zh: "共 \(findings.count) 处", en: "\(findings.count) found"))
            isClean = findings.isEmpty
        }
        if !isClean { throw Ending.findings }
    }

    /// Notebooks are named without a path, or lie in the project; other texts are files.
    private func isFile(_ text: String) -> Bool {
        FileManager.default.fileExists(atPath: text) && !text.contains("notebooks-md/")
    }
}

extension LintRun {
    fileprivate func result(in language: Language) -> PrintableResult {
        PrintableResult(
            table: {
                TextTable(
                    header: Self.header, alignments: [.left, .right, .right, .left, .left, .left, .left],
                    rows: rows(in: language))
            },
            csv: { csvText(header: Self.header, rows: rows(in: language)) },
            json: { jsonText(header: Self.header, rows: rows(in: language)) })
    }
}
