import Diagnostics
import Foundation
import Testing

@testable import Documents
@testable import Reports

@Suite struct ReadingTests {
    @Test func wrappedLinesAreJoined() {
        let text = "二、问题\n街道和乡镇的政务公开工作进行了监测，街道均排名第\n1，乡镇其次。\n三、打算\n"
        let found = plainPassages(text)
        #expect(found.map(\.text) == ["二、问题", "街道和乡镇的政务公开工作进行了监测，街道均排名第1，乡镇其次。", "三、打算"])
        #expect(found[1].lines.last == 3)
    }

    @Test func markdownKeepsProseAndHeadings() {
        let text =
            "---\ntitle: 2016\n---\n\n# 一、工作\n\n办件**5**件，见[表1](#t)。\n\n```yaml\na: 3\n```\n![图，4](a.png)\n"
        #expect(markdownPassages(text).map(\.text) == ["一、工作", "办件5件，见表1。"])
    }

    @Test func rowsOfTablesAreSentences() {
        let text = """
            表1 各部门办件情况

            | 部门 | 办件量（件） | 占比 | 排名 |
            | --- | --: | --: | --: |
            | 公安局 | 7,651 | 13.7% | 3 |
            | 合计 | — | — | — |
            """
        let rows = markdownPassages(text).filter(\.isRow)
        #expect(rows.map(\.text) == ["表1各部门办件情况：公安局，办件量7,651件，占比13.7%，排名第3，。"])
        #expect(rows[0].lines.allSatisfy { $0 == 5 })
    }

    @Test func tablesAreToldApart() {
        let text = """
            表1 各部门办件情况

            | 部门 | 办件量（件） |
            | --- | --: |
            | 公安局 | 5 |

            表2 公开

            | 部门 | 公开量（条） | 增减 |
            | --- | --: | --: |
            | 民政局 || 3 |

            | 部门 | 户数（户） |
            | --- | --: |
            | 住建局 | 8 |
            """
        #expect(
            markdownPassages(text).filter(\.isRow).map { String($0.text.drop { $0 != "：" }.dropFirst()) } == [
                "公安局，办件量5件，。", "民政局，增减3，。", "住建局，户数8户，。",
            ])
    }

    @Test func rowsOfRankingsSayHowRanksMoved() {
        let text = """
            表2 各月排名

            | 单位 | 7月 | 8月 | 位次变化 |
            | --- | :-: | :-: | :-: |
            | 石梁镇 | 4 | 2 ↑2 | ↑2 |
            | 梁北镇 | 11 | 9 = | 持平 |
            | 望岭街道 | — | 1 首次 | — |
            """
        #expect(
            markdownPassages(text).filter(\.isRow).map { String($0.text.drop { $0 != "：" }.dropFirst()) } == [
                "石梁镇，7月第4，8月第2，上升2位，位次变化上升2位，。", "梁北镇，7月第11，8月第9，。", "望岭街道，8月第1，。",
            ])
    }

    @Test func whatACaptionCountsInTheNumbersBelowAreCountedIn() {
        let text = "表2 公开情况（条）\n\n| 机构 | 本年 | 占比 |\n| --- | --: | --: |\n| 区政府 | 31046 | 47.6 |\n"
        #expect(markdownPassages(text).filter(\.isRow).map(\.text) == ["表2公开情况（条）：区政府，本年31046条，占比47.6，。"])
    }

    @Test(arguments: [
        ("公开６５，２３７条。", "公开65,237条。"), ("分别为６，７８条。", "分别为6，78条。"), ("办件56 037 件。", "办件56037件。"),
        ("见表1 8月办件。", "见表1 8月办件。"),
    ])
    func spacesAndWideCommasAmongDigits(written: String, read: String) {
        #expect(plainPassages(written).map(\.text) == [read])
    }

    @Test func theCaptionOfAWordTableIsTheLineAboveIt() throws {
        func row(_ cells: String...) -> String {
            "<w:tr>" + cells.map { "<w:tc><w:p><w:r><w:t>\($0)</w:t></w:r></w:p></w:tc>" }.joined() + "</w:tr>"
        }
        let lines = ["二、办件", "表1 8月办件情况"].map { "<w:p><w:r><w:t>\($0)</w:t></w:r></w:p>" }.joined()
        let table = "<w:tbl>" + row("部门", "办件量（件）") + row("公安局", "5") + "</w:tbl>"
        let found = try passages(of: wordFile("<w:document xmlns:w='\(Namespace.word)'>\(lines)\(table)</w:document>"))
        #expect(found.filter(\.isRow).map(\.text) == ["表1 8月办件情况：公安局，办件量5件，。"])
    }

    @Test func plainTextMayBeGBK() throws {
        let path = try temporaryFolder([:]) + "/a.txt"
        let gbk: [UInt8] = [0xb0, 0xec, 0xbc, 0xfe, 0x35, 0xbc, 0xfe, 0xa1, 0xa3]
        try Data(gbk).write(to: URL(fileURLWithPath: path))
        #expect(try passages(of: path).map(\.text) == ["办件5件。"])
        try Data(gbk + [0xff]).write(to: URL(fileURLWithPath: path))
        #expect(code { try passages(of: path) } == "encoding-error")
    }

    @Test func titlesAreNoPartOfWhatFollows() {
        let text = "区政务服务中心2016年第三季度政务服务工作简报\n第三季度，办件5件。\n"
        #expect(plainPassages(text).map(\.text) == ["区政务服务中心2016年第三季度政务服务工作简报", "第三季度，办件5件。"])
    }

    @Test func otherFilesAreRefused() throws {
        let folder = try temporaryFolder(["a.docx": "no zip", "a.odt": ""])
        #expect(code { try passages(of: folder + "/a.docx") } == "not-office")
        #expect(code { try passages(of: folder + "/a.odt") } == "file-kind")
        #expect(code { try passages(of: folder + "/b.txt") } == "file-error")
    }

    @Test(arguments: [
        (
            "<w:p><w:r><w:t>办件</w:t></w:r><w:r><w:t>5件。</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>6，</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
            ["办件5件。"]
        ),
        (String(repeating: "<w:r>", count: 300) + String(repeating: "</w:r>", count: 300), nil), ("<w:p>", nil),
    ])
    func wordGivesItsParagraphs(body: String, expected: [String]?) throws {
        let found = try? passages(of: wordFile("<w:document xmlns:w='\(Namespace.word)'>\(body)</w:document>"))
        #expect(found?.map(\.text) == expected)
    }

    @Test func wordWithADocumentTypeIsRefused() throws {
        let path = try wordFile(
            "<!DOCTYPE a [<!ENTITY b \"5件。\">]><w:p xmlns:w='\(Namespace.word)'><w:t>&b;</w:t></w:p>")
        #expect(code { try passages(of: path) } == "document-type")
    }

    /// A document with this text alone.
    private func wordFile(_ xml: String) throws -> String {
        var archive = Archive()
        archive.add(
            "[Content_Types].xml", Array("<Types xmlns='\(Namespace.contentTypes)'/>".utf8))
        archive.add(
            "_rels/.rels",
            Array(
                """
                <Relationships xmlns='\(Namespace.packageRelationships)'><Relationship Id='r1' \
                Type='\(Namespace.relationships)/officeDocument' Target='word/document.xml'/></Relationships>
                """.utf8))
        archive.add("word/document.xml", Array(xml.utf8))
        let path = try temporaryFolder([:]) + "/a.docx"
        try Data(archive.bytes()).write(to: URL(fileURLWithPath: path))
        return path
    }

    private func code(_ work: () throws -> [Passage]) -> String? {
        do {
            _ = try work()
            return nil
        } catch {
            return (error as? Diagnostic)?.code
        }
    }
}
