import Tables

/// How two cells stand to each other.
enum Comparison {
    /// `unordered` is NaN against anything.
    case less, same, greater, unordered

    private init<T: Comparable>(_ a: T, _ b: T) {
        self = a < b ? .less : a > b ? .greater : a == b ? .same : .unordered
    }

    /// `nil` when the two are of kinds that cannot be compared. A day compares with a text that is an ISO date, and with a
    /// moment as the day's first moment.
    /// - Parameter booleans: whether booleans may be compared, which have no order.
    static func order(_ a: Value, _ b: Value, booleans: Bool = false) -> Comparison? {
        switch (a, b) {
        case (.exact(let x), .exact(let y)): Comparison(x, y)
        case (.text(let x), .text(let y)): Comparison(x, y)
        case (.day(let x), .day(let y)): Comparison(x, y)
        case (.instant(let x), .instant(let y)): Comparison(x, y)
        case (.boolean(let x), .boolean(let y)) where booleans: Comparison(x ? 1 : 0, y ? 1 : 0)
        case (.day(let x), .text(let y)): Day(iso: y).map { Comparison(x, $0) }
        case (.text(let x), .day(let y)): Day(iso: x).map { Comparison($0, y) }
        case (.day(let x), .instant(let y)): Comparison(x.milliseconds, y)
        case (.instant(let x), .day(let y)): Comparison(x, y.milliseconds)
        default:
            if let x = a.double, let y = b.double { Comparison(x, y) } else { nil }
        }
    }
}

extension Value {
    /// Whether this comes before `other`; `nil` when the two are of kinds that cannot be compared.
    public func isLess(than other: Value) -> Bool? { Comparison.order(self, other).map { $0 == .less } }
}

extension Day {
    /// Since 1970-01-01T00:00.
    var milliseconds: Int64 { Int64(number) * 86_400_000 }
}
