/// Title above and note below a chart of several parts.
struct Frame {
    let above: [SceneNode]
    let topHeight: Double
    let bottomHeight: Double
    private let notes: [String]
    private let theme: Theme

    init(_ options: CompositeOptions, theme: Theme, measuring: any TextMeasuring, width: Double) {
        self.init(header: Header(options), theme: theme, measuring: measuring, width: width)
    }

    init(header: Header, theme: Theme, measuring: any TextMeasuring, width: Double) {
        var nodes: [SceneNode] = []
        var y = 12.0
        for (lines, style, role, color) in [
            (header.title, theme.text(theme.headlineSize, weight: 700), SceneNode.Role.title, theme.ink),
            (header.subtitle, theme.text(theme.labelSize + 1), .subtitle, theme.muted),
        ] {
            let wrapped = lines.flatMap { Wrapping.lines($0, style: style, width: width - 32, measuring) }
            guard !wrapped.isEmpty else { continue }
            let run = TextRun(wrapped, at: Point(16, y), baseline: .top, style: style)
            nodes.append(SceneNode(.text(run), role: role, fill: theme.paint(color)))
            y += run.box(measuring).height + 6
        }
        above = nodes
        topHeight = nodes.isEmpty ? 0 : y
        let style = theme.text(theme.labelSize - 1)
        notes = header.note.flatMap { Wrapping.lines($0, style: style, width: width - 32, measuring) }
        bottomHeight = notes.isEmpty ? 0 : Double(notes.count) * style.size * style.lineHeight + 10
        self.theme = theme
    }

    func below(height: Double) -> [SceneNode] {
        guard !notes.isEmpty else { return [] }
        let run = TextRun(notes, at: Point(16, height - 10), baseline: .bottom, style: theme.text(theme.labelSize - 1))
        return [SceneNode(.text(run), role: .note, fill: theme.paint(theme.muted))]
    }
}

extension Header {
    init(_ options: CompositeOptions) {
        self.init(
            title: options.title.map { [$0] } ?? [], subtitle: options.subtitle.map { [$0] } ?? [],
            note: options.remarks)
    }
}
