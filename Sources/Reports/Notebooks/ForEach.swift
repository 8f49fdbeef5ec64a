import Diagnostics
import Expressions
import Metrics
import Tables
import Trees

/// What a notebook makes one document for each of:
///
///     for_each: 受理部门
///     for_each: {fields: [受理部门, 发布机构], of: cases.total, where: 办理结果 == '办结'}
///     for_each: {field: 受理部门, values: [公安局, 民政局]}
struct ForEach: Hashable, Sendable {
    /// The first names the values; ledgers without it may have another.
    let fields: [String]
    /// Whose records have the values; by default the first metric of the catalogue whose ledger has the field.
    let metric: String?
    let filters: [Expression]
    /// Given, or `nil` for all that the period's records have.
    let values: [String]?
    let place: Place

    private static let names = ["field", "fields", "of", "where", "values"]

    /// - Throws: `Diagnostics` for keys that do not say what they should.
    init?(_ matter: Tree) throws {
        guard let tree = matter["for_each"], !tree.isNull else { return nil }
        var reader = KeyReader(tree)
        place = tree.place
        if let field = tree.scalarText {
            (fields, metric, filters, values) = ([field], nil, [], nil)
            return
        }
        for entry in tree.entries ?? [] where !Self.names.contains(entry.key) {
            reader.found.append(.unknownKey(entry.key, known: Self.names, at: entry.keyPlace))
        }
        fields = reader.texts("fields") + reader.texts("field")
        if fields.isEmpty { reader.found.append(.keyMissing("field", at: tree.place)) }
        metric = reader.text("of")
        filters = reader.texts("where").compactMap { source in
            reader.catching { try Expression(source, at: tree["where"]?.place ?? tree.place) }
        }
        values = tree["values"] == nil ? nil : reader.texts("values")
        _ = try Diagnostics.throwErrors(in: reader.found)
    }

    /// The values, in the order given, else by their bytes.
    /// - Throws: a `Diagnostic` when there are none, or one cannot name a folder.
    func values(in project: Project) throws -> [String] {
        let found = try values ?? read(project)
        guard !found.isEmpty else { throw Diagnostic.forEachWithoutValues(fields[0], at: place) }
        for value in found where value.hasPrefix(".") || value.contains(where: { "/\\:*?\"<>|".contains($0) }) {
            throw Diagnostic.notAFileName(value, at: place)
        }
        return found
    }

    private func read(_ project: Project) throws -> [String] {
        var plan = try project.plan()
        let metrics = plan.catalogue.metrics
        let chosen = try metric.map { try plan.catalogue.metric($0, at: place) }
        guard
            let metric = chosen ?? metrics.first(where: { plan.catalogue.ledger($0.ledger)?[fields[0]] != nil })
        else { throw Diagnostic.forEachWithoutMetric(fields[0], at: place) }
        let handle = try plan.add(Query([metric.id], by: [.field(fields[0])], where: filters), at: place)
        let table = try ScanEngine().run(plan)[handle]
        return zip(table.columns[0].values, table.columns[1].values).compactMap { name, value in
            value.isNull || value.exact?.isZero == true ? nil : name.text
        }
    }
}
