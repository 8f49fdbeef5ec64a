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

    /// A check of the catalogue, and whether the figures of this build passed it.
    struct Check: Hashable {
        let id: String
        let title: String
        let isPassed: Bool
    }

    let settings: Settings
    let period: Period
    let checks: [Check]
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
            "checks": Tree(
                .list(
                    checks.map {
                        ["id": Tree($0.id), "title": Tree($0.title), "passed": Tree(.boolean($0.isPassed))]
                    })),
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
