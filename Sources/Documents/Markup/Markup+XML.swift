extension Markup {
    /// The bytes of an XML part with this element as its root.
    ///
    /// The text must hold only characters that XML can carry; `Document.findings()` sees to that.
    /// - Complexity: O(size of the tree)
    var xml: [UInt8] {
        var bytes = Array(#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#.utf8)
        bytes.append(UInt8(ascii: "\n"))
        appendXML(to: &bytes)
        return bytes
    }

    private func appendXML(to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "<"))
        bytes += name.utf8
        for attribute in attributes {
            bytes.append(UInt8(ascii: " "))
            bytes += attribute.name.utf8
            bytes += #"=""#.utf8
            Markup.appendEscaped(attribute.value, inAttribute: true, to: &bytes)
            bytes.append(UInt8(ascii: "\""))
        }
        guard !content.isEmpty else {
            bytes += "/>".utf8
            return
        }
        bytes.append(UInt8(ascii: ">"))
        for child in content {
            switch child {
            case .element(let element): element.appendXML(to: &bytes)
            case .verbatim(let text): bytes += text.utf8
            case .text(let text): Markup.appendEscaped(text, inAttribute: false, to: &bytes)
            }
        }
        bytes += "</".utf8
        bytes += name.utf8
        bytes.append(UInt8(ascii: ">"))
    }

    /// White space in attributes is written as references, because a reader would turn it into plain spaces.
    static func appendEscaped(_ text: String, inAttribute: Bool, to bytes: inout [UInt8]) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): bytes += "&amp;".utf8
            case UInt8(ascii: "<"): bytes += "&lt;".utf8
            case UInt8(ascii: ">"): bytes += "&gt;".utf8
            case UInt8(ascii: "\"") where inAttribute: bytes += "&quot;".utf8
            case UInt8(ascii: "\n") where inAttribute: bytes += "&#10;".utf8
            case UInt8(ascii: "\t") where inAttribute: bytes += "&#9;".utf8
            case UInt8(ascii: "\r"): bytes += "&#13;".utf8
            default: bytes.append(byte)
            }
        }
    }
}
