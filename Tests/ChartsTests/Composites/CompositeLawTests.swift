import Tables
import Testing
import Trees

@testable import Charts

/// What holds for every composite at the size of a picture and at that of a figure in a document.
struct CompositeLawTests {
    static let sizes = [ChartSize(width: 800, height: 450), ChartSize(width: 560, height: 336)]

    private func check(_ kind: String, _ table: Table, _ more: [(String, Tree)] = [], _ name: String) throws {
        let members: [(String, Tree)] = [
            ("composite", Tree(.string(kind))), ("title", "各单位办件量与同比增速"), ("through", "2016-11-15"),
            ("source", "办件台账、主动公开台账、项目台账，截至2016年11月15日"),
        ]
        let composite = try Composite(Draft.object(members + more))
        for size in Self.sizes {
            let chart = try composite.compile(table, size: size, measuring: EmMeasuring())
            expectLaws(chart.scene, "\(name) \(size.width)")
            #expect(chart.scene.description.hasSuffix("。"))
        }
    }

    static let measures: [(size: Int, unit: String)] = [
        (9, "户"), (9900, "件"), (20_000, "件"), (250_000, "万元"), (3_000_000, "件"), (1, "%"),
    ]

    @Test(arguments: 0..<6) func bars(index: Int) throws {
        let (size, unit) = Self.measures[index]
        for (seed, rows) in [1, 3, 5, 8, 12].enumerated() {
            var tables = GeneratedTables(seed: UInt64(seed * 7 + index))
            let table = tables.named(rows, size: size, unit: unit)
            try check("bars", table, "bars \(rows) \(size)\(unit)")
            if rows <= 8 { try check("part_to_whole", table, "part \(rows) \(size)\(unit)") }
        }
    }

    @Test(arguments: 0..<6) func trends(index: Int) throws {
        let (size, unit) = Self.measures[index]
        for (seed, months) in [1, 3, 11, 12].enumerated() {
            var tables = GeneratedTables(seed: UInt64(seed * 11 + index))
            let table = tables.monthly(months, size: size, unit: unit)
            try check("trend", table, "trend \(months) \(size)\(unit)")
            try check("line", table, "line \(months) \(size)\(unit)")
        }
    }

    @Test(arguments: ["grouped", "stacked", "normalized", "heatmap", "line", "area"], 0..<6)
    func series(kind: String, index: Int) throws {
        let (size, unit) = Self.measures[index]
        for (seed, months) in [1, 4, 11].enumerated() {
            var tables = GeneratedTables(seed: UInt64(seed * 13 + index))
            let table = tables.crossed(months, ["网上", "窗口", "移动端"], size: size, unit: unit)
            try check(kind, table, [("by", "month"), ("color_by", "类")], "\(kind) \(months) \(size)\(unit)")
        }
    }

    @Test(arguments: 0..<8) func bump(seed: Int) throws {
        var tables = GeneratedTables(seed: UInt64(seed))
        try check("bump", tables.ranks(3 + seed), [("highlight", ["民政局", "司法局"])], "bump \(seed)")
    }

    @Test(arguments: 0..<6) func pairs(index: Int) throws {
        let (size, unit) = Self.measures[index]
        for (seed, rows) in [2, 5, 8].enumerated() {
            var tables = GeneratedTables(seed: UInt64(seed * 17 + index))
            let first = tables.named(rows, size: size, unit: unit)
            let second = tables.named(rows, size: 200_000, unit: "万元")
            let other = second.columns.first { $0.name == "m" }.map {
                Column("n", title: "投资额", kind: .quantitative, unit: "万元", values: $0.values)
            }
            let table = Table(first.columns + (other.map { [$0] } ?? []))
            try check("pair", table, [("metrics", ["m", "n"]), ("by", "单位")], "pair \(rows) \(size)\(unit)")
        }
    }
}

extension CompositeLawTests {
    private func check(_ kind: String, _ table: Table, _ name: String) throws { try check(kind, table, [], name) }
}
