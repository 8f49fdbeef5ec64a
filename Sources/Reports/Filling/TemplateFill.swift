import Diagnostics
import Documents
import Drawing
import Expressions
import Foundation
import Metrics
import Numerals
import Tables
import Templates
import Trees

/// Fills an office's own Word template with the figures of a project: all of its tags are collected, one plan answers
/// them, and only then is anything written.
///
/// Names are those of notebooks: figures by id or title, `year`, `period`, `organisation`, `as_of`; beside them what a
/// data file says. `figure("办件量", month=7)` narrows a figure, `query("cases.total", by="受理部门")` gives rows to loop
/// over, `chart("charts/cases.yaml", width="12cm")` draws.
public struct TemplateFill: Sendable {
    /// What a run gives.
    public struct Outcome: Sendable {
        public let bytes: [UInt8]
        public let warnings: [Diagnostic]
    }

    let template: OfficeTemplate
    let project: Project?
    let data: Record
    /// Whether checks of the catalogue that fail are warnings only.
    let allowsFailedChecks: Bool

    /// - Parameters:
    ///   - path: of the template; errors name it so.
    ///   - project: answers for figures; without one a template is filled from `data` alone.
    ///   - data: a YAML or JSON file whose top keys are names for the template.
    /// - Throws: a `Diagnostic` for a file that cannot be read or is refused, `Diagnostics` for tags that cannot be.
    public init(_ path: String, project: Project?, data: String? = nil, allowsFailedChecks: Bool = false) throws {
        template = try OfficeTemplate(
            try readBytes(path, as: path, limit: OfficePackage.Limits.file), name: path)
        self.project = project
        self.allowsFailedChecks = allowsFailedChecks
        self.data = try data.map(Self.record) ?? Record([])
    }

    /// Where a filled template goes: where the user says, else by its own name into the project's output folder.
    /// - Throws: a `Diagnostic` when that is the template itself.
    public static func output(_ path: String?, template: String, project: Project?) throws -> String {
        let name = (template as NSString).lastPathComponent
        var target =
            path ?? project.map { "\($0.folder.path)/\($0.settings.output)/\($0.settings.year)/\(name)" } ?? name
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: target, isDirectory: &isFolder)
        if target.hasSuffix("/") || exists && isFolder.boolValue {
            target += (target.hasSuffix("/") ? "" : "/") + name
        }
        func resolved(_ path: String) -> String { URL(fileURLWithPath: path).resolvingSymlinksInPath().path }
        guard resolved(target) != resolved(template) else { throw Diagnostic.wouldReplaceTemplate(target) }
        return target
    }

    private static func record(_ path: String) throws -> Record {
        let text = try readText(path, as: path)
        let tree = path.hasSuffix(".json") ? try Tree(json: text, file: path) : try Tree(yaml: text, file: path)
        guard case .object(let members) = Operand(tree), let record = members as? Record else {
            throw Diagnostic.fillDataNotAnObject(at: tree.place)
        }
        return record
    }

    /// - Throws: `Diagnostics` with part, paragraph and the words around for every tag that cannot be filled truly; then
    ///   nothing is given.
    public func run(progress: @escaping @Sendable (ScanProgress) -> Void = { _ in }) throws -> Outcome {
        guard template.hasTags else { throw Diagnostic.templateWithoutTags(template.name) }
        guard let project else {
            return Outcome(bytes: try template.fill(scope: data, filters: filters), warnings: [])
        }
        try ChineseFont.check()
        var plan = try project.plan()
        let figures = try plan.catalogue.metrics.map { try plan.add(FigureRequest($0.id)) }
        let checks = try CheckRun(in: &plan)
        let (calls, queries, charts) = try template.placing {
            (
                try FigureCalls(in: template.references, plan: &plan),
                try QueryCalls(in: template.references, project: project, plan: &plan),
                try ChartCalls(in: template.references, project: project, plan: &plan)
            )
        }
        let results = try ScanEngine().run(plan, progress: progress)
        let failed = try checks.outcomes(results).filter { !$0.isPassed }
        if !allowsFailedChecks { _ = try Diagnostics.throwErrors(in: failed.flatMap { $0.findings() }) }
        let period = plan.reportPeriod
        let book = FigureBook(FigureList(figures.map { results[$0] }).figures)
        let scope = FillScope(
            data: data,
            report: ReportScope(
                figures: book.comparing(calls.compared(in: results)), tables: [:],
                parameters: Parameters(settings: project.settings, period: period).record))
        try scope.checkNames()
        let drawn = try template.placing { try charts.drawn(from: results, period: period) }
        var functions = calls.adding(to: .filling, results: results)
        functions = queries.adding(to: functions, results: results, period: period)
        functions = drawn.adding(to: functions)
        var tags: [FilledTag] = []
        let bytes = try template.fill(scope: scope, filters: filters, functions: functions) {
            (found) throws(Diagnostic) in
            try check(found, tolerances: project.settings.wording.tolerances)
            tags += found
        }
        return Outcome(
            bytes: bytes,
            warnings: project.package.warnings + results.warnings + failed.flatMap { $0.findings(.warning) }
                + drawn.warnings + roundingNote(tags, plan.catalogue.checks))
    }

    /// - Throws: for words beside a number that are not true of it.
    private func check(_ tags: [FilledTag], tolerances: Approximation.Tolerances) throws(Diagnostic) {
        for tag in tags {
            guard let printed = tag.piece.printed else { continue }
            let parts = printedParts(of: printed.operand, text: tag.piece.text)
            for (index, part) in parts.enumerated() {
                let claims = PrintedClaims(
                    part: part, before: tag.before + parts[..<index].map(\.text).joined(),
                    after: index + 1 < parts.count ? parts[index + 1].text : tag.after, tolerances: tolerances)
                if let fault = claims.fault(at: tag.place) { throw fault }
            }
        }
    }

    /// A template's author writes the note, who knows where it belongs.
    private func roundingNote(_ tags: [FilledTag], _ checks: [CatalogueCheck]) -> [Diagnostic] {
        let pieces = tags.map(\.piece)
        let isClear = RoundingNote.addsUp(pieces, checks) && RoundingNote.partsAddUp(pieces)
        return isClear || template.says("四舍五入") ? [] : [.partsDoNotAddUp(in: template.name)]
    }

    /// Those of notebooks, and those that docxtpl's users write out of habit: text is escaped here in any case.
    private var filters: FilterTable {
        ["e", "escape", "safe"].reduce(
            FilterTable.jinja.merging(ReportFilters(project?.settings.wording ?? Wording()).table)
        ) { table, name in table.adding(name, "value") { $0[0] } }
    }
}

/// The names of a template: those of its data file, then those of the report.
private struct FillScope: Scope {
    let data: Record
    let report: ReportScope

    var names: [String] { data.names + report.names }

    func operand(named name: String) throws -> Operand? { try data.operand(named: name) ?? report.operand(named: name) }

    /// A value typed into a data file must not stand in for a figure in silence.
    func checkNames() throws {
        let taken = try data.names.filter { try report.operand(named: $0) != nil }
        guard taken.isEmpty else { throw Diagnostics(taken.map(Diagnostic.dataHidesFigure)) }
    }
}

extension Operand {
    /// Configuration as templates use it: numbers exactly, texts, lists, objects.
    init(_ tree: Tree) {
        self =
            switch tree.content {
            case .null: .null
            case .boolean(let flag): .value(.boolean(flag))
            case .number(let digits): .value(Exact(digits).map(Value.exact) ?? .text(digits))
            case .string(let text): .value(.text(text))
            case .list(let items): .list(items.map(Operand.init))
            case .object(let entries): .object(Record(entries.map { ($0.key, Operand($0.value)) }))
            }
    }
}

/// The bytes of a file.
/// - Throws: a `Diagnostic` for a file that is missing, unreadable, or over `limit` bytes.
func readBytes(_ path: String, as name: String, limit: Int) throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else {
        throw Diagnostic.unreadable(name, exists: FileManager.default.fileExists(atPath: path))
    }
    guard data.count <= limit else { throw Diagnostic.fileTooLarge(name, bytes: data.count, limit: limit) }
    return Array(data)
}
