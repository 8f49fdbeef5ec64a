import ArgumentParser
import Diagnostics
import Foundation
import Ledgers
import Reports

/// `nianbao check`: the ledgers against their schema.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: Localized(zh: "按数据包检查台账", en: "check the ledgers against their data package").here,
        discussion: Localized(
            zh: """
                问题按原因归类，列出处数、最先几处和改法；有问题时退出码为 1。--format json 给出 Frictionless 格式的报告，
                逐处指出行、列、单元格。没有项目时，检查当前文件夹的 datapackage.json。
                例：
                  nianbao check
                  nianbao check --format json > 检查结果.json
                  nianbao check cases-2016 disclosures-2016
                """,
            en: """
                Findings come by cause, with how often, where first, and the remedy; exits 1 when there are any.
                --format json is a report as Frictionless writes it, with row, line, field and cell of each. Without a
                project, datapackage.json of this folder is checked.
                Examples:
                  nianbao check
                  nianbao check --format json > report.json
                  nianbao check cases-2016 disclosures-2016
                """
        ).here)

    @OptionGroup var project: ProjectOptions
    @OptionGroup var format: FormatOption

    @Argument(
        help: ArgumentHelp(Localized(zh: "资源名（默认：全部）", en: "resources (default: all)").here, valueName: "resource"))
    var resources: [String] = []

    @Option(
        help: ArgumentHelp(
            Localized(
                zh: "数据包描述文件（默认：项目的；没有项目时为当前文件夹的 datapackage.json）",
                en: "the descriptor (default: the project's, else datapackage.json here)"
            ).here,
            valueName: "file"))
    var package: String?

    func run() throws {
        let console = Console.standard
        var isValid = true
        try reporting(to: console) {
            let (package, project) = try opened()
            package.warnings.forEach(console.message)
            for name in resources where package[name] == nil {
                throw Diagnostic.unknownResource(name, known: package.resources.map(\.name))
            }
            let report = Check(package).run(resources: resources.isEmpty ? nil : resources) { progress in
                console.progress(
                    Localized(
                        zh: "检查 \(progress.resource)（\(progress.done + 1)/\(progress.total)）",
                        en: "checking \(progress.resource) (\(progress.done + 1)/\(progress.total))"))
            }
            console.endProgress()
            report.warnings.forEach(console.message)
            try console.output(CheckSummary(report, console.language).result.text(format.format, on: console))
            isValid = report.isValid
            console.message(CheckSummary(report, console.language).conclusion)
            // What ledgers say together is asked when each can be read, and all are.
            if let project, isValid, resources.isEmpty { isValid = try holds(project, console) }
        }
        if !isValid { throw Ending.findings }
    }

    /// Whether the checks that the catalogue declares hold.
    private func holds(_ project: Project, _ console: Console) throws -> Bool {
        let outcomes = try project.checkOutcomes { console.show($0) }
        console.endProgress()
        outcomes.flatMap { $0.findings() }.forEach(console.message)
        let passed = outcomes.count { $0.isPassed }
        if !outcomes.isEmpty {
            console.message(
                Localized(
                    zh: "指标目录的检查：\(outcomes.count)项，\(passed)项成立",
                    en: "checks of the catalogue: \(passed) of \(outcomes.count) hold"))
        }
        return passed == outcomes.count
    }

    /// The project and its package; a folder that holds a descriptor needs no project to be checked.
    private func opened() throws -> (DataPackage, Project?) {
        if let package { return (try DataPackage.read(package), nil) }
        do {
            let project = try Project(containing: project.project)
            return (project.package, project)
        } catch let problem as Diagnostic where problem.code == "no-project" {
            let descriptor = project.project + "/datapackage.json"
            guard FileManager.default.fileExists(atPath: descriptor) else { throw problem }
            return (try DataPackage.read(project.project == "." ? "datapackage.json" : descriptor), nil)
        }
    }
}

/// What a check found, by cause: how often, where first, and what to do.
struct CheckSummary {
    private let report: CheckReport
    private let language: Language

    init(_ report: CheckReport, _ language: Language) {
        (self.report, self.language) = (report, language)
    }

    /// Examples that are shown of each cause.
    private static let shown = 3

    var result: PrintableResult {
        let names = ["path", "records", "code", "field", "count", "examples", "remedy"]
        let titles = language == .zh ? ["文件", "记录", "问题", "列", "处数", "首见", "改法"] : names
        return PrintableResult(
            table: {
                TextTable(
                    header: titles, alignments: [.left, .right, .left, .left, .right, .left, .left],
                    rows: rows { "\(Localized.title(ofCode: $0).text(in: language)) \($0)" })
            },
            csv: { csvText(header: names, rows: rows { $0 }) },
            json: { report.tree(in: language).json })
    }

    /// How much was found in all, and what to do next.
    var conclusion: Localized {
        let files = report.resources.count
        let records = report.resources.compactMap(\.source?.records).reduce(0, +)
        let found = report.counts.values.reduce(0, +)
        let broken = report.resources.count { !$0.isValid }
        guard found > 0 else {
            return Localized(
                zh: "\(files) 个文件、\(records) 条记录，没有问题", en: "nothing found (files: \(files), records: \(records))")
        }
        return Localized(
            zh: "\(files) 个文件、\(records) 条记录，\(broken) 个文件中有 \(found) 处问题；"
                + "改正后请再运行 nianbao check（逐处清单用 --format json，每类至多 100 处）",
            en: "\(found) findings in \(broken) of \(files) files (records: \(records)); "
                + "mend them and run nianbao check again (--format json lists up to 100 of each cause)")
    }

    private func rows(_ name: (String) -> String) -> [[String]] {
        report.resources.flatMap { resource -> [[String]] in
            let records = resource.source.map { String($0.records) } ?? ""
            if resource.isValid {
                return [
                    [resource.path, records, Localized(zh: "没有问题", en: "valid").text(in: language), "", "0", "", ""]
                ]
            }
            return resource.causes.map { cause in
                let examples = cause.examples.prefix(CheckSummary.shown).map(example)
                let more = cause.count > examples.count ? "…" : ""
                return [
                    resource.path, records, name(cause.code), cause.field ?? "", String(cause.count),
                    examples.joined(separator: language == .zh ? "；" : "; ") + more,
                    cause.examples.first?.remedy?.text(in: language) ?? "",
                ]
            }
        }
    }

    /// 第8行“x”, or what is wrong where that says more than the cell.
    private func example(_ finding: Diagnostic) -> String {
        let line = finding.place.line.map { language == .zh ? "第\($0)行" : "line \($0)" } ?? ""
        let hasCell = finding.place.quote.map { !$0.isEmpty } ?? false
        guard hasCell, let quote = finding.place.quote, ["type-error", "constraint-error"].contains(finding.code) else {
            return [line, finding.message.text(in: language)].filter { !$0.isEmpty }.joined(separator: " ")
        }
        let cell = quote.split(whereSeparator: \.isNewline).joined(separator: " ")
        return "\(line)“\(cell.count <= 24 ? cell : cell.prefix(24) + "…")”"
    }
}

extension Diagnostic {
    fileprivate static func unknownResource(_ name: String, known: [String]) -> Diagnostic {
        Diagnostic(
            "unknown-resource",
            message: Localized(zh: "数据包中没有资源“\(name)”", en: "the data package has no resource \"\(name)\""),
            remedy: .offering(known, near: name))
    }
}
