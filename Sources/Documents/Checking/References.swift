/// The numbered figures and tables of a document, by the names that links can use (`#monthly-cases`, `#table-2`).
///
/// Those with a caption are numbered in the order they stand in, figures and tables each for themselves.
struct References: Hashable {
    enum Kind: String, Hashable {
        case figure, table

        /// As captions begin: 图1, 表1.
        var label: String {
            switch self {
            case .figure: "图"
            case .table: "表"
            }
        }
    }

    struct Target: Hashable {
        var kind: Kind
        var number: Int

        /// 图1
        var label: String { kind.label + String(number) }
        /// `figure-1`
        var name: String { "\(kind.rawValue)-\(number)" }
    }

    private var targets: [String: Target] = [:]
    /// In the order they stand in.
    private(set) var names: [String] = []
    private var counts: [Kind: Int] = [:]

    init(_ blocks: [Block]) {
        add(blocks)
    }

    subscript(name: String) -> Target? { targets[name] }

    private mutating func add(_ blocks: [Block]) {
        for block in blocks {
            switch block {
            case .figure(let figure) where figure.caption != nil: add(.figure, named: figure.name)
            case .table(let table) where table.caption != nil: add(.table, named: nil)
            case .list(_, _, let items): for item in items { add(item) }
            case .quote(let content): add(content)
            default: break
            }
        }
    }

    private mutating func add(_ kind: Kind, named name: String?) {
        let target = Target(kind: kind, number: counts[kind, default: 0] + 1)
        counts[kind] = target.number
        for name in [name, target.name].compactMap({ $0 }) where targets[name] == nil {
            targets[name] = target
            names.append(name)
        }
    }
}
