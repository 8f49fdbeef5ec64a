import Tables
import Trees

/// The line of a trend, in the upper band of its plot, with labels that meet neither the line nor each other.
struct GrowthLine {
    /// How much higher the plot is than the columns below the line.
    static let split = 1.75
    /// Padding of the categories' bands, in steps.
    static let inner = 0.25, outer = 0.12

    private let numbers: [Double?]
    private let room: Room
    private let color: String
    private let low: Double
    private let high: Double

    init(_ values: [Value], room: Room, color: String) {
        numbers = values.map { Cells.number($0) }
        self.room = room
        self.color = color
        low = min(numbers.compactMap { $0 }.min() ?? 0, 0)
        high = max(numbers.compactMap { $0 }.max() ?? 0, 0)
    }

    private var span: Double { max(high - low, 0.01) }
    private var domain: (low: Double, high: Double) { (low - span * 3.55, high + span * 0.45) }

    /// Where a label may stand, from its point: the first that is free is taken.
    struct Stand: Hashable {
        var dx: Double
        var dy: Double
        var align: String
        var isAbove: Bool { dy < 0 }
    }

    static let stands = [
        Stand(dx: 0, dy: -7, align: "center"), Stand(dx: 0, dy: 7, align: "center"),
        Stand(dx: -3, dy: -7, align: "right"), Stand(dx: 3, dy: -7, align: "left"),
        Stand(dx: -3, dy: 7, align: "right"), Stand(dx: 3, dy: 7, align: "left"),
        Stand(dx: 0, dy: -15, align: "center"), Stand(dx: 0, dy: 15, align: "center"),
    ]

    private var labels: [String] {
        numbers.map { $0.map { Printing.percent(.real($0), signed: true) } ?? "" }
    }

    private func column(_ stand: Int) -> String { "__stand\(stand)" }

    /// The labels, each in the column of its stand.
    func labelColumns(rows: Int) -> [Column] {
        let chosen = chosenStands()
        return Set(chosen.compactMap { $0 }).sorted().map { stand in
            let own = zip(labels, chosen).map { $1 == stand ? $0 : "" }
            return Draft.text(column(stand), own + Array(repeating: "", count: max(0, rows - own.count)))
        }
    }

    /// Points of the line, in the plot.
    private var points: [Point?] {
        let step = room.width / (Double(numbers.count) - Self.inner + 2 * Self.outer)
        let height = room.height / (domain.high - domain.low)
        return numbers.enumerated().map { index, number in
            number.map {
                Point(
                    step * (Self.outer + Double(index) + (1 - Self.inner) / 2), (domain.high - $0) * height)
            }
        }
    }

    /// The stand of each label; `nil` where there is none, or no room for it.
    private func chosenStands() -> [Int?] {
        let points = points
        let zero = domain.high / (domain.high - domain.low) * room.height
        let dots = points.compactMap { $0 }.map { Rect(x: $0.x - 4, y: $0.y - 4, width: 8, height: 8) }
        var taken: [Rect] = []
        return zip(points.indices, labels).map { index, label in
            guard let point = points[index], let number = numbers[index], !label.isEmpty else { return nil }
            let around = [index - 1, index + 1].compactMap { points.indices.contains($0) ? points[$0] : nil }
            let isLow = !around.isEmpty && around.allSatisfy { $0.y < point.y }
            let below = number < 0 || isLow
            let order = Self.stands.indices.sorted { a, b in
                let (x, y) = (Self.stands[a], Self.stands[b])
                // Straight above or below comes before the sides, the wanted side before the other.
                func cost(_ stand: Stand) -> Double {
                    (stand.isAbove == below ? 3 : 0) + (stand.dx == 0 ? 0 : 1) + (abs(stand.dy) > 7 ? 2 : 0)
                }
                return (cost(x), a) < (cost(y), b)
            }
            let free = order.first { index in
                let box = box(label, at: point, Self.stands[index])
                return !taken.contains { $0.overlaps(box) } && !dots.contains { $0.overlaps(box) }
                    && !Self.meets(box, line: points) && !(box.y < zero + 1 && zero - 1 < box.maxY)
            }
            if let free { taken.append(box(label, at: point, Self.stands[free])) }
            return free
        }
    }

    private func box(_ label: String, at point: Point, _ stand: Stand) -> Rect {
        var run = TextRun([label], at: Point(point.x + stand.dx, point.y + stand.dy), style: room.theme.text(9))
        run.anchor = stand.align == "left" ? .start : stand.align == "right" ? .end : .middle
        run.baseline = stand.isAbove ? .bottom : .top
        let box = run.box(room.measuring)
        return Rect(x: box.x - 1, y: box.y, width: box.width + 2, height: box.height)
    }

    /// Whether a line through `points` enters `box`.
    static func meets(_ box: Rect, line points: [Point?]) -> Bool {
        zip(points, points.dropFirst()).contains { start, end in
            guard let start, let end, start.x < end.x else { return false }
            let (left, right) = (max(start.x, box.x), min(end.x, box.maxX))
            guard left < right else { return false }
            func y(_ x: Double) -> Double { start.y + (end.y - start.y) * (x - start.x) / (end.x - start.x) }
            let (a, b) = (y(left), y(right))
            return min(a, b) < box.maxY + 1 && max(a, b) > box.y - 1
        }
    }

    func layer(_ x: Tree, title: String) -> Tree {
        let ticks = Ticks.values(low, max(high, low + 0.01), 3)
        let place = Draft.quantity(
            Draft.Name.end,
            [
                "scale": ["domain": [Draft.number(domain.low), Draft.number(domain.high)], "nice": false],
                "title": Tree(.string(title)),
                "axis": [
                    "grid": false, "nianbao:unit": "%", "values": Tree(.list(ticks.map(Draft.number))),
                ],
            ])
        let ink = Tree(.string(color))
        var layers: [Tree] = [
            [
                "mark": ["type": "rule", "strokeDash": [3, 3], "color": "#b8bfc8"],
                "encoding": ["y": Draft.object([("datum", 0), ("type", "quantitative")])],
            ],
            ["mark": ["type": "line", "color": ink, "strokeWidth": 2], "encoding": ["x": x, "y": place]],
            [
                "mark": ["type": "circle", "color": ink, "size": 36, "opacity": 1],
                "encoding": ["x": x, "y": place],
            ],
        ]
        for stand in Set(chosenStands().compactMap { $0 }).sorted() {
            let at = Self.stands[stand]
            layers.append([
                "mark": [
                    "type": "text", "dx": Draft.number(at.dx), "dy": Draft.number(at.dy),
                    "align": Tree(.string(at.align)), "baseline": at.isAbove ? "bottom" : "top", "fontSize": 9,
                    "color": ink,
                ],
                "encoding": ["x": x, "y": place, "text": Draft.nominal(column(stand))],
            ])
        }
        return ["layer": Tree(.list(layers))]
    }
}
