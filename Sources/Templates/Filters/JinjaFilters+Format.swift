import Diagnostics
import Expressions
import Tables

extension FunctionTable {
    /// Python's two ways to print numbers in a pattern: `"%.1f" | format(rate)` and `"{:,}".format(total)`.
    static let formatFilters = FunctionTable().adding("format") { arguments in
        let pattern = try arguments.text(0)
        var writer = PatternWriter(arguments: arguments)
        let isPercent = pattern.contains("%") && !pattern.contains("{")
        return .value(.text(isPercent ? try writer.percent(pattern) : try writer.braces(pattern)))
    }
}

/// Puts values into a pattern. Numbers are exact and halves are rounded up, as everywhere else.
private struct PatternWriter {
    let arguments: Arguments
    private var next = 1

    init(arguments: Arguments) {
        self.arguments = arguments
    }

    /// How a value is printed.
    private struct Format {
        var isGrouped = false
        var isZeroFilled = false
        var showsPlus = false
        var alignment: Substring = ""
        var width = 0
        var places: Int?
        var type: Substring = ""
    }

    mutating func percent(_ pattern: String) throws -> String {
        try filled(
            pattern, #/%(?<flags>[0+\-]*)(?<width>\d{0,3})(?:\.(?<places>\d{1,2}))?(?<type>[a-zA-Z%])/#, mark: "%"
        ) {
            writer, match in
            if match.type == "%" { return "%" }
            let format = Format(
                isZeroFilled: match.flags.contains("0"), showsPlus: match.flags.contains("+"),
                alignment: match.flags.contains("-") ? "<" : "", width: Int(match.width) ?? 0,
                places: match.places.flatMap { Int($0) }, type: match.type)
            return try writer.text(format)
        }
    }

    mutating func braces(_ pattern: String) throws -> String {
        try filled(
            pattern,
            #/\{\{|\}\}|\{(?<index>\w*)(?::(?<sign>\+?)(?<align>[<>^]?)(?<zero>0?)(?<width>\d{0,3})(?<comma>,?)(?:\.(?<places>\d{1,2}))?(?<type>[dfs%]?))?\}/#,
            mark: "{}"
        ) { writer, match in
            guard let index = match.index else { return String(match.0.prefix(1)) }
            let name = index.isEmpty || Int(index) != nil ? nil : String(index)
            if let place = Int(index), place < 100 { writer.next = place + 1 }
            let format = Format(
                isGrouped: match.comma == ",", isZeroFilled: match.zero == "0", showsPlus: match.sign == "+",
                alignment: match.align ?? "", width: match.width.flatMap { Int($0) } ?? 0,
                places: match.places.flatMap { Int($0) }, type: match.type ?? "")
            return try writer.text(format, of: name)
        }
    }

    /// - Parameter mark: what may not stand in a pattern but where the regular expression finds it.
    private mutating func filled<Output>(
        _ pattern: String, _ places: Regex<Output>, mark: String,
        _ text: (inout PatternWriter, Output) throws -> String
    ) throws -> String {
        var result = ""
        var rest = pattern[...]
        for match in pattern.matches(of: places) {
            result += try plain(rest[..<match.range.lowerBound], besides: mark)
            result += try text(&self, match.output)
            rest = pattern[match.range.upperBound...]
        }
        return result + (try plain(rest, besides: mark))
    }

    private func plain(_ text: Substring, besides mark: String) throws -> Substring {
        guard !text.contains(where: mark.contains) else {
            throw arguments.impossible(zh: "格式“\(text)”不认得", en: "the pattern \"\(text)\" is not known")
        }
        return text
    }

    /// - Parameter name: of a named value; default: the next one.
    private mutating func text(_ format: Format, of name: String? = nil) throws -> String {
        let index = next
        if name == nil { next += 1 }
        let operand = name.map { arguments.named[$0] ?? .null } ?? arguments[index]
        guard let value = operand.plain, !value.isNull else {
            throw arguments.impossible(zh: "格式要的值不够", en: "the pattern asks for more values")
        }
        let text: String
        switch format.type {
        case "s": text = value.description
        case "" where format.places == nil && value.double == nil: text = value.description
        case "", "d", "i", "f", "%": text = try number(value, format, index)
        default:
            throw arguments.impossible(zh: "格式“\(format.type)”不认得", en: "the format \"\(format.type)\" is not known")
        }
        return padded(text, format, isNumber: format.type != "s" && value.double != nil)
    }

    private func number(_ value: Value, _ format: Format, _ index: Int) throws -> String {
        let isShare = format.type == "%"
        let places = format.places ?? (format.type == "f" || isShare ? 6 : format.type.isEmpty ? nil : 0)
        guard let number = value.exact ?? value.double.flatMap({ Exact("\($0)") }),
            let scaled = isShare ? number.shifted(by: 2) : number
        else { throw arguments.wrong(index, Localized(zh: "数", en: "a number")) }
        let rounding: Exact.Rounding = ["d", "i"].contains(format.type) ? .truncate : .halfUp
        guard let rounded = places.map({ scaled.rounded(places: $0, rounding) }) ?? scaled else {
            throw arguments.impossible(zh: "数太大", en: "the number is too large")
        }
        var digits = rounded.description[...]
        let isNegative = digits.hasPrefix("-")
        if isNegative { digits.removeFirst() }
        let whole = digits.prefix { $0 != "." }
        let grouped = format.isGrouped ? Self.grouped(whole) : String(whole)
        let sign = isNegative ? "-" : format.showsPlus ? "+" : ""
        let text = grouped + digits.dropFirst(whole.count) + (isShare ? "%" : "")
        let zeros = format.isZeroFilled ? max(0, format.width - text.count - sign.count) : 0
        return sign + String(repeating: "0", count: zeros) + text
    }

    private static func grouped(_ digits: Substring) -> String {
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { text += "," }
            text.append(digit)
        }
        return text
    }

    private func padded(_ text: String, _ format: Format, isNumber: Bool) -> String {
        let missing = max(0, format.width - text.count)
        let left =
            switch format.alignment {
            case "<": 0
            case "^": missing / 2
            case ">": missing
            default: isNumber ? missing : 0
            }
        return String(repeating: " ", count: left) + text + String(repeating: " ", count: missing - left)
    }
}
