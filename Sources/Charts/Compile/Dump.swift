import Tables

/// The compiled chart in the form of a Vega scene dump: for `--format scene` and for comparing with Vega.
struct Dump {
    let tree: CompiledTree
    /// Single views and where their plots begin.
    let views: [(view: CompiledView, at: Point)]

    func json() -> String {
        let title = tree.title?["text"].map { Labels.lines($0).joined(separator: "\n") }
        let isSingle = if case .plot = tree { true } else { false }
        let width = isSingle ? views.first?.view.width ?? 0 : 0, height = isSingle ? views.first?.view.height ?? 0 : 0
        var seen: Set<ScaleKey> = []
        let scales = views.flatMap { view in view.view.scales.filter { seen.insert($0.key).inserted } }
        var text = "{\"width\":\(Decimals.plain(width)),\"height\":\(Decimals.plain(height))"
        text += ",\"title\":\(Self.string(title)),\"scales\":{"
        text += scales.map { Self.scale($0.key, $0.scale) }.joined(separator: ",")
        text += "},\"axes\":[" + axes(tree).joined(separator: ",")
        text += "],\"legends\":[" + legends(tree).joined(separator: ",")
        text += "],\"marks\":["
        text += views.flatMap { view in view.view.groups.map { Self.group($0, at: view.at) } }.joined(separator: ",")
        return text + "]}"
    }

    private func axes(_ tree: CompiledTree) -> [String] {
        func texts(_ axes: [AxisModel]) -> [String] {
            axes.filter { !$0.isBare }.map { axis in
                let labels = axis.ticks.filter(\.visible).map { Self.lines($0.label.isEmpty ? [""] : $0.label) }
                return "{\"orient\":\"\(axis.orient)\",\"title\":\(Self.lines(axis.title)),"
                    + "\"labels\":[\(labels.joined(separator: ","))]}"
            }
        }
        switch tree {
        case .plot(let view): return texts(view.axes)
        case .grid(let grid):
            let columns = max(1, min(grid.arrangement.columns ?? grid.children.count, grid.children.count))
            let rows = (grid.children.count + columns - 1) / columns
            // Each column and each row of a facet has the axes that its cells share.
            return grid.children.flatMap(axes)
                + (0..<columns).flatMap { _ in texts(grid.columnAxes) }
                + (0..<rows).flatMap { _ in texts(grid.rowAxes) }
        }
    }

    private func legends(_ tree: CompiledTree) -> [String] {
        let own = tree.legends.map { legend in
            let lies =
                legend.properties.string("direction").map { $0 == "horizontal" }
                ?? ["top", "bottom"].contains(legend.properties.string("orient"))
            let entries =
                legend.ramp.isEmpty ? legend.rowwise(columns: legend.writtenColumns ?? 1, lies: lies) : legend.entries
            let labels = entries.map { Self.string($0.label) }
            return "{\"title\":\(Self.lines(legend.title)),\"labels\":[\(labels.joined(separator: ","))]}"
        }
        guard case .grid(let grid) = tree else { return own }
        return own + grid.children.flatMap(legends)
    }

    private static func lines(_ lines: [String]) -> String {
        if lines.isEmpty { return "null" }
        return lines.count == 1 ? string(lines[0]) : "[" + lines.map(string).joined(separator: ",") + "]"
    }

    private static func scale(_ key: ScaleKey, _ scale: Scale) -> String {
        let name = key.scope == 0 ? key.channel.rawValue : "view_\(key.scope - 1)_\(key.channel.rawValue)"
        let domain =
            scale.kind == .ordinal || scale.kind.isPlaced
            ? scale.values.map { value in scale.binStep.map { bin(value, step: $0) } ?? Self.value(value) }
            : scale.domain.map(end)
        let range = scale.names.isEmpty ? scale.range.map(number) : scale.names.map { string($0) }
        return
            "\"\(name)\":{\"type\":\"\(scale.kind.rawValue)\",\"domain\":[\(domain.joined(separator: ","))],\"range\":[\(range.joined(separator: ","))]}"
    }

    /// Vega names the bins of a discrete scale by both their ends.
    private static func bin(_ value: Value, step: Double) -> String {
        guard let start = Cells.number(value) else { return string("null") }
        return string("\(Decimals.plain(start)) \u{2013} \(Decimals.plain(start + step))")
    }

    private static func group(_ group: MarkGroup, at offset: Point) -> String {
        "{\"type\":\"\(group.kind.rawValue)\",\"offset\":[\(number(offset.x)),\(number(offset.y))],\"items\":[\(group.items.map { item($0, group.kind) }.joined(separator: ","))]}"
    }

    private static func item(_ item: MarkItem, _ kind: MarkGroup.Kind) -> String {
        var parts: [String] = []
        func add(_ name: String, _ value: Double?) { if let value { parts.append("\"\(name)\":\(number(value))") } }
        add("x", item.x)
        add("y", item.y)
        add("x2", item.x2)
        add("y2", item.y2)
        add("width", item.width)
        add("height", item.height)
        if kind == .arc {
            add("startAngle", item.startAngle)
            add("endAngle", item.endAngle)
            add("innerRadius", item.innerRadius)
            add("outerRadius", item.outerRadius)
        }
        if let fill = item.fill { parts.append("\"fill\":\(string(fill))") }
        if let stroke = item.stroke { parts.append("\"stroke\":\(string(stroke))") }
        add("size", kind == .symbol ? item.size : nil)
        if let shape = item.shape { parts.append("\"shape\":\(string(shape))") }
        if let lines = item.text { parts.append("\"text\":\(Self.lines(lines.isEmpty ? [""] : lines))") }
        if [.line, .area, .trail].contains(kind) { parts.append("\"defined\":\(item.defined)") }
        return "{" + parts.joined(separator: ",") + "}"
    }

    /// The end of a domain in the four decimals of Vega's dumps.
    private static func end(_ value: Double) -> String {
        abs(value) >= 1e7 ? number(value) : number((value * 1e4).rounded() / 1e4)
    }

    private static func number(_ value: Double) -> String {
        guard value.isFinite else { return "null" }
        if abs(value) >= 1e7 { return Decimals.plain(value) }
        return Decimals.plain((value * 1e6).rounded() / 1e6)
    }

    private static func value(_ value: Value) -> String {
        switch value {
        case .null: "null"
        case .boolean(let flag): flag ? "true" : "false"
        case .exact, .real, .day, .instant: Cells.number(value).map(number) ?? "null"
        case .text(let text): string(text)
        }
    }

    static func string(_ text: String?) -> String {
        guard let text else { return "null" }
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            default:
                if scalar.value < 0x20 {
                    let hex = String(scalar.value, radix: 16)
                    result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
                } else {
                    result.unicodeScalars.append(scalar)
                }
            }
        }
        return result + "\""
    }
}
