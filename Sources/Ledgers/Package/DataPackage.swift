import Diagnostics
import Trees

/// A Frictionless Data Package (v2): the ledgers of a project and what their columns mean.
///
/// https://datapackage.org/standard/data-package/
public struct DataPackage: Hashable, Sendable {
    /// The folder of `datapackage.json`; resource paths start there and never leave it.
    public let folder: String
    public let name: String
    public let title: String
    public let resources: [Resource]
    /// What the descriptor says that nianbao takes no notice of.
    public let warnings: [Diagnostic]

    public init(
        folder: String, name: String = "", title: String? = nil, resources: [Resource], warnings: [Diagnostic] = []
    ) {
        self.folder = folder
        self.name = name
        self.title = title ?? name
        self.resources = resources
        self.warnings = warnings
    }

    /// The resource of that name.
    public subscript(name: String) -> Resource? {
        resources.first { $0.name == name }
    }
}
