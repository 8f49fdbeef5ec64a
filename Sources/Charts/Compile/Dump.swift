import Tables

/// The compiled chart in the form of a Vega scene dump: for `--format scene` and for comparing with Vega.
struct Dump {
    private var text = ""

    static func json(_ view: CompiledView) -> String {
        var dump = Dump()
        dump.write(view)
        return dump.text
    }

    private mutating func write(_ view: CompiledView) {
        let title = view.title?["text"].map { Labels.lines($0).joined(separator: "\n") }
        text +=
            "{\"width\":\(Decimals.plain(view.width)),\"height\":\(Decimals.plain(view.height)),\"title\":\(Self.string(title)),\"scales\":{"
        text += view.scales.enumerated().map { Self.scale($0.element.key, $0.element.scale, all: view.scales) }.joined(
            separator: ",")
        text += "},\"axes\":["
        text += view.axes.map { axis in
            "{\"orient\":\"\(axis.orient)\",\"title\":\(Self.lines(axis.title)),\"labels\":[\(axis.ticks.filter { $0.visible && !$0.label.isEmpty }.map { Self.lines($0.label) }.joined(separator: ","))]}"
        }.joined(separator: ",")
        text += "],\"legends\":["
        text += view.legends.map { legend in
            "{\"title\":\(Self.lines(legend.title)),\"labels\":[\(legend.entries.map { Self.string($0.label) }.joined(separator: ","))]}"
        }.joined(separator: ",")
        text += "],\"marks\":["
        text += view.groups.map(Self.group).joined(separator: ",")
        text += "]}"
    }

    private static func lines(_ lines: [String]) -> String {
        if lines.isEmpty { return "null" }
        return lines.count == 1 ? string(lines[0]) : "[" + lines.map(string).joined(separator: ",") + "]"
    }

    private static func scale(_ key: ScaleKey, _ scale: Scale, all: [(key: ScaleKey, scale: Scale)]) -> String {
        let name = key.scope == 0 ? key.channel.rawValue : "layer_\(key.scope - 1)_\(key.channel.rawValue)"
        let domain = scale.kind == .ordinal || scale.kind.isPlaced ? scale.values.map(value) : scale.domain.map(number)
        let range = scale.names.isEmpty ? scale.range.map(number) : scale.names.map { string($0) }
        return
            "\"\(name)\":{\"type\":\"\(scale.kind.rawValue)\",\"domain\":[\(domain.joined(separator: ","))],\"range\":[\(range.joined(separator: ","))]}"
    }

    private static func group(_ group: MarkGroup) -> String {
        "{\"type\":\"\(group.kind.rawValue)\",\"offset\":[0,0],\"items\":[\(group.items.map { item($0, group.kind) }.joined(separator: ","))]}"
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
