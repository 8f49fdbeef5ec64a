import Diagnostics
import Trees

extension Theme {
    /// Keys of a theme in a file.
    static let keys = [
        "name", "base", "language", "font", "label_size", "title_size", "headline_size", "colors", "lines", "ramp",
        "ink", "muted", "faint", "back", "total", "chinese_units", "config",
    ]

    /// A theme of one's own, as YAML or JSON: what it says, over a theme that is there.
    ///
    ///     name: 本单位
    ///     base: nianbao                   # or print, vega; default nianbao
    ///     font: Noto Serif CJK SC
    ///     label_size: 12                  # points; title_size and headline_size likewise
    ///     colors: ['#8c1d18', '#c98a1b', {hatch: 45, spacing: 5, width: 1.2}]
    ///     ramp: ['#fdf3e7', '#8c1d18']    # or the name of a scheme
    ///     config: {axis: {gridColor: '#eeeeee'}}
    ///
    /// `lines` are the colours of lines, which are then dashed as well; `ink`, `muted` and `faint` are those of text,
    /// guides' text and grid lines, `back` of last year and units of no interest, `total` of sums.
    /// - Throws: `Diagnostics` with every key that is unknown or does not say what it should.
    public init(_ tree: Tree) throws {
        var reader = ThemeReader(tree)
        self = reader.theme()
        _ = try Diagnostics.throwErrors(in: reader.found)
    }
}

/// Reads a theme; what is wrong is collected, so that all of it is said at once.
private struct ThemeReader {
    let tree: Tree
    var found: [Diagnostic] = []

    init(_ tree: Tree) {
        self.tree = tree
        guard let entries = tree.entries else {
            found.append(.themeValue("theme", expected: Theme.keys, at: tree.place))
            return
        }
        for entry in entries where !Theme.keys.contains(entry.key) {
            found.append(.themeKey(entry.key, known: Theme.keys, at: entry.keyPlace))
        }
    }

    mutating func theme() -> Theme {
        var theme =
            Theme.all.first { $0.name == text("base", default: Theme.nianbao.name, of: Theme.all.map(\.name)) }
            ?? .nianbao
        if let name = text("name") { theme.name = name }
        if let language = text("language", of: ["zh", "en"]) {
            theme.language = language == "en" ? .en : .zh
            theme.usesChineseUnits = language == "zh"
        }
        if let font = text("font") { theme.family = font }
        theme.labelSize = size("label_size") ?? theme.labelSize
        theme.titleSize = size("title_size") ?? theme.titleSize
        theme.headlineSize = size("headline_size") ?? theme.headlineSize
        theme.ink = color("ink") ?? theme.ink
        theme.muted = color("muted") ?? theme.muted
        theme.faint = color("faint") ?? theme.faint
        theme.back = color("back") ?? theme.back
        theme.total = color("total") ?? theme.total
        theme.usesChineseUnits = boolean("chinese_units") ?? theme.usesChineseUnits
        if let lines = list("lines")?.compactMap({ color($0, "lines") }) { theme.lineColors = lines }
        if let colors = list("colors") { setColors(colors, of: &theme) }
        if let ramp = tree["ramp"] { setRamp(ramp, of: &theme) }
        if let config = tree["config"] {
            if config.entries == nil {
                found.append(.themeValue("config", expected: ["{axis: {…}}"], at: config.place))
            }
            theme.config = Configuration.merged(theme.config, config)
        }
        return theme
    }

    private mutating func setColors(_ colors: [Tree], of theme: inout Theme) {
        theme.paints = [:]
        let names = colors.enumerated().compactMap { index, tree -> Tree? in
            guard tree.entries != nil else { return color(tree, "colors[\(index)]").map { Tree(.string($0)) } }
            guard let hatch = hatch(tree, "colors[\(index)]") else { return nil }
            let name = "hatch-\(index + 1)"
            theme.paints[name] = hatch
            return Tree(.string(name))
        }
        // Each that is none has been reported.
        guard let first = names.first?.string else { return }
        let solid = names.compactMap(\.string).first { theme.paints[$0] == nil } ?? first
        theme.config = Configuration.merged(
            theme.config, ["mark": ["color": Tree(.string(solid))], "range": ["category": Tree(.list(names))]])
    }

    private mutating func hatch(_ tree: Tree, _ path: String) -> Paint? {
        let keys = ["hatch", "spacing", "width", "line", "ground"]
        for entry in tree.entries ?? [] where !keys.contains(entry.key) {
            found.append(.themeKey("\(path).\(entry.key)", known: keys, at: entry.keyPlace))
        }
        func number(_ key: String, _ standard: Double?, _ range: ClosedRange<Double>) -> Double? {
            guard let value = tree[key] else { return standard }
            return value.double.flatMap { range.contains($0) ? $0 : nil }
        }
        guard let angle = number("hatch", nil, -360...360), let spacing = number("spacing", 5, 1...50),
            let width = number("width", 1.2, 0.1...20)
        else {
            found.append(
                .themeValue(path, expected: ["{hatch: 45, spacing: 5, width: 1.2}"], at: tree.place))
            return nil
        }
        let line = tree["line"].flatMap { color($0, "\(path).line") } ?? "#262626"
        let ground = tree["ground"].flatMap { color($0, "\(path).ground") } ?? "#ffffff"
        guard let line = Color(css: line), let ground = Color(css: ground) else { return nil }
        return .hatch(line: line, ground: ground, angle: angle, spacing: spacing, width: width)
    }

    private mutating func setRamp(_ ramp: Tree, of theme: inout Theme) {
        let range: Tree
        if let name = ramp.string {
            guard Schemes.named(name) != nil else {
                found.append(
                    .themeValue("ramp", expected: Schemes.rampTexts.keys.sorted(), got: name, at: ramp.place))
                return
            }
            range = ["scheme": Tree(.string(name))]
        } else {
            let colors = (ramp.list ?? []).compactMap { color($0, "ramp") }
            guard colors.count > 1 else {
                found.append(.themeValue("ramp", expected: ["['#eaf1f8', '#123d6f']"], at: ramp.place))
                return
            }
            range = Tree(.list(colors.map { Tree(.string($0)) }))
        }
        let ranges = ["ramp", "heatmap", "ordinal"].map { Tree.Entry(key: $0, value: range) }
        // A list replaces a scheme's name whole.
        let kept = (theme.config["range"]?.entries ?? []).filter { entry in !ranges.contains { $0.key == entry.key } }
        let others = (theme.config.entries ?? []).filter { $0.key != "range" }
        theme.config = Tree(.object(others + [Tree.Entry(key: "range", value: Tree(.object(kept + ranges)))]))
    }

    private mutating func text(_ key: String, default standard: String? = nil, of choices: [String]? = nil) -> String? {
        guard let value = tree[key] else { return standard }
        if let text = value.scalarText, !text.isEmpty, choices?.contains(text) ?? true { return text }
        found.append(.themeValue(key, expected: choices ?? ["text"], got: value.scalarText, at: value.place))
        return standard
    }

    private mutating func size(_ key: String) -> Double? {
        guard let value = tree[key] else { return nil }
        if let points = value.double, (4...72).contains(points) { return points }
        found.append(.themeValue(key, expected: ["4…72"], at: value.place))
        return nil
    }

    private mutating func boolean(_ key: String) -> Bool? {
        guard let value = tree[key] else { return nil }
        if value.boolean == nil { found.append(.themeValue(key, expected: ["true", "false"], at: value.place)) }
        return value.boolean
    }

    private mutating func list(_ key: String) -> [Tree]? {
        guard let value = tree[key] else { return nil }
        if let items = value.list, !items.isEmpty { return items }
        found.append(.themeValue(key, expected: ["['#2f6da8', …]"], at: value.place))
        return nil
    }

    private mutating func color(_ key: String) -> String? { tree[key].flatMap { color($0, key) } }

    private mutating func color(_ value: Tree, _ path: String) -> String? {
        if let text = value.string, Color(css: text) != nil { return text }
        found.append(.themeValue(path, expected: ["'#2f6da8'", "steelblue"], at: value.place))
        return nil
    }
}
