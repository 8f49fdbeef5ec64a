import Diagnostics
import Tables

/// A transform, and where in the specification it stands.
struct Step {
    var transform: Transform
    var path: String

    /// The rows after this step. `load` brings the other table of a lookup.
    /// - Throws: a `Diagnostic` that names the path of the fault.
    func applied(to table: Table, load: (DataSource) throws -> Table) throws -> Table {
        try placing(path) {
            if let name = transform.columns.first(where: { !table.answers($0) }), table.rowCount > 0 {
                throw ChartFailure.column(name, table.columns.map(\.name))
            }
            return try transform.applied(to: table, load: load)
        }
    }
}

extension Step {
    /// What looks wrong in the rows before this step.
    func doubts(of table: Table) -> [Diagnostic] {
        guard case .density(let density) = transform else { return [] }
        let missing = table.values(density.field).count { $0.isNull }
        return missing == 0 ? [] : [.missingAsZero(density.field, count: missing, path: join(path, "density"))]
    }
}

/// Runs `body`, whose faults come to stand at `path` where they name no path themselves.
func placing<T>(_ path: String, _ body: () throws -> T) throws -> T {
    do {
        return try body()
    } catch ChartFailure.column(let name, let names) {
        throw Diagnostic.missingColumn(name, path: path, among: names)
    } catch var diagnostic as Diagnostic {
        if diagnostic.place.field == nil { diagnostic.place.field = path }
        throw diagnostic
    }
}

extension Table {
    /// Whether there is such a column, or there are members of one.
    func answers(_ name: String) -> Bool {
        self[name] != nil || columns.contains { $0.name.hasPrefix("\(name).") || $0.name.hasPrefix("\(name)[") }
    }
}
