import Foundation

/// The published figures counted from the committed rows, each by the plainest means.
enum CountedFigures {
    static func all() throws -> [String: Int] {
        try [hall, serviceItems, cases, projects, agencies, disclosures, units, monitoring, registers, pairings]
            .map { try $0() }
            .reduce(into: [:]) { all, figures in all.merge(figures) { first, _ in first } }
    }

    private static func hall() throws -> [String: Int] {
        let table = try WrittenTable("departments.csv", columns: ["进驻", "审批职能"])
        return [
            "hall.departments.with_approval": table.count { $0 == ["是", "是"] },
            "hall.departments.other": table.count { $0 == ["是", "否"] },
        ]
    }

    private static func serviceItems() throws -> [String: Int] {
        let table = try WrittenTable("service_items.csv", columns: ["事项类型"])
        return [
            "service_items.administrative_approval": table.count { $0 == ["行政审批"] },
            "service_items.convenience": table.count { $0 == ["便民服务"] },
            "service_items.for_people_combed": table.count { $0 == ["为民服务"] },
        ]
    }

    private static func cases() throws -> [String: Int] {
        ["cases.total": try WrittenTable("cases-2016.csv", columns: []).rows.count]
    }

    private static func projects() throws -> [String: Int] {
        let table = try WrittenTable("projects.csv", columns: ["类别", "受理日期", "投资额", "面积"])
        let of2016 = table.rows.filter { $0[1].hasPrefix("2016") }
        let of = { (kind: String) in of2016.filter { $0[0] == kind } }
        let approvals = try WrittenTable("joint_approvals.csv", columns: ["项目编号", "会审日期"])
        return [
            "projects.government_investment.count": of("政府投资项目").count,
            "projects.government_investment.total_amount": of("政府投资项目").reduce(0) { $0 + inHundredths($1[2]) * 100 },
            "projects.land_assessment.count": of("土地评估").count,
            "projects.land_assessment.area": of("土地评估").reduce(0) { $0 + inHundredths($1[3]) },
            "projects.state_asset_assessment.count": of("国有资产评估").count,
            "projects.auction.count": of("拍卖").count,
            "informatization.investment": of("信息化建设").reduce(0) { $0 + inHundredths($1[2]) * 100 },
            "joint_approvals.total": Set(approvals.rows.filter { $0[1].hasPrefix("2016") }.map { $0[0] }).count,
        ]
    }

    private static func agencies() throws -> [String: Int] {
        let table = try WrittenTable("agencies.csv", columns: ["机构代码", "类型", "年度", "预算误差率", "处罚", "处罚日期", "评价"])
        let satisfied = { (kind: String) in
            Set(table.rows.filter { $0[1] == kind && $0[2] == "2016" && $0[6] == "满意" }.map { $0[0] }).count
        }
        let overspent = table.rows.filter { $0[2] == "2015" && inHundredths($0[3]) > 500 }
        return [
            "agencies.penalised.count": Set(overspent.map { $0[0] }).count,
            "agencies.removed.count": table.count { $0[4] == "退出备选库" && $0[5].hasPrefix("2016-10") },
            "agencies.satisfied.tender": satisfied("招标代理"),
            "agencies.satisfied.auction": satisfied("拍卖"),
            "agencies.satisfied.land_assessment": satisfied("土地评估"),
            "agencies.satisfied.state_asset_assessment": satisfied("国有资产评估"),
        ]
    }

    private static func disclosures() throws -> [String: Int] {
        let table = try WrittenTable("disclosures-2016.csv", columns: ["机构层级", "重点领域"])
        return [
            "disclosures.total": table.rows.count,
            "disclosures.by_level.district_government": table.count { $0[0] == "区政府" },
            "disclosures.by_level.district_government.key_areas": table.count { $0 == ["区政府", "是"] },
            "disclosures.by_level.district_departments": table.count { $0[0] == "区直单位" },
            "disclosures.by_level.townships": table.count { $0[0] == "乡镇街" },
            "disclosures.by_level.public_institutions": table.count { $0[0] == "区属公共事业单位" },
        ]
    }

    private static func units() throws -> [String: Int] {
        let table = try WrittenTable("units.csv", columns: ["层级", "类别", "责任单位", "试点单位", "示范点", "申报级别", "验收结果"])
        return [
            "responsibility_units.total": table.count { $0[2] == "是" },
            "informatization.pilot_units.district": table.count { $0[0] == "区直单位" && $0[3] == "是" },
            "informatization.pilot_units.community": table.count { $0[0] == "社区" && $0[3] == "是" },
            "demonstration_sites.district_departments": table.count { $0[0] == "区直单位" && $0[4] == "是" },
            "demonstration_sites.townships": table.count { $0[0] == "乡镇街" && $0[4] == "是" },
            "demonstration_sites.applied_city": table.count { $0[5] == "市级" },
            "demonstration_sites.passed_street": table.count { $0[1] == "街道" && $0[6] == "通过验收" },
            "demonstration_sites.under_review_township": table.count { $0[1] == "乡镇" && $0[6] == "正在复核" },
        ]
    }

    private static func monitoring() throws -> [String: Int] {
        let table = try WrittenTable("monitoring.csv", columns: ["期次", "单位", "类别", "本区", "排名"])
        let ours = table.rows.filter { $0[3] == "是" }
        let streets = ours.filter { $0[2] == "街道" }
        let townships = ours.filter { $0[2] == "乡镇" }.sorted { $0[0] < $1[0] }
        let byMonth = Dictionary(grouping: table.rows) { $0[0] }
        var figures = [
            "monitoring.months": byMonth.count,
            "monitoring.streets_monitored": Set(streets.map { $0[1] }).count,
            "monitoring.townships_monitored": Set(townships.map { $0[1] }).count,
            "monitoring.street_rank": streets.compactMap { Int($0[4]) }.max() ?? 0,
            "monitoring.units_per_round": Set(byMonth.values.map(\.count)).reduce(0, +),
        ]
        for (month, township) in townships.enumerated() {
            figures["monitoring.township_rank.\(month + 1)"] = Int(township[4])
        }
        return figures
    }

    private static func registers() throws -> [String: Int] {
        let grid = try WrittenTable("grid.csv", columns: ["网格编号", "网格员代码"])
        let trainings = try Datasets.records(of: "trainings.json").filter { year(of: $0) == "2016" }
        return [
            "grid.cells": Set(grid.rows.map { $0[0] }).count,
            "grid.managers": Set(grid.rows.map { $0[1] }).count,
            "trainings.sessions": trainings.count,
            "trainings.person_times": trainings.reduce(0) { $0 + ($1["参训人数"] as? Int ?? 0) },
            "study_sessions.total": try Datasets.records(of: "study_sessions.json").count { year(of: $0) == "2016" },
            "discipline.negative_list_items": try WrittenTable("negative_list.csv", columns: []).rows.count,
        ]
    }

    private static func pairings() throws -> [String: Int] {
        let records = try Datasets.records(of: "pairings.json", under: "结对帮扶")
        return [
            "pairings.cadres": Set(records.compactMap { $0["帮扶责任人"] as? String }).count,
            "pairings.households": Set(records.compactMap { $0["户编号"] as? String }).count,
            "pairings.development_fund": records.reduce(0) { $0 + ($1["扶持资金"] as? Int ?? 0) },
            "pairings.breeding_projects": records.count { $0["措施类型"] as? String == "养殖项目" },
        ]
    }

    private static func year(of record: [String: Any]) -> Substring {
        (record["日期"] as? String ?? "").prefix(4)
    }

    /// `204318.52` → 20431852; 0 for an empty cell.
    private static func inHundredths(_ cell: String) -> Int {
        Int(cell.replacing(".", with: "")) ?? 0
    }
}
