import Diagnostics
import Expressions
import Ledgers
import Trees

/// Reads `metrics:` in one pass that goes on after the first fault. A metric that narrows another (`of:`) takes over all
/// that it does not say itself.
struct MetricReader {
    private let entries: [NamedTree]
    private let ledgers: [Ledger]
    private var findings: [Diagnostic]
    private var state: [String: Progress] = [:]

    private enum Progress {
        case reading
        case done(Metric?)
    }

    static let properties =
        [
            "title", "description", "aliases", "unit", "ledger", "measure", "ratio", "rank", "of", "where", "time",
            "period", "print",
        ] + ComparisonProperties.names

    private init(entries: [NamedTree], ledgers: [Ledger], findings: [Diagnostic]) {
        self.entries = entries
        self.ledgers = ledgers
        self.findings = findings
    }

    /// All metrics in the order of the file, and everything found.
    static func read(
        _ entries: [NamedTree], ledgers: [Ledger], findings: [Diagnostic]
    ) -> (metrics: [Metric], findings: [Diagnostic]) {
        var reader = MetricReader(entries: entries, ledgers: ledgers, findings: findings)
        var metrics: [Metric] = []
        for entry in entries {
            if let metric = reader.metric(entry) { metrics.append(metric) }
        }
        reader.reportTitlesTwice(metrics)
        return (metrics, reader.findings)
    }

    private mutating func metric(_ entry: NamedTree) -> Metric? {
        if case .done(let metric)? = state[entry.name] { return metric }
        state[entry.name] = .reading
        let metric = read(entry)
        state[entry.name] = .done(metric)
        return metric
    }

    private mutating func read(_ entry: NamedTree) -> Metric? {
        let properties = Properties(entry.tree, path: entry.path, known: Self.properties, findings: &findings)
        guard properties.tree.entries != nil else { return nil }
        return properties.has("of") ? narrowed(entry, properties) : whole(entry, properties)
    }

    private mutating func whole(_ entry: NamedTree, _ properties: Properties) -> Metric? {
        let title = properties.required("title", findings: &findings)
        guard let ledger = ledger(properties) else { return nil }
        let unit = properties.text("unit", findings: &findings)
        let formula = formula(entry, properties, ledger: ledger, unit: unit)
        let time = time(properties, ledger: ledger)
        let filters = condition(properties, ledger: ledger)
        let period = PeriodRule.read(properties, ledgerHasTime: (time ?? ledger.time) != nil, findings: &findings)
        let print = PrintStyle.read(properties, isRank: isRank(formula), findings: &findings)
        let targets = ComparisonProperties.targets(properties, unit: unit, findings: &findings)
        let calibers = ComparisonProperties.calibers(properties, ledger: ledger, findings: &findings)
        let population = ComparisonProperties.population(
            properties, ledger: ledger, isRank: isRank(formula), findings: &findings)
        guard let title, let formula, let filters, let period, let print, let targets, let calibers, let population
        else { return nil }
        return Metric(
            id: entry.name, title: title, description: properties.text("description", findings: &findings), unit: unit,
            ledger: ledger.name, formula: formula, filters: filters, time: time, period: period, print: print,
            targets: targets, calibers: calibers, population: population,
            aliases: properties.texts("aliases", findings: &findings) ?? [])
    }

    private mutating func narrowed(_ entry: NamedTree, _ properties: Properties) -> Metric? {
        let title = properties.required("title", findings: &findings)
        for key in ["ledger", "measure", "ratio", "rank", "unit"] where properties.has(key) {
            findings.append(.notInNarrowed(key, at: properties.place(of: key)))
        }
        guard let base = base(of: entry, properties), let ledger = ledgers.first(where: { $0.name == base.ledger })
        else { return nil }
        let time = time(properties, ledger: ledger) ?? base.time
        let filters = condition(properties, ledger: ledger)
        let period =
            properties.has("period")
            ? PeriodRule.read(properties, ledgerHasTime: (time ?? ledger.time) != nil, findings: &findings)
            : base.period
        let print =
            properties.has("print")
            ? PrintStyle.read(properties, isRank: isRank(base.formula), findings: &findings) : base.print
        // What the whole is to reach, its part need not.
        let targets = ComparisonProperties.targets(properties, unit: base.unit, findings: &findings)
        let calibers =
            properties.has("caliber")
            ? ComparisonProperties.calibers(properties, ledger: ledger, findings: &findings) : base.calibers
        let population =
            properties.has("population")
            ? ComparisonProperties.population(
                properties, ledger: ledger, isRank: isRank(base.formula), findings: &findings)
            : .some(base.population)
        guard let title, let filters, let period, let print, let targets, let calibers, let population else {
            return nil
        }
        return Metric(
            id: entry.name, title: title, description: properties.text("description", findings: &findings),
            unit: base.unit, ledger: base.ledger, formula: base.formula, filters: base.filters + filters, time: time,
            period: period, print: print, targets: targets, calibers: calibers, population: population,
            aliases: properties.texts("aliases", findings: &findings) ?? [])
    }

    private mutating func base(of entry: NamedTree, _ properties: Properties) -> Metric? {
        guard let name = properties.text("of", findings: &findings) else { return nil }
        return other(name, from: entry, at: properties.place(of: "of"))
    }

    /// The metric that `entry` refers to by id; `nil`, with a finding, when there is none or it leads back to `entry`.
    private mutating func other(_ name: String, from entry: NamedTree, at place: Place) -> Metric? {
        guard let target = entries.first(where: { $0.name == name }) else {
            findings.append(
                .unknownMetric(name, nearest: nearestNames(to: name, among: entries.map(\.name)), at: place))
            return nil
        }
        if case .reading? = state[name] {
            findings.append(.circularMetrics(from: entry.name, to: name, at: place))
            return nil
        }
        return metric(target)
    }

    private mutating func ledger(_ properties: Properties) -> Ledger? {
        guard let name = properties.required("ledger", findings: &findings) else { return nil }
        if let ledger = ledgers.first(where: { $0.name == name }) { return ledger }
        let known = ledgers.map(\.name)
        findings.append(
            .unknownLedger(
                name, nearest: nearestNames(to: name, among: known), known: known, at: properties.place(of: "ledger")))
        return nil
    }

    private mutating func time(_ properties: Properties, ledger: Ledger) -> String? {
        guard let name = properties.text("time", findings: &findings) else { return nil }
        guard Ledger.isTime(name, among: ledger.fields) else {
            findings.append(.notATimeField(name, among: ledger.fields, at: properties.place(of: "time")))
            return nil
        }
        return ledger[name]?.name
    }

    /// The conditions of `where`; `nil` when it is not valid, empty when absent.
    private mutating func condition(_ properties: Properties, ledger: Ledger) -> [Expression]? {
        guard let source = properties.text("where", findings: &findings) else {
            return properties.has("where") ? nil : []
        }
        do {
            return [try ConditionCheck.parse(source, ledger: ledger, at: properties.place(of: "where"))]
        } catch {
            findings.append(contentsOf: error.all)
            return nil
        }
    }

    private mutating func formula(
        _ entry: NamedTree, _ properties: Properties, ledger: Ledger, unit: String?
    ) -> Formula? {
        let given = ["measure", "ratio", "rank"].filter(properties.has)
        guard given.count == 1, let kind = given.first else {
            findings.append(.oneFormula(given, at: entry.place))
            return nil
        }
        switch kind {
        case "measure": return measure(properties, ledger: ledger, unit: unit).map(Formula.measure)
        case "rank": return RankRule.read(properties, ledger: ledger, findings: &findings).map(Formula.rank)
        default:
            guard let tree = properties.tree["ratio"] else { return nil }
            let ratio = Properties(
                tree, path: properties.path(of: "ratio"), known: ["numerator", "denominator"], findings: &findings)
            let numerator = term("numerator", of: ratio, entry, ledger: ledger)
            let denominator = term("denominator", of: ratio, entry, ledger: ledger)
            guard let numerator, let denominator else { return nil }
            return .ratio(numerator, denominator)
        }
    }

    private mutating func measure(_ properties: Properties, ledger: Ledger, unit: String?) -> Measure? {
        guard let text = properties.required("measure", findings: &findings) else { return nil }
        do {
            return try Measure(parsing: text, ledger: ledger, unit: unit, at: properties.place(of: "measure"))
        } catch {
            findings.append(error)
            return nil
        }
    }

    /// One side of a ratio: `{measure, where}`, or the id of a metric of the same ledger.
    private mutating func term(
        _ key: String, of ratio: Properties, _ entry: NamedTree, ledger: Ledger
    ) -> Formula.Term? {
        guard let tree = ratio.tree[key] else {
            if ratio.tree.entries != nil {
                findings.append(.missingProperty(key, at: ratio.tree.place.naming(ratio.path(of: key))))
            }
            return nil
        }
        if let name = tree.scalarText {
            guard let other = other(name, from: entry, at: ratio.place(of: key)) else { return nil }
            guard case .measure(let measure) = other.formula, other.ledger == ledger.name else {
                findings.append(.notATerm(name, at: ratio.place(of: key)))
                return nil
            }
            return Formula.Term(measure: measure, filters: other.filters)
        }
        let properties = Properties(tree, path: ratio.path(of: key), known: ["measure", "where"], findings: &findings)
        guard properties.tree.entries != nil else { return nil }
        let measure = measure(properties, ledger: ledger, unit: nil)
        let filters = condition(properties, ledger: ledger)
        guard let measure, let filters else { return nil }
        return Formula.Term(measure: measure, filters: filters)
    }

    private func isRank(_ formula: Formula?) -> Bool {
        if case .rank? = formula { true } else { false }
    }

    /// Titles name metrics in texts, so that two metrics cannot share one.
    private mutating func reportTitlesTwice(_ metrics: [Metric]) {
        let ids = Set(metrics.map(\.id))
        var seen: [String: String] = [:]
        for metric in metrics {
            let place = entries.first { $0.name == metric.id }?.tree["title"]?.place ?? Place()
            let named = place.naming("metrics.\(metric.id).title")
            if let first = seen[metric.title] {
                findings.append(.titleTwice(metric.title, first, at: named))
            } else if ids.contains(metric.title), metric.title != metric.id {
                findings.append(.titleTwice(metric.title, metric.title, at: named))
            }
            seen[metric.title] = seen[metric.title] ?? metric.id
        }
    }
}
