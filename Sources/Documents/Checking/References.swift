/// The numbered figures, tables and attachments of a document, by the names that links can use (`#monthly-cases`,
/// `#table-2`, `#attachment-1`).
///
/// They are numbered in the order they stand in, each kind for itself; figures and tables without a caption are not.
struct References: Hashable {
    enum Kind: String, Hashable {
        case figure, table, attachment

        /// As captions begin: 图1, 表1.
        var label: String {
            switch self {
            case .figure: "图"
            case .table: "表"
            case .attachment: "附件"
            }
        }
    }

    struct Target: Hashable {
        var kind: Kind
        var number: Int
        /// An only attachment has no number.
        var isNumbered = true

        /// 图1
        var label: String { kind.label + (isNumbered ? String(number) : "") }
        /// `figure-1`
        var name: String { "\(kind.rawValue)-\(number)" }
    }

    private var targets: [String: Target] = [:]
    /// In the order they stand in.
    private(set) var names: [String] = []
    private var counts: [Kind: Int] = [:]
    private let hasManyAttachments: Bool

    init(_ blocks: [Block]) {
        let attachments = blocks.count { if case .attachment = $0 { true } else { false } }
        hasManyAttachments = attachments > 1
        add(blocks)
    }

    subscript(name: String) -> Target? { targets[name] }

    /// The `number`th of its kind, from 1.
    func target(_ kind: Kind, _ number: Int) -> Target {
        Target(kind: kind, number: number, isNumbered: kind != .attachment || hasManyAttachments)
    }

    private mutating func add(_ blocks: [Block]) {
        for block in blocks {
            switch block {
            case .figure(let figure) where figure.caption != nil: add(.figure, named: figure.name)
            case .table(let table) where table.caption != nil: add(.table, named: nil)
            case .list(_, _, let items): for item in items { add(item) }
            case .quote(let content): add(content)
            case .attachment: add(.attachment, named: nil)
            default: break
            }
        }
    }

    private mutating func add(_ kind: Kind, named name: String?) {
        let target = target(kind, counts[kind, default: 0] + 1)
        counts[kind] = target.number
        for name in [name, target.name].compactMap({ $0 }) where targets[name] == nil {
            targets[name] = target
            names.append(name)
        }
    }
}
