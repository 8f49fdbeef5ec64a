import Tables

extension BinParameters {
    /// Where bins begin, end and how wide they are. Source: vega-statistics `bin`.
    func bins(extent: (Double, Double), defaultMaxbins: Double) -> (start: Double, stop: Double, step: Double) {
        let maxbins = self.maxbins ?? defaultMaxbins
        var (low, high) = extent
        let logBase = Real.log(base)
        var span = high - low
        if span == 0 { span = abs(low) == 0 ? 1 : abs(low) }
        var step: Double
        if let given = self.step {
            step = given
        } else if let steps {
            let wanted = span / maxbins
            step = steps.first { $0 >= wanted } ?? steps.last ?? 1
        } else {
            let level = (Real.log(maxbins) / logBase).rounded(.up)
            let least = minstep ?? 0
            step = max(least, pow(base, (Real.log(span) / logBase).rounded() - level))
            while (span / step).rounded(.up) > maxbins { step *= base }
            for divisor in divide {
                let finer = step / divisor
                if finer >= least, span / finer <= maxbins { step = finer }
            }
        }
        let logStep = Real.log(step)
        let precision = logStep >= 0 ? 0 : Double(Int(-logStep / logBase) + 1)
        let epsilon = pow(base, -precision - 1)
        if nice {
            let floor = (low / step + epsilon).rounded(.down) * step
            low = low < floor ? floor - step : floor
            high = (high / step).rounded(.up) * step
        }
        let shifted = anchor.map { anchor in anchor - (low + step * ((anchor - low) / step).rounded(.down)) } ?? 0
        return (low + shifted, high == low ? low + step + shifted : high + shifted, step)
    }
}

extension Table {
    /// Adds columns with each value's bin, and tells the bins.
    /// - Parameter known: the bins, where more than the rows of this table decide them.
    func binned(
        _ parameters: BinParameters, field: String, start: String, end: String,
        bins known: (start: Double, stop: Double, step: Double)? = nil, defaultMaxbins: Double = 10
    ) -> (table: Table, bins: (start: Double, stop: Double, step: Double)) {
        let numbers = values(field).map { Cells.coerced($0) }
        let present = numbers.compactMap { $0 }.filter(\.isFinite)
        let given = parameters.extent.flatMap { $0.count == 2 ? ($0[0], $0[1]) : nil }
        let extent = given ?? (present.min() ?? 0, present.max() ?? 0)
        let bins = known ?? parameters.bins(extent: extent, defaultMaxbins: defaultMaxbins)
        let starts: [Double?] = numbers.map { number in
            guard let number, number.isFinite else { return nil }
            let clamped = Swift.max(bins.start, Swift.min(number, bins.stop - bins.step))
            return bins.start + bins.step * ((1e-14 + (clamped - bins.start) / bins.step)).rounded(.down)
        }
        let table = with(start, .quantitative, starts.map { $0.map { .real($0) } ?? .null })
            .with(end, .quantitative, starts.map { $0.map { .real($0 + bins.step) } ?? .null })
        return (table, bins)
    }
}
