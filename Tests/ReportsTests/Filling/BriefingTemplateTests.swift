import Diagnostics
import Foundation
import Testing

@testable import Documents
@testable import Reports

/// `notebooks-md/briefing-template.docx`: written by our own writer, filled with the ledgers of the repository.
/// `NIANBAO_WRITE_SAMPLES=1` writes it anew.
struct BriefingTemplateTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path
    private static let path = root + "/notebooks-md/briefing-template.docx"

    private static let document = Document(
        properties: .init(title: "{{ year }}年政务服务工作简报", author: "{{ organisation }}", subject: "简报"),
        blocks: [
            .title([.text("政务服务工作简报")]),
            .heading(level: 1, [.text("一、办件情况")]),
            paragraph(
                """
                {{ period|dates }}，全区累计办件{{ 办件量|wan }}件，{{ 办件量|yoy }}；按时办结率\
                {{ cases.on_time_rate|percent }}，{{ cases.on_time_rate|points }}；网上和移动端办件占\
                {{ cases.online_share|percent }}，{{ cases.online_share|points }}。
                """),
            paragraph("{%p if 办件量.growth > 0.1 %}"), paragraph("办件量增长较快，请各窗口合理调配人员。"), paragraph("{%p endif %}"),
            .table(
                TableBlock(
                    caption: [.text("办件量前五位的部门")], unit: "件",
                    columns: [
                        .init([.text("序号")], alignment: .center), .init([.text("部门")]),
                        .init([.text("办件量")], alignment: .right), .init([.text("占比")], alignment: .right),
                    ],
                    rows: [
                        [
                            [
                                .text(
                                    "{%tr for r in query(\"cases.total\", by=\"受理部门\", order=\"-cases.total\", share=true, limit=5) %}"
                                )
                            ], [], [], [],
                        ],
                        [
                            [.text("{{ loop.index }}")], [.text("{{ r.受理部门 }}")], [.text("{{ r.cases.total }}")],
                            [.text("{{ r[\"cases.total.share\"]|percent }}")],
                        ],
                        [[.text("{%tr endfor %}")], [], [], []],
                    ])),
            paragraph("{{ chart(\"charts/cases-by-month.yaml\", width=\"14.5cm\", height=\"7cm\") }}"),
            .heading(level: 1, [.text("二、政务公开")]),
            paragraph(
                "主动公开政府信息{{ disclosures.total }}，{{ disclosures.total|yoy }}，其中重点领域信息{{ disclosures.key_areas }}。"),
            .note([.text("注：数据截至{{ period.last|date }}。")]),
        ])

    private static func paragraph(_ text: String) -> Block { .paragraph([.text(text)]) }

    /// Twips; the tags would give the columns other widths than the values want.
    private static let columnWidths = ["900", "4200", "1600", "1600"]

    /// The writer prints a dash in an empty cell; beside a tag of a row it must stay empty.
    private static func template() throws -> [UInt8] {
        let bytes = try WordWriter(style: .plain, runningHead: "{{ organisation }}").write(document)
        var package = try OfficePackage(bytes, name: "template")
        var tree = try PartTree(
            try #require(package.xml(of: "word/document.xml")), part: "word/document.xml", of: "template")
        tree.changeRoot { root in
            root.changeAll { row in
                if row.name == "w:tblGrid" { Self.setWidths("w:gridCol", in: &row) }
                guard row.name == "w:tr" else { return }
                var cells = row.content.compactMap(\.element).filter { $0.name == "w:tc" }
                for index in cells.indices {
                    cells[index].setProperty(
                        Markup("w:tcW", ["w:w": Self.columnWidths[index], "w:type": "dxa"]))
                }
                row.content = row.content.filter { $0.element?.name != "w:tc" } + cells.map { .element($0) }
                guard row.text.contains("{%tr") else { return }
                row.changeAll { paragraph in
                    guard paragraph.name == "w:p", paragraph.text == "—" else { return }
                    paragraph.content.removeAll { $0.element?.name == "w:r" }
                }
            }
        }
        package.replace("word/document.xml", with: tree.bytes)
        return try package.bytes()
    }

    private static func setWidths(_ name: String, in element: inout PartElement) {
        var index = 0
        element.changeAll { column in
            guard column.name == name, columnWidths.indices.contains(index) else { return }
            column.set("w:w", to: columnWidths[index])
            index += 1
        }
    }

    @Test func isWhatTheWriterWrites() throws {
        let written = try Self.template()
        if ProcessInfo.processInfo.environment["NIANBAO_WRITE_SAMPLES"] == "1" {
            try Data(written).write(to: URL(fileURLWithPath: Self.path))
        }
        let committed = try OfficePackage(
            readBytes(Self.path, as: "briefing-template.docx", limit: 1 << 20), name: "briefing-template.docx")
        let package = try OfficePackage(written, name: "template")
        #expect(committed.partNames == package.partNames)
        for part in package.partNames { #expect(committed.xml(of: part) == package.xml(of: part), "\(part)") }
    }

    @Test func isFilledWithTheLedgersOfTheRepository() throws {
        let project = try Project(containing: Self.root)
        let outcome = try TemplateFill(Self.path, project: project).run()
        let package = try OfficePackage(outcome.bytes, name: "briefing.docx")
        func text(_ part: String) throws -> String {
            try PartTree(try #require(package.xml(of: part)), part: part, of: "briefing.docx").root?.text ?? ""
        }
        let body = try text("word/document.xml")
        #expect(body.contains("全区累计办件5.6万件，同比增长8.4%；按时办结率97.8%"))
        #expect(!body.contains("{") && !body.contains("合理调配"))
        #expect(try text("word/header1.xml") == "云岭区政务服务中心")
        #expect(try text("docProps/core.xml").contains("2016年政务服务工作简报"))
        #expect(outcome.warnings == [])
        #expect(try TemplateFill(Self.path, project: project).run().bytes == outcome.bytes)
    }
}
