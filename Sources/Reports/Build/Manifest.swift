import Tables
import Trees

/// What a build was made from and what it made, each file with its SHA-256, so that a report can be held against its
/// ledgers later.
struct Manifest {
    struct Entry: Hashable {
        let path: String
        let bytes: Int
        let sha256: String
    }

    let settings: Settings
    let period: Period
    /// Paths relative to the project.
    let inputs: [Entry]
    /// Paths relative to the output folder; the manifest itself is not among them.
    let outputs: [Entry]

    static let file = "manifest.json"

    var json: String {
        let tree: Tree = [
            "tool": ["name": Tree(Tool.name), "version": Tree(Tool.version)],
            "title": Tree(settings.title), "year": Tree(integerLiteral: settings.year),
            "as_of": Tree(settings.asOf?.description), "period": Tree(period.description),
            "inputs": Tree(.list(inputs.map(\.tree))), "outputs": Tree(.list(outputs.map(\.tree))),
        ]
        return tree.json
    }
}

extension Manifest.Entry {
    fileprivate var tree: Tree {
        ["path": Tree(path), "bytes": Tree(integerLiteral: bytes), "sha256": Tree(sha256)]
    }
}
