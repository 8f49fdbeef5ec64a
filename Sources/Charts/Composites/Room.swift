/// The room that a composite draws in: the plot, as far as it is known, and how texts come out.
struct Room {
    /// Points.
    var width: Double
    var height: Double
    var theme: Theme
    var measuring: any TextMeasuring

    func size(_ text: String, _ size: Double) -> Double { measuring.measure(text, theme.text(size)).width }

    /// Whether `names` can stand side by side below columns.
    func fits(_ names: [String]) -> Bool {
        let widest = names.map { size($0, theme.labelSize) }.max() ?? 0
        return (widest + 6) * Double(names.count) <= width
    }
}
