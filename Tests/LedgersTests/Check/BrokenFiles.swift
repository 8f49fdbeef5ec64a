@testable import Ledgers

/// Ledgers broken by chance, in ways of which docs/checking.md lists no difference: cells of every type right and wrong,
/// constraints, keys, references, dialects, encodings, ragged and blank rows, headers wrong, missing and repeated.
struct BrokenFiles {
    private var random: SplitMix

    init(seed: UInt64) { random = SplitMix(seed: seed) }

    private static let cells: [String: (right: [String], wrong: [String])] = [
        "string": (["甲", "乙单位", "a b", "x;y,z", "他说\"好\"", "两\n行", "-", "0"], [""]),
        "integer": (
            ["1", "0", "-5", "42", "+7", "007", " 12", "99 "], ["x", "1.5", "1.0", "1e3", "--1", "1 2", "", "0x1f"]
        ),
        "number": (["1.5", "-0.25", "3", "1e2", "5.", " 2.5"], ["x", "1.2.3", "1e", "--", "", "%", "12元"]),
        "boolean": (["true", "false", "1", "0"], ["yes", "是", "TRUe", "2", ""]),
        "date": (
            ["2016-07-04", "2015-12-31", "2000-02-29"],
            ["2016-02-30", "2016/07/04", "20160704", "04-07-2016", "2016-07", ""]
        ),
        "datetime": (
            ["2016-07-04T09:30:00", "2016-07-05T09:30:00"],
            ["2016-07-04", "2016-07-04T25:00:00", "2016-07-04T09:30", "x", ""]
        ),
        "time": (["09:30:00", "23:59:59"], ["9:30", "09:30", "x", "", "09:60:00"]),
        "year": (["2016", "1999"], ["16", "20160", "x", "", "2016年"]),
        "yearmonth": (["2016-07", "1999-12"], ["2016-13", "2016", "x", "", "2016/07", "2016-00"]),
        "any": (["x", "1"], [""]),
    ]
    private static var constraints: [String: [[String: Any]]] {
        [
            "string": [
                ["minLength": 2], ["maxLength": 3], ["pattern": "甲|乙.*"], ["enum": ["甲", "乙单位"]], ["unique": true],
            ],
            "integer": [
                ["minimum": 0], ["exclusiveMinimum": 1], ["maximum": 42], ["enum": [1, 42]], ["unique": true],
            ],
            "number": [["minimum": 0], ["exclusiveMaximum": 3]],
            "date": [["minimum": "2015-01-01"], ["exclusiveMaximum": "2016-07-04"]],
            "year": [["minimum": 2000]], "yearmonth": [["maximum": "2000-01"]],
        ]
    }

    private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

    private mutating func one<T>(_ items: [T]) -> T { items[Int.random(in: 0..<items.count, using: &random)] }

    /// A file, and its resource as a descriptor has it. References go to `code` and `num` of `units`.
    mutating func next(_ name: String) -> (resource: [String: Any], bytes: [UInt8]) {
        let kinds = (0..<Int.random(in: 2...5, using: &random)).map { _ in one(Self.cells.keys.sorted()) }
        let names = Array(["编号", "部门", "日期", "金额", "备注"].shuffled(using: &random).prefix(kinds.count))
        var schema: [String: Any] = ["fields": zip(names, kinds).map { field($0, $1) }]
        if chance(30) { schema["missingValues"] = ["", "NULL"] }
        let hasKey = chance(30)
        if hasKey { schema["primaryKey"] = [one(names)] }
        let references = zip(names, kinds).compactMap { name, kind in
            kind == "string" ? (name, "code") : kind == "integer" ? (name, "num") : nil
        }
        if chance(30), !references.isEmpty {
            let (field, referred) = one(references)
            schema["foreignKeys"] = [["fields": [field], "reference": ["resource": "units", "fields": [referred]]]]
        }
        let match = one(["exact", "exact", "exact", "equal", "subset", "superset", "partial"])
        if match != "exact" { schema["fieldsMatch"] = match }
        var dialect: [String: Any] = [:]
        let (delimiter, quote) = (one([",", ",", ";", "\t"]), one(["\"", "\"", "'"]))
        if delimiter != "," { dialect["delimiter"] = delimiter }
        if quote != "\"" { dialect["quoteChar"] = quote }
        var lines: [[String]] = []
        if chance(15) {
            dialect["headerRows"] = [3]
            lines = [["说明"], ["单位"]]
        }
        let labels = labels(names, isOrdered: match == "exact")
        lines.append(labels)
        for _ in 0..<Int.random(in: 2...8, using: &random) {
            lines.append(row(labels, names, kinds, mayBeBlank: !hasKey))
        }
        if chance(20) { lines.append(one(Array(lines.suffix(2)))) }
        let end = one(["\n", "\r\n"])
        let text = lines.map { $0.map { quoted($0, delimiter, quote) }.joined(separator: delimiter) + end }.joined()
        let isGB = chance(25)
        let mark = !isGB && chance(20) ? "\u{feff}" : ""
        var resource: [String: Any] = [
            "name": name, "type": "table", "path": "\(name).csv", "format": "csv",
            "encoding": isGB ? "gb18030" : "utf-8", "schema": schema,
        ]
        if !dialect.isEmpty { resource["dialect"] = dialect }
        return (resource, isGB ? GB18030Text.encode(text) : Array((mark + text).utf8))
    }

    private mutating func field(_ name: String, _ kind: String) -> [String: Any] {
        var constraints: [String: Any] = chance(30) ? ["required": true] : [:]
        if chance(40), let known = Self.constraints[kind] { constraints.merge(one(known)) { $1 } }
        return ["name": name, "type": kind].merging(constraints.isEmpty ? [:] : ["constraints": constraints]) { $1 }
    }

    private mutating func labels(_ names: [String], isOrdered: Bool) -> [String] {
        var labels = names
        let place = Int.random(in: labels.indices, using: &random)
        switch Int.random(in: 0..<20, using: &random) {
        case 0, 1: labels[place] = "错名"
        case 2: labels.append("多出")
        case 3: labels.removeLast()
        case 4 where isOrdered: labels[labels.count - 1] = labels[0]
        case 5 where isOrdered: labels[place] = ""
        case 6 where !isOrdered: labels.shuffle(using: &random)
        default: break
        }
        return labels.contains { !$0.isEmpty } && !labels.isEmpty ? labels : names
    }

    private mutating func row(_ labels: [String], _ names: [String], _ kinds: [String], mayBeBlank: Bool) -> [String] {
        var cells = labels.map { label in
            let cells = names.firstIndex(of: label).flatMap { Self.cells[kinds[$0]] }
            return cells.map { one(chance(25) ? $0.wrong : $0.right) } ?? "x"
        }
        switch Int.random(in: 0..<30, using: &random) {
        case 0: cells.removeLast()
        case 1: cells.append("多")
        case 2 where mayBeBlank: cells = cells.map { _ in "" }
        default: break
        }
        // A row of no value but for what is beyond, or in a table with a key, is one of the differences.
        let isBlank = cells.prefix(labels.count).allSatisfy { ["", "NULL"].contains($0) }
        return isBlank && (!mayBeBlank || cells.count != labels.count) ? labels.map { _ in "x" } : cells
    }

    private mutating func quoted(_ cell: String, _ delimiter: String, _ quote: String) -> String {
        let mustBe = [delimiter, quote, "\n", "\r"].contains { cell.contains($0) }
        guard mustBe || !cell.isEmpty && chance(10) else { return cell }
        return quote + cell.replacing(quote, with: quote + quote) + quote
    }
}
