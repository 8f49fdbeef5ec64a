/// Which parts of a moment count: `yearmonth`, `utcmonthdate`, `binnedyear`.
public struct TimeUnit: Hashable, Sendable {
    public enum Unit: String, Hashable, Sendable, CaseIterable {
        case year, quarter, month, week, day, dayofyear, date, hours, minutes, seconds, milliseconds
    }

    public var units: [Unit]
    public var utc: Bool
    /// The values are already the beginnings of periods.
    public var binned: Bool
    public var step: Int

    public init(_ units: [Unit], utc: Bool = false, binned: Bool = false, step: Int = 1) {
        self.units = units
        self.utc = utc
        self.binned = binned
        self.step = step
    }

    /// Reads a name such as `binnedutcyearmonth`; `nil` when it is none.
    public init?(_ name: String) {
        var rest = Substring(name)
        var (binned, utc) = (false, false)
        if rest.hasPrefix("binned") {
            binned = true
            rest = rest.dropFirst(6)
        }
        if rest.hasPrefix("utc") {
            utc = true
            rest = rest.dropFirst(3)
        }
        // `dayofyear` before `day`, so that the longer name is found.
        let byLength = Unit.allCases.sorted { $0.rawValue.count > $1.rawValue.count }
        var units: [Unit] = []
        while !rest.isEmpty {
            guard let unit = byLength.first(where: { rest.hasPrefix($0.rawValue) }) else { return nil }
            units.append(unit)
            rest = rest.dropFirst(unit.rawValue.count)
        }
        guard !units.isEmpty else { return nil }
        self.init(units, utc: utc, binned: binned)
    }

    var name: String { (utc ? "utc" : "") + units.map(\.rawValue).joined() }
    var smallest: Unit { units.last ?? .year }
}
