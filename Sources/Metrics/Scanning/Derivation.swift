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

    /// Adds one group of the cube to the aggregation's groups, if it counts.
    /// - Parameters:
    ///   - atoms: its values on the axes of the cube.
    ///   - scale: of the gathered fields.
    func add(_ atoms: [KeyAtom], rows: Int, moments: [Moments], scales: [FieldScale], to cells: inout Cells) {
        guard filters.allSatisfy({ $0.passes(atoms[$0.axis]) }) else { return }
        let key = keys.map { $0.atom(atoms[$0.axis]) }
        var cell = Cell()
        cell.rows = rows
        switch need {
        case .rows: break
        case .distinct(let axis):
            if atoms[axis] != .missing { cell.distinct.insert(atoms[axis]) }
        case .values(let axis):
            switch atoms[axis] {
            case .number(let value, let scale):
                cell.values.add(value, times: rows)
                cells.scale = scale
            case .day(let day): cell.values.add(Int64(day.number), times: rows)
            case .moment(let milliseconds): cell.values.add(milliseconds, times: rows)
            case .boolean, .text, .missing: break
            }
        case .valueMoments(let axis):
            switch atoms[axis] {
            case .number(let value, let scale):
                cell.moments.add(value, times: rows)
                cells.scale = scale
            case .day(let day):
                cell.moments.add(Int64(day.number), times: rows)
                cells.isDays = true
            default: break
            }
        case .moments(let field):
            cell.moments = moments[field]
            cells.scale = scales[field].scale
            cells.isDays = scales[field].isDays
        }
        cells.groups[key, default: Cell()].merge(cell)
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
