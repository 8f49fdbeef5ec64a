import Testing

@testable import Reports

/// Parts that were rounded and do not add up are left as they are, and the document says so by itself.
@Suite struct RoundingNoteTests {
    private static let note = "注：部分数据因四舍五入的原因，存在总计与分项合计不等的情况。"

    /// A ledger in which two departments have 12 449 and 12 449 yuan.
    private static let metrics = """
        ledgers:
          cases: {title: 办件台账, resources: [cases], time: 日期}
        metrics:
          cases.total: {title: 金额, ledger: cases, measure: sum(金额), unit: 元}
          cases.police: {title: 公安金额, of: cases.total, where: 部门 == '公安'}
          cases.civil: {title: 民政金额, of: cases.total, where: 部门 == '民政'}
        checks:
          parts: {title: 合计, sum: {total: cases.total, parts: [cases.police, cases.civil]}}
        """
    private static let package = """
        {"name": "small", "resources": [{"name": "cases", "path": "cases.csv", "schema": {"fields": [
          {"name": "日期", "type": "date"}, {"name": "部门", "type": "string"}, {"name": "金额", "type": "integer"}]}}]}
        """

    private func text(_ notebook: String, _ first: Int, _ second: Int) throws -> String {
        let ledger = "日期,部门,金额\n2016-01-04,公安,\(first)\n2016-02-04,民政,\(second)\n"
        return try #require(
            try builtTexts(
                notebook,
                [
                    "datasets/metrics.yaml": Self.metrics, "datasets/datapackage.json": Self.package,
                    "datasets/cases.csv": ledger,
                ])["summary.md"])
    }

    @Test func sentencesSaySo() throws {
        let notebook = "共{{ cases.total }}，其中公安{{ cases.police }}、民政{{ cases.civil }}。"
        let off = try text(notebook, 12_449, 12_449)
        #expect(off.contains("共2.5万元，其中公安1.2万元、民政1.2万元。") && off.contains(Self.note), "\(off)")
        #expect(try !text(notebook, 12_000, 13_000).contains(Self.note))
    }

    @Test func breakdownsSaySo() throws {
        let notebook = """
            {{ 部门金额 | 分项("部门", "cases.total", shares="none") }}。

            ```query
            name: 部门金额
            metric: cases.total
            by: 部门
            ```
            """
        #expect(try text(notebook, 12_449, 12_449).contains(Self.note))
        #expect(try !text(notebook, 12_000, 13_000).contains(Self.note))
    }

    @Test func tablesSaySo() throws {
        let notebook = """
            ```table
            metric: cases.total
            by: 部门
            columns: [部门, {column: cases.total, scale: wan, places: 1, bar: true}]
            total: 合计
            ```
            """
        let off = try text(notebook, 12_449, 12_449)
        #expect(off.contains(Self.note))
        #expect(off.contains("| 公安 | 1.2 | ██████████ |"), "\(off)")
        #expect(try !text(notebook, 12_000, 13_000).contains(Self.note))
    }
}
