import Tables

/// For how many values, up to the last, something holds (连续5个月保持两位数增长). A missing value ends it.
public func streak(_ values: [Exact?], where holds: (Exact) -> Bool) -> Int {
    values.reversed().prefix { $0.map(holds) ?? false }.count
}

/// For how many steps, up to the last, values have risen: positive, or fallen: negative. A missing or equal value ends it.
public func courseStreak(_ values: [Exact?]) -> Int {
    let steps = zip(values, values.dropFirst()).map { before, after -> Exact? in
        before.flatMap { after?.subtracting($0) }
    }
    let rises = streak(steps) { $0 > .zero }
    return rises > 0 ? rises : -streak(steps) { $0 < .zero }
}
