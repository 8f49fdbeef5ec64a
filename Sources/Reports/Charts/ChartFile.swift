import Diagnostics
import Foundation
import Trees

/// A chart in a file of its own: a composite or a Vega-Lite specification, as YAML or JSON.
///
/// The text is held and not its tree, which is many times larger: a thousand charts may wait to be drawn.
public struct ChartFile: Sendable {
    /// As the user named it.
    public let path: String
    private let text: String
    /// The names of data that the chart leaves to others.
    let dataNames: Set<String>

    /// - Throws: a `Diagnostic` for a file that cannot be read or is neither YAML nor JSON.
    public init(_ path: String) throws { try self.init(path, as: path) }

    /// - Parameter name: how errors call the file.
    init(_ file: String, as name: String) throws {
        path = name
        text = try readText(file, as: name)
        dataNames = Self.dataNames(in: try Self.tree(text, of: name))
    }

    private static func tree(_ text: String, of path: String) throws -> Tree {
        path.hasSuffix(".json") ? try Tree(json: text, file: path) : try Tree(yaml: text, file: path)
    }

    /// What the file says; read anew each time.
    func specification() throws -> Tree { try Self.tree(text, of: path) }

    /// The file's name without its extensions, for what is drawn of it: `bar.vl.json` is `bar`.
    public var name: String {
        var name = (path as NSString).lastPathComponent
        for suffix in [".json", ".yaml", ".yml", ".vl"] where name.hasSuffix(suffix) { name.removeLast(suffix.count) }
        return name
    }
}

extension ChartFile {
    /// What `work` makes; what it throws names this file, where it names none.
    func naming<Made>(_ work: () throws -> Made) throws -> Made {
        do {
            return try work()
        } catch let diagnostic as Diagnostic {
            throw diagnostic.named(path)
        } catch let diagnostics as Diagnostics {
            throw Diagnostics(diagnostics.all.map { $0.named(path) })
        }
    }

    private static func dataNames(in specification: Tree) -> Set<String> {
        func names(_ tree: Tree) -> [String] {
            if let items = tree.list { return items.flatMap(names) }
            return (tree.entries ?? []).flatMap { entry -> [String] in
                guard entry.key == "data" else { return names(entry.value) }
                return [entry.value.string ?? entry.value["name"]?.string].compactMap { $0 }
            }
        }
        return Set(names(specification))
    }
}

extension Diagnostic {
    /// With a file, where it has none.
    func named(_ file: String) -> Diagnostic {
        var diagnostic = self
        diagnostic.place.file = place.file ?? file
        return diagnostic
    }
}
