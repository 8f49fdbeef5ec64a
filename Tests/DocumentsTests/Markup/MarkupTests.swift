import Testing

@testable import Documents

@Suite struct MarkupTests {
    private func xml(_ markup: Markup) -> String {
        String(decoding: markup.xml, as: UTF8.self).split(separator: "\n", maxSplits: 1).last.map(String.init) ?? ""
    }

    @Test func writesElementsAttributesAndText() {
        let markup = Markup("a", ["b": "1", "c": nil]) {
            Markup("d")
            "文"
        }
        #expect(xml(markup) == #"<a b="1"><d/>文</a>"#)
    }

    @Test(arguments: [
        ("a<b>&c", "a&lt;b&gt;&amp;c"), (#""'"#, #""'"#), ("]]>", "]]&gt;"), ("\r", "&#13;"), ("a\n\tb", "a\n\tb"),
    ])
    func escapesText(_ text: String, _ expected: String) {
        #expect(xml(Markup("a") { text }) == "<a>\(expected)</a>")
    }

    @Test(arguments: [(#"a"b<&"#, "a&quot;b&lt;&amp;"), ("a\n\t\rb", "a&#10;&#9;&#13;b")])
    func escapesAttributes(_ value: String, _ expected: String) {
        #expect(xml(Markup("a", ["b": value])) == #"<a b="\#(expected)"/>"#)
    }

    @Test func declaresUTF8() {
        let bytes = Markup("a").xml
        #expect(
            String(decoding: bytes, as: UTF8.self)
                == #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n<a/>")
    }
}

@Suite struct MarkupHTMLTests {
    private func html(_ markup: Markup) -> String { String(decoding: markup.html, as: UTF8.self) }

    @Test func closesWhatHTMLCloses() {
        let markup = Markup("div", ["title": "a\"b"]) {
            Markup("br")
            Markup("p")
            "<"
        }
        #expect(html(markup) == "<!DOCTYPE html>\n<div title=\"a&quot;b\"><br><p></p>&lt;</div>\n")
    }

    @Test func verbatimStaysAsItIs() {
        #expect(html(Markup("style") { [.verbatim("a > b")] }) == "<!DOCTYPE html>\n<style>a > b</style>\n")
    }
}
