import Diagnostics
import Expressions
import Ledgers
import Tables
import Trees

/// What a metric of the catalogue says of its comparisons.
struct ComparisonProperties {
    static let names = ["target", "caliber", "population"]

    /// `target: {2016: 60000}`; a metric in `%` has `{2016: 98%}`. `nil`, with findings, when it is not valid.
    static func targets(
        _ parent: Properties, unit: String?, findings: inout [Diagnostic]
    ) -> [Int: Exact]? {
        guard let tree = parent.tree["target"] else { return [:] }
        guard let entries = tree.entries else {
            findings.append(.wrongShape(expected: .object, at: parent.place(of: "target")))
            return nil
        }
        var targets: [Int: Exact] = [:]
        for entry in entries {
            let place = entry.value.place.naming("\(parent.path(of: "target")).\(entry.key)")
            guard let year = Int(entry.key), entry.key.utf8.count == 4 else {
                findings.append(.targetYear(entry.key, at: entry.keyPlace.naming(place.field ?? "")))
                continue
            }
            guard let number = Exact(metricNumber: entry.value.scalarText ?? "", unit: unit) else {
                findings.append(.targetValue(entry.value.scalarText ?? "", unit: unit, at: place))
                continue
            }
            targets[year] = number
        }
        return targets.count == entries.count ? targets : nil
    }

    /// `caliber: {since: 2016-01-01, note: …, comparable: …}` or a list of them; `nil`, with findings, when not valid.
    static func calibers(
        _ parent: Properties, ledger: Ledger, findings: inout [Diagnostic]
    ) -> [Caliber]? {
        guard let tree = parent.tree["caliber"] else { return [] }
        let items = tree.list ?? [tree]
        let calibers = items.compactMap { item -> Caliber? in
            let properties = Properties(
                item, path: parent.path(of: "caliber"), known: ["since", "note", "comparable"], findings: &findings)
            guard item.entries != nil else { return nil }
            let since = properties.required("since", findings: &findings)
            let note = properties.required("note", findings: &findings)
            let day = since.flatMap(firstDay)
            if since != nil, day == nil {
                findings.append(.notADay(since ?? "", at: properties.place(of: "since")))
            }
            var comparable: Expression?
            if let source = properties.text("comparable", findings: &findings) {
                do throws(Diagnostics) {
                    comparable = try ConditionCheck.parse(
                        source, ledger: ledger, at: properties.place(of: "comparable"))
                } catch {
                    findings.append(contentsOf: error.all)
                    return nil
                }
            }
            guard let day, let note else { return nil }
            return Caliber(since: day, note: note, comparable: comparable)
        }
        return calibers.count == items.count ? calibers.sorted { $0.since < $1.since } : nil
    }

    /// The first day of `2016`, `2016-07` or `2016-07-04`.
    private static func firstDay(_ text: String) -> Day? {
        Day(iso: text) ?? Day(iso: text + "-01") ?? Day(iso: text + "-01-01")
    }

    /// `population: 部门`; the outer `nil`, with findings, when it is not valid.
    static func population(
        _ parent: Properties, ledger: Ledger, isRank: Bool, findings: inout [Diagnostic]
    ) -> String?? {
        guard let name = parent.text("population", findings: &findings) else {
            return parent.has("population") ? nil : .some(nil)
        }
        let place = parent.place(of: "population")
        guard let field = ledger[name] else {
            let known = ledger.fields.map(\.name)
            findings.append(
                .unknownField(
                    name, nearest: nearestNames(to: name, among: known), ledger: ledger.name, known: known, at: place))
            return nil
        }
        if field.isSensitive { findings.append(.sensitiveField(name, at: place)) }
        if isRank { findings.append(.populationOfRank(at: place)) }
        return field.isSensitive || isRank ? nil : .some(field.name)
    }
}
