import Tables

/// The mean of each value and the `window - 1` before it.
///
/// `nil` where the window is not full or a value in it is missing: what is missing is not zero, and a mean of fewer values
/// is another mean. Exact but for the division, which is carried to 20 places.
///
/// NIST/SEMATECH e-Handbook of Statistical Methods, 6.4.2.1, "Single Moving Average".
/// - Parameter window: at least 1.
/// - Complexity: O(n · window)
public func movingAverage(_ values: [Exact?], window: Int) -> [Exact?] {
    values.indices.map { index in
        window > 0 && index + 1 >= window ? mean(values[(index + 1 - window)...index]) : nil
    }
}

/// The mean of `window` values around each: of an even window the mean of the two means beside it (a 2×12 moving average),
/// so that it stands over its middle value.
///
/// R. J. Hyndman, G. Athanasopoulos, "Forecasting: Principles and Practice", 3rd ed., 3.3.
/// - Parameter window: at least 1.
/// - Complexity: O(n · window)
public func centredMovingAverage(_ values: [Exact?], window: Int) -> [Exact?] {
    let half = window / 2
    return values.indices.map { index in
        guard window > 0, index >= half, index + half < values.count else { return nil }
        guard window.isMultiple(of: 2) else { return mean(values[(index - half)...(index + half)]) }
        let sides = [mean(values[(index - half)..<(index + half)]), mean(values[(index - half + 1)...(index + half)])]
        return mean(sides[...])
    }
}

/// `nil` when a value is missing.
private func mean(_ values: ArraySlice<Exact?>) -> Exact? {
    let sum = values.reduce(Exact?.some(.zero)) { sum, value in
        sum.flatMap { total in value.flatMap(total.adding) }
    }
    return sum?.divided(by: Exact(values.count))
}
