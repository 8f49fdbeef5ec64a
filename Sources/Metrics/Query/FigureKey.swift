import Diagnostics
import Expressions
import Tables

/// The text that names a figure wherever it is printed, and asks for it again: `cases.total`, and of a part
/// `cases.total:month=7,受理部门=公安局`.
///
/// After the metric's id stand, in this order, `year`, `month`, `quarter`, `until`, `compare`, fields with their values, and
/// conditions as `where`; a `,`, `=` or `\` in a field or value has a `\` before it.
extension FigureRequest {
    private static let words = ["year", "month", "quarter", "until", "compare", "where"]

    /// The text that asks for the figure again, where `metric` is its id.
    var key: String { narrowing.isEmpty ? metric : "\(metric):\(narrowing)" }

    /// What narrows the metric; empty for all of it.
    var narrowing: String {
        let numbers = [("year", year), ("month", month), ("quarter", quarter), ("until", until)].compactMap {
            name, number in number.map { "\(name)=\($0)" }
        }
        let other = compare == .previousYear ? [] : ["compare=\(compare.written)"]
        let fields = values.sorted { ByteText($0.key) < ByteText($1.key) }.map {
            "\(Self.escaped($0.key))=\(Self.escaped($0.value.description))"
        }
        return (numbers + other + fields + filters.map { "where=\(Self.escaped($0.source))" }).joined(separator: ",")
    }

    /// Reads a key. A text without `:` and `=` is an id or title.
    /// - Throws: a `Diagnostic` for a number that is none, an unknown comparison, or a condition that cannot be read.
    public init(key: String) throws {
        guard let colon = key.firstIndex(of: ":"), key[colon...].contains("=") else {
            self.init(key)
            return
        }
        self.init(String(key[..<colon]))
        for part in Self.split(key[key.index(after: colon)...], at: ",") {
            let sides = Self.split(part, at: "=", most: 1)
            guard sides.count == 2 else { throw Diagnostic.notAFigureKey(key) }
            let (name, value) = (Self.plain(sides[0]), Self.plain(sides[1]))
            func number() throws -> Int {
                guard let number = Int(value) else { throw Diagnostic.notAFigureKey(key) }
                return number
            }
            switch name {
            case "year": year = try number()
            case "month": month = try number()
            case "quarter": quarter = try number()
            case "until": until = try number()
            case "where": filters.append(try Expression(value))
            case "compare":
                guard let comparison = Query.Comparison(written: value) else { throw Diagnostic.notAFigureKey(key) }
                compare = comparison
            default: values[name] = value.isEmpty ? .null : .text(value)
            }
        }
    }

    private static func escaped(_ text: String) -> String {
        text.reduce(into: "") { $0 += ",=\\".contains($1) ? "\\\($1)" : String($1) }
    }

    private static func plain(_ text: Substring) -> String {
        var isEscaped = false
        return text.reduce(into: "") { result, character in
            if character == "\\", !isEscaped {
                isEscaped = true
            } else {
                result.append(character)
                isEscaped = false
            }
        }
    }

    /// The parts between separators that no `\` stands before.
    private static func split(_ text: Substring, at separator: Character, most: Int = .max) -> [Substring] {
        var parts: [Substring] = []
        var start = text.startIndex
        var isEscaped = false
        for index in text.indices {
            if text[index] == separator, !isEscaped, parts.count < most {
                parts.append(text[start..<index])
                start = text.index(after: index)
            }
            isEscaped = text[index] == "\\" && !isEscaped
        }
        return parts + [text[start...]]
    }
}
