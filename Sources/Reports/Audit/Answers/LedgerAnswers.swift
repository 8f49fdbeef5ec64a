import Diagnostics
import Ledgers
import Metrics
import Tables

/// All that the ledgers say of what a text may speak of: the figures of the catalogue, the same of each group that the
/// text names (公安局, 网上), and of each period (1—10月, 三季度, 上年).
public struct LedgerAnswers: Sendable {
    let answers: [Answer]
    /// What a text's years and months are of.
    let report: Period
    /// Finds them by the words of a text.
    let pairing: Pairing

    /// Figures alone, as a catalogue has them. The report is of the days that most of them are of.
    init(_ figures: [Figure]) {
        answers = figures.compactMap { Answer($0, metric: AuditedMetric($0)) }
        let periods = Dictionary(grouping: figures.compactMap(\.period)) { $0 }
        report =
            periods.max { ($0.value.count, $0.key) < ($1.value.count, $1.key) }?.key
            ?? Period(.year, containing: Day(number: 0))
        pairing = Pairing(answers, report: report)
    }

    /// Reads the ledgers once for the figures and all groups, and once more when the text speaks of other periods.
    /// - Parameter year: default: the report's.
    /// - Throws: `Diagnostics` for what is wrong in the project or its ledgers; for a year that no ledger has records of.
    public init(
        _ project: Project, year: Int? = nil, for passages: [Passage],
        progress: @escaping @Sendable (ScanProgress) -> Void = { _ in }
    ) throws {
        var plan = try project.plan(year: year)
        let metrics = plan.catalogue.metrics.map { AuditedMetric($0, in: plan.catalogue) }
        report = plan.reportPeriod
        let handles = try plan.catalogue.metrics.map { try plan.add(FigureRequest($0.id)) }
        var own = LedgerQuestions(metrics)
        own.askGroups(of: plan.catalogue.ledgers, in: nil, &plan)
        let results = try ScanEngine().run(plan, progress: progress)
        let figures = handles.map { results[$0] }
        if let year, figures.allSatisfy({ $0.rows == 0 || $0.period == nil }) {
            throw Diagnostic.yearWithoutData(year, known: project.settings.year)
        }
        var found = zip(figures, metrics).compactMap { Answer($0, metric: $1) }
        let ownPeriods = Dictionary(figures.map { ($0.id, $0.period) }) { first, _ in first }
        let groups = own.answers(results, ownPeriods)
        let named = GroupNames(groups.compactMap(\.subject.group)).named(in: passages)
        found += groups.filter { $0.subject.group.map(named.contains) ?? true }

        let periods = Set(passages.flatMap { PeriodMention.all(in: $0, report: plan.reportPeriod) }.flatMap(\.periods))
        // How long a rank lasted needs the months that the text does not name, too.
        let months =
            passages.contains { $0.text.contains("连续") } ? Set(report.cut(by: .month)).subtracting(periods) : []
        if !periods.isEmpty || !months.isEmpty {
            var plan = try project.plan(year: year)
            var others = LedgerQuestions(metrics)
            for period in periods.sorted().prefix(Self.mostPeriods) {
                others.ask(of: plan.catalogue.ledgers, in: period, groupsOf: Set(named.map(\.field)), &plan)
            }
            var ranks = LedgerQuestions(metrics.filter(\.isRank))
            for month in months.sorted() {
                ranks.ask(of: plan.catalogue.ledgers, in: month, groupsOf: Set(named.map(\.field)), &plan)
            }
            let results = try ScanEngine().run(plan, progress: progress)
            found += (others.answers(results, [:]) + ranks.answers(results, [:]))
                .filter { $0.subject.group.map(named.contains) ?? true }
        }
        let asked = year == project.settings.year ? nil : year
        answers = found.withWholes.map { answer in
            var answer = answer
            if answer.isOwn, answer.period != nil { answer.askedYear = asked }
            return answer
        }
        pairing = Pairing(answers, report: report)
    }

    /// More periods than a summary of a year speaks of.
    private static let mostPeriods = 60
}

/// A metric over all groups in a period.
private struct WholeKey: Hashable {
    let metric: String
    let period: Period?
    let isOwn: Bool

    init(_ part: Answer, metric: String) {
        self.metric = metric
        period = part.period
        isOwn = part.isOwn
    }
}

extension [Answer] {
    /// These with what each is a part of: of a group the metric over all groups, of a metric those that count more.
    fileprivate var withWholes: [Answer] {
        let totals = Dictionary(
            filter { $0.subject.group == nil }.map { (WholeKey($0, metric: $0.subject.metric.id), $0) }
        ) { first, _ in first }
        return map { answer in
            var answer = answer
            let metric = answer.subject.metric
            guard !metric.isRatio, !metric.isRank else { return answer }
            let ids = answer.subject.group == nil ? metric.wholes : [metric.id] + metric.wholes
            answer.wholes = ids.compactMap { totals[WholeKey(answer, metric: $0)] }
                .map { Answer.Whole(value: $0.value, previous: $0.previous) }
            return answer
        }
    }
}
