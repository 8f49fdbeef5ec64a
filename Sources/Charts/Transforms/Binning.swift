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
            let above = steps.firstIndex { $0 >= wanted } ?? steps.count
            step = steps.isEmpty ? 1 : steps[Swift.max(0, above - 1)]
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
        // An anchor moves where bins begin, not where the last one ends.
        let shifted = anchor.map { anchor in anchor - (low + step * ((anchor - low) / step).rounded(.down)) } ?? 0
        return (low + shifted, high == low ? low + step : high, step)
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
            // What lies outside the bins is in none.
            guard let number, number.isFinite, number >= bins.start, number <= bins.stop else { return nil }
            let slot = (1e-14 + (number - bins.start) / bins.step).rounded(.down)
            let start = bins.start + bins.step * slot
            // The last bin has both its ends.
            return slot > 0 && number == bins.stop && start >= bins.stop - bins.step * 1e-9 ? start - bins.step : start
        }
        let table = with(start, .quantitative, starts.map { $0.map { .real($0) } ?? .null })
            .with(end, .quantitative, starts.map { $0.map { .real($0 + bins.step) } ?? .null })
        return (table, bins)
    }
}
