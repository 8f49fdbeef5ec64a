import Diagnostics
import Foundation

/// A small working project to begin from: two ledgers of 50 rows, a catalogue and two notebooks whose build works at once.
/// Place, organisation and rows are made up.
public struct Skeleton: Sendable {
    /// Paths below the project's folder, with their texts.
    public static let files: [(path: String, text: String)] = [
        (ProjectFolder.settingsFile, settings), ("datasets/datapackage.json", package),
        ("datasets/metrics.yaml", metrics), ("datasets/cases.csv", SkeletonLedgers.cases),
        ("datasets/disclosures.csv", SkeletonLedgers.disclosures), ("notebooks-md/summary.md", notebook),
        ("notebooks-md/department.md", department),
    ]

    /// Writes the project into `folder`, which is made where it is missing.
    /// - Throws: a `Diagnostic` when one of the files is there already, or cannot be written; then nothing is.
    public static func write(to folder: String) throws {
        let path = URL(fileURLWithPath: folder).standardizedFileURL.path
        for file in files where FileManager.default.fileExists(atPath: path + "/" + file.path) {
            throw Diagnostic.skeletonExists(folder + "/" + file.path)
        }
        try OutputFolder(path, display: folder).write(files.map { OutputFolder.File($0.path, $0.text) })
    }

    private static let settings = """
        # 项目设置。改成自己的单位和年度；说明见 nianbao 的 docs/tutorial.zh-CN.md
        title: "{{ organisation }}{{ year }}年工作总结"
        organisation: 云岭区政务服务中心
        year: 2016
        as_of: 2016-11-16          # 成文日期；本年数据截至前一日，同比取上年同期

        package: datasets/datapackage.json
        metrics: datasets/metrics.yaml
        notebooks: notebooks-md
        output: output

        wording:
          nearly_flat: 1%          # 不超过 1% 说“基本持平”
          large: 30%               # 不到 30% 不能说“大幅”

        """

    private static let package = """
        {
          "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
          "name": "ledgers",
          "resources": [
            {
              "name": "cases", "type": "table", "path": "cases.csv", "title": "办件台账", "format": "csv",
              "mediatype": "text/csv", "encoding": "utf-8",
              "schema": {
                "fields": [
                  {"name": "办件编号", "type": "string", "constraints": {"required": true, "unique": true}},
                  {"name": "受理日期", "type": "date", "constraints": {"required": true}},
                  {"name": "受理部门", "type": "string", "constraints": {"required": true}},
                  {"name": "申请方式", "type": "string", "constraints": {"enum": ["窗口", "网上"]}},
                  {"name": "办理结果", "type": "string", "constraints": {"enum": ["办结", "在办"]}},
                  {"name": "承诺工作日", "type": "integer"},
                  {"name": "实际工作日", "type": "integer"}
                ],
                "primaryKey": "办件编号"
              }
            },
            {
              "name": "disclosures", "type": "table", "path": "disclosures.csv", "title": "主动公开台账", "format": "csv",
              "mediatype": "text/csv", "encoding": "utf-8",
              "schema": {
                "fields": [
                  {"name": "索引号", "type": "string", "constraints": {"required": true, "unique": true}},
                  {"name": "发布日期", "type": "date", "constraints": {"required": true}},
                  {"name": "受理部门", "type": "string", "constraints": {"required": true}},
                  {"name": "重点领域", "type": "boolean", "trueValues": ["是"], "falseValues": ["否"]}
                ],
                "primaryKey": "索引号"
              }
            }
          ]
        }

        """

    private static let metrics = """
        # 指标目录：报告里的每个数字在这里定义一次
        ledgers:
          cases: {title: 办件台账, resources: cases, time: 受理日期}
          disclosures: {title: 主动公开台账, resources: disclosures, time: 发布日期}

        metrics:
          cases.total: {title: 办件量, ledger: cases, measure: count, unit: 件}
          cases.completed: {title: 办结量, of: cases.total, where: 办理结果 == '办结'}
          cases.pending: {title: 在办量, of: cases.total, where: 办理结果 == '在办'}
          cases.online: {title: 网上办件量, of: cases.total, where: 申请方式 == '网上'}
          cases.online_share:
            {title: 网办率, ledger: cases, unit: '%', ratio: {numerator: cases.online, denominator: cases.total}}
          cases.on_time_rate:
            title: 按时办结率
            ledger: cases
            unit: '%'
            ratio:
              numerator: {measure: count, where: 实际工作日 <= 承诺工作日}
              denominator: {measure: count, where: 实际工作日 != null}
          disclosures.total: {title: 主动公开政府信息, ledger: disclosures, measure: count, unit: 条}
          disclosures.key_areas: {title: 重点领域信息, of: disclosures.total, where: 重点领域}

        checks:
          cases.results:
            {title: 办结和在办合计等于办件量, sum: {total: cases.total, parts: [cases.completed, cases.pending]}}

        """

    private static let notebook = """
        ---
        signature: true
        ---

        {{ year }}年以来，{{ organisation }}围绕“放管服”改革，各项工作取得新的进展。现将有关情况总结如下：

        ## 一、主要工作

        一是优化政务服务。截至{{ period.last | date("month-day") }}，累计办件{{ cases.total }}，{{ cases.total | 同比 }}；已办结{{ cases.completed }}，按时办结率{{ cases.on_time_rate }}，{{ cases.on_time_rate | 百分点 }}。网办率{{ cases.online_share }}。各部门办件情况见[](#table-1)。

        ```table
        metrics: [cases.total]
        by: 受理部门
        compare: previous_year
        share: true
        order: -cases.total
        columns:
          - 受理部门
          - {column: cases.total, bar: true}
          - {column: cases.total.share, title: 占比}
          - {column: cases.total.growth, title: 同比增长}
        total: 合计
        caption: 各部门办件情况
        ```

        ```chart
        name: cases-by-month
        composite: trend
        metric: cases.total
        grain: month
        compare: previous_year
        title: 月度办件量与同比增速
        caption: 月度办件量与同比增速
        ```

        二是深化政务公开。全年主动公开政府信息{{ disclosures.total }}，{{ disclosures.total | 同比 }}，其中重点领域信息{{ disclosures.key_areas }}。
        {% if cases.pending.value > 0 %}
        ## 二、存在的不足

        截至{{ period.last | date("month-day") }}，仍有{{ cases.pending }}在办，需加快办理。
        {% endif %}

        """

    private static let department = """
        ---
        title: "{{ 受理部门 }}{{ year }}年政务服务情况"
        for_each: 受理部门
        ---

        {{ year }}年，{{ 受理部门 }}受理申请{{ cases.total }}，占全部{{ overall.cases.total }}的{{ cases.total | 占(overall.cases.total) }}，{{ cases.total | 同比 }}；主动公开政府信息{{ disclosures.total }}。

        ```chart
        name: months
        composite: bars
        metric: cases.total
        grain: month
        title: "{{ 受理部门 }}各月办件量"
        caption: 各月办件量
        ```

        """
}
