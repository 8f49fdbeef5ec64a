/// How a title or a subtitle is set: what its author says, over the theme's way.
struct TitleLook {
    let style: TextStyle
    let color: String
    /// `nil` for the theme's side.
    let anchor: TextRun.Anchor?
    /// Lines are no wider than this.
    let limit: Double?

    /// - Parameter properties: the title's own over the configuration's.
    init(_ properties: Properties, isSubtitle: Bool = false, size: Double, theme: Theme) {
        func name(_ property: String) -> String {
            isSubtitle ? "subtitle" + property.prefix(1).uppercased() + property.dropFirst() : property
        }
        style = theme.text(
            properties.number(name("fontSize")) ?? size,
            weight: Labels.weight(properties[name("fontWeight")]) ?? (isSubtitle ? 400 : 700))
        color = properties.string(name("color")) ?? (isSubtitle ? theme.muted : theme.ink)
        anchor = properties.string("anchor").flatMap(TextRun.Anchor.init)
        limit = properties.number("limit").flatMap { $0 > 0 ? $0 : nil }
    }

    /// `lines`, broken where they are wider than the title's limit or than `width`.
    func wrapped(_ lines: [String], width: Double?, _ measuring: any TextMeasuring) -> [String] {
        guard let most = [limit, width].compactMap({ $0 }).min() else { return lines }
        return lines.flatMap { Wrapping.lines($0, style: style, width: max(40, most), measuring) }
    }
}

extension Rect {
    /// Where text with that anchor stands over it.
    func x(of anchor: TextRun.Anchor) -> Double {
        switch anchor {
        case .start: x
        case .middle: x + width / 2
        case .end: maxX
        }
    }
}
