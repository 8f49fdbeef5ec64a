import Foundation

@testable import Reports

/// A project of two small ledgers in a temporary folder that goes away with it.
final class TwoLedgerProject {
    let folder: String
    let project: Project

    init() throws {
        folder = try temporaryFolder(TwoLedgerProject.files)
        project = try Project(containing: folder)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    private static let files = [
        "nianbao.yaml": """
        title: 总结
        organisation: 中心
        year: 2016
        as_of: 2016-11-16
        """,
        "datasets/metrics.yaml": """
        ledgers:
          cases: {resources: cases, time: 受理日期}
          monitoring: {resources: monitoring, time: 期次}
        metrics:
          cases.total: {title: 办件量, ledger: cases, measure: count, unit: 件}
          cases.people: {title: 办事人数, ledger: cases, measure: count_distinct(身份证号), unit: 人}
          cases.departments: {title: 部门数, ledger: cases, measure: count_distinct(部门), unit: 个}
          cases.amount: {title: 金额, ledger: cases, measure: sum(金额), unit: 元}
          cases.on_time:
            title: 按时率
            ledger: cases
            unit: '%'
            ratio: {numerator: {measure: count, where: 按时}, denominator: {measure: count, where: 按时 != null}}
          score: {title: 得分, ledger: monitoring, measure: mean(得分), unit: 分}
          published: {title: 公布, ledger: monitoring, measure: mean(排名)}
          rank: {title: 名次, ledger: monitoring, rank: {of: 单位, by: 得分, within: 期次}}
        """,
        "datasets/datapackage.json": """
        {"$schema": "https://datapackage.org/profiles/2.0/datapackage.json", "name": "small", "resources": [
          {"name": "cases", "type": "table", "path": "cases.csv", "format": "csv", "schema": {"fields": [
            {"name": "身份证号", "type": "string", "nianbao:sensitive": true}, {"name": "部门", "type": "string"},
            {"name": "受理日期", "type": "date"}, {"name": "金额", "type": "number", "nianbao:unit": "万元"},
            {"name": "按时", "type": "boolean", "trueValues": ["是"], "falseValues": ["否"]}]}},
          {"name": "monitoring", "type": "table", "path": "monitoring.csv", "format": "csv", "schema": {"fields": [
            {"name": "期次", "type": "yearmonth"}, {"name": "单位", "type": "string"},
            {"name": "类别", "type": "string"}, {"name": "得分", "type": "number", "nianbao:places": 2},
            {"name": "排名", "type": "integer"}]}}]}
        """,
        "datasets/cases.csv": """
        身份证号,部门,受理日期,金额,按时
        x1,"公安局, 一科",2015-03-01,1,是
        x1,民政局,2016-03-01,1.5,是
        x2,民政局,2016-03-02,,否
        x1,"公安局, 一科",2016-04-01,0.25,是
        x3,民政局,2016-12-01,9,否

        """,
        "datasets/monitoring.csv": """
        期次,单位,类别,得分,排名
        2016-06,甲,街道,90,1
        2016-06,乙,乡镇,80,2
        2016-07,甲,街道,70,2
        2016-07,乙,乡镇,80,1
        2016-07,丙,乡镇,60,3
        2016-08,乙,乡镇,95,1
        2016-08,丙,乡镇,90,3
        2016-08,丁,街道,90,2
        2016-09,乙,乡镇,90,1
        2016-09,甲,街道,90,1
        2016-09,丙,乡镇,50,3

        """,
    ]
}
