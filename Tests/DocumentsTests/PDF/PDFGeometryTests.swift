import Charts
import Tables
import Testing

@testable import Documents

/// Pages measured with poppler's eyes.
@Suite(.enabled(if: PDFFacts.pdftotext != nil, "pdftotext (poppler-utils) is not installed"))
struct PDFGeometryTests {
    private func write(_ blocks: [Block], style: Style = .official) throws -> PDFFacts {
        PDFFacts(bytes: try PDFWriter(style: style).write(Document(properties: .init(title: "题"), blocks: blocks)))
    }

    @Test func theTypeAreaIs156By225Millimetres() throws {
        let text = String(repeating: "全面推进政务公开提高服务效能", count: 100)
        let lines = try write([.paragraph([.text(text)])]).lines(page: 2)
        try #require(lines.count == 23)
        let body = lines.dropLast()
        #expect(body.map { $0.text.count } == Array(repeating: 28, count: 22))
        let points = 72 / 25.4
        for line in body {
            #expect(abs(line.left - 28 * points) < 0.5)
            #expect(abs(line.right - (210 - 26) * points) < 0.5)
        }
        for (line, next) in zip(body, body.dropFirst()) { #expect(abs(next.top - line.top - 28.95) < 0.02) }
        let (first, last) = (try #require(body.first), try #require(body.last))
        #expect(first.middle > 37 * points && first.middle < 37 * points + 28.95)
        #expect(last.middle < (297 - 35) * points && last.middle > (297 - 35) * points - 28.95)
        // 7 mm below the type area, one character in from the left on an even page.
        let number = try #require(lines.last)
        #expect(number.text == "—2—")
        #expect(abs(number.middle - ((297 - 35) * points + 7 * points)) < 3)
        #expect(abs(number.left - (28 * points + 14)) < 2)
    }

    /// Laws of Chinese lines on texts drawn by lot.
    @Test(arguments: 0..<8)
    func linesKeepTheLawsOfChineseTypesetting(_ seed: UInt64) throws {
        var lot = Lot(seed: seed)
        let figures = ["5.6万件", "20.4亿多元", "1—10月", "第3名", "0.4个百分点", "96.3%", "2016年", "15日", "1,234户", "3.1个工作日"]
        let words = ["政务", "服务", "公开", "办", "了", "“两学一做”", "《条例》", "（试行）", "全区", "GDP", "“放管服”"]
        let marks = ["，", "。", "；", "：", "、", "！", "？", "……", "——"]
        var paragraphs: [(text: String, figures: [Range<Int>])] = []
        for _ in 0..<12 {
            var (text, found) = ("", [Range<Int>]())
            while text.count < 220 {
                if lot.below(4) == 0 {
                    let figure = figures[lot.below(figures.count)]
                    found.append(text.count..<text.count + figure.count)
                    text += figure
                } else {
                    text += words[lot.below(words.count)]
                }
                // Two figures side by side would read as one.
                text += lot.below(3) == 0 ? marks[lot.below(marks.count)] : "的"
            }
            paragraphs.append((text, found))
        }
        let lines = try write(paragraphs.map { .paragraph([.text($0.text)]) }).pages().flatMap { $0.dropLast() }
        var rest = lines[...]
        for (text, figures) in paragraphs {
            var own: [String] = []
            while own.joined().count < text.count, let line = rest.popFirst() { own.append(line) }
            #expect(own.joined() == text)
            for line in own {
                #expect(!"，。、；：！？）》”’".contains(line.first ?? " "), "\(line)")
                #expect(!"（《“‘".contains(line.last ?? " "), "\(line)")
            }
            let ends = own.reduce(into: [Int]()) { $0.append(($0.last ?? 0) + $1.count) }
            for figure in figures {
                #expect(!ends.contains { figure.lowerBound < $0 && $0 < figure.upperBound }, "\(own)")
            }
        }
    }

    /// Each paragraph of a Han character of its own.
    @Test func noPageBeginsOrEndsWithALoneLine() throws {
        var lot = Lot(seed: 7)
        let names = Array("天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳")
        let blocks = names.map { name in
            Block.paragraph([.text(String(repeating: name, count: 26 + 28 * lot.below(9)))])
        }
        let pages = try write(blocks).pages().map { $0.dropLast() }
        #expect(pages.count > 4)
        let counts = Dictionary(pages.joined().map { ($0.first, 1) }, uniquingKeysWith: +)
        for (page, next) in zip(pages, pages.dropFirst()) where page.last?.first == next.first?.first {
            let name = page.last?.first
            #expect(page.filter { $0.first == name }.count > 1, "\(counts[name] ?? 0) lines")
            #expect(next.filter { $0.first == name }.count > 1, "\(counts[name] ?? 0) lines")
        }
    }

    @Test func contentsGiveThePageOfEachHeading() throws {
        let blocks: [Block] = [
            .title([.text("总结")]), .contents(levels: 2), .heading(level: 1, [.text("一、甲")]),
            .paragraph([.text(String(repeating: "文", count: 28 * 30))]), .heading(level: 2, [.text("（一）乙")]),
            .heading(level: 3, [.text("1.丙")]),
        ]
        let facts = try write(blocks)
        let pages = try facts.pages()
        #expect(pages[0].contains("目录") && pages[0].contains("一、甲2") && pages[0].contains("（一）乙3"))
        #expect(!pages[0].joined().contains("丙"))
        #expect(pages[1].first == "一、甲" && pages[2].contains("（一）乙"))
        #expect(facts.source.ranges(of: "/Subtype /Link").count == 2)
    }

    @Test func attachmentsBeginPages() throws {
        let pages = try write([
            .paragraph([.text("见"), .link(destination: "#attachment-1", [])]),
            .attachmentList([[.text(String(repeating: "长", count: 40))], [.text("短")]]), .pageBreak, .attachment,
            .title([.text("一表")]), .attachment, .paragraph([.text("略")]),
        ]).pages()
        #expect(pages.count == 3)
        #expect(pages[0].first == "见附件1")
        #expect(pages[0].contains { $0.hasPrefix("附件：1.长") } && pages[0].contains("2.短"))
        #expect(pages[1].prefix(2) == ["附件1", "一表"] && pages[2].prefix(2) == ["附件2", "略"])
    }

    @Test func thePlainLayoutNumbersPagesInTheMiddle() throws {
        let text = String(repeating: "简报", count: 900)
        let lines = try write([.heading(level: 1, [.text("标题")]), .paragraph([.text(text)])], style: .plain).lines(
            page: 2)
        let (first, last) = (try #require(lines.first), try #require(lines.last))
        #expect(abs(first.left - 90) < 0.5)
        #expect(last.text == "2")
        #expect(abs((last.left + last.right) / 2 - 210 * 72 / 25.4 / 2) < 0.5)
    }

    @Test func missingFontsAreSaid() {
        var style = Style.official
        style.body.font.family = "没有的字体,Noto Serif CJK SC"
        #expect(style.fontFindings().contains(.fontFallback(["没有的字体"])) || style.fontFindings().count == 1)
        #expect(style.fontFindings().allSatisfy { $0.severity == .warning && $0.code == "font-fallback" })
    }
}
