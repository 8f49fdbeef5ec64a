import Tables

/// How an aggregation is taken from the groups of a cube.
struct Derivation: Sendable {
    /// Position of the aggregation in the plan.
    let aggregation: Int
    private let keys: [Part]
    private let filters: [Filter]
    private let need: Take

    /// An asked key: an axis of the cube, and the grain that its days are gathered to.
    fileprivate struct Part: Sendable {
        let axis: Int
        let grain: Grain?
    }

    fileprivate struct Filter: Sendable {
        let axis: Int
        /// `nil` for an axis that tells itself whether records count.
        let period: Period?
    }

    private enum Take: Sendable {
        case rows
        case distinct(axis: Int)
        case values(axis: Int)
        /// From the values of an axis.
        case valueMoments(axis: Int)
        case moments(field: Int)
    }

    init(_ aggregation: Aggregation, _ position: Int, from cube: CubeCover.Cube) {
        func axis(_ column: KeyColumn) -> Int { cube.axes.firstIndex { $0.covers(column) } ?? 0 }
        self.aggregation = position
        keys = aggregation.keys.map { key in
            if case .grain(let grain, _) = key, cube.axes[axis(key)] != key {
                Part(axis: axis(key), grain: grain)
            } else {
                Part(axis: axis(key), grain: nil)
            }
        }
        var filters: [Filter] = []
        if let test = aggregation.test { filters.append(Filter(axis: axis(.flag(test)), period: nil)) }
        if let window = aggregation.window, let column = aggregation.windowAxis {
            let period: Period? = if case .grain = column { window.period } else { nil }
            filters.append(Filter(axis: axis(column), period: period))
        }
        self.filters = filters
        need =
            switch aggregation.need {
            case .count: .rows
            case .distinct(let field): .distinct(axis: axis(.field(field)))
            case .values(let field): .values(axis: axis(.field(field)))
            case .moments(let field):
                if let found = cube.axes.firstIndex(of: .field(field)) {
                    .valueMoments(axis: found)
                } else {
                    .moments(field: cube.fields.firstIndex(of: field) ?? 0)
                }
            }
    }

    /// Adds the groups of the cube that count to the aggregation's groups.
    ///
    /// Groups are gathered by the codes of the keys, and those codes become keys once for all groups that have them.
    /// - Parameters:
    ///   - scales: of the gathered fields.
    ///   - atom: what a code on an axis of the cube stands for.
    func add(
        _ groups: CubeGroups, of cube: Cube, scales: [FieldScale], to cells: inout Cells,
        atom: (_ axis: Int, _ code: UInt32) -> KeyAtom
    ) {
        // Few groups at a time, so that those in between take little memory however many there are.
        for first in stride(from: 0, to: groups.count, by: Derivation.most) {
            // A first axis of one code keeps the numbers in order of appearance where there is but one key.
            var numbers = GroupNumbers(axes: keys.count + 1)
            var found: [Cell] = []
            var codes = [UInt32](repeating: 0, count: keys.count + 1)
            for group in first..<min(groups.count, first + Derivation.most) {
                guard filters.allSatisfy({ $0.passes(atom($0.axis, groups.codes[$0.axis][group])) }) else { continue }
                for (i, key) in keys.enumerated() { codes[i + 1] = groups.codes[key.axis][group] }
                let number = numbers.number(codes)
                if number == found.count { found.append(Cell()) }
                add(groups, group, of: cube, scales: scales, to: &found[number], &cells, atom)
            }
            for (number, cell) in found.enumerated() {
                let codes = numbers.codes(number)
                let key = keys.indices.map { keys[$0].atom(atom(keys[$0].axis, codes[$0 + 1])) }
                cells.groups[key, default: Cell()].merge(cell)
            }
        }
    }

    private static let most = 1 << 16

    private func add(
        _ groups: CubeGroups, _ group: Int, of cube: Cube, scales: [FieldScale], to cell: inout Cell,
        _ cells: inout Cells, _ atom: (_ axis: Int, _ code: UInt32) -> KeyAtom
    ) {
        let rows = groups.rows[group]
        cell.rows += rows
        switch need {
        case .rows: break
        case .distinct(let axis):
            let value = atom(axis, groups.codes[axis][group])
            if value != .missing { cell.distinct.insert(value) }
        case .values(let axis):
            switch atom(axis, groups.codes[axis][group]) {
            case .number(let value, let scale):
                cell.values.add(value, times: rows)
                cells.scale = scale
            case .day(let day): cell.values.add(Int64(day.number), times: rows)
            case .moment(let milliseconds): cell.values.add(milliseconds, times: rows)
            case .boolean, .text, .missing: break
            }
        case .valueMoments(let axis):
            switch atom(axis, groups.codes[axis][group]) {
            case .number(let value, let scale):
                cell.moments.add(value, times: rows)
                cells.scale = scale
            case .day(let day):
                cell.moments.add(Int64(day.number), times: rows)
                cells.isDays = true
            default: break
            }
        case .moments(let field):
            cell.moments.merge(cube.moments(field, groups.slots[group]))
            cells.scale = scales[field].scale
            cells.isDays = scales[field].isDays
        }
    }
}

/// What the gathered numbers of a field are.
struct FieldScale: Sendable {
    var scale = 0
    var isDays = false
}

extension Derivation.Part {
    fileprivate func atom(_ atom: KeyAtom) -> KeyAtom {
        guard let grain, case .day(let day) = atom else { return atom }
        return .day(Period(grain, containing: day).first)
    }
}

extension Derivation.Filter {
    fileprivate func passes(_ atom: KeyAtom) -> Bool {
        guard let period else { return atom == .boolean(true) }
        if case .day(let day) = atom { return period.contains(day) }
        return false
    }
}
