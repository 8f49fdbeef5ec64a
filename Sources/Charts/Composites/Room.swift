/// The room that a composite draws in: the plot, as far as it is known, and how texts come out.
struct Room {
    /// Points.
    var width: Double
    var height: Double
    var theme: Theme
    var measuring: any TextMeasuring

    /// The whole canvas.
    var canvas: ChartSize { ChartSize(width: width + 90, height: height + 130) }

    /// Points that names beside a plot take, when they are wrapped.
    func nameWidth(_ names: [String]) -> Double {
        min(names.map { size($0, theme.labelSize) }.max() ?? 0, CategoryLabels.widest(canvas.width))
    }

    /// The most lines that one of `names` takes beside a plot.
    func lines(_ names: [String]) -> Int {
        let style = theme.text(theme.labelSize), limit = CategoryLabels.widest(canvas.width)
        return names.map { Wrapping.lines($0, style: style, width: limit, measuring).count }.max() ?? 1
    }

    func size(_ text: String, _ size: Double) -> Double { measuring.measure(text, theme.text(size)).width }

    /// Whether `names` can stand side by side below columns.
    func fits(_ names: [String]) -> Bool {
        let widest = names.map { size($0, theme.labelSize) }.max() ?? 0
        return (widest + 6) * Double(names.count) <= width
    }

    /// Whether `names` can stand below `count` columns when they are wrapped, with a few characters a line.
    func stands(_ names: [String], beside count: Int) -> Bool {
        if fits(names) { return true }
        let slot = width / Double(max(1, count)) - 6
        let style = theme.text(theme.labelSize)
        guard slot >= style.size * 3 else { return false }
        return names.allSatisfy { Wrapping.lines($0, style: style, width: slot, measuring).count <= 3 }
    }
}
