import Charts
import Diagnostics
import Foundation
import FoundationXML
import Tables
import Testing

@testable import Documents

/// Stands in for Cairo: the bytes say what was asked for.
struct PictureStub: PictureDrawing {
    func png(of scene: Scene, scale: Double) -> [UInt8] { Array("png \(scene.width * scale)".utf8) }
    func svg(of scene: Scene, idPrefix: String) -> String { "<svg id=\"\(idPrefix)a\"/>" }
}

/// States facts about the parts of a written document.
struct WordFacts {
    let parts: [Part]

    init(_ document: Document, style: WordStyle = .official) throws {
        parts = try WordWriter(style: style, drawing: PictureStub()).parts(of: document)
    }

    init(_ blocks: [Block], style: WordStyle = .official) throws {
        try self.init(Document(properties: .init(title: "题"), blocks: blocks), style: style)
    }

    var names: [String] { parts.map(\.name) }

    /// The string values of what an XPath finds in a part.
    func values(_ xpath: String, in part: String = "word/document.xml") throws -> [String] {
        let part = try #require(parts.first { $0.name == part })
        let document = try XMLDocument(data: Data(part.bytes))
        return try document.nodes(forXPath: xpath).map { $0.stringValue ?? "" }
    }

    func count(_ xpath: String, in part: String = "word/document.xml") throws -> Int {
        try values(xpath, in: part).count
    }
}

enum WordSamples {
    static let scene = Scene(width: 400, height: 200, title: "月度办件量")

    static func figure(_ name: String, caption: String? = "月度办件量") -> Block {
        .figure(
            FigureBlock(
                caption: caption.map { [.text($0)] }, alternative: "7月最高，5600件", scene: scene, name: name))
    }

    static let table = TableBlock(
        caption: [.text("分部门办件量")], unit: "件",
        columns: [.init([.text("部门")]), .init([.text("办件量")], alignment: .right)],
        rows: [[[.text("公安")], [.text("5600")]], [[.text("民政")], []], [[.text("合计")], [.text("5600")]]],
        totalRows: 1)

    /// Every kind of block and inline.
    static let everything = Document(
        properties: .init(
            title: "2016年工作总结", author: "南湖区政务服务中心", subject: "年度总结", keywords: ["政务", "总结"],
            date: Day(year: 2016, month: 11, day: 16)),
        blocks: [
            .title([.text("南湖区政务服务中心"), .lineBreak, .text("2016年工作总结")]), .contents(levels: 2),
            .addressee([.text("区人民政府：")]),
            .heading(level: 1, [.text("一、办件情况")]),
            .heading(level: 2, [.text("（一）总量")]),
            .paragraph([
                .text("全年办件"), .figure(id: "cases.total", [.text("5.6万件")]), .text("，见"),
                .link(destination: "#monthly", []), .text("和"), .link(destination: "#table-1", [.text("分部门表")]),
                .text("；"), .strong([.text("按时")]), .emphasis([.text("办结")]), .strikethrough([.text("率")]),
                .code("x<y"), .softBreak, .link(destination: "https://example.org/年", [.text("网站")]), .lineBreak,
                .text("“两学一做”"),
            ]),
            .table(table), .note([.text("注：数据截至11月15日。")]), figure("monthly"),
            .list(
                ordered: true, start: 3,
                items: [
                    [.paragraph([.text("甲")]), .paragraph([.text("续")])],
                    [.paragraph([.text("乙")]), .list(ordered: false, start: 1, items: [[.paragraph([.text("丙")])]])],
                ]),
            .quote([.paragraph([.text("引文")])]), .code("let a = 1\n\tb"), .rule, .pageBreak,
            .heading(level: 3, [.text("1.新页")]), .heading(level: 4, [.text("（1）小项")]),
            .paragraph([.text("正文。")]),
            .attachmentList([[.text("办件量表")], [.text("排名表")]]),
            .signature(organisation: "南湖区政务服务中心", date: Day(number: 17_121)),
            .attachment, .title([.text("办件量表")]), .attachment, .paragraph([.text("略")]),
        ])
}
