import Diagnostics
import Ledgers

extension Ledger {
    /// One member of `ledgers`; `nil`, with findings, when it cannot be used.
    static func read(_ entry: NamedTree, package: DataPackage, findings: inout [Diagnostic]) -> Ledger? {
        let properties = Properties(
            entry.tree, path: entry.path, known: ["resources", "time", "empty_months", "title"], findings: &findings)
        if !properties.has("resources") {
            findings.append(.missingProperty("resources", at: entry.place))
        }
        let place = properties.place(of: "resources")
        let names = properties.texts("resources", findings: &findings) ?? []
        let resources = names.compactMap { name -> Resource? in
            if let resource = package.resources.first(where: { $0.name == name }) { return resource }
            let known = package.resources.map(\.name)
            findings.append(
                .unknownResource(name, nearest: nearestNames(to: name, among: known), known: known, at: place))
            return nil
        }
        if Set(names).count != names.count { findings.append(.resourceTwice(at: place)) }
        guard let first = resources.first, resources.count == names.count else { return nil }
        let fields = first.schema.fields.filter { field in
            resources.dropFirst().allSatisfy { $0.schema[field.name] != nil }
        }
        for field in fields {
            for other in resources.dropFirst() {
                if let twin = other.schema[field.name], !twin.agrees(with: field) {
                    findings.append(.fieldsDisagree(field.name, in: first.name, other.name, at: place))
                }
            }
        }
        let time = properties.text("time", findings: &findings)
        if let time, !Ledger.isTime(time, among: fields) {
            findings.append(.notATimeField(time, among: fields, at: properties.place(of: "time")))
        }
        let title = properties.text("title", findings: &findings)
        return Ledger(
            name: entry.name, title: title ?? first.title, resources: names,
            time: time.flatMap { name in fields.first { $0.name == name || $0.aliases.contains(name) }?.name },
            hasEmptyMonths: properties.boolean("empty_months", findings: &findings) ?? false, fields: fields)
    }

    static func isTime(_ name: String, among fields: [Field]) -> Bool {
        fields.contains { ($0.name == name || $0.aliases.contains(name)) && $0.kind.isTime }
    }
}

extension Field {
    /// Whether values of both may be computed with together.
    fileprivate func agrees(with other: Field) -> Bool {
        name == other.name && kind == other.kind && unit == other.unit && places == other.places
    }
}

extension Field.Kind {
    /// Whether a value lies in a period: a day, or the first day of a month or year.
    var isTime: Bool { self == .date || self == .year || self == .yearmonth || self == .datetime }

    var isNumber: Bool { self == .integer || self == .number }
}
