import Diagnostics
import Tables
import Testing
import Trees

@testable import Charts

/// A chart in Swift is the specification that its JSON is decoded to.
struct ChartTests {
    private let table = Table([
        Column(
            "month", title: "月份", kind: .temporal,
            values: (1...3).map { Day(year: 2016, month: $0, day: 1).map { .day($0) } ?? .null }),
        Column("办件量", kind: .quantitative, unit: "件", values: [.integer(3), .integer(5), .integer(4)]),
        Column("渠道", kind: .nominal, values: [.text("网上"), .text("窗口"), .text("网上")]),
    ])

    private func expect(_ chart: Chart, is json: String) throws {
        let (specification, warnings) = try Specification.decode(try Tree(json: json, file: "a.json").withoutPlaces)
        #expect(chart.specification == specification)
        #expect(warnings == [])
        _ = try chart.compile(measuring: EmMeasuring())
    }

    @Test func bars() throws {
        try expect(
            Chart(table) { BarMark(x: .value("月份", "month"), y: .value("办件量")).foregroundStyle(by: .value("渠道")) },
            is: """
                {"data": {"name": "table"}, "mark": "bar", "encoding": {
                  "x": {"field": "month", "type": "temporal", "title": "月份"},
                  "y": {"field": "办件量", "type": "quantitative"}, "color": {"field": "渠道", "type": "nominal"}}}
                """)
    }

    @Test func layers() throws {
        try expect(
            Chart(table) {
                LineMark(x: .value("month"), y: .value("办件量")).interpolationMethod(.monotone).lineStyle(
                    width: 2, dash: [4, 2])
                PointMark(x: .value("month"), y: .value("办件量")).foregroundStyle("firebrick").symbolSize(60)
                RuleMark(y: .datum(4)).opacity(0.5)
                TextMark(x: .value("month"), y: .value("办件量"), text: .value("办件量").format("d")).offset(y: -6)
                    .alignment(.left).font(size: 9, bold: true)
            }
            .chartTitle("办件量", subtitle: "三个月"),
            is: """
                {"data": {"name": "table"}, "title": {"text": "办件量", "subtitle": "三个月"}, "layer": [
                  {"mark": {"type": "line", "interpolate": "monotone", "strokeWidth": 2, "strokeDash": [4, 2]}, "encoding": {
                    "x": {"field": "month", "type": "temporal"}, "y": {"field": "办件量", "type": "quantitative"}}},
                  {"mark": {"type": "circle", "color": "firebrick", "size": 60}, "encoding": {
                    "x": {"field": "month", "type": "temporal"}, "y": {"field": "办件量", "type": "quantitative"}}},
                  {"mark": {"type": "rule", "opacity": 0.5}, "encoding": {"y": {"datum": 4}}},
                  {"mark": {"type": "text", "dx": 0, "dy": -6, "align": "left", "fontSize": 9, "fontWeight": "bold"},
                   "encoding": {"x": {"field": "month", "type": "temporal"}, "y": {"field": "办件量", "type": "quantitative"},
                     "text": {"field": "办件量", "type": "quantitative", "format": "d"}}}]}
                """)
    }

    @Test func axesAndScales() throws {
        try expect(
            Chart(table) { BarMark(x: .value("渠道").sort(.descending), y: .count("件数")).position(by: .value("渠道")) }
                .chartXAxis { AxisMarks().labelAngle(30) }
                .chartYAxis { AxisMarks(count: 4, format: "d", position: .right, grid: false) }
                .chartYScale(domain: 0...10, type: .linear, zero: true).chartXAxisLabel(nil)
                .frame(width: 400, height: 300),
            is: """
                {"data": {"name": "table"}, "width": 400, "height": 300, "mark": "bar", "encoding": {
                  "x": {"field": "渠道", "type": "nominal", "sort": "descending", "title": null, "axis": {"labelAngle": 30}},
                  "y": {"aggregate": "count", "title": "件数",
                        "axis": {"tickCount": 4, "format": "d", "orient": "right", "grid": false},
                        "scale": {"domain": [0, 10], "type": "linear", "zero": true}},
                  "xOffset": {"field": "渠道", "type": "nominal"}}}
                """)
    }

    @Test func coloursAndLegends() throws {
        try expect(
            Chart(table) {
                AreaMark(x: .value("month"), y: .value("办件量").stack(.normalize)).foregroundStyle(by: .value("渠道"))
            }
            .chartForegroundStyleScale(["网上": "#2f6da8", "窗口": "#e08e2b"]).chartLegend(.hidden).chartYAxis(.hidden),
            is: """
                {"data": {"name": "table"}, "mark": "area", "encoding": {
                  "x": {"field": "month", "type": "temporal"},
                  "y": {"field": "办件量", "type": "quantitative", "stack": "normalize", "axis": null},
                  "color": {"field": "渠道", "type": "nominal", "legend": null,
                            "scale": {"domain": ["网上", "窗口"], "range": ["#2f6da8", "#e08e2b"]}}}}
                """)
    }

    @Test func sectorsRectanglesAndTicks() throws {
        try expect(
            Chart(table) { SectorMark(angle: .value("办件量"), innerRadius: 40).foregroundStyle(by: .value("渠道")) },
            is: """
                {"data": {"name": "table"}, "mark": {"type": "arc", "innerRadius": 40}, "encoding": {
                  "theta": {"field": "办件量", "type": "quantitative"}, "color": {"field": "渠道", "type": "nominal"}}}
                """)
        try expect(
            Chart(table) {
                RectangleMark(x: .value("month").timeUnit(TimeUnit([.month])), y: .value("渠道"))
                    .foregroundStyle(by: .value("办件量").aggregate(.sum))
            },
            is: """
                {"data": {"name": "table"}, "mark": "rect", "encoding": {
                  "x": {"field": "month", "timeUnit": "month"}, "y": {"field": "渠道", "type": "nominal"},
                  "color": {"field": "办件量", "aggregate": "sum"}}}
                """)
        try expect(
            Chart(table) { TickMark(x: .value("办件量").bin(maxbins: 5), y: .value("渠道")) },
            is: """
                {"data": {"name": "table"}, "mark": "tick", "encoding": {
                  "x": {"field": "办件量", "bin": {"maxbins": 5}}, "y": {"field": "渠道", "type": "nominal"}}}
                """)
    }

    @Test func aTitleKeepsTheNote() {
        let chart = Chart(table) { BarMark(x: .value("渠道"), y: .value("办件量")) }
        #expect(
            chart.chartNote("台账").chartTitle("办件", subtitle: "2016年").specification
                == chart.chartTitle("办件", subtitle: "2016年").chartNote("台账").specification)
    }

    @Test(arguments: [true, false]) func contentIsChosen(withTarget: Bool) {
        let chart = Chart(table) {
            BarMark(x: .value("渠道"), y: .value("办件量"))
            if withTarget { RuleMark(y: .datum(4)) }
        }
        guard case .layer(let layers) = chart.specification else {
            #expect(!withTarget)
            return
        }
        #expect(withTarget && layers.layers.count == 2)
    }
}

extension Tree {
    /// As if it had been written in Swift.
    fileprivate var withoutPlaces: Tree {
        switch content {
        case .list(let items): Tree(.list(items.map(\.withoutPlaces)))
        case .object(let entries): Tree(.object(entries.map { Entry(key: $0.key, value: $0.value.withoutPlaces) }))
        default: Tree(content)
        }
    }
}
