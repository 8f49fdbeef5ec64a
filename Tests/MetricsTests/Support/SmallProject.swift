import Foundation
import Ledgers
import Tables

@testable import Metrics

/// A project of a few records in a temporary folder that goes away with it.
final class SmallProject {
    let folder: URL
    let package: DataPackage

    /// - Parameters:
    ///   - files: CSV by resource name.
    ///   - fields: the fields of all of them, as Table Schema has them.
    init(_ files: [String: String], fields: [[String: Any]] = SmallProject.caseFields) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("nianbao-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let resources: [[String: Any]] = try files.sorted { $0.key < $1.key }.map { name, text in
            try Data(text.utf8).write(to: folder.appendingPathComponent("\(name).csv"))
            return [
                "name": name, "type": "table", "path": "\(name).csv", "format": "csv", "encoding": "utf-8",
                "schema": ["fields": fields],
            ]
        }
        let descriptor: [String: Any] = [
            "$schema": "https://datapackage.org/profiles/2.0/datapackage.json", "name": "small", "resources": resources,
        ]
        try JSONSerialization.data(withJSONObject: descriptor, options: [.sortedKeys])
            .write(to: folder.appendingPathComponent("datapackage.json"))
        self.folder = folder
        package = try DataPackage.read(folder.path)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func catalogue(_ yaml: String) throws -> Catalogue {
        try Catalogue(yaml: yaml, path: "metrics.yaml", package: package)
    }

    func plan(_ yaml: String, year: Int = 2016, until: String = "2016-11-15") throws -> Plan {
        let first = Day(year: year, month: 1, day: 1)
        let period = first.flatMap { first in Day(iso: until).flatMap { Period(first, through: $0) } }
        guard let period else { throw CocoaError(.formatting) }
        return Plan(catalogue: try catalogue(yaml), package: package, reportPeriod: period)
    }

    /// The table of one query as rows of text, the header first.
    func rows(_ query: Query, _ yaml: String = SmallProject.yaml) throws -> [String] {
        var plan = try plan(yaml)
        let handle = try plan.add(query)
        return try ScanEngine().run(plan)[handle].lines
    }

    func figure(_ request: FigureRequest, _ yaml: String = SmallProject.yaml) throws -> Figure {
        var plan = try plan(yaml)
        let handle = try plan.add(request)
        return try ScanEngine().run(plan)[handle]
    }

    static var caseFields: [[String: Any]] {
        [
            ["name": "编号", "type": "string", "nianbao:sensitive": true],
            ["name": "部门", "type": "string", "nianbao:valueAliases": ["卫生局": "卫计委"]],
            ["name": "方式", "type": "string"], ["name": "受理日期", "type": "date"],
            ["name": "承诺", "type": "integer"], ["name": "实际", "type": "integer"], ["name": "办结日期", "type": "date"],
            ["name": "金额", "type": "number", "nianbao:unit": "万元", "nianbao:places": 2],
            ["name": "重点", "type": "boolean", "trueValues": ["是"], "falseValues": ["否"]],
        ]
    }

    static let yaml = """
        ledgers:
          cases: {resources: [c15, c16], time: 受理日期}
        metrics:
          cases.total: {title: 办件量, ledger: cases, measure: count, unit: 件}
          cases.online: {title: 网办量, of: cases.total, where: 方式 == '网上'}
          cases.people: {title: 办事人数, ledger: cases, measure: count_distinct(编号), unit: 人}
          cases.amount: {title: 金额, ledger: cases, measure: sum(金额), unit: 元}
          cases.median: {title: 时限中位数, ledger: cases, measure: median(实际), unit: 天}
          cases.mean: {title: 平均时限, ledger: cases, measure: mean(实际), unit: 天}
          cases.latest: {title: 最近办结, ledger: cases, measure: max(办结日期)}
          cases.on_time:
            title: 按时办结率
            ledger: cases
            unit: '%'
            ratio:
              numerator: {measure: count, where: 实际 <= 承诺}
              denominator: {measure: count, where: 办结日期 != null}
        """

    /// 2015: 公安局 three (one after 15 November), 卫生局 one. 2016: 公安局 three, 卫计委 two, 民政局 one.
    static let files = [
        "c15": """
        编号,部门,方式,受理日期,承诺,实际,办结日期,金额,重点
        p1,公安局,窗口,2015-01-05,5,5,2015-01-12,1.50,是
        p2,公安局,网上,2015-02-28,5,9,2015-03-12,2.25,否
        p3,公安局,网上,2015-12-01,5,1,2015-12-02,,否
        p1,卫生局,窗口,2015-02-02,5,2,2015-02-04,0.10,是

        """,
        "c16": """
        编号,部门,方式,受理日期,承诺,实际,办结日期,金额,重点
        p1,公安局,网上,2016-01-04,5,4,2016-01-08,0.20,是
        p4,公安局,网上,2016-02-29,5,6,2016-03-08,0.30,否
        p5,公安局,窗口,2016-11-15,5,,,,否
        p1,卫计委,窗口,2016-01-20,10,3,2016-01-25,1000.01,否
        p6,卫计委,网上,2016-02-01,10,7,2016-02-10,0.01,
        p7,民政局,窗口,2016-02-03,5,5,2016-02-10,,是

        """,
    ]
}

extension Table {
    /// `name|name` and then the cells of each row.
    var lines: [String] {
        [columns.map(\.name).joined(separator: "|")]
            + (0..<rowCount).map { row in columns.map { $0.values[row].description }.joined(separator: "|") }
    }
}
