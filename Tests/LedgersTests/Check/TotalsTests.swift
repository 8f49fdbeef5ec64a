import Testing

@testable import Ledgers

/// Totals in a footer are no data: a wrong one is a warning, and never corrected.
@Suite struct TotalsTests {
    let folder = Folder()
    let schema = Schema(fields: [
        Field(name: "街道", kind: .string), Field(name: "件数", kind: .integer), Field(name: "金额", kind: .number),
        Field(name: "满意率", kind: .number),
    ])

    func warnings(_ resource: Resource) -> [String] {
        let report = Check(DataPackage(folder: folder.path, resources: [resource])).run()
        #expect(report.isValid)
        return report.warnings.map(summary)
    }

    @Test(arguments: [
        ("合计,3,4.5,99", []), ("合计,4,4.50,99", ["total-error l6 件数"]), ("合计,,,\n数据来源：甲,,,", []),
        ("合计,9,9,\n注：见附件,,,", ["total-error l6 件数", "total-error l6 金额"]), ("小计,9,9,", []), ("", []),
    ])
    func totalsAreHeldAgainstTheRows(footer: String, expected: [String]) throws {
        var dialect = Dialect()
        (dialect.headerRows, dialect.footer) = ([2], .pattern("合计|小计|注.*|数据来源.*"))
        try folder.write("a.csv", "2016年,,,\n街道,件数,金额,满意率\n甲,1,1.5,99\n乙,2,3,98\n丙,,,\n" + footer)
        #expect(warnings(Resource(name: "a", path: "a.csv", dialect: dialect, schema: schema)) == expected)
    }

    @Test func totalsOfJSON() throws {
        var dialect = Dialect()
        (dialect.headerRows, dialect.footer) = ([], .pattern("合计"))
        try folder.write("a.json", "{\"x\": [[\"甲\", 1, 2, 3],\n[\"合计\", 2, 2, 3]]}")
        let resource = Resource(
            name: "a", path: "a.json", format: .json, dialect: dialect, schema: schema, property: ["x"])
        #expect(warnings(resource) == ["total-error l2 件数"])
    }
}
