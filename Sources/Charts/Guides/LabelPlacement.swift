/// Places data labels that ask for it (`nianbao:label` of a text mark), so that no two meet.
///
/// - `push`: labels in one column are pushed apart, up and down.
/// - `free`: each takes the first free stand around its point, out of the way of lines and points; one without a free
///   stand is left out.
/// - `drop`: one that would meet another is left out.
/// - `settle`: what specifications get that ask for nothing, in themes that fit their canvas. Labels stay where their
///   author has them while they meet no other. Where some do, all are turned upright, if they stand above columns and
///   that helps; else each one that meets another takes the first free stand, and one without is counted as lost.
///
/// Labels that ask for nothing stay where they are, and the others make way for them.
struct LabelPlacement {
    enum Mode: String { case push, free, drop, settle }

    /// The property of a text mark that names its mode.
    static let property = "nianbao:label"

    let theme: Theme
    let measuring: any TextMeasuring
    let width: Double
    let height: Double

    /// - Parameter guides: boxes of axis labels, which labels that settle keep clear of.
    func placed(_ groups: [MarkGroup], guides: [Rect] = []) -> [MarkGroup] {
        guard groups.contains(where: { $0.labelling != nil }) else { return groups }
        var groups = groups
        var taken = BoxIndex(
            groups.filter { $0.kind == .text && $0.labelling == nil }.flatMap { $0.items.compactMap(box) })
        for index in groups.indices where groups[index].labelling == .push {
            groups[index].items = pushed(groups[index].items)
            for box in groups[index].items.compactMap(box) { taken.insert(box) }
        }
        var hasGuides = false
        let around = Surroundings(
            dots: BoxIndex(groups.filter { $0.kind == .symbol }.flatMap { $0.items.compactMap(dot) }),
            bars: BoxIndex(groups.filter { $0.kind == .rect }.flatMap { $0.items.compactMap(bar) }),
            lines: groups.filter { $0.kind == .line }.map { group in group.items.map { Self.point($0.x, $0.y) } }
                + groups.filter { $0.kind == .rule }.flatMap(\.items).map {
                    [Self.point($0.x, $0.y), Self.point($0.x2, $0.y2)]
                })
        for index in groups.indices {
            guard let mode = groups[index].labelling, mode != .push else { continue }
            if mode == .settle, !hasGuides {
                for box in guides { taken.insert(box) }
                hasGuides = true
            }
            if mode == .settle {
                let stays = groups[index].items
                if let settled = [stays, turned(stays)].first(where: { areClear($0, taken) }) {
                    groups[index].items = settled
                    for box in settled.compactMap(box) { taken.insert(box) }
                    continue
                }
            }
            var lost = 0
            groups[index].items = groups[index].items.map { item in
                guard let box = box(item) else { return item }
                if mode != .free, !taken.meets(box) {
                    taken.insert(box)
                    return item
                }
                let free =
                    mode == .drop ? nil : stands(item, around).first { self.box($0).map { !taken.meets($0) } ?? true }
                guard let free else {
                    lost += 1
                    var hidden = item
                    hidden.text = []
                    return hidden
                }
                if let box = self.box(free) { taken.insert(box) }
                return free
            }
            if mode == .settle { groups[index].lost = lost }
        }
        return groups
    }

    /// What labels make way for.
    private struct Surroundings {
        var dots: BoxIndex
        var bars: BoxIndex
        var lines: [[Point?]]
    }

    private func areClear(_ items: [MarkItem], _ taken: BoxIndex) -> Bool {
        var taken = taken
        return items.compactMap(box).allSatisfy { box in
            defer { taken.insert(box) }
            return !taken.meets(box)
        }
    }

    /// Labels above or below columns, read from below; others as they are.
    private func turned(_ items: [MarkItem]) -> [MarkItem] {
        guard items.allSatisfy({ $0.align == "center" && $0.angle == 0 && $0.dy != 0 && ($0.text?.count ?? 0) <= 1 })
        else { return items }
        return items.map { item in
            var turned = item
            (turned.angle, turned.align, turned.baseline) = (270, item.dy < 0 ? "left" : "right", "middle")
            return turned
        }
    }

    /// The label's box with a little air; `nil` for one that says nothing.
    private func box(_ item: MarkItem) -> Rect? {
        guard let run = MarkNodes(theme: theme).run(item) else { return nil }
        let box = run.box(measuring)
        return Rect(x: box.x - 1, y: box.y, width: box.width + 2, height: box.height)
    }

    private func dot(_ item: MarkItem) -> Rect? {
        guard let x = item.x, let y = item.y else { return nil }
        let half = (item.size ?? 30).squareRoot() / 2 + 0.5
        return Rect(x: x - half, y: y - half, width: 2 * half, height: 2 * half)
    }

    private func bar(_ item: MarkItem) -> Rect? {
        guard let x = item.x, let y = item.y, let width = item.width, let height = item.height else { return nil }
        return Rect(x: x, y: y, width: width, height: height)
    }

    private static func point(_ x: Double?, _ y: Double?) -> Point? { x.flatMap { x in y.map { Point(x, $0) } } }

    /// Stands that meet no line and no point; those beside bars come first.
    private func stands(_ item: MarkItem, _ around: Surroundings) -> [MarkItem] {
        let candidates = GrowthLine.stands.map { stand -> MarkItem in
            var moved = item
            (moved.dx, moved.dy, moved.align) = (stand.dx, stand.dy, stand.align)
            moved.baseline = stand.isAbove ? "bottom" : "top"
            return moved
        }
        let clear = candidates.filter { candidate in
            guard let box = box(candidate) else { return true }
            return box.y >= 0 && box.maxY <= height && box.x >= -2 && box.maxX <= width + 2
                && !around.dots.meets(box) && !around.lines.contains { GrowthLine.meets(box, line: $0) }
        }
        func isOnBar(_ candidate: MarkItem) -> Bool {
            box(candidate).map(around.bars.meets) ?? false
        }
        return clear.filter { !isOnBar($0) } + clear.filter(isOnBar)
    }

    private func pushed(_ items: [MarkItem]) -> [MarkItem] {
        var items = items
        let columns = Dictionary(grouping: items.indices.filter { box(items[$0]) != nil }) { index in
            "\(items[index].x?.rounded() ?? 0) \(items[index].align)"
        }
        for (_, column) in columns.sorted(by: { $0.key < $1.key }) {
            let order = column.sorted { (items[$0].y ?? 0, $0) < (items[$1].y ?? 0, $1) }
            let gap = order.compactMap { box(items[$0])?.height }.max() ?? 0
            let places = PartToWhole.pushedApart(
                order.map { items[$0].y ?? 0 }, gap: gap + 0.5, within: gap / 2...max(gap / 2, height - gap / 2))
            for (index, y) in zip(order, places) { items[index].y = y }
        }
        return items
    }
}
