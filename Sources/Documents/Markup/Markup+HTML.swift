extension Markup {
    /// The bytes of an HTML document with this element as its root.
    ///
    /// Elements that HTML never closes stay open; all others are closed, also empty ones, which HTML would else leave
    /// open to the end of the page.
    /// - Complexity: O(size of the tree)
    var html: [UInt8] {
        var bytes = Array("<!DOCTYPE html>\n".utf8)
        appendHTML(to: &bytes)
        bytes.append(UInt8(ascii: "\n"))
        return bytes
    }

    private func appendHTML(to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "<"))
        bytes += name.utf8
        for attribute in attributes {
            bytes.append(UInt8(ascii: " "))
            bytes += attribute.name.utf8
            bytes += #"=""#.utf8
            Markup.appendEscaped(attribute.value, inAttribute: true, to: &bytes)
            bytes.append(UInt8(ascii: "\""))
        }
        bytes.append(UInt8(ascii: ">"))
        guard !Markup.voidElements.contains(name) else { return }
        for child in content {
            switch child {
            case .element(let element): element.appendHTML(to: &bytes)
            case .verbatim(let text): bytes += text.utf8
            case .text(let text): Markup.appendEscaped(text, inAttribute: false, to: &bytes)
            }
        }
        bytes += "</".utf8
        bytes += name.utf8
        bytes.append(UInt8(ascii: ">"))
    }

    /// HTML Living Standard, 13.1.2; of these we write but a few.
    private static let voidElements: Set<String> = ["br", "hr", "meta", "link", "img", "input", "col", "wbr"]
}
