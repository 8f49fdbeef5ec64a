import Diagnostics
import Expressions
import Tables
import Trees

extension CatalogueCheck {
    private static let rules = ["sum", "equal", "bounds", "fresh"]

    /// One member of `checks`; `nil`, with findings, when it cannot be used.
    static func read(
        _ entry: NamedTree, ledgers: [Ledger], metrics: [Metric], findings: inout [Diagnostic]
    ) -> CatalogueCheck? {
        let faults = findings.count
        let properties = Properties(
            entry.tree, path: entry.path, known: ["title", "by", "where", "tolerance"] + rules, findings: &findings)
        guard entry.tree.entries != nil else { return nil }
        let title = properties.required("title", findings: &findings)
        var reader = CheckReader(metrics: metrics, findings: findings)
        let rule = reader.rule(properties, at: entry.place)
        findings = reader.findings
        let used = rule.map { reader.used($0) } ?? []
        let by = (properties.texts("by", findings: &findings) ?? []).map { Query.Key($0) }
        var filters: [Expression] = []
        let source = properties.text("where", findings: &findings)
        for ledger in ledgers where used.contains(where: { $0.ledger == ledger.name }) {
            for case .field(let name) in by where ledger[name] == nil {
                let known = ledger.fields.map(\.name)
                findings.append(
                    .unknownField(
                        name, nearest: nearestNames(to: name, among: known), ledger: ledger.name, known: known,
                        at: properties.place(of: "by")))
            }
            guard let source else { continue }
            do throws(Diagnostics) {
                filters = [try ConditionCheck.parse(source, ledger: ledger, at: properties.place(of: "where"))]
            } catch {
                findings += error.all
            }
        }
        let units = Set(used.map(\.unit))
        if units.count > 1 { findings.append(.checkOfUnits(units.compactMap { $0 }.sorted(), at: entry.place)) }
        var tolerance: Exact = .zero
        if let text = properties.text("tolerance", findings: &findings) {
            if let number = Exact(metricNumber: text, unit: used.first?.unit), !number.isNegative {
                tolerance = number
            } else {
                findings.append(.targetValue(text, unit: used.first?.unit, at: properties.place(of: "tolerance")))
            }
        }
        guard let title, let rule, findings.count == faults else { return nil }
        return CatalogueCheck(
            id: entry.name, title: title, rule: rule, by: by, filters: filters, tolerance: tolerance, place: entry.place
        )
    }

    private struct CheckReader {
        let metrics: [Metric]
        var findings: [Diagnostic]

        mutating func rule(_ properties: Properties, at place: Place) -> Rule? {
            let given = CatalogueCheck.rules.filter(properties.has)
            guard given.count == 1, let kind = given.first else {
                findings.append(.oneRule(CatalogueCheck.rules, at: place))
                return nil
            }
            switch kind {
            case "equal":
                let names = properties.texts("equal", findings: &findings) ?? []
                guard names.count == 2 else {
                    findings.append(.twoMetrics(at: properties.place(of: "equal")))
                    return nil
                }
                let ids = names.compactMap { id($0, at: properties.place(of: "equal")) }
                return ids.count == 2 ? .equal(ids[0], ids[1]) : nil
            case "sum":
                let inner = inner(properties, "sum", known: ["total", "parts"])
                let total = metric(inner, "total")
                let parts = (inner.texts("parts", findings: &findings) ?? []).compactMap {
                    id($0, at: inner.place(of: "parts"))
                }
                if !inner.has("parts") { findings.append(.missingProperty("parts", at: inner.place(of: "parts"))) }
                guard let total, !parts.isEmpty else { return nil }
                return .sum(total: total, parts: parts)
            case "bounds":
                let inner = inner(properties, "bounds", known: ["metric", "min", "max"])
                guard let metric = metric(inner, "metric") else { return nil }
                let (min, max) = (bound(inner, "min", of: metric), bound(inner, "max", of: metric))
                if !inner.has("min"), !inner.has("max") {
                    findings.append(.missingProperty("min", at: inner.place(of: "min")))
                }
                return .bounds(metric, min: min, max: max)
            default:
                let inner = inner(properties, "fresh", known: ["metric", "days"])
                let metric = metric(inner, "metric")
                if !inner.has("days") { findings.append(.missingProperty("days", at: inner.place(of: "days"))) }
                guard let metric, let days = inner.integer("days", in: 0...36_600, findings: &findings) else {
                    return nil
                }
                return .fresh(metric, days: days)
            }
        }

        private mutating func inner(_ properties: Properties, _ key: String, known: [String]) -> Properties {
            Properties(
                properties.tree[key] ?? properties.tree, path: properties.path(of: key), known: known,
                findings: &findings)
        }

        private mutating func metric(_ properties: Properties, _ key: String) -> String? {
            guard let name = properties.required(key, findings: &findings) else { return nil }
            return id(name, at: properties.place(of: key))
        }

        private mutating func id(_ name: String, at place: Place) -> String? {
            if let metric = metrics.first(where: { $0.id == name }) ?? metrics.first(where: { $0.title == name }) {
                return metric.id
            }
            findings.append(
                .unknownMetric(
                    name, nearest: nearestNames(to: name, among: metrics.flatMap { [$0.id, $0.title] }), at: place))
            return nil
        }

        private mutating func bound(_ properties: Properties, _ key: String, of id: String) -> Exact? {
            guard let text = properties.text(key, findings: &findings) else { return nil }
            let unit = metrics.first { $0.id == id }?.unit
            if let number = Exact(metricNumber: text, unit: unit) { return number }
            findings.append(.targetValue(text, unit: unit, at: properties.place(of: key)))
            return nil
        }

        func used(_ rule: Rule) -> [Metric] {
            let names: [String] =
                switch rule {
                case .sum(let total, let parts): [total] + parts
                case .equal(let a, let b): [a, b]
                case .bounds(let metric, _, _), .fresh(let metric, _): [metric]
                }
            return names.compactMap { name in metrics.first { $0.id == name } }
        }
    }
}

extension Exact {
    /// A value of a metric as a catalogue writes it. That of a ratio is written in percent, so that 98 and 0.98 cannot be
    /// mistaken for one another.
    init?(metricNumber text: String, unit: String?) {
        guard unit == "%" else {
            self.init(text)
            return
        }
        guard text.hasSuffix("%"), let ratio = Exact(text.dropLast())?.shifted(by: -2) else { return nil }
        self = ratio
    }
}
