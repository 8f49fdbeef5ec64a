import Tables

/// Sums groups of time up from the year's beginning (累计): January, January to February, ….
///
/// Cells are merged, not values, so that rates and different values are those of all the days together. A sum to the end
/// of June is what a figure of January to June is, whether or not there are records of June.
struct Cumulation: Hashable, Sendable {
    /// Where the day stands in the key.
    let position: Int
    let grain: Grain
    /// The first days of all groups of time that may have a sum.
    var days: [Day] = []

    func over(_ period: Period) -> Cumulation {
        var cumulation = self
        cumulation.days = period.cut(by: grain).map { Period(grain, containing: $0.first).first }
        return cumulation
    }

    /// The groups of each day and all before it in its year. A group begins with its first record: nothing is known of
    /// the days before.
    func sums(_ groups: [GroupKey: Cell]) -> [GroupKey: Cell] {
        var rests: [GroupKey: [Day: Cell]] = [:]
        for (key, cell) in groups {
            guard case .day(let day) = key[position] else { continue }
            var rest = key
            rest.remove(at: position)
            rests[rest, default: [:]][day] = cell
        }
        var sums: [GroupKey: Cell] = [:]
        for (rest, cells) in rests {
            var sum: Cell?
            var year: Int?
            for day in days {
                if day.year != year { (sum, year) = (nil, day.year) }
                if let cell = cells[day] {
                    var merged = sum ?? Cell()
                    merged.merge(cell)
                    sum = merged
                }
                guard let sum else { continue }
                var key = rest
                key.insert(.day(day), at: position)
                sums[key] = sum
            }
        }
        return sums
    }
}
