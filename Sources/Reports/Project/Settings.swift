import Diagnostics
import Documents
import Tables
import Trees

/// What `nianbao.yaml` says.
public struct Settings: Hashable, Sendable {
    public let title: String
    public let organisation: String
    /// The year that is reported.
    public let year: Int
    /// The day on which the report is signed: figures of the year go up to the day before. `nil` takes the whole year.
    public let asOf: Day?
    /// Paths relative to the project.
    public let package: String
    public let metrics: String
    public let notebooks: String
    public let output: String
    public let theme: String
    /// How documents look where a notebook does not say: `style`, default `official`.
    public let layout: DocumentLayout
    /// The path of a Word document whose styles are taken where a notebook names none.
    public let reference: Tree?
    /// From when on a word may be used, and how numbers are rounded.
    public let wording: Wording
    /// Codes of lint's rules that this project does not hold to.
    public let lintIgnored: Set<String>

    static let keys = [
        "title", "organisation", "year", "as_of", "locale", "package", "metrics", "notebooks", "output", "theme",
        "wording", "lint", "style", "reference",
    ]

    /// Reads `nianbao.yaml`. Only `title`, `organisation` and `year` must be there; the paths default to
    /// `datasets/datapackage.json`, `datasets/metrics.yaml`, `notebooks-md` and `output`.
    /// - Throws: `Diagnostics` with everything that is wrong with the file.
    public init(_ tree: Tree) throws {
        var found: [Diagnostic] = []
        guard let entries = tree.entries else { throw Diagnostics([.settingsNotAnObject(at: tree.place)]) }
        for entry in entries where !Self.keys.contains(entry.key) {
            found.append(.unknownKey(entry.key, known: Self.keys, at: entry.keyPlace))
        }
        func text(_ key: String, default standard: String? = nil) -> String {
            if let value = tree[key]?.scalarText, !value.isEmpty { return value }
            if let standard, tree[key] == nil { return standard }
            found.append(.settingMissing(key, at: tree[key]?.place ?? tree.place))
            return ""
        }
        title = text("title")
        organisation = text("organisation")
        package = text("package", default: "datasets/datapackage.json")
        metrics = text("metrics", default: "datasets/metrics.yaml")
        notebooks = text("notebooks", default: "notebooks-md")
        output = text("output", default: "output")
        theme = text("theme", default: "nianbao")
        var look = KeyReader(tree)
        layout = look.choice("style", DocumentLayout.self) ?? .official
        reference = look.text("reference") == nil ? nil : tree["reference"]
        found += look.found
        wording = Wording(tree["wording"], found: &found)
        var lint = KeyReader(tree["lint"] ?? [:])
        lintIgnored = Set(lint.texts("ignore"))
        let rules = LintRule.all.map(\.code) + ["typed-number"]
        for code in lintIgnored.sorted() where !rules.contains(code) {
            lint.found.append(.unknownChoice(code, of: "lint: ignore", known: rules, at: lint.tree.place))
        }
        found += lint.found
        if text("locale", default: "zh-CN") != "zh-CN" {
            found.append(.unsupportedLocale(tree["locale"]?.scalarText ?? "", at: tree["locale"]?.place ?? tree.place))
        }
        year = tree["year"]?.integer ?? 0
        if !(1900...9999).contains(year) {
            found.append(.settingNotAYear(at: tree["year"]?.place ?? tree.place))
        }
        asOf = tree["as_of"]?.scalarText.flatMap { Day(iso: $0) }
        if let given = tree["as_of"], !given.isNull, asOf == nil {
            found.append(.settingNotADay("as_of", given.scalarText ?? "", at: given.place))
        }
        if let asOf, let first = Day(year: year, month: 1, day: 1), asOf <= first {
            found.append(.asOfBeforeYear(asOf, year: year, at: tree["as_of"]?.place ?? tree.place))
        }
        _ = try Diagnostics.throwErrors(in: found)
    }

    /// The day that documents carry: `as_of`, else the last of the year.
    public var date: Day { asOf ?? Period.year(year)?.last ?? Day(number: 0) }

    /// The days that a report on `year` speaks of: up to the day before `as_of` when that lies in the year, else all of it.
    public func period(of year: Int) -> Period? {
        guard let whole = Period.year(year) else { return nil }
        guard let asOf, whole.contains(asOf.adding(days: -1)) else { return whole }
        return Period(whole.first, through: asOf.adding(days: -1))
    }
}

extension Settings {
    /// A settings file with some of its scalars replaced from outside. Another year is reported whole: `as_of` belongs to
    /// the year that stands beside it in the file.
    static func overriding(_ tree: Tree, with set: [String: String]) -> Tree {
        var entries = tree.entries ?? []
        for (key, text) in set.sorted(by: { $0.key < $1.key }) where keys.contains(key) {
            let value = Tree(Int(text) == nil ? .string(text) : .number(text))
            if let index = entries.firstIndex(where: { $0.key == key }) {
                entries[index] = Tree.Entry(key: key, keyPlace: entries[index].keyPlace, value: value)
            } else {
                entries.append(Tree.Entry(key: key, value: value))
            }
        }
        if let year = set["year"], set["as_of"] == nil, tree["year"]?.scalarText != year {
            entries.removeAll { $0.key == "as_of" }
        }
        return tree.entries == nil ? tree : Tree(.object(entries), at: tree.place)
    }
}
