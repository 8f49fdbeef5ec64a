import Diagnostics
import Expressions
import Tables

extension Answers {
    /// The measures that a figure is made of, with their values.
    func terms(of metric: Metric, current: Lowered, base: Lowered?) throws -> [Figure.Term] {
        let values = try measured(current, of: metric)
        let previous = try base.map { try measured($0, of: metric) } ?? []
        let shapes: [(Figure.Term.Role, String, [Expression], Exact)] =
            switch metric.formula {
            case .measure(let measure) where measure.kind == .mean:
                [
                    (.numerator, "sum(\(measure.field ?? ""))", [], measure.factor),
                    (.denominator, "count(\(measure.field ?? ""))", [], 1),
                ]
            case .measure(let measure): [(.value, measure.text, [], measure.factor)]
            case .ratio(let above, let below):
                [
                    (.numerator, above.measure.text, above.filters, above.measure.factor),
                    (.denominator, below.measure.text, below.filters, below.measure.factor),
                ]
            case .rank: []
            }
        return zip(shapes, values).enumerated().map { position, pair in
            let ((role, text, filters, factor), found) = pair
            return Figure.Term(
                role: role, measure: text, filter: filters.map(Condition.init).source, factor: factor,
                value: found.value, rows: found.rows,
                previous: previous.indices.contains(position) ? previous[position].value : .null)
        }
    }

    private func measured(_ lowered: Lowered, of metric: Metric) throws -> [Measured] {
        switch lowered {
        case .nothing, .rank: return []
        case .ratio(let above, let below):
            return [try series(above, of: metric)[[]], try series(below, of: metric)[[]]]
        case .measure(let part) where part.measure.kind == .mean:
            let cell = try groups(part.cut)[[]] ?? Cell()
            let sum = Measure(kind: .sum, factor: part.measure.factor, field: part.measure.field)
            guard let value = cell.value(sum, scale: cells[part.cut.aggregation].scale, isDays: false) else {
                throw Diagnostics([.tooLarge(metric.id)])
            }
            return [
                Measured(value: value, rows: cell.rows, missing: nil),
                Measured(value: .integer(cell.moments.count), rows: cell.rows, missing: nil),
            ]
        case .measure(let part): return [try series(part, of: metric)[[]]]
        }
    }
}

extension Measure {
    /// As a catalogue writes it.
    fileprivate var text: String {
        guard let field else { return kind.rawValue }
        return kind == .percentile ? "\(kind.rawValue)(\(field), \(percent))" : "\(kind.rawValue)(\(field))"
    }
}
