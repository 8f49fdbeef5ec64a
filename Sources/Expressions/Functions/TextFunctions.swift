import Tables

extension FunctionTable {
    /// Vega's functions on texts. Positions count characters.
    static let texts: FunctionTable = {
        var table = FunctionTable()
        table.add("lower", "text") { .value(.text(try $0.text(0).lowercased())) }
        table.add("upper", "text") { .value(.text(try $0.text(0).uppercased())) }
        table.add("trim", "text") { .value(.text(try $0.text(0).trimmed)) }
        table.add("substring", "text start end?") { arguments in
            let characters = Array(try arguments.text(0))
            let bounds = [try arguments.integer(1), try arguments.integer(2, default: characters.count)]
                .map { min(max($0, 0), characters.count) }.sorted()
            return .value(.text(String(characters[bounds[0]..<bounds[1]])))
        }
        table.add("split", "text separator limit?") { arguments in
            let separator = try arguments.text(1)
            let text = try arguments.text(0)
            let parts = separator.isEmpty ? text.map(String.init) : text.split(on: separator)
            let limit = max(0, try arguments.integer(2, default: parts.count))
            return .list(parts.prefix(limit).map { .value(.text($0)) })
        }
        table.add("replace", "text pattern replacement") { arguments in
            let (text, pattern) = (try arguments.text(0), try arguments.text(1))
            guard let range = text.firstRange(of: pattern), !pattern.isEmpty else { return .value(.text(text)) }
            return .value(.text(text.replacingCharacters(in: range, with: try arguments.text(2))))
        }
        table.add("pad", "text length character? align?") { arguments in
            let text = try arguments.text(0)
            let length = try arguments.integer(1)
            guard length <= Expression.Limits.size else { throw arguments.impossible(zh: "长度太大", en: "too long") }
            let fill = arguments.has(2) ? try arguments.text(2) : " "
            guard fill.count == 1 else { throw arguments.impossible(zh: "填充应为一个字符", en: "fill with one character") }
            let align = arguments.has(3) ? try arguments.text(3) : "right"
            let missing = max(0, length - text.count)
            let left = align == "left" ? missing : align == "center" ? missing / 2 : 0
            return .value(
                .text(String(repeating: fill, count: left) + text + String(repeating: fill, count: missing - left)))
        }
        table.add("truncate", "text length align? ellipsis?") { arguments in
            let text = try arguments.text(0)
            let length = max(0, try arguments.integer(1))
            guard text.count > length else { return .value(.text(text)) }
            let ellipsis = arguments.has(3) ? try arguments.text(3) : "…"
            let kept = max(0, length - ellipsis.count)
            let align = arguments.has(2) ? try arguments.text(2) : "right"
            switch align {
            case "left": return .value(.text(ellipsis + text.suffix(kept)))
            case "center": return .value(.text(text.prefix((kept + 1) / 2) + ellipsis + text.suffix(kept / 2)))
            default: return .value(.text(text.prefix(kept) + ellipsis))
            }
        }
        table.add("startswith", "text part") { .value(.boolean(try $0.text(0).hasPrefix(try $0.text(1)))) }
        table.add("endswith", "text part") { .value(.boolean(try $0.text(0).hasSuffix(try $0.text(1)))) }
        return table
    }()
}

extension String {
    func split(on separator: String) -> [String] {
        var parts: [String] = []
        var rest = self[...]
        while let range = rest.firstRange(of: separator) {
            parts.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return parts + [String(rest)]
    }

    func replacingCharacters(in range: Range<Index>, with text: String) -> String {
        String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
    }
}
