/// A value of a JSON record. Texts hold no control characters.
enum JSONCell {
    case text(String)
    case number(Int)

    var json: String {
        switch self {
        case .text(let text):
            "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
        case .number(let number):
            String(number)
        }
    }
}

/// Records as a JSON list, one record a line, in the order of the members given.
func jsonList(of records: [[(name: String, value: JSONCell)]], indent: String = "") -> String {
    let lines = records.map { record in
        let members = record.map { "\"\($0.name)\": \($0.value.json)" }.joined(separator: ", ")
        return "\(indent)  {\(members)}"
    }
    return "[\n\(lines.joined(separator: ",\n"))\n\(indent)]"
}
