import Testing

@testable import Documents

@Suite struct FigureAnchorsTests {
    private func markdown(_ blocks: [Block]) -> String {
        MarkdownWriter().text(of: Document(properties: .init(title: ""), blocks: blocks))
    }

    @Test func everyPrintedFigureIsAnAnchorOfItsOwn() {
        let total = Inline.figure(id: "cases.total", [.text("5.6万件")])
        let growth = Inline.figure(id: "cases.total", [.text("增长8.4%")])
        #expect(
            markdown([.paragraph([.text("办件"), total, .text("，"), .strong([growth])])]) == """
                办件<a id="cases.total">5.6万件</a>，**<a id="cases.total-2">增长8.4%</a>**

                """)
    }

    @Test func conditionsAreQuoted() {
        let id = #"cases.total:where=a \=\= "b|c" && d < 2"#
        let table = TableBlock(columns: [.init([.text("件")])], rows: [[[.figure(id: id, [.text("7")])]]])
        #expect(
            markdown([.table(table)]) == #"""
                | 件 |
                | --- |
                | <a id="cases.total:where=a_\=\=_&quot;b&#124;c&quot;_&amp;&amp;_d_&lt;_2">7</a> |

                """#)
    }

    @Test func anchorsReadBackAsTheirWords() throws {
        let figure = Inline.figure(id: "a:where=b > 'c|d'", [.text("7件")])
        let table = TableBlock(columns: [.init([.text("件")])], rows: [[[figure]]])
        let text = markdown([.paragraph([.text("甲"), .strong([figure]), .text("乙")]), .table(table)])
        let plain = TableBlock(columns: [.init([.text("件")])], rows: [[[.text("7件")]]])
        #expect(
            try MarkdownReader().blocks(text) == [
                .paragraph([.text("甲"), .strong([.text("7件")]), .text("乙")]), .table(plain),
            ])
    }
}
