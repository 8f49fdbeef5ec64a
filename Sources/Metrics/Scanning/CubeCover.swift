import Tables

/// Few cubes from which all aggregations can be taken.
struct CubeCover {
    struct Cube {
        var axes: [KeyColumn]
        var fields: [String] = []
        /// Axes of which nobody asked that groups be made by them: their values are counted or ordered.
        var values: Set<KeyColumn> = []
    }

    private(set) var cubes: [Cube] = []
    /// The cube of each aggregation.
    private(set) var choices: [Int]

    init(_ aggregations: [Aggregation]) {
        choices = Array(repeating: 0, count: aggregations.count)
        let wants = aggregations.map(Want.init)
        // The largest first, so that the smaller find what covers them.
        let order = wants.indices.sorted { a, b in
            (wants[a].axes.count, wants[a].fineness, b) > (wants[b].axes.count, wants[b].fineness, a)
        }
        for index in order where wants[index].moments == nil { choices[index] = choose(wants[index]) }
        for index in order {
            guard let field = wants[index].moments else { continue }
            let valued = wants[index].adding(.field(field))
            if let found = covering(valued) {
                choices[index] = found
            } else {
                let found = choose(wants[index])
                if !cubes[found].fields.contains(field) { cubes[found].fields.append(field) }
                choices[index] = found
            }
        }
    }

    private func covering(_ want: Want) -> Int? {
        cubes.firstIndex { cube in
            // A field with very many values makes very many groups, which only those shall pay for who ask for them.
            cube.values.isSubset(of: want.axes)
                && want.axes.allSatisfy { axis in cube.axes.contains { $0.covers(axis) } }
        }
    }

    private mutating func choose(_ want: Want) -> Int {
        if let found = covering(want) {
            cubes[found].values.subtract(want.axes.filter { !want.values.contains($0) })
            return found
        }
        cubes.append(Cube(axes: want.axes, values: want.values))
        return cubes.count - 1
    }
}

/// The axes that an aggregation needs.
private struct Want {
    private(set) var axes: [KeyColumn] = []
    private(set) var values: Set<KeyColumn> = []
    /// The field whose moments it needs.
    let moments: String?

    init(_ aggregation: Aggregation) {
        if case .moments(let field) = aggregation.need { moments = field } else { moments = nil }
        var all = aggregation.keys
        if let axis = aggregation.windowAxis { all.append(axis) }
        if let test = aggregation.test { all.append(.flag(test)) }
        switch aggregation.need {
        case .distinct(let field), .values(let field):
            if !all.contains(.field(field)) { values = [.field(field)] }
            all.append(.field(field))
        case .count, .moments: break
        }
        for axis in all where !axes.contains(axis) {
            guard !all.contains(where: { $0 != axis && $0.covers(axis) }) else { continue }
            axes.append(axis)
        }
    }

    func adding(_ axis: KeyColumn) -> Want {
        var larger = self
        if !axes.contains(axis) { larger.axes.append(axis) }
        return larger
    }

    /// Breaks ties: who asks for months covers who asks for years.
    var fineness: Int { axes.reduce(0) { $0 + $1.fineness } }
}

extension KeyColumn {
    /// Whether the values of `other` follow from those of this.
    func covers(_ other: KeyColumn) -> Bool {
        switch (self, other) {
        case (.grain(let finer, let time), .grain(let grain, let same)):
            time == same && (finer == grain || finer.isFiner(than: grain))
        default: self == other
        }
    }

    fileprivate var fineness: Int {
        if case .grain(let grain, _) = self {
            Grain.allCases.count - (Grain.allCases.firstIndex(of: grain) ?? 0)
        } else {
            0
        }
    }
}

extension Aggregation {
    /// The axis that tells which records lie in the window: a grain that the window's ends agree with, which may be a key
    /// already, or the window itself.
    var windowAxis: KeyColumn? {
        guard let window else { return nil }
        for key in keys {
            if case .grain(let grain, window.time) = key, window.period.isWhole(grain) { return key }
        }
        let whole = [Grain.year, .quarter, .month].first { window.period.isWhole($0) }
        return whole.map { .grain($0, of: window.time) } ?? .within(window)
    }
}

extension Period {
    /// Whether it begins and ends where periods of the grain do.
    fileprivate func isWhole(_ grain: Grain) -> Bool {
        Period(grain, containing: first).first == first && Period(grain, containing: last).last == last
    }
}
