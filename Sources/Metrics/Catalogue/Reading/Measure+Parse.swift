import Diagnostics
import Ledgers
import Tables

extension Measure {
    /// Reads `count`, `sum(投资额)`, `count_distinct(户编号)`, `percentile(用时, 90)`, ….
    /// - Parameter unit: of the metric; a field in another multiple of it (万元 for 元) is converted exactly.
    init(parsing text: String, ledger: Ledger, unit: String?, at place: Place) throws(Diagnostic) {
        let trimmed = text.filter { $0 != " " }
        let open = trimmed.firstIndex(of: "(")
        let word = String(trimmed[..<(open ?? trimmed.endIndex)])
        guard let kind = Kind(rawValue: word) else {
            throw .unknownChoice(text, known: Kind.forms, at: place)
        }
        guard kind != .count else {
            guard open == nil else { throw .unknownChoice(text, known: Kind.forms, at: place) }
            self.init(kind: kind, factor: 1, field: nil)
            return
        }
        guard let open, trimmed.last == ")" else { throw .measureNeedsField(word, at: place) }
        let arguments = trimmed[trimmed.index(after: open)...].dropLast()
        let comma = kind == .percentile ? arguments.lastIndex { $0 == "," || $0 == "，" } : nil
        let name = String(arguments[..<(comma ?? arguments.endIndex)])
        let percent = comma.flatMap { Int(arguments[arguments.index(after: $0)...]) }
        if kind == .percentile, percent.map({ !(1...99).contains($0) }) ?? true {
            throw .percentileOutside(text, at: place)
        }
        guard let field = ledger[name] else {
            throw .unknownField(
                name, nearest: nearestNames(to: name, among: ledger.fields.map(\.name)), ledger: ledger.name,
                known: ledger.fields.map(\.name), at: place)
        }
        guard kind.takes(field.kind) else { throw .measureOfKind(word, field, at: place) }
        guard !field.isSensitive || kind == .countDistinct else { throw .sensitiveField(field.name, at: place) }
        guard let factor = kind == .countDistinct ? 1 : UnitFactor.from(field.unit, to: unit) else {
            throw .unitMismatch(field: field, unit: unit ?? "", at: place)
        }
        self.init(kind: kind, factor: factor, field: field.name, percent: percent ?? 50)
    }
}

extension Measure.Kind {
    static var forms: [String] {
        allCases.map { kind in
            switch kind {
            case .count: kind.rawValue
            case .percentile: "\(kind.rawValue)(…, 90)"
            default: "\(kind.rawValue)(…)"
            }
        }
    }

    func takes(_ kind: Field.Kind) -> Bool {
        switch self {
        case .count, .countDistinct: true
        case .sum, .mean, .median, .percentile: kind.isNumber
        case .min, .max: kind.isNumber || kind == .date
        }
    }
}

/// What a number in one unit is multiplied with to be in another.
enum UnitFactor {
    /// `nil` when one is no multiple of the other. A field without a unit is in the metric's.
    static func from(_ field: String?, to metric: String?) -> Exact? {
        guard let field, let metric else { return 1 }
        // A metric in % holds ratios: 5.2 in a field in % is 0.052.
        if field == metric { return field == "%" ? Exact(1, scale: 2) : 1 }
        let (from, to) = (parts(field), parts(metric))
        guard from.base == to.base, let factor = from.multiple.divided(by: to.multiple) else { return nil }
        return factor
    }

    private static let multiples: [(prefix: String, multiple: Exact)] = [
        ("万亿", 1_000_000_000_000), ("百万", 1_000_000), ("千万", 10_000_000), ("亿", 100_000_000), ("万", 10_000),
        ("千", 1000), ("百", 100),
    ]

    private static func parts(_ unit: String) -> (multiple: Exact, base: String) {
        // 个工作日 and 工作日 are one unit.
        if unit.hasPrefix("个"), unit != "个" { return (1, String(unit.dropFirst())) }
        for (prefix, multiple) in multiples where unit.hasPrefix(prefix) && unit != prefix {
            return (multiple, String(unit.dropFirst(prefix.count)))
        }
        return (1, unit)
    }
}
