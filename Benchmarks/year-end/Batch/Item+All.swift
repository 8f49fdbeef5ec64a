import Metrics
import Tables

extension Item {
    /// Longer than any ledger: a year without records has no rows.
    private static let years = Period.year(2000).flatMap { first in
        Period.year(2030).flatMap { Period(first.first, through: $0.last) }
    }

    private static let year = Query.Key.grain(.year)
    private static let month = Query.Key.grain(.month)

    static let all: [Item] = [
        Item(
            name: "cases_total_by_year", query: Query(["cases.total"], by: [year]),
            columns: [.year, .whole("cases.total")]),
        Item(
            name: "cases_by_year_month", query: Query(["cases.total"], by: [month]),
            columns: [.year, .month, .whole("cases.total")]),
        Item(
            name: "cases_by_dept_year", query: Query(["cases.total"], by: ["部门", year]),
            columns: [.text("部门"), .year, .whole("cases.total")]),
        Item(
            name: "cases_by_type_channel_year", query: Query(["cases.total"], by: ["事项类型", "办理渠道", year]),
            columns: [.text("事项类型"), .text("办理渠道"), .year, .whole("cases.total")]),
        Item(
            name: "top10_items",
            query: Query(["cases.total"], by: ["事项名称"], order: [.init("cases.total", .descending)], limit: 10),
            columns: [.text("事项名称"), .whole("cases.total")]),
        Item(
            name: "ontime_by_dept_year", query: Query(["cases.on_time_rate"], by: ["部门", year]),
            columns: [.text("部门"), .year, .percent("cases.on_time_rate")]),
        Item(
            name: "mean_days_by_dept", query: Query(["cases.mean_days"], by: ["部门"]),
            columns: [.text("部门"), .decimal("cases.mean_days")]),
        Item(
            name: "median_days_by_dept", query: Query(["cases.median_days"], by: ["部门"]),
            columns: [.text("部门"), .decimal("cases.median_days")]),
        Item(
            name: "p90_days_by_dept", query: Query(["cases.p90_days"], by: ["部门"]),
            columns: [.text("部门"), .decimal("cases.p90_days")]),
        Item(
            name: "satisfaction_by_year", query: Query(["cases.total"], by: [year, "评价"]),
            columns: [.year, .text("评价"), .whole("cases.total")]),
        Item(
            name: "distinct_depts_by_year", query: Query(["cases.departments"], by: [year]),
            columns: [.year, .whole("cases.departments")]),
        Item(
            name: "distinct_items_by_year", query: Query(["cases.items"], by: [year]),
            columns: [.year, .whole("cases.items")]),
        Item(
            name: "online_share_by_year_month", query: Query(["cases.online_rate"], by: [month]),
            columns: [.year, .month, .percent("cases.online_rate")]),
        Item(
            name: "yoy_by_dept",
            query: Query(["cases.total"], by: ["部门", year], period: years, compare: .previousYear),
            columns: [.text("部门"), .year, .percent("cases.total.growth")], present: "cases.total.growth"),
        Item(
            name: "disc_total_by_year", query: Query(["disclosures.total"], by: [year]),
            columns: [.year, .whole("disclosures.total")]),
        Item(
            name: "disc_by_level_year", query: Query(["disclosures.total"], by: ["单位层级", year]),
            columns: [.text("单位层级"), .year, .whole("disclosures.total")]),
        Item(
            name: "disc_by_month_level", query: Query(["disclosures.total"], by: [month, "单位层级"]),
            columns: [.year, .month, .text("单位层级"), .whole("disclosures.total")]),
        Item(
            name: "disc_by_unit_year", query: Query(["disclosures.total"], by: ["发布单位", year]),
            columns: [.text("发布单位"), .year, .whole("disclosures.total")]),
        Item(
            name: "disc_unit_rank",
            query: Query(
                ["disclosures.total"], by: [year, "发布单位"], rank: Query.Rank(within: ["year"]),
                order: [.init("year"), .init("disclosures.total.rank"), .init("发布单位")]),
            columns: [.year, .whole("disclosures.total.rank"), .text("发布单位"), .whole("disclosures.total")]),
        Item(
            name: "disc_unit_rank_change",
            query: Query(
                ["disclosures.total"], by: ["发布单位", year], period: years, compare: .previousYear,
                rank: Query.Rank(within: ["year"])),
            columns: [.text("发布单位"), .year, .whole("disclosures.total.rank_change")],
            present: "disclosures.total.rank_change"),
        Item(
            name: "disc_key_by_level", query: Query(["disclosures.key"], by: ["单位层级"]),
            columns: [.text("单位层级"), .whole("disclosures.key")]),
        Item(
            name: "disc_by_topic", query: Query(["disclosures.total"], by: ["主题分类"]),
            columns: [.text("主题分类"), .whole("disclosures.total")]),
        Item(
            name: "disc_key_share_by_year", query: Query(["disclosures.key_rate"], by: [year]),
            columns: [.year, .percent("disclosures.key_rate")]),
        Item(
            name: "disc_yoy_by_level",
            query: Query(["disclosures.total"], by: ["单位层级", year], period: years, compare: .previousYear),
            columns: [.text("单位层级"), .year, .percent("disclosures.total.growth")],
            present: "disclosures.total.growth"),
    ]
}
