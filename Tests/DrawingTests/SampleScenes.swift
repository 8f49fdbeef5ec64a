import Charts

/// Scenes small enough to know every coordinate of.
enum SampleScenes {
    static let blue = Color(red: 0.1, green: 0.4, blue: 0.8)
    static let red = Color(red: 0.9, green: 0.2, blue: 0.1)

    /// A bar chart of 800×450 with every kind of shape and paint.
    static let everything = Scene(
        width: 800, height: 450, title: "月度办件量", description: "1月至3月办件量 <件>",
        nodes: [
            SceneNode(
                .text(
                    TextRun(
                        ["月度办件量与同比增速", "（单位：件）"], at: Point(400, 20), anchor: .middle, baseline: .top,
                        style: TextStyle(size: 18, weight: 700))), role: .title, fill: .color(grey)),
            SceneNode(
                .group(
                    offset: Point(60, 80), clip: Rect(x: 0, y: 0, width: 700, height: 300),
                    children: bars + [wedge, line, band, translucent]), role: .plot),
            SceneNode(
                .text(
                    TextRun(
                        ["办件量（件）"], at: Point(30, 230), anchor: .middle, baseline: .middle, angle: -90,
                        style: TextStyle(size: 12))), role: .axisTitle, fill: .color(grey)),
        ])

    static let grey = Color(red: 0.2, green: 0.2, blue: 0.2)

    static let bars: [SceneNode] = [
        SceneNode(
            .rect(Rect(x: 0, y: 100, width: 60, height: 200), cornerRadius: 6), role: .mark, fill: .color(blue),
            label: "1月：200件"),
        SceneNode(
            .rect(Rect(x: 100, y: 50, width: 60, height: 250), cornerRadius: 0), role: .mark,
            fill: .hatch(
                line: blue, ground: Color(red: 1, green: 1, blue: 1), angle: 45, spacing: 8, width: 2),
            stroke: Stroke(.color(blue), width: 1.5), label: "2月：250件"),
        SceneNode(
            .rect(Rect(x: 200, y: 20, width: 60, height: 280), cornerRadius: 0), role: .mark,
            fill: .linearGradient(
                from: Point(0, 0), to: Point(0, 1),
                stops: [.init(offset: 0, color: blue), .init(offset: 1, color: red)])),
    ]

    static let wedge = SceneNode(
        .path(
            Path([
                .move(Point(400, 150)),
                .arc(center: Point(400, 150), radius: 80, from: 0, to: 1.5, clockwise: true), .close,
            ])), role: .mark, fill: .color(red))

    static let line = SceneNode(
        .path(Path([.move(Point(500, 250)), .curve(Point(550, 50), Point(600, 300), Point(650, 60))])), role: .mark,
        stroke: Stroke(.color(red), width: 3, dash: [8, 4], cap: .round, join: .round))

    static let band = SceneNode(
        .rect(Rect(x: 0, y: 290, width: 900, height: 5), cornerRadius: 0), role: .annotation, fill: .color(grey))

    static let translucent = SceneNode(
        .group(
            offset: Point(520, 180), clip: nil,
            children: [
                SceneNode(
                    .rect(Rect(x: 0, y: 0, width: 60, height: 60), cornerRadius: 0), role: .mark, fill: .color(blue)),
                SceneNode(
                    .rect(Rect(x: 30, y: 30, width: 60, height: 60), cornerRadius: 0), role: .mark, fill: .color(blue)),
            ]), role: .mark, opacity: 0.5)
}
