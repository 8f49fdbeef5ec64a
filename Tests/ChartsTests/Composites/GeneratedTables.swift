import Tables

/// Tables as queries answer them, made from a seed.
struct GeneratedTables {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    private mutating func next(_ below: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % max(1, below)
    }

    static let names = [
        "民政局", "人力资源和社会保障局", "公安分局", "区属公共事业单位", "住建局", "市场监督管理局", "司法局", "税务局", "教育局", "农业局", "交通运输局", "卫生和计划生育局",
    ]

    private func measure(_ values: [Value], _ unit: String) -> Column {
        Column("m", title: "办件量", kind: .quantitative, unit: unit, values: values)
    }

    private mutating func number(_ size: Int, _ unit: String) -> Value {
        unit == "%" ? .real(Double(next(1001)) / 1000) : .integer(next(size) + 1)
    }

    /// Rows by name, with growth and change of place.
    mutating func named(_ count: Int, size: Int, unit: String) -> Table {
        let values = (0..<count).map { row in row % 7 == 6 ? Value.null : number(size, unit) }
        let growth = (0..<count).map { row in row % 4 == 3 ? Value.null : .real(Double(next(900) - 450) / 1000) }
        let change = (0..<count).map { _ in Value.integer(next(7) - 3) }
        return Table([
            Column("单位", kind: .nominal, values: Self.names.prefix(count).map { .text($0) }), measure(values, unit),
            Column("m.growth", kind: .quantitative, unit: "%", values: growth),
            Column("m.rank_change", kind: .quantitative, values: change),
        ])
    }

    /// Rows by month, with last year's values and growth.
    mutating func monthly(_ months: Int, size: Int, unit: String) -> Table {
        let days = (0..<months).map { Day(year: 2016, month: $0 + 1, day: 1).map { Value.day($0) } ?? .null }
        let now = days.map { _ in number(size, unit) }, before = days.map { _ in number(size, unit) }
        let growth = days.map { _ in Value.real(Double(next(1200) - 500) / 1000) }
        return Table([
            Column("month", title: "月份", kind: .temporal, values: days), measure(now, unit),
            Column("m.previous", kind: .quantitative, unit: unit, values: before),
            Column("m.growth", kind: .quantitative, unit: "%", values: growth),
        ])
    }

    /// Rows by month and name.
    mutating func crossed(_ months: Int, _ names: [String], size: Int, unit: String) -> Table {
        var days: [Value] = [], units: [Value] = [], values: [Value] = []
        for month in 1...months {
            for name in names {
                days.append(Day(year: 2016, month: month, day: 1).map { .day($0) } ?? .null)
                units.append(.text(name))
                values.append(number(size, unit))
            }
        }
        return Table([
            Column("month", title: "月份", kind: .temporal, values: days),
            Column("类", kind: .nominal, values: units), measure(values, unit),
        ])
    }

    /// Places of units in three months; not every unit is ranked in each.
    mutating func ranks(_ count: Int) -> Table {
        var days: [Value] = [], units: [Value] = [], ranks: [Value] = []
        for month in 7...9 {
            var names = Self.names.prefix(count + 1).map { $0 }
            names.remove(at: next(names.count))
            for place in 1...count {
                days.append(Day(year: 2016, month: month, day: 1).map { .day($0) } ?? .null)
                units.append(.text(names.remove(at: next(names.count))))
                ranks.append(.integer(place))
            }
        }
        return Table([
            Column("month", kind: .temporal, values: days), Column("单位", kind: .nominal, values: units),
            Column("m", title: "名次", kind: .quantitative, unit: "名", values: ranks),
        ])
    }
}
