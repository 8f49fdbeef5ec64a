import Expressions

/// What guides need to know besides scales.
struct GuideContext {
    var config: Configuration
    var theme: Theme
    var measuring: any TextMeasuring
    /// The whole canvas, where it does not grow around its plot.
    var canvas: ChartSize?
    /// What the names of parameters stand for.
    var parameters: [String: Node] = [:]

    func size(_ lines: [String], _ style: TextStyle) -> (width: Double, height: Double) {
        let width = lines.map { measuring.measure($0, style).width }.max() ?? 0
        return (width, Double(lines.count) * style.size * style.lineHeight)
    }
}
