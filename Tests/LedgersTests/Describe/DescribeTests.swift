import Diagnostics
import Foundation
import Testing
import Trees

@testable import Ledgers

@Suite struct DescribeTests {
    let folder = Folder()

    static let columns: [(String, [String], String)] = [
        ("受理日期", ["2016/7/4", "2016年7月5日", "２０１６.７.６"], "受理日期 date any"),
        ("受理时间", ["2016/7/4 9:30", "2016-07-04 10:05:00"], "受理时间 datetime any"),
        ("日期", ["20160704", "20160705"], "日期 date any"), ("日期", ["16.7.4", "16.12.31"], "日期 date %y.%m.%d"),
        ("月份", ["2016.7", "2016.8"], "月份 yearmonth any"), ("期次", ["2016-07", "2016-08"], "期次 yearmonth"),
        ("年度", ["2015", "2016"], "年度 year"), ("面积", ["12.5亩", "3亩"], "面积 number 亩"),
        ("套数", ["4375套", "１２套"], "套数 integer 套"),
        ("金额", ["3万元", "5000元"], "金额 string"), ("邮编", ["100000", "200000"], "邮编 string"),
        ("序", ["01", "02"], "序 string"),
        ("地址", ["3号楼", "4号楼"], "地址 string"), ("是否重点", ["是", "否"], "是否重点 boolean"),
        ("率", ["95%", "1.5%"], "率 number %"),
        ("列", ["20160704", "20160705"], "列 date any"), ("受理日期", ["42555", "42556"], "受理日期 integer"),
        ("额", ["1.234,50", "0,5", "-12"], "额 number"), ("额", ["1.234", "12.345"], "额 number"),
        ("额", ["1,234", "12,345"], "额 integer"), ("额", ["1,234", "0,5", "2,345"], "额 string"),
        ("数", [" 1", "2 "], "数 integer"), ("率", ["12,5%", "3%"], "率 number %"),
        ("Datum", ["04.07.2016", "5.7.2016"], "Datum date %d.%m.%Y"),
        ("日期", ["4/7/2016", "13/7/2016"], "日期 date %d/%m/%Y"), ("日期", ["7-4-2016", "7-31-2016"], "日期 date %m-%d-%Y"),
        ("日期", ["4/7/2016", "5/7/2016"], "日期 string"), ("说明", ["-", "无"], "说明 string"), ("空", ["", ""], "空 any"),
        ("比例(%)", ["1", "2"], "比例(%) integer %"),
    ]

    static let personal: [(String, [String], String?)] = [
        ("号", ["11010519491231002X", "无"], "identityNumber"),
        ("备注", ["身份证11010519491231002X，已核", "无"], "identityNumber"),
        ("联系", ["13800138000", "010-62345678"], "phone"), ("卡", ["6222020200112233448", "6222020200112233448"], nil),
        ("卡", ["4111111111111111", "5500005555555559"], "bankCard"), ("户主姓名", ["甲", "乙"], "name"),
        ("申请人类型", ["个人", "企业"], nil), ("编号", ["123456789012345678", "2"], nil),
    ]

    func describe(_ text: String, _ name: String = "a.csv") throws -> Description {
        try folder.write(name, text)
        return try #require(try Describe(folder: folder.path).file(name, name: "a").first)
    }

    /// What the check of a package with the proposal finds.
    func check(_ descriptions: [Description]) throws -> [String] {
        var descriptor = Descriptor(name: "p", file: "datapackage.json")
        for description in descriptions { descriptor.add(description) }
        try folder.write("datapackage.json", descriptor.tree.json)
        let package = try DataPackage.read(folder.path)
        #expect(package.warnings.isEmpty)
        return Check(package).run().findings.map(summary)
    }

    func fields(_ description: Description) -> [String] {
        description.columns.map { column in
            let field = column.field
            return
                ([field.name, field.kind.rawValue] + (field.format == "default" ? [] : [field.format])
                + (field.unit.map { [$0] } ?? []) + (field.isSensitive ? ["***"] : [])).joined(separator: " ")
        }
    }

    @Test func aPlainLedger() throws {
        let found = try describe(
            "\u{feff}办件编号,部门,受理日期,金额(万元),是否网上,备注\n001,民政局,2016-07-04,\"1,234.5\",是,\n002,税务局,2016-07-05,3,否,急\n003,民政局,2016-07-06,-,是,\n"
        )
        #expect(
            fields(found) == [
                "办件编号 string", "部门 string", "受理日期 date", "金额(万元) number 万元", "是否网上 boolean", "备注 string",
            ])
        #expect(found.key == "办件编号" && found.records == 3 && found.footerRows == 0)
        #expect(found.columns[3].field.missingValues == ["", "-"] && found.columns[3].field.notation.groupChar == ",")
        #expect(try check([found]) == [])
    }

    /// An export with lines above its header and notes below its data, padded as spreadsheets do it or not.
    @Test(arguments: [true, false])
    func preamblesAndFooters(isPadded: Bool) throws {
        func line(_ text: String) -> String { text + (isPadded ? ",,,\n" : "\n") }
        let found = try describe(
            line("云岭区2016年办件情况") + line("单位：件") + "街道,办件,\"满意率\",备注\n" + "甲街道,12,95%,\n乙街道,7,100%,\n"
                + line("合计") + line("\"注：1.含网上办理；\n　　2.不含咨询。\"") + "填表人：张某,,审核人：李某,\n" + line("数据来源：区政务服务中心")
                + (isPadded ? ",,,\n,,,\n" : ""))
        #expect(found.preamble == ["云岭区2016年办件情况", "单位：件"] && found.dialect.headerRows == [3])
        #expect(found.records == 2 && found.footer.first == "合计" && found.footer.last == "数据来源：区政务服务中心")
        #expect(fields(found) == ["街道 string", "办件 integer", "满意率 integer %", "备注 any"])
        #expect(try check([found]) == [])
    }

    /// As an export writes a sheet: a list of its rows.
    @Test func preamblesOfArrays() throws {
        try folder.write(
            "a.json", #"[["云岭区2016年办件情况"], ["街道", "办件"], ["甲街道", 12], ["乙街道", 7]]"#)
        let found = try Describe(folder: folder.path).file("a.json", name: "a")
        #expect(found.map(\.preamble) == [["云岭区2016年办件情况"]] && found.map(\.dialect.headerRows) == [[2]])
        #expect(found.map(\.records) == [2] && fields(found[0]) == ["街道 string", "办件 integer"])
        #expect(try check(found) == [])
    }

    @Test func totalsBetweenTheDataAreNamedByTheCheck() throws {
        let found = try describe("街道,数\n甲,1\n小计,1\n乙,2\n同上,3\n丙,4\n合计,10\n")
        #expect(found.columns[0].field.constraints.pattern == "(?!(同上|小计)$)[\\s\\S]*" && found.footer == ["合计"])
        #expect(try check([found]) == ["constraint-error r2 l3 街道", "constraint-error r4 l5 街道"])
    }

    /// Notes go on over lines of their own; a last record broken off is no note.
    @Test func notesOverSeveralLines() throws {
        let found = try describe("地区,2015年,2016年\n甲,1,2\n乙,3,4\n注：1.初步数；\n 2.有误差；\n3.不含港澳台\n来源：统计局\n")
        #expect(found.records == 2 && found.footerRows == 4)
        #expect(try check([found]) == [])
        let broken = try describe("地区,2015年,2016年\n甲,1,2\n乙,3,4\n丙")
        #expect(broken.footerRows == 0)
        #expect(try check([broken]) == ["missing-cell r3 l4 2015年"])
    }

    /// A few cells that differ do not make a column of text: they are what the check is for.
    @Test func mistakesAreFoundAndNotFollowed() throws {
        let rows = (1...20).map { "\($0),2016年\($0 == 7 ? 13 : $0 % 12 + 1)月,\($0 == 9 ? "x" : "\($0)")\n" }
        let found = try describe("序号,月份,件数\n" + rows.joined())
        #expect(fields(found) == ["序号 integer", "月份 yearmonth any", "件数 integer"])
        #expect(found.columns[2].remarks == [.strangers(1, "x")])
        #expect(try check([found]) == ["type-error r7 l8 月份", "type-error r9 l10 件数"])
    }

    /// 1.234 alone is a number with places; beside a column of 0,5 it is a thousand.
    @Test func decimalCommasOfAFileGoTogether() throws {
        let found = try describe("Ort;Betrag;Anzahl\nKöln;1.234,50;1.234\nMainz;0,5;12\n")
        #expect(fields(found) == ["Ort string", "Betrag number", "Anzahl integer"])
        #expect(found.columns[1...].map(\.field.notation.decimalChar) == [",", ","])
        #expect(found.columns[1...].map(\.field.notation.groupChar) == [".", "."])
        #expect(try check([found]) == [])
    }

    /// By their bytes texts in Big5 and Latin-1 are GB18030 too.
    @Test func otherEncodingsAreDoubted() throws {
        for (bytes, isDoubtful) in [
            ([0xb3, 0xa1, 0xaa, 0xf9, 0x2c, 0xa5, 0xf3, 0xbc, 0xc6, 0x0a, 0xa5, 0xc1, 0x2c, 0x31, 0x0a], true),
            (Array("Ort;Wert\nK".utf8) + [0xf6] + Array("ln;1\nZ".utf8) + [0xfc] + Array("rich;2\n".utf8), true),
            ([0xb2, 0xbf, 0xc3, 0xc5, 0x2c, 0x61, 0x0a, 0xd6, 0xec, 0xe9, 0x46, 0xbb, 0xf9, 0x2c, 0x31, 0x0a], false),
        ] as [([UInt8], Bool)] {
            try folder.write("a.csv", bytes)
            let found = try #require(try Describe(folder: folder.path).file("a.csv", name: "a").first)
            #expect(found.encoding == .gb18030 && found.isEncodingDoubtful == isDoubtful)
        }
    }

    @Test func brokenRowsAreCounted() throws {
        #expect(try describe("部门,件数\n民政,1\n公安\n\n住建,2\n").broken == 2)
        #expect(try describe("部门,件数\n\"民政,1\n公安,2\n").broken == 1)
    }

    @Test func sourcesAreNamed() throws {
        let found = try describe("年度数据,\n地区,数\n甲,1\n乙,2\n\"注：初步数\n数据来源：国家统计局\",\n来源: 区政务服务中心,\n")
        #expect(found.sources == ["国家统计局", "区政务服务中心"])
        #expect(found.tree["sources"]?.list?.map { $0["title"]?.string } == ["国家统计局", "区政务服务中心"])
        #expect(try check([found]) == [])
    }

    @Test func aColumnWithOtherCellsIsNoKey() throws {
        let found = try describe("序号,数\n" + (1...20).map { "\($0 == 7 ? "x" : "\($0)"),1\n" }.joined())
        #expect(found.key == nil)
        #expect(try check([found]) == ["type-error r7 l8 序号"])
    }

    @Test func filesWithNothingInThemAreErrors() {
        for text in ["", "\n\n", ",,\n"] { #expect(throws: (any Error).self) { try describe(text) } }
    }

    @Test func labelsTwiceOrMissingAreToldApartByPosition() throws {
        let found = try describe("项目,金额,金额,\n甲,1,2,\n乙,3,4,\n")
        #expect(fields(found) == ["项目 string", "金额 integer", "金额 2 integer", "列4 any"])
        #expect(found.dialect.takesFieldsByPosition)
        #expect(try check([found]) == [])
    }

    @Test func headersOverTwoRows() throws {
        let found = try describe("部门,办件,,满意,\n,本年,上年,本年,上年\n甲,1,2,3,4\n乙,5,6,7,8\n")
        #expect(
            fields(found) == ["部门 string", "办件 本年 integer", "办件 上年 integer", "满意 本年 integer", "满意 上年 integer"])
        #expect(found.dialect.headerRows == [1, 2] && found.records == 2)
        #expect(try check([found]) == [])
    }

    @Test(arguments: ["\t", ";", "|"])
    func otherDelimiters(delimiter: String) throws {
        let rows = ["部门,说明,数", "甲,\"一,二\",1", "乙,三，四,2"].map { $0.replacing(",", with: delimiter) }
        let found = try describe(rows.joined(separator: "\n"))
        #expect(
            found.dialect.delimiter == delimiter.utf8.first && fields(found) == ["部门 string", "说明 string", "数 integer"])
        #expect(try check([found]) == [])
    }

    @Test func filesWithoutHeader() throws {
        let found = try describe("甲,1,2016-01-01\n乙,2,2016-01-02\n")
        #expect(fields(found) == ["列1 string", "列2 integer", "列3 date"] && found.dialect.headerRows == [])
        #expect(try check([found]) == [])
    }

    /// Dates, months and numbers as people write them.
    @Test(arguments: columns)
    func columnsAreWhatTheirCellsShare(label: String, cells: [String], expected: String) throws {
        let found = try describe("名称,\(label)\n" + cells.enumerated().map { "名\($0),\"\($1)\"\n" }.joined())
        #expect(fields(found).last == expected)
        #expect(try check([found]) == [])
    }

    @Test(arguments: personal)
    func sensitiveColumnsShowByTheirForm(label: String, cells: [String], expected: String?) throws {
        let found = try describe("名称,\(label)\n" + cells.enumerated().map { "名\($0),\($1)\n" }.joined())
        let column = try #require(found.columns.last)
        #expect(column.sensitive?.rawValue == expected && column.field.isSensitive == (expected != nil))
        #expect(expected == nil || column.example.isEmpty)
    }

    @Test func workbooksWithAnotherNameAreNamed() throws {
        for (bytes, name) in [([0xd0, 0xcf, 0x11, 0xe0, 0xa1], "a.csv"), ([0x50, 0x4b, 3, 4, 0], "b.csv")]
            as [([UInt8], String)]
        {
            try folder.write(name, bytes)
            #expect(throws: (any Error).self) { try Describe(folder: folder.path).file(name, name: "a") }
        }
        try folder.write("u.csv", Array("甲,乙\n1,2\n".utf16).flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] })
        let unmarked = #expect(throws: Diagnostic.self) { try Describe(folder: folder.path).file("u.csv", name: "a") }
        #expect(unmarked?.code == "source-error")
        try folder.write("v.csv", [0xff, 0xfe] + Array("甲,乙\n".utf16).flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] })
        let marked = #expect(throws: Diagnostic.self) { try Describe(folder: folder.path).file("v.csv", name: "a") }
        #expect(marked?.code == "encoding-error")
        let old = #expect(throws: Diagnostic.self) { try describe("部门,件数\r民政,1\r") }
        #expect(old == .bareCarriageReturn(at: Place(file: "a.csv", line: 1)))
        #expect(throws: (any Error).self) { try describe("<html><table><tr><td>部门</td></tr></table></html>") }
    }

    @Test func listsInsideADocument() throws {
        try folder.write(
            "a.json",
            #"{"date": "2022-06-18", "在售": [["上城", "12套", "3.5m²"], ["下城", "7套", "2m²"], ["合计", "19套", "6m²"]], "x": {"y": [{"a": 1, "b": {"c": 2}}, {"a": 2}]}}"#
        )
        let found = try Describe(folder: folder.path).file("a.json", name: "a")
        #expect(found.map(\.property) == [["在售"], ["x", "y"]] && found.map(\.records) == [2, 2])
        #expect(fields(found[0]) == ["列1 string", "列2 integer 套", "列3 number m²"] && found[0].footer == ["合计"])
        #expect(fields(found[1]) == ["a integer"] && found[1].nested == ["b"])
        #expect(try check(found) == [])
    }

    @Test func recordsWithoutAFieldAreNone() throws {
        for (name, text) in [("a.json", "[{}, {}]"), ("a.json", #"[{"a": [1]}]"#), ("a.ndjson", "{}\n{}\n")] {
            #expect(throws: (any Error).self) { try describe(text, name) }
        }
        try folder.write("a.json", #"{"x": [{}], "y": [{"a": 1}]}"#)
        #expect(try Describe(folder: folder.path).file("a.json", name: "a").map(\.property) == [["y"]])
    }

    @Test func recordsInLines() throws {
        let found = try describe("{\"部门\": \"甲\", \"数\": 1}\n{\"部门\": \"乙\", \"数\": 2.5}\n", "a.ndjson")
        #expect(fields(found) == ["部门 string", "数 number"])
        #expect(try check([found]) == [])
    }

    @Test func aMemberWithoutANameIsNoField() throws {
        let found = try describe("{\"部门\": \"甲\", \"\": 1}\n{\"部门\": \"乙\", \"\": 2}\n", "a.ndjson")
        #expect(fields(found) == ["部门 string"])
        #expect(found.nested == [""])
        #expect(try check([found]) == [])
    }

    @Test func whatIsDeclaredIsKept() throws {
        let found = try describe("编号,电话,数\n1,13800138000,1\n2,13800138001,2\n")
        try folder.write(
            "datapackage.json",
            #"{"name": "p", "x": 1, "resources": [{"name": "自己的", "path": "a.csv", "encoding": "gb18030", "schema": {"fields": [{"name": "编号", "type": "string"}, {"name": "电话", "type": "string", "title": "T"}]}}]}"#
        )
        var descriptor = try Descriptor(reading: folder.path + "/datapackage.json")
        descriptor.add(found)
        let resource = try #require(descriptor.tree["resources"]?.list?.first)
        #expect(resource["name"]?.string == "自己的" && resource["encoding"]?.string == "gb18030")
        #expect(descriptor.tree["x"]?.integer == 1)
        #expect(
            resource["schema"]?["fields"]?.list?.map { $0["name"]?.string } == ["编号", "电话", "数"])
        #expect(resource["schema"]?["fields"]?.list?[1]["nianbao:sensitive"]?.boolean == true)
        #expect(resource["schema"]?["fields"]?.list?[0]["type"]?.string == "string")
        #expect(descriptor.changes.filter { $0.code == "declared-differs" }.count >= 1)
        let again = descriptor.tree
        descriptor.add(found)
        #expect(descriptor.tree.json == again.json)
    }

    @Test(.enabled(if: RealData.folder != nil, "NIANBAO_SHARED is not set"), arguments: RealData.names)
    func realExports(name: String) throws {
        let data = try Data(contentsOf: URL(fileURLWithPath: try #require(RealData.folder) + "/" + name))
        try folder.write(name, data)
        let found = try Describe(folder: folder.path).file(name, name: "a")
        #expect(try check(found) == [])
        if name.hasSuffix(".csv") {
            #expect(found[0].encoding == .gb18030 && found[0].dialect.headerRows == [4] && found[0].records == 31)
            #expect(found[0].preamble.first == "数据库：分省年度数据" && found[0].footer.last == "数据来源：国家统计局")
            #expect(found[0].sources == ["国家统计局"])
            #expect(found[0].columns.first?.field.name == "地区" && found[0].key == "地区")
        } else {
            #expect(found.map(\.property) == [["availableHouse"], ["commercialHouse"], ["previouslyOwnedHouse"]])
            #expect(found.allSatisfy { $0.records == 15 && $0.footer == ["合计"] })
        }
    }
}

enum RealData {
    static let folder = ProcessInfo.processInfo.environment["NIANBAO_SHARED"].map { $0 + "/corpus/real-data" }
    static let names = [
        "nbs_province_annual_renjiyi.csv", "nbs_province_annual1_renjiyi.csv", "hz_trade_2022-06-18.json",
        "hz_trade_2022-06-26.json",
    ]
}
