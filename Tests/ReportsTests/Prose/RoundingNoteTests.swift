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

    /// - Parameter earlier: of the year before, when there was one.
    private func text(_ notebook: String, _ first: Int, _ second: Int, earlier: Int? = nil) throws -> String {
        let before = earlier.map { "2015-01-04,公安,\($0)\n" } ?? ""
        let ledger = "日期,部门,金额\n\(before)2016-01-04,公安,\(first)\n2016-02-04,民政,\(second)\n"
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

    /// The year before, and how many rows, are not what the parts are parts of.
    @Test func otherNumbersOfTheTotalAreNotTheTotal() throws {
        for before in ["上年{{ cases.total.previous | wan }}，", "据{{ cases.total.rows }}行，"] {
            let notebook = before + "今年{{ cases.total }}，其中公安{{ cases.police }}、民政{{ cases.civil }}。"
            #expect(try !text(notebook, 12_000, 13_000, earlier: 30_000).contains(Self.note))
            #expect(try text(notebook, 12_449, 12_449, earlier: 24_000).contains(Self.note))
        }
    }

    @Test func sentencesOfOneDepartmentSaySo() throws {
        let metrics = Self.metrics.replacing("部门 == '公安'", with: "方式 == '网上'").replacing(
            "部门 == '民政'", with: "方式 == '窗口'")
        let package = Self.package.replacing(
            #"{"name": "部门", "type": "string"}"#,
            with: #"{"name": "部门", "type": "string"}, {"name": "方式", "type": "string"}"#)
        let texts = try builtTexts(
            """
            ---
            title: "{{ 部门 }}"
            for_each: 部门
            ---
            共{{ cases.total }}，其中网上{{ cases.police }}、窗口{{ cases.civil }}。
            """,
            [
                "datasets/metrics.yaml": metrics, "datasets/datapackage.json": package,
                "datasets/cases.csv": """
                日期,部门,方式,金额
                2016-01-04,公安,网上,12449
                2016-01-05,公安,窗口,12449
                2016-01-05,民政,网上,12000
                2016-01-06,民政,窗口,13000

                """,
            ])
        #expect(texts["summary/公安/公安.md"]?.contains(Self.note) == true, "\(texts)")
        #expect(texts["summary/民政/民政.md"]?.contains(Self.note) == false)
    }

    @Test func sharesOfAllRowsAreTheWhole() throws {
        let notebook = """
            ```table
            metric: cases.total
            by: 部门
            share: true
            columns: [部门, {column: cases.total.share, places: 0}]
            total: 合计
            ```
            """
        let even = try text(notebook, 3, 1)
        #expect(even.contains("| 公安 | 75% |\n| 民政 | 25% |\n| **合计** | **100%** |"), "\(even)")
        #expect(!even.contains(Self.note))
        // 62.5% and 37.5% are rounded up both.
        #expect(try text(notebook, 5, 3).contains(Self.note))
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
