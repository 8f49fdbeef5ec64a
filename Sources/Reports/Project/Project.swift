import Diagnostics
import Ledgers
import Metrics
import Tables
import Trees

/// A project as it stands on disk: settings, ledgers described, metrics declared. Nothing of the ledgers is read yet.
public struct Project: Sendable {
    public let folder: ProjectFolder
    public let settings: Settings
    public let package: DataPackage
    /// The year that the settings file says, whichever is set from outside.
    let ownYear: Int?
    /// What was set from outside and is no setting: parameters of notebooks.
    public let parameters: [String: String]

    /// Opens the project that `path` lies in.
    /// - Parameter set: settings and notebooks' parameters by name, in the place of those that the files give.
    /// - Throws: `Diagnostic` or `Diagnostics` for what is missing or wrong in its files.
    public init(containing path: String, set: [String: String] = [:]) throws {
        folder = try ProjectFolder(containing: path)
        let file = ProjectFolder.settingsFile
        let text = try readText(folder.path + "/" + file, as: file)
        let written = try Tree(yaml: text, file: file)
        let tree = Settings.overriding(written, with: set)
        ownYear = written["year"]?.integer
        parameters = set.filter { !Settings.keys.contains($0.key) }
        settings = try Settings(tree)
        package = try DataPackage.read(try folder.resolve(settings.package, at: Project.place("package", in: tree)))
        _ = try folder.resolve(settings.metrics, at: Project.place("metrics", in: tree))
        _ = try folder.resolve(settings.notebooks, at: Project.place("notebooks", in: tree))
        _ = try folder.resolve(settings.output, at: Project.place("output", in: tree))
    }

    private static func place(_ key: String, in tree: Tree) -> Place {
        tree[key]?.place ?? tree.place
    }

    /// The metric catalogue, checked against the ledgers' schemas.
    /// - Throws: `Diagnostics` with everything that is wrong in it.
    public func catalogue() throws -> Catalogue {
        try Catalogue.read(folder.path + "/" + settings.metrics, package: package).rounding(settings.wording.rounding)
    }

    /// An empty plan for a report on `year`.
    /// - Throws: a `Diagnostic` for a year that is none.
    public func plan(year: Int? = nil) throws -> Plan {
        let year = year ?? settings.year
        guard let period = settings.period(of: year) else {
            throw Diagnostic.settingNotAYear(at: Place(file: ProjectFolder.settingsFile))
        }
        return Plan(catalogue: try catalogue(), package: package, reportPeriod: period)
    }
}
