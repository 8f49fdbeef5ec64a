import Diagnostics
import Expressions
import Tables

extension FunctionTable {
    /// Jinja's filters on lists of rows and on objects.
    static let rowFilters: FunctionTable = {
        var table = FunctionTable()
        table = table.adding("selectattr", "items attribute test? value?") { try selected($0, keeping: true) }
        table = table.adding("rejectattr", "items attribute test? value?") { try selected($0, keeping: false) }
        table = table.adding("select", "items test? value?") { try chosen($0, keeping: true) }
        table = table.adding("reject", "items test? value?") { try chosen($0, keeping: false) }
        table = table.adding("groupby", "items attribute") { arguments in
            var groups: [(key: Value, items: [Operand])] = []
            for (key, item) in zip(try attributes(arguments, 1), try arguments.list(0)) {
                guard let plain = key.plain else { throw arguments.impossible(zh: "分组的值不是单个值", en: "no single value") }
                if let index = groups.firstIndex(where: { $0.key == plain }) {
                    groups[index].items.append(item)
                } else {
                    groups.append((plain, [item]))
                }
            }
            let sorted = try groups.sorted { try precedes(.value($0.key), .value($1.key), arguments) }
            return .list(sorted.map { .object(RowGroup(grouper: $0.key, items: $0.items)) })
        }
        table = table.adding("batch", "items size fill?") { arguments in
            let (items, size) = (try arguments.list(0), try arguments.size(1, default: 0))
            guard size > 0 else { throw arguments.impossible(zh: "每批至少一项", en: "a batch has at least one item") }
            return .list(
                stride(from: 0, to: items.count, by: size).map { start in
                    let batch = Array(items[start..<min(start + size, items.count)])
                    let missing = arguments.has(2) ? size - batch.count : 0
                    return .list(batch + Array(repeating: arguments[2], count: missing))
                })
        }
        table = table.adding("dictsort", "object case_sensitive? by? reverse?") { arguments in
            let isByValue = try arguments.has(2) && arguments.text(2) == "value"
            let sorted = try members(arguments).sorted { a, b in
                isByValue
                    ? try precedes(a.operand, b.operand, arguments)
                    : try precedes(.value(.text(a.name)), .value(.text(b.name)), arguments)
            }.map { Operand.list([.value(.text($0.name)), $0.operand]) }
            return .list(try arguments.has(3) && arguments.truth(3) ? sorted.reversed() : sorted)
        }
        table = table.adding("keys", "object") { .list(try members($0).map { .value(.text($0.name)) }) }
        table = table.adding("values", "object") { .list(try members($0).map(\.operand)) }
        table = table.adding("get", "object name fallback?") { arguments in
            let name = try arguments.value(1).description
            return try members(arguments).first { $0.name == name }?.operand ?? arguments[2]
        }
        // `loop.cycle("甲", "乙")`
        table = table.adding("cycle", "loop values*") { arguments in
            guard case .object(let loop) = arguments[0], let round = try loop.member("index0")?.plain?.exact?.integer,
                arguments.count > 1
            else { throw arguments.wrong(0, Localized(zh: "循环中的 loop", en: "the loop of a loop")) }
            return arguments[1 + round % (arguments.count - 1)]
        }
        return table
    }()

    private static func members(_ arguments: Arguments) throws -> [(name: String, operand: Operand)] {
        guard case .object(let members) = arguments[0] else {
            throw arguments.wrong(0, Localized(zh: "对象", en: "an object"))
        }
        return try members.memberNames.map { ($0, try members.member($0) ?? .null) }
    }

    /// The items whose member passes a test: by name (`"eq"`, `">"`, `"odd"`), or whether it holds.
    private static func selected(_ arguments: Arguments, keeping: Bool) throws -> Operand {
        let items = try arguments.list(0)
        let chosen = try zip(items, attributes(arguments, 1)).filter { try passes($1, arguments, test: 2) == keeping }
        return .list(chosen.map(\.0))
    }

    /// The items that pass a test themselves.
    private static func chosen(_ arguments: Arguments, keeping: Bool) throws -> Operand {
        .list(try arguments.list(0).filter { try passes($0, arguments, test: 1) == keeping })
    }

    /// - Parameter index: of the test among the arguments; what it compares with comes after it.
    private static func passes(_ item: Operand, _ arguments: Arguments, test index: Int) throws -> Bool {
        guard arguments.has(index) else {
            return arguments.semantics == .jinja ? item.isSomething : try item.isTrue(at: arguments.place)
        }
        let test = try arguments.text(index)
        switch test {
        case "none": return item.plain == .null
        case "string": return item.plain?.text != nil
        case "number": return item.plain?.double != nil
        case "odd", "even":
            guard let whole = item.plain?.exact?.integer else {
                throw arguments.impossible(zh: "有一项不是整数", en: "one of the items is no whole number")
            }
            return whole.isMultiple(of: 2) == (test == "even")
        case "in":
            return try arguments.list(index + 1).contains { $0.plain != nil && $0.plain == item.plain }
        default: return try holds(test, item, arguments[index + 1], arguments)
        }
    }

    private static func holds(_ test: String, _ member: Operand, _ other: Operand, _ arguments: Arguments) throws
        -> Bool
    {
        guard let value = member.plain, let other = other.plain else {
            throw arguments.impossible(zh: "比较的不是单个值", en: "what is compared is no single value")
        }
        func less(_ a: Value, _ b: Value) throws -> Bool { try precedes(.value(a), .value(b), arguments) }
        switch test {
        case "eq", "equalto", "==": return value == other
        case "ne", "!=": return value != other
        case "lt", "lessthan", "<": return try less(value, other)
        case "gt", "greaterthan", ">": return try less(other, value)
        case "le", "<=": return try !less(other, value)
        case "ge", ">=": return try !less(value, other)
        default:
            let known = "eq, ne, lt, gt, le, ge, in, odd, even, none, number, string"
            throw arguments.impossible(zh: "没有判断“\(test)”，可用：\(known)", en: "no test \"\(test)\"; there are: \(known)")
        }
    }
}

/// What `groupby` gives: `group.grouper`, `group.list`, or both in a loop of two names.
struct RowGroup: Members {
    let grouper: Value
    let items: [Operand]

    var memberNames: [String] { ["grouper", "list"] }
    var value: Value? { nil }
    var parts: [Operand] { [.value(grouper), .list(items)] }

    func member(_ name: String) -> Operand? {
        memberNames.firstIndex(of: name).map { parts[$0] }
    }
}
