import Charts
import Diagnostics
import Metrics
import Tables

/// Notebooks that have become documents: planned together, computed in one scan per ledger, put together. Nothing is
/// written yet.
struct Drafts: Sendable {
    let documents: [RenderedNotebook]
    /// Every metric of the catalogue.
    let list: FigureList
    let results: Results
    /// What the catalogue's checks came to; the documents say of those that failed.
    let checks: [CheckOutcome]
    let period: Period
    /// - Throws: `Diagnostics` for what is wrong in notebooks or ledgers.
    init(
        _ notebooks: [Notebook], of project: Project, progress: @escaping @Sendable (Build.Step) -> Void = { _ in }
    ) throws {
        try project.checkParameters(of: notebooks)
        var plan = try project.plan()
        let figures = try plan.catalogue.metrics.map { try plan.add(FigureRequest($0.id)) }
        let run = try CheckRun(in: &plan)
        let editions = try collectingDiagnostics(notebooks) { try Edition.all(of: $0, project: project) }
            .flatMap { $0 }
        let plans = try collectingDiagnostics(editions) { try NotebookPlan($0, project: project, plan: &plan) }
        try Self.checkChartNames(plans)
        results = try ScanEngine().run(plan) { progress(.reading($0)) }
        checks = try run.outcomes(results)
        period = plan.reportPeriod
        list = FigureList(figures.map { [results] in results[$0] })
        let renderer = NotebookRenderer(
            project: project, period: period, figures: FigureBook(list.figures), results: results,
            drawer: try ChartDrawer(of: project),
            notes: CheckNotes(failed: checks.filter { !$0.isPassed }), checks: plan.catalogue.checks,
            ledgers: Dictionary(plan.catalogue.ledgers.map { ($0.name, $0.title) }) { first, _ in first })
        documents = try collectingDiagnostics(plans) { plan in
            progress(.writing(plan.edition.folder + plan.edition.name))
            return try renderer.render(plan)
        }
    }

    /// Every metric of the catalogue, and the other figures that documents about all print.
    var named: FigureList {
        FigureList(list.figures + documents.filter { $0.edition.narrowing == nil }.flatMap(\.narrowed))
    }

    /// All charts of a folder lie together: two of one name would leave one of them in silence.
    private static func checkChartNames(_ plans: [NotebookPlan]) throws {
        var taken: Set<String> = []
        let found = plans.flatMap { plan in
            zip(plan.blocks, plan.notebook.blocks).compactMap { planned, written -> Diagnostic? in
                guard case .chart(_, let name, _) = planned,
                    !taken.insert(plan.edition.folder + name).inserted
                else { return nil }
                return .duplicateName(name, at: written.place)
            }
        }
        _ = try Diagnostics.throwErrors(in: found)
    }

    /// What lint says of the documents, each thing once: documents made from one notebook share its mistakes.
    func findings(_ settings: Settings) -> [Diagnostic] {
        let rules = LintRule.all(of: settings, figures: list.figures)
        var seen: Set<String> = []
        return documents.flatMap { document in
            lint(document.prose, rules).map { $0.diagnostic(in: document.prose, file: document.edition.notebook.file) }
                .filter { seen.insert("\($0.place.location) \($0.code)").inserted }
        }
    }
}

extension LintRule {
    /// The rules that a project holds to, with its thresholds and figures.
    static func all(of settings: Settings, figures: [Figure]) -> [LintRule] {
        let fixed = LintRule.all.filter { $0.code != "degree" }
        let all = fixed + [.degrees(settings.wording.thresholds), .typedNumbers(figures)]
        return all.filter { !settings.lintIgnored.contains($0.code) }
    }
}
