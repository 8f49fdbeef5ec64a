import Tables

/// How far each value lies from the median, in robust standard deviations: above 3.5 it is out of line.
///
/// `0.6745 (x − median) ÷ MAD`, where MAD is the median distance from the median, so that the values which are out of line
/// do not hide themselves by widening the scale. Where more than half of the values are equal and MAD is zero, the mean
/// distance stands in its place: `(x − median) ÷ (1.253314 · mean distance)`.
///
/// B. Iglewicz, D. C. Hoaglin, "How to Detect and Handle Outliers", ASQC (1993), the modified z-score and its 3.5.
/// - Returns: `nil` where a value is missing, and everywhere with fewer than five values or when all are equal.
public func robustScores(_ values: [Exact?]) -> [Double?] {
    let known = values.compactMap { $0?.double }
    let none = [Double?](repeating: nil, count: values.count)
    guard known.count >= 5, let middle = median(known) else { return none }
    let distances = known.map { abs($0 - middle) }
    guard let deviation = median(distances) else { return none }
    let mean = distances.reduce(0, +) / Double(distances.count)
    let scale = deviation > 0 ? deviation / 0.6745 : mean * 1.253314
    guard scale > 0 else { return none }
    return values.map { $0.map { ($0.double - middle) / scale } }
}

/// The values that are out of line: where the robust score is above `limit`, in either direction.
/// - Parameter limit: default 3.5.
public func outOfLine(_ values: [Exact?], limit: Double = 3.5) -> [Int] {
    robustScores(values).enumerated().compactMap { index, score in
        score.map { abs($0) > limit } == true ? index : nil
    }
}
