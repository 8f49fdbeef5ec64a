extension Tree {
    /// This tree as JSON text: members in their order, numbers as written, two spaces a level, a line feed at the end.
    /// Lists and objects that hold only scalars and fit into 100 characters stand on one line.
    ///
    /// - Precondition: numbers are written as JSON writes them, which holds for what Trees has read from JSON.
    public var json: String {
        var text = ""
        write(to: &text, indent: 0)
        return text + "\n"
    }

    private func write(to text: inout String, indent: Int) {
        switch content {
        case .null: text += "null"
        case .boolean(let value): text += value ? "true" : "false"
        case .number(let digits): text += digits
        case .string(let value): Tree.write(value, to: &text)
        case .list(let items):
            writeMembers(items.map { (nil, $0) }, "[", "]", to: &text, indent: indent)
        case .object(let entries):
            writeMembers(entries.map { ($0.key, $0.value) }, "{", "}", to: &text, indent: indent)
        }
    }

    private func writeMembers(
        _ members: [(key: String?, value: Tree)], _ open: String, _ close: String, to text: inout String, indent: Int
    ) {
        func write(_ member: (key: String?, value: Tree), to text: inout String) {
            if let key = member.key {
                Tree.write(key, to: &text)
                text += ": "
            }
            member.value.write(to: &text, indent: indent + 1)
        }
        if members.allSatisfy({ $0.value.isScalar }) {
            var line = open
            for (index, member) in members.enumerated() {
                if index > 0 { line += ", " }
                write(member, to: &line)
            }
            line += close
            if line.count <= 100 {
                text += line
                return
            }
        }
        text += open
        for (index, member) in members.enumerated() {
            text += (index > 0 ? "," : "") + "\n" + String(repeating: "  ", count: indent + 1)
            write(member, to: &text)
        }
        text += "\n" + String(repeating: "  ", count: indent) + close
    }

    private var isScalar: Bool {
        switch content {
        case .list, .object: false
        default: true
        }
    }

    private static func write(_ string: String, to text: inout String) {
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case "\u{0}"..<"\u{20}":
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}
