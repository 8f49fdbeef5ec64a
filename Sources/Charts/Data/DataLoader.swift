import Diagnostics
import Tables
import Trees

/// What lies outside a specification: tables by name and texts by address, given by whoever compiles the chart.
public struct ChartData: Sendable {
    let table: @Sendable (String) throws -> Table?
    let text: @Sendable (String) throws -> String?
    let files: [String: DataFile]

    /// A data file given by hand: CSV, TSV or JSON by the ending of its path.
    public struct DataFile: Hashable, Sendable {
        public var path: String
        public var text: String

        public init(path: String, text: String) {
            self.path = path
            self.text = text
        }
    }

    /// - Parameters:
    ///   - table: the table that `data: {name: …}` or a composite's data means; `nil` when there is none.
    ///   - text: the contents of the file that `data: {url: …}` means; `nil` when it may not or cannot be read.
    ///   - files: data by name, before the specification's own datasets and `table` are asked.
    public init(
        table: @escaping @Sendable (String) throws -> Table? = { _ in nil },
        text: @escaping @Sendable (String) throws -> String? = { _ in nil }, files: [String: DataFile] = [:]
    ) {
        self.table = table
        self.text = text
        self.files = files
    }

    /// One table for every name.
    public init(_ table: Table) {
        self.init(table: { _ in table })
    }
}

extension ChartData {
    func rows(of source: DataSource, datasets: [String: Tree]) throws -> Table {
        switch source {
        case .values(let tree, let format): return try parsed(table(tree, format, name: "values"), format)
        case .named(let name, let format):
            if let file = files[name] { return try parsed(read(file.text, format, name: file.path), format) }
            if let tree = datasets[name] { return try parsed(table(tree, format, name: name), format) }
            guard let table = try table(name) else {
                throw Diagnostic.noData(name, at: Place(), known: datasets.keys.sorted())
            }
            return table
        case .url(let url, let format):
            guard let text = try text(url) else { throw Diagnostic.noData(url, at: Place()) }
            return try parsed(read(text, format, name: url), format)
        case .sequence(let start, let stop, let step, let name):
            guard step != 0, abs((stop - start) / step) <= Double(Table.mostRows) else {
                throw Diagnostic.chartTooLarge("sequence", limit: Table.mostRows)
            }
            let values = Swift.stride(from: start, to: stop, by: step).map { Value.real($0) }
            return Table([Column(name, kind: .quantitative, values: values)])
        }
    }

    private func table(_ tree: Tree, _ format: DataFormat, name: String) throws -> Table {
        if let text = tree.string { return try read(text, format, name: name) }
        var tree = tree
        for step in (format.property ?? "").split(separator: ".") {
            guard let inner = tree[String(step)] else {
                throw Diagnostic.badData(name, zh: "没有 \(step)", en: "no member \(step)")
            }
            tree = inner
        }
        if let list = tree.list {
            guard list.count <= Table.mostRows else { throw Diagnostic.chartTooLarge(name, limit: Table.mostRows) }
            return Table(rows: list)
        }
        return Table(rows: [tree])
    }

    private func read(_ text: String, _ format: DataFormat, name: String) throws -> Table {
        let ending = name.split(separator: ".").last.map(String.init) ?? ""
        switch format.type ?? (["csv", "tsv"].contains(ending) ? ending : "json") {
        case "csv": return DelimitedText.table(text)
        case "tsv": return DelimitedText.table(text, delimiter: "\t")
        case "dsv": return DelimitedText.table(text, delimiter: format.delimiter?.first ?? ",")
        case "json": return try table(Tree(json: text, file: name), format, name: name)
        case let other: throw Diagnostic.badData(name, zh: "不认识的格式 \(other)", en: "unknown format \(other)")
        }
    }

    private func parsed(_ table: Table, _ format: DataFormat) throws -> Table {
        guard let parse = format.parse else { return table }
        var table = table
        for column in table.columns {
            guard let rule = parse.string(column.name) else { continue }
            table = table.with(column.name, column.kind, column.values.map { convert($0, rule) })
        }
        return table
    }

    private func convert(_ value: Value, _ rule: String) -> Value {
        if value.isNull { return .null }
        switch rule {
        case "number": return Cells.coerced(value).map { .real($0) } ?? .null
        case "boolean": return .boolean(value == .boolean(true) || value.description == "true")
        case "string": return .text(Cells.text(value))
        case "date", "utc": return Dates.instant(value)
        default:
            guard let colon = rule.firstIndex(of: ":") else { return value }
            let pattern = rule[rule.index(after: colon)...].filter { $0 != "'" && $0 != "\"" }
            return DateParsing.parse(Cells.text(value), pattern: String(pattern)).map(Cells.instant) ?? .null
        }
    }
}

enum Dates {
    /// A moment of whatever stands for one: a day, a text, milliseconds.
    static func instant(_ value: Value) -> Value {
        switch value {
        case .instant, .null: value
        case .day(let day): .instant(Int64(day.number) * 86_400_000)
        case .text(let text): DateParsing.parse(text).map(Cells.instant) ?? .null
        case .exact, .real: Cells.number(value).map(Cells.instant) ?? .null
        case .boolean: .null
        }
    }

    /// A date written as an object of parts (`{year: 2006, month: 'jan'}`), a text or milliseconds.
    static func time(_ tree: Tree, in unit: TimeUnit? = nil) -> Double? {
        guard tree.entries != nil else {
            if let unit, !unit.binned, let number = tree.double ?? tree.string.flatMap({ partNumber($0, of: unit) }) {
                return time(part: number, of: unit)
            }
            guard let value = Value(tree) else { return nil }
            return Cells.number(instant(value))
        }
        var moment = Moment(year: tree["year"]?.integer ?? 2012)
        if let month = tree["month"] { moment.month = month.integer ?? monthNumber(month.string ?? "") ?? 1 }
        if let quarter = tree["quarter"]?.integer { moment.month = (quarter - 1) * 3 + 1 }
        moment.date = tree["date"]?.integer ?? 1
        if let day = tree["day"]?.integer { moment.date = day + (tree["year"] == nil ? 1 : 0) }
        moment.hours = tree["hours"]?.integer ?? 0
        moment.minutes = tree["minutes"]?.integer ?? 0
        moment.seconds = tree["seconds"]?.integer ?? 0
        moment.milliseconds = tree["milliseconds"]?.integer ?? 0
        return moment.time
    }

    private static func time(part: Double, of unit: TimeUnit) -> Double? {
        guard unit.units.count == 1, part.isFinite, abs(part) < 1e6 else { return part }
        var moment = Moment(year: 2012)
        switch unit.units[0] {
        case .year: moment.year = Int(part)
        case .quarter: moment.month = Int(part) * 3 - 2
        case .month: moment.month = Int(part)
        case .date: moment.date = Int(part)
        case .day: moment.date = Int(part) + 1
        case .hours: moment.hours = Int(part)
        case .minutes: moment.minutes = Int(part)
        case .seconds: moment.seconds = Int(part)
        case .week, .dayofyear, .milliseconds: return part
        }
        return moment.time
    }

    /// The number of a month or a day of the week that is written by its name.
    private static func partNumber(_ name: String, of unit: TimeUnit) -> Double? {
        switch unit.units {
        case [.month]: return monthNumber(name).map(Double.init)
        case [.day]:
            let names = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]
            return names.firstIndex(of: String(name.lowercased().prefix(3))).map(Double.init)
        default: return nil
        }
    }

    private static func monthNumber(_ name: String) -> Int? {
        let names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
        return names.firstIndex(of: String(name.lowercased().prefix(3))).map { $0 + 1 }
    }
}
