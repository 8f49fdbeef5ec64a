import Diagnostics
import Expressions
import Tables

extension FunctionTable {
    /// Jinja's filters, as far as they mean something where unknown names are errors and numbers are exact. Vega's
    /// functions are filters too where Jinja has none of the name: `"a,b" | split(",")`.
    public static let jinja = FunctionTable.standard.merging(valueFilters).merging(listFilters)
        .merging(textFilters).merging(rowFilters).merging(formatFilters)

    /// Jinja's functions: `range(3)`, `range(1, 13)`, `namespace(total=0)`.
    public static let jinjaFunctions = FunctionTable().adding("namespace") { arguments in
        guard arguments.positional.isEmpty else {
            throw arguments.wrong(0, Localized(zh: "带名称的值", en: "a value with its name"))
        }
        return .object(Namespace(arguments.named.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }))
    }.adding("range", "start stop? step?") { arguments in
        let ends = try (0..<3).map { try arguments.integer($0, default: $0 == 2 ? 1 : 0) }
        let (start, stop) = arguments.has(1) ? (ends[0], ends[1]) : (0, ends[0])
        let (distance, overflows) = stop.subtractingReportingOverflow(start)
        guard ends[2] != 0, !overflows, distance.magnitude / ends[2].magnitude <= Template.Limits.steps else {
            throw arguments.impossible(zh: "步长为零，或项数太多", en: "the step is zero, or there are too many items")
        }
        return .list(stride(from: start, to: stop, by: ends[2]).map { .value(.integer($0)) })
    }

    private static let valueFilters: FunctionTable = {
        var table = FunctionTable()
        // With a third argument that is true, also for what is there but empty.
        table = table.adding("default", "value fallback boolean?") { arguments in
            let isEmpty = try arguments.has(2) && arguments.truth(2) && isEmpty(arguments[0])
            return arguments.has(0) && !isEmpty ? arguments[0] : arguments[1]
        }
        table = table.adding("string", "value") { .value(.text(try $0.value(0).description)) }
        table = table.adding("float", "value") { arguments in
            if case .value(.real) = arguments[0] { return arguments[0] }
            guard let number = number(arguments) else { throw arguments.wrong(0, Localized(zh: "数", en: "a number")) }
            return .value(.exact(number))
        }
        table = table.adding("int", "value default?") { arguments in
            guard let number = number(arguments), let whole = number.rounded(places: 0, .truncate) else {
                if arguments.has(1) { return arguments[1] }
                throw arguments.wrong(0, Localized(zh: "数", en: "an exact number"))
            }
            return .value(.exact(whole))
        }
        table = table.adding("replace", "value old new") { arguments in
            let (text, old) = (try arguments.text(0), try arguments.text(1))
            guard !old.isEmpty else { throw arguments.impossible(zh: "要替换的文本为空", en: "there is nothing to replace") }
            let parts = text.split(separator: old, omittingEmptySubsequences: false).map(String.init)
            return try arguments.joining(parts, by: try arguments.text(2))
        }
        return table
    }()

    private static let listFilters: FunctionTable = {
        var table = FunctionTable()
        // Of a text, how often it holds another: Python's method of that name.
        table = table.adding("count", "items part?") { arguments in
            guard arguments.has(1) else { return try length(arguments) }
            let (text, part) = (try arguments.text(0), try arguments.text(1))
            guard !part.isEmpty else { throw arguments.impossible(zh: "要数的文本为空", en: "there is nothing to count") }
            return .value(.integer(text.ranges(of: part).count))
        }
        table = table.adding("length", "items") { try length($0) }
        table = table.adding("list", "items") { arguments in
            if case .value(.text(let text)) = arguments[0] { return .list(text.map { .value(.text(String($0))) }) }
            return .list(try arguments.list(0))
        }
        table = table.adding("first", "items") { try end(of: $0, { $0.first }, { $0.first }) }
        table = table.adding("last", "items") { try end(of: $0, { $0.last }, { $0.last }) }
        table = table.adding("join", "items separator? attribute?") { arguments in
            let texts = try attributes(arguments, 2).map { item in
                if case .object(let members) = item, members.memberNames.contains("printed"),
                    let printed = try members.member("printed")?.plain?.text
                {
                    return printed
                }
                guard let plain = item.plain, !plain.isNull else {
                    throw arguments.impossible(zh: "有一项没有值", en: "one of the items has no value")
                }
                return plain.description
            }
            return try arguments.joining(texts, by: arguments.has(1) ? try arguments.text(1) : "")
        }
        // `map(attribute="名称")` and `map("名称")` take a member of each item, `map("upper")` what a filter makes of it.
        table = table.adding("map", "items name? attribute? default?") { arguments in
            let fallback = arguments.has(3) ? arguments[3] : nil
            if arguments.has(2) { return .list(try attributes(arguments, 2, default: fallback)) }
            let items = try arguments.list(0)
            let name = try arguments.text(1)
            if FunctionTable.jinja.names.contains(name), !items.allSatisfy({ $0.hasMember(name) }) {
                return .list(
                    try items.compactMap { item in
                        try FunctionTable.jinja.call(
                            Arguments(
                                name: name, positional: [item], semantics: arguments.semantics, place: arguments.place))
                    })
            }
            return .list(try attributes(arguments, 1, default: fallback))
        }
        table = table.adding("sum", "items attribute? start?") { arguments in
            let start = arguments.has(2) ? arguments[2] : .value(.integer(0))
            return try attributes(arguments, 1).reduce(start) { sum, item in
                guard let a = sum.plain?.exact, let b = item.plain?.exact, let total = a.adding(b) else {
                    throw arguments.impossible(zh: "有一项不是数", en: "one of the items is no exact number")
                }
                return .value(.exact(total))
            }
        }
        table = table.adding("sort", "items reverse? attribute?") { arguments in
            let keys = try attributes(arguments, 2)
            let sorted = try zip(keys, arguments.list(0)).sorted { try precedes($0.0, $1.0, arguments) }.map(\.1)
            let isReversed = try arguments.has(1) && arguments.truth(1)
            return .list(isReversed ? sorted.reversed() : sorted)
        }
        table = table.adding("unique", "items") { arguments in
            var seen: Set<Value> = []
            return .list(try arguments.list(0).filter { $0.plain.map { seen.insert($0).inserted } ?? true })
        }
        table = table.adding("items", "object") { arguments in
            guard case .object(let members) = arguments[0] else {
                throw arguments.wrong(0, Localized(zh: "对象", en: "an object"))
            }
            return .list(
                try members.memberNames.map { .list([.value(.text($0)), try members.member($0) ?? .null]) })
        }
        return table
    }()

    /// Without blanks at either end.
    static func trimmed(_ text: String) -> String {
        let rest = text.drop(while: \.isWhitespace)
        return String(rest.reversed().drop(while: \.isWhitespace).reversed())
    }

    private static func length(_ arguments: Arguments) throws -> Operand {
        switch arguments[0] {
        case .object(let members) where members.value == nil: return .value(.integer(members.memberNames.count))
        case .value(.text(let text)): return .value(.integer(text.count))
        default: return .value(.integer(try arguments.list(0).count))
        }
    }

    private static func isEmpty(_ operand: Operand) -> Bool {
        if case .list(let items) = operand { return items.isEmpty }
        return [.text(""), .boolean(false), .integer(0)].contains(operand.plain)
    }

    /// A number, also one that is written in a text.
    private static func number(_ arguments: Arguments) -> Exact? {
        if let number = arguments.exact(0) { return number }
        guard case .text(let text)? = arguments[0].plain else { return nil }
        return Exact(trimmed(text))
    }

    private static func end(
        of arguments: Arguments, _ pick: ([Operand]) -> Operand?, _ letter: (String) -> Character?
    ) throws -> Operand {
        if case .text(let text)? = arguments[0].plain, let letter = letter(text) {
            return .value(.text(String(letter)))
        }
        guard let item = pick(try arguments.list(0)) else {
            throw arguments.impossible(zh: "列表为空", en: "the list is empty")
        }
        return item
    }

    /// The items of the list, or the member of each that the argument at `index` names (`a.b` for a member's member).
    /// - Parameter fallback: for items that have none.
    static func attributes(
        _ arguments: Arguments, _ index: Int, default fallback: Operand? = nil
    ) throws -> [Operand] {
        let items = try arguments.list(0)
        guard arguments.has(index) else { return items }
        let path = try arguments.text(index).split(separator: ".").map(String.init)
        return try items.map { item in
            try path.reduce(item) { operand, name in
                guard case .object(let members) = operand, let found = try members.member(name) else {
                    if let fallback { return fallback }
                    throw arguments.impossible(zh: "有一项没有成员“\(name)”", en: "one of the items has no member \"\(name)\"")
                }
                return found
            }
        }
    }

    static func precedes(_ a: Operand, _ b: Operand, _ arguments: Arguments) throws -> Bool {
        guard let x = a.plain, let y = b.plain, let isLess = x.isLess(than: y) else {
            throw arguments.impossible(
                zh: "\(a.kindName.zh)与\(b.kindName.zh)不能比较", en: "\(a.kindName.en) and \(b.kindName.en) have no order")
        }
        return isLess
    }
}

extension Operand {
    fileprivate func hasMember(_ name: String) -> Bool {
        if case .object(let members) = self { members.memberNames.contains(name) } else { false }
    }
}

extension Arguments {
    /// The whole number at `index` as a length: not below zero, and not beyond what a template may make.
    func size(_ index: Int, default fallback: Int) throws -> Int {
        let size = try integer(index, default: fallback)
        guard (0...Template.Limits.steps).contains(size) else {
            throw impossible(
                zh: "长度应在 0 到 \(Template.Limits.steps) 之间", en: "a length lies between 0 and \(Template.Limits.steps)")
        }
        return size
    }
}
