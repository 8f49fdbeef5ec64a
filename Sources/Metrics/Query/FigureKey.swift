import Diagnostics
import Expressions
import Tables

/// The text that names a figure wherever it is printed, and asks for it again: `cases.total`, and of a part
/// `cases.total:month=7,受理部门=公安局`.
///
/// After the metric's id stand, in this order, `year`, `month`, `quarter`, `until`, `days`, `compare`, fields with their
/// values, conditions as `where`, what it is ranked among as `rank` (with `from`, `ties`, `of`, `course`), the series that it is a
/// period of as `series` (with `over`, `average`), and the key of the figure that it is held against as `against`; a `,`, `=` or `\` in a name or value has a `\` before it, and so has a
/// field that is called as one of these words.
extension FigureRequest {
    private static let words = [
        "year", "month", "quarter", "until", "days", "compare", "where", "rank", "from", "ties", "of", "course",
        "series", "over", "average", "against",
    ]

    /// The text that asks for the figure again, where `metric` is its id.
    public var key: String { narrowing.isEmpty ? metric : "\(metric):\(narrowing)" }

    /// What narrows the metric; empty for all of it.
    public var narrowing: String {
        let numbers = [("year", year), ("month", month), ("quarter", quarter), ("until", until)].compactMap {
            name, number in number.map { "\(name)=\($0)" }
        }
        let dated = (days.map { ["days=\(Self.written($0))"] } ?? [])
        let other = compare == .previousYear ? [] : ["compare=\(compare.written)"]
        let fields = values.sorted { ByteText($0.key) < ByteText($1.key) }.map { name, value in
            "\(Self.words.contains(name) ? "\\" : "")\(Self.escaped(name))=\(Self.escaped(value.description))"
        }
        let conditions = filters.map { "where=\(Self.escaped($0.source))" }
        let held = against.map { ["against=\(Self.escaped($0.key))"] } ?? []
        return (numbers + dated + other + fields + conditions + (rank?.parts ?? []) + (trend?.parts ?? []) + held)
            .joined(separator: ",")
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
            do {
                try read(String(sides[0]), Self.plain(sides[1]))
            } catch is Unreadable {
                throw Diagnostic.notAFigureKey(key)
            }
        }
    }

    private struct Unreadable: Error {}

    /// - Parameter word: as written, so that a field called `month` is told from the word.
    private mutating func read(_ word: String, _ value: String) throws {
        func known<T>(_ read: T?) throws -> T {
            guard let read else { throw Unreadable() }
            return read
        }
        switch word {
        case "year": year = try known(Int(value))
        case "month": month = try known(Int(value))
        case "quarter": quarter = try known(Int(value))
        case "until": until = try known(Int(value))
        case "days": days = try known(Self.period(value))
        case "where": filters.append(try Expression(value))
        case "compare": compare = try known(Query.Comparison(written: value))
        case "rank":
            var wanted = rank ?? Rank(among: [])
            if !value.isEmpty { wanted.among.append(Query.Key(value)) }
            rank = wanted
        case "from": try changeRank { $0.from = try known(RankRule.Side(rawValue: value)) }
        case "ties": try changeRank { $0.ties = try known(Ties(rawValue: value)) }
        case "of": try changeRank { $0.span = try known(Self.period(value)) }
        case "course": try changeRank { $0.course = try known(Grain(rawValue: value)) }
        case "series": trend = Trend(try known(Grain(rawValue: value)))
        case "over": try changeTrend { $0.span = try known(Self.period(value)) }
        case "average":
            try changeTrend { $0.window = try known(Int(value).flatMap { (2...366).contains($0) ? $0 : nil }) }
        case "against": against = try FigureRequest(key: value)
        default: values[Self.plain(word[...])] = value.isEmpty ? .null : .text(value)
        }
    }

    private mutating func changeRank(_ change: (inout Rank) throws -> Void) throws {
        guard var wanted = rank else { throw Unreadable() }
        try change(&wanted)
        rank = wanted
    }

    private mutating func changeTrend(_ change: (inout Trend) throws -> Void) throws {
        guard var wanted = trend else { throw Unreadable() }
        try change(&wanted)
        trend = wanted
    }

    /// `2016-07-04`, and of several days `2016-07-04/2016-07-10`.
    fileprivate static func written(_ days: Period) -> String {
        days.first == days.last ? days.first.description : "\(days.first)/\(days.last)"
    }

    private static func period(_ text: String) -> Period? {
        let ends = text.split(separator: "/", omittingEmptySubsequences: false).map { Day(iso: $0) }
        guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1] else { return nil }
        return Period(first, through: last)
    }

    static func escaped(_ text: String) -> String {
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

extension FigureRequest.Rank {
    /// What is not said is what is usual.
    fileprivate var parts: [String] {
        let names = among.isEmpty ? [""] : among.map { FigureRequest.escaped($0.name) }
        return names.map { "rank=\($0)" } + (from == .top ? [] : ["from=\(from.rawValue)"])
            + (ties == .competition ? [] : ["ties=\(ties.rawValue)"])
            + (span.map { ["of=\(FigureRequest.written($0))"] } ?? [])
            + (course.map { ["course=\($0.rawValue)"] } ?? [])
    }
}

extension FigureRequest.Trend {
    fileprivate var parts: [String] {
        ["series=\(grain.rawValue)"] + (span.map { ["over=\(FigureRequest.written($0))"] } ?? [])
            + (window.map { ["average=\($0)"] } ?? [])
    }
}
