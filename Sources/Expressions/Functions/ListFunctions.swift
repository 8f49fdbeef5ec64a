import Tables

extension FunctionTable {
    /// Vega's functions on lists, and those that take a list or a text.
    static let lists: FunctionTable = {
        var table = FunctionTable()
        table.add("length", "value") { arguments in
            if case .list(let items) = arguments[0] { return .value(.integer(items.count)) }
            if arguments.semantics == .vega, arguments[0].plain?.text == nil { return Undefined.operand }
            return .value(.integer(try arguments.text(0).count))
        }
        table.add("slice", "value start? end? step?") { arguments in
            let step = try arguments.integer(3, default: 1)
            guard step != 0 else { throw arguments.impossible(zh: "步长为零", en: "the step is zero") }
            func places(_ count: Int) throws -> StrideTo<Int> {
                // Backwards, the place before the first one is an end too.
                let (low, high) = step > 0 ? (0, count) : (-1, count - 1)
                func bound(_ index: Int, default fallback: Int) throws -> Int {
                    guard arguments.has(index) else { return fallback }
                    let place = try arguments.integer(index)
                    return min(max(place < 0 ? max(place, -count - 1) + count : place, low), high)
                }
                let start = try bound(1, default: step > 0 ? low : high)
                return stride(from: start, to: try bound(2, default: step > 0 ? high : low), by: step)
            }
            if case .list(let items) = arguments[0] { return .list(try places(items.count).map { items[$0] }) }
            let characters = Array(try arguments.text(0))
            return .value(.text(String(try places(characters.count).map { characters[$0] })))
        }
        table.add("indexof", "value item") { try index(of: $0) { $0.firstIndex(where: $1) } }
        table.add("lastindexof", "value item") { try index(of: $0) { $0.lastIndex(where: $1) } }
        table.add("join", "items separator?") { arguments in
            let separator = arguments.has(1) ? try arguments.text(1) : ","
            let texts = try arguments.list(0).map { item in
                arguments.semantics == .vega ? Script.text(item) : item.plain?.description ?? ""
            }
            return try arguments.joining(texts, by: separator)
        }
        table.add("reverse", "items") { .list(try $0.list(0).reversed()) }
        table.add("peek", "items") { try $0.list(0).last ?? .null }
        table.add("sort", "items") { arguments in
            let items = try arguments.list(0)
            return .list(try items.sorted { try precedes($0, $1, arguments) })
        }
        table.add("extent", "items") { arguments in
            let present = try arguments.list(0).filter { $0.plain != .null && $0.plain?.double?.isNaN != true }
            let least = try present.min { try precedes($0, $1, arguments) }
            let greatest = try present.max { try precedes($0, $1, arguments) }
            return .list([least ?? .null, greatest ?? .null])
        }
        table.add("span", "items") { arguments in
            let items = try arguments.list(0)
            guard let first = items.first, let last = items.last else { return .value(.integer(0)) }
            return .value(.real(Script.number(last) - Script.number(first)))
        }
        table.add("inrange", "value range") { arguments in
            let range = try arguments.list(1)
            guard range.count == 2 else { throw arguments.impossible(zh: "范围应为两项", en: "a range has two ends") }
            let ends = range.map(Script.number).sorted()
            let value = try arguments.value(0)
            guard !value.isNull else { return .value(.boolean(false)) }
            let number = Script.number(arguments[0])
            return .value(.boolean(ends[0] <= number && number <= ends[1]))
        }
        table.add("lerp", "range fraction") { arguments in
            let range = try arguments.list(0)
            guard let low = range.first.map(Script.number), let high = range.last.map(Script.number) else {
                return Undefined.operand
            }
            let fraction = try arguments.real(1)
            return .value(.real(low * (1 - fraction) + high * fraction))
        }
        table.add("sequence", "start stop? step?") { try sequence($0) }
        return table
    }()

    private static func precedes(_ a: Operand, _ b: Operand, _ arguments: Arguments) throws -> Bool {
        if arguments.semantics == .vega { return Script.less(a, b) }
        guard let x = a.plain, let y = b.plain, let order = Comparison.order(x, y) else {
            throw arguments.impossible(
                zh: "\(a.kindName.zh)与\(b.kindName.zh)不能比较", en: "\(a.kindName.en) and \(b.kindName.en) have no order")
        }
        return order == .less
    }

    private static func index(
        of arguments: Arguments, _ find: ([Operand], (Operand) -> Bool) -> Int?
    ) throws -> Operand {
        if case .list(let items) = arguments[0] {
            return .value(.integer(find(items) { Script.strictlyEqual($0, arguments[1]) } ?? -1))
        }
        let text = Array(try arguments.text(0))
        let part = Array(try arguments.text(1))
        let starts =
            text.count < part.count
            ? []
            : (0...text.count - part.count).filter {
                Array(text[$0..<$0 + part.count]) == part
            }
        let found = find(starts.map { .value(.integer($0)) }) { _ in true }
        return .value(.integer(found.map { starts[$0] } ?? -1))
    }

    /// Like d3.range: from start, by step, before stop.
    private static func sequence(_ arguments: Arguments) throws -> Operand {
        let start = arguments.count > 1 ? try arguments.real(0) : 0
        let stop = try arguments.real(arguments.count > 1 ? 1 : 0)
        let step = arguments.has(2) ? try arguments.real(2) : 1
        let count = ((stop - start) / step).rounded(.up)
        guard count > 0 else { return .list([]) }
        guard count <= Double(Expression.Limits.size) else {
            throw arguments.impossible(zh: "项数太多", en: "too many items")
        }
        return .list(
            (0..<Int(count)).map { index in
                let item = start + Double(index) * step
                return .value(Int(exactly: item).map(Value.integer) ?? .real(item))
            })
    }
}
