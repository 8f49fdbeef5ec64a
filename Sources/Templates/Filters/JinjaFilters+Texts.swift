import Diagnostics
import Expressions
import Tables

extension FunctionTable {
    /// Jinja's filters on texts, and the methods of Python's texts that templates use: `name.strip()`.
    static let textFilters: FunctionTable = {
        var table = FunctionTable()
        table = table.adding("title", "text") { arguments in
            var follows = false
            return .value(
                .text(
                    String(
                        try arguments.text(0).flatMap { character -> String in
                            defer { follows = character.isLetter }
                            return follows ? character.lowercased() : character.uppercased()
                        })))
        }
        table = table.adding("capitalize", "text") { arguments in
            let text = try arguments.text(0)
            return .value(.text(text.prefix(1).uppercased() + text.dropFirst().lowercased()))
        }
        table = table.adding("strip", "text") { .value(.text(trimmed(try $0.text(0)))) }
        table = table.adding("center", "text width?") { arguments in
            let (text, width) = (try arguments.text(0), try arguments.size(1, default: 80))
            let missing = min(max(0, width - text.count), 10_000)
            let left = missing / 2 + missing % 2 * (width % 2)
            return .value(
                .text(String(repeating: " ", count: left) + text + String(repeating: " ", count: missing - left)))
        }
        table = table.adding("wordcount", "text") { .value(.integer(try words($0).count)) }
        // Without a separator Python's method cuts at blanks.
        table = table.adding("split", "text separator? limit?") { arguments in
            if arguments.has(1), let parts = try FunctionTable.standard.call(arguments) { return parts }
            return .list(try words(arguments).map { .value(.text(String($0))) })
        }
        table = table.adding("zfill", "text width") { arguments in
            let (text, width) = (try arguments.value(0).description, try arguments.size(1, default: 0))
            let sign = text.first.map("+-".contains) == true ? text.prefix(1) : ""
            let zeros = String(repeating: "0", count: max(0, width - text.count))
            return .value(.text(sign + zeros + text.dropFirst(sign.count)))
        }
        table = table.adding("ljust", "text width fill?") { arguments in
            .value(.text(try arguments.text(0) + (try filling(arguments))))
        }
        table = table.adding("rjust", "text width fill?") { arguments in
            .value(.text(try filling(arguments) + (try arguments.text(0))))
        }
        // Texts that are only a little too long stay whole, and words too unless they may be cut.
        table = table.adding("truncate", "text length? killwords? end? leeway?") { arguments in
            let (text, length) = (try arguments.text(0), try arguments.size(1, default: 255))
            let end = arguments.has(3) ? try arguments.text(3) : "..."
            guard text.count > length + (try arguments.size(4, default: 5)) else { return arguments[0] }
            let cut = text.prefix(max(0, length - end.count))
            let isCut = try arguments.has(2) && arguments.truth(2)
            let space = isCut ? nil : cut.lastIndex(of: " ")
            return .value(.text(String(space.map { cut[..<$0] } ?? cut) + end))
        }
        return table
    }()

    private static func words(_ arguments: Arguments) throws -> [Substring] {
        try arguments.text(0).split(whereSeparator: \.isWhitespace)
    }

    /// What a text lacks of a width.
    private static func filling(_ arguments: Arguments) throws -> String {
        let fill = arguments.has(2) ? try arguments.text(2) : " "
        guard fill.count == 1 else { throw arguments.wrong(2, Localized(zh: "一个字符", en: "one character")) }
        return String(repeating: fill, count: max(0, try arguments.size(1, default: 0) - arguments.text(0).count))
    }
}
