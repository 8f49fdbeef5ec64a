import Diagnostics
import FoundationEssentials
import Ledgers
import Trees

extension Catalogue {
    /// Reads and checks a catalogue.
    /// - Parameter path: the YAML file, as messages shall name it.
    /// - Throws: `Diagnostics` with everything that is wrong in it, each with file, line and path of the property.
    public static func read(_ path: String, package: DataPackage) throws -> Catalogue {
        guard let bytes = FileManager.default.contents(atPath: path) else {
            throw Diagnostics([.unreadableCatalogue(path)])
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Diagnostics([.catalogueNotUTF8(path)])
        }
        return try Catalogue(yaml: text, path: path, package: package)
    }

    /// Reads and checks a catalogue's text.
    /// - Parameter path: what messages call it.
    /// - Throws: `Diagnostics`, as `read` does.
    public init(yaml text: String, path: String, package: DataPackage) throws {
        let tree: Tree
        do {
            tree = try Tree(yaml: text, file: path)
        } catch let error as Diagnostic {
            throw Diagnostics([error])
        }
        var findings: [Diagnostic] = []
        let root = Properties(tree, path: "", known: ["ledgers", "metrics", "checks"], findings: &findings)
        let ledgers = root.object("ledgers", findings: &findings).compactMap { entry in
            Ledger.read(entry, package: package, findings: &findings)
        }
        let entries = root.object("metrics", findings: &findings)
        let (metrics, found) = MetricReader.read(entries, ledgers: ledgers, findings: findings)
        findings = found
        let checks = root.has("checks") ? root.object("checks", findings: &findings) : []
        // A check of a metric that cannot be read would be reported for it again.
        let read =
            metrics.count < entries.count
            ? []
            : checks.compactMap {
                CatalogueCheck.read($0, ledgers: ledgers, metrics: metrics, findings: &findings)
            }
        _ = try Diagnostics.throwErrors(in: findings)
        self.init(path: path, ledgers: ledgers, metrics: metrics, checks: read)
    }
}
