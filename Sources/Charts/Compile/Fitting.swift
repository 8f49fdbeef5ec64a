import Diagnostics

/// How many points larger a plot would have to be, so that every category is named.
struct Shortage: Hashable {
    var width = 0.0
    var height = 0.0

    var isNone: Bool { width <= 0 && height <= 0 }

    mutating func join(_ other: Shortage) {
        (width, height) = (max(width, other.width), max(height, other.height))
    }
}

/// Draws a chart on larger and larger canvases until every text has its place, and brings the picture back to the size
/// that was asked for.
struct Fitting {
    let measuring: any TextMeasuring
    /// Whether the canvas was nobody's wish, so that it may become larger instead of its text smaller.
    var canvasMayGrow = false
    /// How many times smaller than written text may become.
    var mostFactor = Double.infinity

    private static let mostTries = 6
    private static let growth = 1.3

    /// - Parameters:
    ///   - canvas: the first canvas.
    ///   - factor: how many times larger it is than the picture.
    ///   - draw: may refuse a canvas as too small for its plots (`chart-too-crowded`).
    func fitted(_ canvas: ChartSize, factor: Double = 1, draw: (ChartSize) throws -> CompiledChart) throws
        -> CompiledChart
    {
        var (canvas, factor) = (canvas, factor)
        var chart = Result { try draw(canvas) }
        for _ in 0..<Self.mostTries where try !isFit(chart) {
            guard let next = larger(canvas, factor, than: (try? chart.get())?.shortage ?? Shortage()) else { break }
            (canvas, factor) = next
            chart = Result { try draw(next.0) }
        }
        return try chart.get().scaled(by: 1 / factor)
    }

    private func isFit(_ chart: Result<CompiledChart, any Error>) throws -> Bool {
        do { return isFit(try chart.get()) } catch let error as Diagnostic where error.code == "chart-too-crowded" {
            return false
        }
    }

    func isFit(_ chart: CompiledChart) -> Bool { chart.shortage.isNone && chart.scene.isClear(measuring) }

    /// A higher canvas first, where it may become higher and that helps.
    private func larger(_ canvas: ChartSize, _ factor: Double, than lack: Shortage) -> (ChartSize, Double)? {
        let width = canvas.width + lack.width
        let height = lack.isNone ? canvas.height * Self.growth : canvas.height + lack.height
        var (next, wider) = (canvas, factor)
        if canvasMayGrow {
            (next.width, next.height) = (width, height)
        } else {
            next.height = min(height, max(canvas.height, (canvas.tallest ?? 0) * factor))
            let growth = max(width / next.width, height / next.height)
            wider *= growth
            (next.width, next.height) = (next.width * growth, next.height * growth)
        }
        let isDrawable = next.width <= ChartSize.most && next.height <= ChartSize.most
        return isDrawable && wider <= mostFactor ? (next, wider) : nil
    }
}
