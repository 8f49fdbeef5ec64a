import ArgumentParser
import Diagnostics
import Ledgers
import Reports

/// `nianbao check`: the ledgers against their schema.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: Localized(zh: "按数据包检查台账", en: "check the ledgers against their data package").here,
        discussion: Localized(
            zh: """
                每个问题都指出文件、记录、行、列和改法；有问题时退出码为 1。
                例：
                  nianbao check
                  nianbao check cases-2016 disclosures-2016
                """,
            en: """
                Each finding names file, record, line, field and remedy; exits 1 when there are any.
                Examples:
                  nianbao check
                  nianbao check cases-2016 disclosures-2016
                """
        ).here)

    @OptionGroup var project: ProjectOptions
    @OptionGroup var format: FormatOption

    @Argument(
        help: ArgumentHelp(Localized(zh: "资源名（默认：全部）", en: "resources (default: all)").here, valueName: "resource"))
    var resources: [String] = []

    func run() throws {
        let console = Console.standard
        var isValid = true
        try reporting(to: console) {
            let opened = try Project(containing: project.project)
            let package = opened.package
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
            report.findings.forEach(console.message)
            console.output(CheckSummary(report).result(in: console.language).text(format.format, on: console))
            isValid = report.isValid
            // What ledgers say together is asked when each can be read, and all are.
            guard isValid, resources.isEmpty else { return }
            let outcomes = try opened.checkOutcomes { console.show($0) }
            console.endProgress()
            outcomes.flatMap { $0.findings() }.forEach(console.message)
            let passed = outcomes.count { $0.isPassed }
            if !outcomes.isEmpty {
                console.message(
                    Localized(
                        zh: "指标目录的检查：\(outcomes.count)项，\(passed)项成立",
                        en: "checks of the catalogue: \(passed) of \(outcomes.count) hold"))
            }
            isValid = passed == outcomes.count
        }
        if !isValid { throw Ending.findings }
    }
}

/// A check's findings counted by file and code.
private struct CheckSummary {
    let rows: [[String]]

    init(_ report: CheckReport) {
        rows = report.resources.flatMap { resource -> [[String]] in
            let records = resource.source.map { String($0.records) } ?? ""
            guard !resource.isValid else { return [[resource.resource, resource.path, records, "", "0"]] }
            return resource.counts.sorted { $0.key < $1.key }.map { code, count in
                [resource.resource, resource.path, records, code, String(count)]
            }
        }
    }

    func result(in language: Language) -> PrintableResult {
        let names = ["resource", "path", "records", "code", "count"]
        let titles = language == .zh ? ["资源", "文件", "记录", "问题", "处数"] : names
        return PrintableResult(
            table: { TextTable(header: titles, alignments: [.left, .left, .right, .left, .right], rows: rows) },
            csv: { csvText(header: names, rows: rows) },
            json: { jsonText(header: names, rows: rows) })
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
