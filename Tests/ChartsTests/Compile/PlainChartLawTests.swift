import Testing
import Trees

@testable import Charts

/// Specifications that ask for nothing, with names as offices have them: no text meets another or leaves the canvas,
/// and no bar loses its name.
struct PlainChartLawTests {
    private static let offices = [
        "区政务服务中心", "翠湖街道办事处", "人力资源和社会保障局", "市场监督管理局", "公安分局", "民政局", "住房和城乡建设委员会", "卫生和计划生育委员会", "东风路街道政务服务中心",
        "税务局", "残疾人联合会", "城市管理综合行政执法局",
    ]
    static let counts = [3, 8, 15, 30, 60]
    static let sizes: [ChartSize?] = [
        nil, ChartSize(width: 800, height: 450), ChartSize(width: 560, height: 336, tallest: 728),
    ]

    private static func names(_ count: Int) -> [String] {
        (0..<count).map { offices[$0 % offices.count] + ($0 < offices.count ? "" : "第\($0 / offices.count)分中心") }
    }

    private static func rows(_ count: Int, series: [String] = ["办件量"], least: Int = 0) -> Tree {
        let cells = names(count).enumerated().flatMap { index, name in series.indices.map { (index, name, $0) } }
        return Tree(
            .list(
                cells.map { index, name, group in
                    [
                        "单位": Tree(.string(name)), "类": Tree(.string(series[group])),
                        "件": Tree(.number("\((index * 7919 + group * 613) % 23_000 + least)")),
                    ]
                }))
    }

    private static let unit: Tree = ["field": "单位", "type": "nominal", "sort": .null]
    private static let cases: Tree = ["field": "件", "type": "quantitative"]

    private static func spec(_ rows: Tree, _ more: [(String, Tree)]) -> Tree {
        Draft.object([("data", ["values": rows]), ("title", "二〇一六年各街道、各部门政务服务事项办理情况")] + more)
    }

    private func check(_ tree: Tree, names: [String] = [], _ name: String) throws {
        for size in Self.sizes {
            let chart = try compileChart(tree, size: size, measuring: EmMeasuring())
            let what = "\(name) on \(size.map { "\($0.width)" } ?? "its own canvas")"
            expectLaws(chart.scene, what)
            let written = Set(
                chart.scene.texts.filter { $0.role == .axisLabel }.map {
                    $0.run.lines.joined().filter { $0 != " " }
                })
            let lost = names.filter { !written.contains($0) }
            #expect(lost.isEmpty, "\(what): \(lost.count) of \(names.count) names are lost")
        }
    }

    @Test(arguments: counts) func columns(count: Int) throws {
        let tree = Self.spec(Self.rows(count), [("mark", "bar"), ("encoding", ["x": Self.unit, "y": Self.cases])])
        try check(tree, names: Self.names(count), "\(count) columns")
    }

    @Test(arguments: counts) func bars(count: Int) throws {
        let tree = Self.spec(Self.rows(count), [("mark", "bar"), ("encoding", ["y": Self.unit, "x": Self.cases])])
        try check(tree, names: Self.names(count), "\(count) bars")
    }

    @Test(arguments: counts, [0, -9000]) func labelledColumns(count: Int, least: Int) throws {
        let tree = Self.spec(
            Self.rows(count, least: least),
            [
                ("encoding", ["x": Self.unit, "y": Self.cases]),
                (
                    "layer",
                    [
                        ["mark": "bar"],
                        [
                            "mark": ["type": "text", "dy": -6],
                            "encoding": ["text": ["field": "件", "type": "quantitative"]],
                        ],
                    ]
                ),
            ])
        try check(tree, names: Self.names(count), "\(count) labelled columns from \(least)")
    }

    private static let channels = ["窗口办理", "网上大厅", "移动端", "街道代办点"]

    @Test(arguments: counts) func stackedColumns(count: Int) throws {
        let tree = Self.spec(
            Self.rows(count, series: Self.channels),
            [
                ("mark", "bar"),
                ("encoding", ["x": Self.unit, "y": Self.cases, "color": ["field": "类", "type": "nominal"]]),
            ])
        try check(tree, names: Self.names(count), "\(count) stacks")
    }

    @Test(arguments: counts) func groupedColumns(count: Int) throws {
        let tree = Self.spec(
            Self.rows(count, series: Self.channels),
            [
                ("mark", "bar"),
                (
                    "encoding",
                    [
                        "x": Self.unit, "y": Self.cases, "color": ["field": "类", "type": "nominal"],
                        "xOffset": ["field": "类", "type": "nominal"],
                    ]
                ),
            ])
        try check(tree, names: Self.names(count), "\(count) groups")
    }

    @Test(arguments: counts) func lines(count: Int) throws {
        // As many series as names: the legend is long.
        let tree = Self.spec(
            Self.rows(6, series: Self.names(count)),
            [
                ("mark", ["type": "line", "point": true]),
                ("encoding", ["x": Self.unit, "y": Self.cases, "color": ["field": "类", "type": "nominal"]]),
            ])
        try check(tree, names: Self.names(6), "\(count) lines")
    }

    @Test(arguments: [6, 24, 60, 200]) func months(count: Int) throws {
        let rows: [Tree] = (0..<count).map { index in
            let month = index % 12 + 1
            return [
                "月": Tree(.string("\(2006 + index / 12)-\(month < 10 ? "0" : "")\(month)-01")),
                "件": Tree(.number("\(index * 7919 % 23_000)")),
            ]
        }
        for mark in ["bar", "line"] {
            for type in ["temporal", "ordinal"] {
                let month: Tree = ["field": "月", "type": Tree(.string(type)), "timeUnit": "yearmonth"]
                let tree = Self.spec(
                    Tree(.list(rows)),
                    [("mark", Tree(.string(mark))), ("encoding", ["x": month, "y": Self.cases])])
                try check(tree, "\(count) months as \(mark), \(type)")
            }
        }
    }

    @Test(arguments: [8, 30]) func twoAxes(count: Int) throws {
        let rate: Tree = ["field": "件", "type": "quantitative", "title": "按时办结率与上年同期相比（百分点）"]
        let tree = Self.spec(
            Self.rows(count),
            [
                (
                    "layer",
                    [
                        ["mark": "bar", "encoding": ["x": Self.unit, "y": Self.cases]],
                        [
                            "encoding": ["x": Self.unit, "y": rate],
                            "layer": [
                                ["mark": "line"],
                                ["mark": ["type": "text", "dy": -8], "encoding": ["text": Self.cases]],
                            ],
                        ],
                    ]
                ), ("resolve", ["scale": ["y": "independent"]]),
            ])
        try check(tree, names: Self.names(count), "two axes over \(count)")
    }

    @Test func threeVerticalAxesStandBesideEachOther() throws {
        let tree = Self.spec(
            Self.rows(6),
            [
                ("encoding", ["x": Self.unit, "y": Self.cases]),
                ("layer", [["mark": "bar"], ["mark": "line"], ["mark": "point"]]),
                ("resolve", ["scale": ["y": "independent"]]),
            ])
        try check(tree, names: Self.names(6), "three axes")
    }

    @Test(arguments: [8, 20]) func heatmapsNamedAbove(count: Int) throws {
        let above: Tree = ["field": "类", "type": "nominal", "axis": ["orient": "top"]]
        let tree = Self.spec(
            Self.rows(count, series: Self.names(12)),
            [
                ("encoding", ["x": above, "y": Self.unit]),
                (
                    "layer",
                    [
                        ["mark": "rect", "encoding": ["color": Self.cases]],
                        ["mark": "text", "encoding": ["text": Self.cases]],
                    ]
                ),
            ])
        try check(tree, names: Self.names(count), "heatmap of \(count)")
    }

    @Test(arguments: [3, 8]) func labelledPoints(count: Int) throws {
        let tree = Self.spec(
            Self.rows(count * 4),
            [
                ("encoding", ["x": Self.cases, "y": ["field": "件", "type": "quantitative", "title": "办理时长（工作日）"]]),
                (
                    "layer",
                    [["mark": "point"], ["mark": ["type": "text", "dy": -8], "encoding": ["text": ["field": "单位"]]]]
                ),
            ])
        try check(tree, "\(count * 4) labelled points")
    }

    @Test(arguments: [4, 12]) func facets(count: Int) throws {
        let tree = Self.spec(
            Self.rows(3, series: Self.names(count)),
            [
                ("mark", "bar"),
                (
                    "encoding",
                    [
                        "x": Self.cases, "y": Self.unit,
                        "facet": ["field": "类", "type": "nominal", "columns": 3],
                    ]
                ),
            ])
        try check(tree, names: Self.names(3), "\(count) facets")
    }

    @Test(arguments: [3, 9]) func rowsAndColumns(count: Int) throws {
        let tree = Self.spec(
            Self.rows(3, series: Self.names(count)),
            [
                ("mark", "bar"),
                (
                    "encoding",
                    [
                        "x": Self.cases, "y": Self.unit, "color": ["field": "单位", "type": "nominal", "title": "主办单位"],
                        "row": ["field": "类", "type": "nominal", "title": "按承办单位分"],
                    ]
                ),
            ])
        try check(tree, names: Self.names(3), "\(count) rows")
    }

    @Test(arguments: [3, 12]) func viewsBesideEachOther(count: Int) throws {
        let view: Tree = [
            "title": "二〇一六年各单位办件量", "mark": "bar",
            "encoding": ["y": Self.unit, "x": Self.cases, "color": ["field": "类", "type": "nominal"]],
        ]
        for direction in ["hconcat", "vconcat"] {
            let tree = Self.spec(Self.rows(count, series: Self.channels), [(direction, [view, view])])
            try check(tree, names: Self.names(count), "\(direction) of \(count)")
        }
    }

    @Test(arguments: counts) func sectors(count: Int) throws {
        let tree = Self.spec(
            Self.rows(count),
            [("mark", "arc"), ("encoding", ["theta": Self.cases, "color": ["field": "单位", "type": "nominal"]])])
        try check(tree, "\(count) sectors")
    }

    @Test(arguments: [5, 40]) func distributions(count: Int) throws {
        let days: Tree = ["field": "件", "type": "quantitative", "bin": ["maxbins": Tree(.number("\(count)"))]]
        let tree = Self.spec(
            Self.rows(60), [("mark", "bar"), ("encoding", ["x": days, "y": ["aggregate": "count"]])])
        try check(tree, "\(count) bins")
    }

    @Test func whatFindsNoRoomIsSaid() throws {
        let tree = Self.spec(
            Self.rows(2000), [("mark", "bar"), ("encoding", ["x": Self.unit, "y": Self.cases])])
        let chart = try compileChart(tree, size: ChartSize(width: 560, height: 336), measuring: EmMeasuring())
        #expect(chart.warnings.map(\.code) == ["names-left-out"])
        expectLaws(chart.scene, "2000 columns")
    }
}
