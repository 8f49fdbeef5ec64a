import Diagnostics
import Testing
import Trees

@testable import Charts

/// What charts of Vega-Lite's grammar say of themselves.
struct DescriptionTests {
    private func description(_ tree: Tree, _ language: Language) throws -> String {
        var theme = Theme.nianbao
        theme.language = language
        return try compileChart(tree, theme: theme, measuring: EmMeasuring()).scene.description
    }

    private static let rows: Tree = [
        ["月": "2016-01-01", "部门": "甲局", "件": 430, "用时": 3.5], ["月": "2016-02-01", "部门": "乙局", "件": 310, "用时": 2],
        ["月": "2016-03-01", "部门": "丙局", "件": 520, "用时": 4],
    ]
    private static let month: Tree = ["field": "月", "type": "temporal", "timeUnit": "yearmonth", "title": "月份"]
    private static let office: Tree = ["field": "部门", "type": "nominal"]
    private static let cases: Tree = ["field": "件", "type": "quantitative", "title": "办件量"]
    private static let days: Tree = ["field": "用时", "type": "quantitative"]

    struct Case: Sendable, CustomTestStringConvertible {
        var mark: Tree
        var encoding: Tree
        var zh: String
        var en: String

        var testDescription: String { mark.string ?? "" }
    }

    static let marks = [
        Case(
            mark: "bar", encoding: ["x": office, "y": cases], zh: "柱形图：政务服务；横轴为部门；纵轴为办件量；最高为丙局（520），最低为乙局（310）。",
            en: "bar chart: 政务服务; horizontal axis: 部门; vertical axis: 办件量; highest 丙局 (520), lowest 乙局 (310)."),
        Case(
            mark: "line", encoding: ["x": month, "y": cases],
            zh: "折线图：政务服务；横轴为月份；纵轴为办件量；由2016年1月的430升至2016年3月的520；最高为2016年3月（520），最低为2016年2月（310）。",
            en:
                "line chart: 政务服务; horizontal axis: 月份; vertical axis: 办件量; 430 in Jan 2016 rises to 520 in Mar 2016; highest Mar 2016 (520), lowest Feb 2016 (310)."
        ),
        Case(
            mark: "area", encoding: ["x": month, "y": cases],
            zh: "面积图：政务服务；横轴为月份；纵轴为办件量；由2016年1月的430升至2016年3月的520；最高为2016年3月（520），最低为2016年2月（310）。",
            en:
                "area chart: 政务服务; horizontal axis: 月份; vertical axis: 办件量; 430 in Jan 2016 rises to 520 in Mar 2016; highest Mar 2016 (520), lowest Feb 2016 (310)."
        ),
        Case(
            mark: "trail", encoding: ["x": month, "y": cases],
            zh: "折线图：政务服务；横轴为月份；纵轴为办件量；由2016年1月的430升至2016年3月的520；最高为2016年3月（520），最低为2016年2月（310）。",
            en:
                "trail chart: 政务服务; horizontal axis: 月份; vertical axis: 办件量; 430 in Jan 2016 rises to 520 in Mar 2016; highest Mar 2016 (520), lowest Feb 2016 (310)."
        ),
        Case(
            mark: "point", encoding: ["x": cases, "y": days], zh: "散点图：政务服务；横轴为办件量；纵轴为用时。",
            en: "point chart: 政务服务; horizontal axis: 办件量; vertical axis: 用时."),
        Case(
            mark: "rect", encoding: ["x": month, "y": office, "color": cases],
            zh: "热力图：政务服务；横轴为月份；纵轴为部门；最高为2016年3月（520），最低为2016年2月（310）。",
            en: "heatmap: 政务服务; horizontal axis: 月份; vertical axis: 部门; highest Mar 2016 (520), lowest Feb 2016 (310)."),
        Case(
            mark: "arc", encoding: ["theta": cases, "color": office], zh: "饼图：政务服务；最高为丙局（520），最低为乙局（310）。",
            en: "pie chart: 政务服务; highest 丙局 (520), lowest 乙局 (310)."),
        Case(
            mark: "tick", encoding: ["x": cases, "y": office], zh: "分布图：政务服务；横轴为办件量；纵轴为部门；最高为丙局（520），最低为乙局（310）。",
            en: "tick chart: 政务服务; horizontal axis: 办件量; vertical axis: 部门; highest 丙局 (520), lowest 乙局 (310)."),
        Case(
            mark: "boxplot", encoding: ["x": cases, "y": office], zh: "箱线图：政务服务；横轴为办件量；纵轴为部门；最高为丙局（520），最低为乙局（310）。",
            en: "boxplot chart: 政务服务; horizontal axis: 办件量; vertical axis: 部门; highest 丙局 (520), lowest 乙局 (310)."),
        Case(
            mark: "errorbar", encoding: ["x": cases, "y": office], zh: "误差线图：政务服务；横轴为办件量；纵轴为部门。",
            en: "errorbar chart: 政务服务; horizontal axis: 办件量; vertical axis: 部门."),
        Case(
            mark: "errorband", encoding: ["x": month, "y": cases],
            zh: "误差带图：政务服务；横轴为月份；纵轴为办件量；由2016年1月的430升至2016年3月的520；最高为2016年3月（520），最低为2016年2月（310）。",
            en:
                "errorband chart: 政务服务; horizontal axis: 月份; vertical axis: 办件量; 430 in Jan 2016 rises to 520 in Mar 2016; highest Mar 2016 (520), lowest Feb 2016 (310)."
        ),
    ]

    @Test(arguments: marks) func isSaid(of chart: Case) throws {
        let tree: Tree = [
            "data": ["values": Self.rows], "title": "政务服务", "mark": chart.mark, "encoding": chart.encoding,
        ]
        let (zh, en) = (try description(tree, .zh), try description(tree, .en))
        #expect(zh == chart.zh)
        #expect(en == chart.en)
    }
}
