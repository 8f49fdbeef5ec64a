import Diagnostics
import Expressions
import Ledgers
import Tables

/// What a question takes from an aggregation: the groups that meet the conditions left open, gathered by the keys asked.
struct Cut: Sendable {
    /// Position in the plan's aggregations.
    let aggregation: Int
    /// The keys asked are the first of the aggregation's.
    let keyCount: Int
    let conditions: [OpenCondition]
    /// Where the names in `conditions` stand among the aggregation's keys.
    let names: [String: Int]
}

/// A condition that is decided once a group.
struct OpenCondition: Sendable {
    let node: Node
    /// For faults.
    let place: Place

    func holds(in scope: some Scope) throws -> Bool {
        let operand = try node.evaluate(in: scope, start: place)
        switch operand.plain {
        case .boolean(let value)?: return value
        case .null?: return false
        default: throw Diagnostic.notACondition(node.place ?? place)
        }
    }
}

/// The aggregations of a plan, each once.
struct AggregationList: Sendable {
    private(set) var all: [Aggregation] = []
    private var positions: [Aggregation: Int] = [:]

    /// - Parameter conditions: checked against the ledger; all must hold.
    mutating func cut(
        _ ledger: Ledger, by keys: [KeyColumn], where conditions: [Condition], in window: Window?, need: Need
    ) -> Cut {
        var split = ConditionSplit(ledger: ledger, keys: keys)
        for condition in conditions {
            let root = condition.node.canonical { ledger[$0]?.name ?? $0 }
            for part in root.conjuncts { split.take(part, at: condition.place) }
        }
        let aggregation = Aggregation(
            resources: ledger.resources, keys: split.keys, test: split.test, window: window, need: need)
        let position = positions[aggregation] ?? all.count
        if position == all.count {
            all.append(aggregation)
            positions[aggregation] = position
        }
        return Cut(aggregation: position, keyCount: keys.count, conditions: split.open, names: split.names)
    }
}

/// Parts conditions into the test that records pass and the rest, whose fields become keys.
private struct ConditionSplit {
    let ledger: Ledger
    var keys: [KeyColumn]
    var test: RowTest?
    var open: [OpenCondition] = []
    var names: [String: Int] = [:]

    init(ledger: Ledger, keys: [KeyColumn]) {
        self.ledger = ledger
        self.keys = keys
    }

    mutating func take(_ condition: Node, at place: Place) {
        if let passed = RowTest(condition, ledger) {
            test = test.map { .both($0, passed) } ?? passed
        } else {
            open.append(OpenCondition(node: opened(condition), place: place))
        }
    }

    /// The condition with every test in it replaced by the name of its flag. The fields left are made keys.
    private mutating func opened(_ node: Node) -> Node {
        switch node {
        case .name(let name, _):
            names[name] = key(.field(name))
            return node
        case .logical(let operation, let left, let right):
            return .logical(operation, flagged(left), flagged(right))
        case .unary(.not, let operand): return .unary(.not, flagged(operand))
        default:
            for name in node.freeNames { names[name] = key(.field(name)) }
            return node
        }
    }

    private mutating func flagged(_ node: Node) -> Node {
        guard let test = RowTest(node, ledger) else { return opened(node) }
        let position = key(.flag(test))
        // No header of a ledger can be this name.
        let name = "\u{1}\(position)"
        names[name] = position
        return .name(name, Place())
    }

    private mutating func key(_ column: KeyColumn) -> Int {
        if let found = keys.firstIndex(of: column) { return found }
        keys.append(column)
        return keys.count - 1
    }
}

extension Node {
    /// The parts of `a && b && c`.
    fileprivate var conjuncts: [Node] {
        if case .logical(.and, let left, let right) = self { left.conjuncts + right.conjuncts } else { [self] }
    }
}
