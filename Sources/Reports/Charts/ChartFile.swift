import Diagnostics
import Foundation
import Trees

/// A chart in a file of its own: a composite or a Vega-Lite specification, as YAML or JSON.
public struct ChartFile: Sendable {
    /// As the user named it.
    public let path: String
    public let specification: Tree

    /// - Throws: a `Diagnostic` for a file that cannot be read or is neither YAML nor JSON.
    public init(_ path: String) throws { try self.init(path, as: path) }

    /// - Parameter name: how errors call the file.
    init(_ file: String, as name: String) throws {
        path = name
        let text = try readText(file, as: name)
        specification = path.hasSuffix(".json") ? try Tree(json: text, file: path) : try Tree(yaml: text, file: path)
    }

    /// The file's name without its extensions, for what is drawn of it: `bar.vl.json` is `bar`.
    public var name: String {
        var name = (path as NSString).lastPathComponent
        for suffix in [".json", ".yaml", ".yml", ".vl"] where name.hasSuffix(suffix) { name.removeLast(suffix.count) }
        return name
    }
}
