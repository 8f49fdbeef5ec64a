/// Where the ticks of a number axis lie. Source: d3-array 3 `ticks`.
enum Ticks {
    /// A power of ten times 1, 2 or 5; negative for its inverse, so that fractions stay exact.
    static func increment(_ start: Double, _ stop: Double, _ count: Double) -> Double { spec(start, stop, count).2 }

    static func spec(_ start: Double, _ stop: Double, _ count: Double) -> (Double, Double, Double) {
        let step = (stop - start) / max(0, count)
        let power = Real.log10(step).rounded(.down)
        let error = step / pow(10, power)
        let factor: Double =
            error >= 50.0.squareRoot() ? 10 : error >= 10.0.squareRoot() ? 5 : error >= 2.0.squareRoot() ? 2 : 1
        var (i1, i2, inc): (Double, Double, Double)
        if power < 0 {
            inc = pow(10, -power) / factor
            i1 = (start * inc).rounded()
            i2 = (stop * inc).rounded()
            if i1 / inc < start { i1 += 1 }
            if i2 / inc > stop { i2 -= 1 }
            inc = -inc
        } else {
            inc = pow(10, power) * factor
            i1 = (start / inc).rounded()
            i2 = (stop / inc).rounded()
            if i1 * inc < start { i1 += 1 }
            if i2 * inc > stop { i2 -= 1 }
        }
        if i2 < i1, 0.5 <= count, count < 2 { return spec(start, stop, count * 2) }
        return (i1, i2, inc)
    }

    static func values(_ start: Double, _ stop: Double, _ count: Double) -> [Double] {
        guard count > 0, start.isFinite, stop.isFinite else { return [] }
        if start == stop { return [start] }
        let reverse = stop < start
        let (i1, i2, inc) = reverse ? spec(stop, start, count) : spec(start, stop, count)
        guard i2 >= i1, i2 - i1 < 10_000 else { return [] }
        let ticks = (0...Int(i2 - i1)).map { n in inc < 0 ? (i1 + Double(n)) / -inc : (i1 + Double(n)) * inc }
        return reverse ? ticks.reversed() : ticks
    }

    static func step(_ start: Double, _ stop: Double, _ count: Double) -> Double {
        let reverse = stop < start
        let inc = reverse ? increment(stop, start, count) : increment(start, stop, count)
        return (reverse ? -1 : 1) * (inc < 0 ? 1 / -inc : inc)
    }

    /// The domain widened to ticks. Source: d3-scale `linear.nice`.
    static func nice(_ domain: [Double], _ count: Double = 10) -> [Double] {
        guard var start = domain.first, var stop = domain.last, start != stop else { return domain }
        let reverse = stop < start
        if reverse { swap(&start, &stop) }
        var previous = 0.0
        for _ in 0..<10 {
            let step = increment(start, stop, count)
            if step == previous { break }
            if step > 0 {
                start = (start / step).rounded(.down) * step
                stop = (stop / step).rounded(.up) * step
            } else if step < 0 {
                start = (start * step).rounded(.up) / step
                stop = (stop * step).rounded(.down) / step
            } else {
                break
            }
            previous = step
        }
        var widened = domain
        widened[0] = reverse ? stop : start
        widened[widened.count - 1] = reverse ? start : stop
        return widened
    }

    /// Places after the point that tell ticks apart.
    static func places(_ step: Double) -> Int {
        guard step != 0, step.isFinite else { return 0 }
        return max(0, -Int((Real.log10(abs(step)) + 1e-12).rounded(.down)))
    }
}
