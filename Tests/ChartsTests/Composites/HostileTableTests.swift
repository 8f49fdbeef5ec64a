import Diagnostics
import Tables
import Testing
import Trees

@testable import Charts

/// Every composite over tables that charts are not made for: long names, many of them, values below zero, none, huge,
/// tiny, one row, no row. Each is drawn within the laws, or refused with a reason.
struct HostileTableTests {
    enum Names: String, CaseIterable { case short, long, latin, many }
    enum Values: String, CaseIterable { case plain, negative, mixed, zero, huge, tiny, equal, missing }

    static let sizes = [ChartSize(width: 800, height: 450, tallest: 10_000), ChartSize(width: 560, height: 336)]

    private func names(_ names: Names, _ count: Int) -> [String] {
        (0..<count).map { index in
            switch names {
            case .short: ["甲", "乙", "丙", "丁", "戊", "己", "庚"][index % 7] + (index < 7 ? "" : "\(index)")
            case .long: "区人民政府政务服务和数据资源管理局第\(index + 1)分局综合行政审批与监督管理办公室"
            case .latin: "Department of Administrative Approval and Supervision No. \(index + 1)"
            case .many: "第\(index + 1)街道办事处"
            }
        }
    }

    private func value(_ values: Values, _ index: Int) -> Value {
        let number = Double((index * 37 % 11 + 1) * 90)
        return switch values {
        case .plain: .real(number)
        case .negative: .real(-number)
        case .mixed: .real(index % 2 == 0 ? number : -number / 3)
        case .zero: .real(0)
        case .huge: .real(number * 1e9)
        case .tiny: .real(number / 1e6)
        case .equal: .real(500)
        case .missing: index % 3 == 1 ? .null : .real(number)
        }
    }

    private func measured(_ values: [Value], unit: String) -> [Column] {
        [
            Column("m", title: "办件量", kind: .quantitative, unit: unit, values: values),
            Column(
                "m.previous", kind: .quantitative, unit: unit,
                values: values.enumerated().map { index, value in
                    Cells.number(value).map { .real($0 * (index % 2 == 0 ? 0.9 : 1.2)) } ?? .null
                }),
            Column(
                "m.growth", kind: .quantitative, unit: "%",
                values: values.indices.map { .real(Double($0 % 5) / 10 - 0.2) }),
        ]
    }

    private func byName(_ wanted: Names, _ values: Values, rows: Int) -> Table {
        Table(
            [Column("单位", kind: .nominal, values: names(wanted, rows).map { .text($0) })]
                + measured((0..<rows).map { value(values, $0) }, unit: "件"))
    }

    private func byMonth(_ wanted: Names, _ values: Values, months: Int, series: Int) -> Table {
        let groups = names(wanted, series)
        let cells = (0..<months).flatMap { month in groups.indices.map { (month, $0) } }
        return Table(
            [
                Column(
                    "month", title: "月份", kind: .temporal,
                    values: cells.map {
                        Day(year: 2015 + $0.0 / 12, month: $0.0 % 12 + 1, day: 1).map { .day($0) } ?? .null
                    }),
                Column("类", kind: .nominal, values: cells.map { .text(groups[$0.1]) }),
            ] + measured(cells.indices.map { value(values, $0) }, unit: "件"))
    }

    private func check(_ kind: Composite.Kind, _ table: Table, _ more: [(String, Tree)] = [], _ name: String) throws {
        let composite = try Composite(
            Draft.object([("composite", Tree(.string(kind.rawValue))), ("title", "各单位办件量"), ("source", "台账")] + more))
        for size in Self.sizes {
            do {
                let chart = try composite.compile(table, size: size, measuring: EmMeasuring())
                expectLaws(chart.scene, "\(kind) \(name) \(size.width)×\(size.height)")
            } catch let error as Diagnostic {
                #expect(["chart-data", "chart-too-large"].contains(error.code), "\(kind) \(name): \(error.message.en)")
            }
        }
    }

    private static let named: [Composite.Kind] = [
        .bars, .partToWhole, .waterfall, .dumbbell, .slope, .pareto, .bullet, .mirrored, .tiles,
    ]

    private func options(_ kind: Composite.Kind) -> [(String, Tree)] {
        switch kind {
        case .bullet: [("target", "m.previous")]
        case .mirrored: [("metrics", ["m", "m.previous"])]
        default: []
        }
    }

    @Test(arguments: named, Names.allCases)
    func names(kind: Composite.Kind, names: Names) throws {
        let rows = names == .many ? 30 : 7
        try check(kind, byName(names, .plain, rows: rows), options(kind), "\(names)")
        if kind == .bars || kind == .waterfall {
            try check(
                kind, byName(names, .plain, rows: rows), [("orientation", "vertical")], "\(names) vertical")
        }
        if kind == .partToWhole {
            try check(kind, byName(names, .plain, rows: rows), [("form", "bar")], "\(names) bar")
        }
    }

    @Test(arguments: named, Values.allCases)
    func values(kind: Composite.Kind, values: Values) throws {
        for rows in [1, 6] { try check(kind, byName(.short, values, rows: rows), options(kind), "\(values) \(rows)") }
    }

    private static let overTime: [Composite.Kind] = [
        .trend, .grouped, .stacked, .normalized, .line, .area, .heatmap, .slope, .smallMultiples, .bump,
    ]

    @Test(arguments: overTime, Names.allCases)
    func namesOverTime(kind: Composite.Kind, names: Names) throws {
        let series = kind == .trend ? 1 : names == .many ? 14 : 4
        let more: [(String, Tree)] = kind == .trend ? [] : [("by", ["month", "类"])]
        try check(kind, byMonth(names, .plain, months: 12, series: series), more, "\(names)")
    }

    @Test(arguments: overTime, Values.allCases)
    func valuesOverTime(kind: Composite.Kind, values: Values) throws {
        let more: [(String, Tree)] = kind == .trend ? [] : [("by", ["month", "类"])]
        let series = kind == .trend ? 1 : 3
        for months in [1, 14] where kind != .bump || values == .plain {
            try check(kind, byMonth(.short, values, months: months, series: series), more, "\(values) \(months)")
        }
    }

    @Test(arguments: Composite.Kind.allCases)
    func noRows(kind: Composite.Kind) throws {
        let table =
            [.trend, .line, .area, .calendar, .bump, .smallMultiples].contains(kind)
            ? byMonth(.short, .plain, months: 0, series: 2) : byName(.short, .plain, rows: 0)
        try check(kind, table, options(kind) + (kind == .pair ? [("metrics", ["m", "m.previous"])] : []), "no rows")
    }

    @Test(arguments: Values.allCases)
    func calendars(values: Values) throws {
        for days in [1, 40, 366] {
            let table = Table(
                [
                    Column(
                        "day", kind: .temporal, values: (0..<days).map { .day(Day(number: 16_801 + Int32($0))) })
                ] + measured((0..<days).map { value(values, $0) }, unit: "件"))
            try check(.calendar, table, "\(values) \(days)")
        }
    }
}

extension HostileTableTests {
    private func check(_ kind: Composite.Kind, _ table: Table, _ name: String) throws {
        try check(kind, table, [], name)
    }
}
