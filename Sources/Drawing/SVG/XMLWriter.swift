/// Writes XML text, one element a line.
struct XMLWriter {
    typealias Attribute = (name: String, value: String)

    private(set) var text = ""
    private var depth = 0

    /// An element without content.
    mutating func empty(_ name: String, _ attributes: [Attribute]) {
        line("<\(name)\(XMLWriter.tail(attributes))/>")
    }

    /// An element whose content is text alone.
    mutating func leaf(_ name: String, _ attributes: [Attribute] = [], text content: String) {
        line("<\(name)\(XMLWriter.tail(attributes))>\(XMLWriter.escaped(content))</\(name)>")
    }

    mutating func open(_ name: String, _ attributes: [Attribute] = []) {
        line("<\(name)\(XMLWriter.tail(attributes))>")
        depth += 1
    }

    mutating func close(_ name: String) {
        depth -= 1
        line("</\(name)>")
    }

    private mutating func line(_ content: String) {
        text += String(repeating: "  ", count: depth) + content + "\n"
    }

    private static func tail(_ attributes: [Attribute]) -> String {
        attributes.map { " \($0.name)=\"\(escaped($0.value))\"" }.joined()
    }

    /// Text for content and attributes. Characters that XML 1.0 has no way to write become U+FFFD.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\n", "\t", "\r": result += "&#\(scalar.value);"
            case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
