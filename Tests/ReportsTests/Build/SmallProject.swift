import Foundation

/// A project of one ledger: seven cases of 2016 up to 15 November and four of the same days of 2015.
enum SmallProject {
    static let settings = """
        title: 甲区2016年工作总结
        organisation: 甲区政务服务中心
        year: 2016
        as_of: 2016-11-16
        """

    static let package = """
        {"name": "small", "resources": [{"name": "cases", "path": "cases.csv", "schema": {"fields": [
          {"name": "编号", "type": "string"}, {"name": "日期", "type": "date"}, {"name": "部门", "type": "string"},
          {"name": "按时", "type": "boolean", "trueValues": ["是"], "falseValues": ["否"]}]}}]}
        """

    static let metrics = """
        ledgers:
          cases: {title: 办件台账, resources: [cases], time: 日期}
        metrics:
          cases.total: {title: 办件量, ledger: cases, measure: count, unit: 件}
          cases.on_time_rate:
            {title: 按时率, ledger: cases, unit: '%',
             ratio: {numerator: {measure: count, where: 按时}, denominator: {measure: count}}}
        """

    static let ledger = """
        编号,日期,部门,按时
        1,2015-01-05,公安,是
        2,2015-03-09,公安,是
        3,2015-03-10,民政,否
        4,2015-11-15,民政,是
        5,2015-11-16,民政,是
        6,2016-01-04,公安,是
        7,2016-01-05,公安,是
        8,2016-03-09,公安,是
        9,2016-03-10,公安,是
        10,2016-03-11,民政,是
        11,2016-11-14,民政,否
        12,2016-11-15,民政,是
        """

    static let notebook = """
        ---
        title: 甲区总结
        signature: true
        ---
        全年办件{{ cases.total }}，{{ cases.total | yoy }}；{{ 办件量 | change }}；3月{{ figure("cases.total", month=3) }}。

        按时率{{ cases.on_time_rate | percent }}，{{ cases.on_time_rate | points }}，见[](#table-1)。

        ```table
        metrics: [cases.total]
        by: 部门
        compare: previous_year
        total: 合计
        caption: 各部门办件
        ```

        ```query
        name: 各月
        metrics: [cases.total]
        grain: month
        whole_periods: true
        ```

        最多的是{{ 各月 | highest("month", "cases.total") }}。

        ```chart
        name: by-month
        composite: trend
        metric: cases.total
        grain: month
        compare: previous_year
        title: 月度办件
        caption: 月度办件
        ```
        """

    /// A new folder with the project; `changes` replace or add files.
    static func make(_ changes: [String: String] = [:]) throws -> String {
        let files = [
            "nianbao.yaml": settings, "datasets/datapackage.json": package, "datasets/metrics.yaml": metrics,
            "datasets/cases.csv": ledger, "notebooks-md/summary.md": notebook,
        ]
        return try temporaryFolder(files.merging(changes) { $1 })
    }
}

/// The files below a folder with their bytes, hidden ones too.
func contents(of folder: String) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
        var isFolder: ObjCBool = false
        let full = folder + "/" + path
        guard FileManager.default.fileExists(atPath: full, isDirectory: &isFolder), !isFolder.boolValue else {
            continue
        }
        files[path] = Array(try Data(contentsOf: URL(fileURLWithPath: full)))
    }
    return files
}
