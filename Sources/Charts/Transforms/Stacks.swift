import Tables

extension Table {
    /// Adds where each value begins and ends when the values of a group lie on each other. Source: vega-transforms
    /// `Stack`: negative values lie below zero on their own.
    func stacked(_ stack: Transform.Stack) -> Table {
        let numbers = values(stack.field).map { Cells.coerced($0) ?? 0 }
        let order = stack.sort.isEmpty ? Array(0..<rowCount) : order(by: stack.sort)
        let rank = order.enumerated().reduce(into: [Int](repeating: 0, count: rowCount)) { $0[$1.element] = $1.offset }
        var starts = [Double](repeating: 0, count: rowCount)
        var ends = starts
        let groups = groups(by: stack.groupby).map { $0.sorted { rank[$0] < rank[$1] } }
        let largest = stack.tallest ?? groups.map { $0.reduce(0) { $0 + abs(numbers[$1]) } }.max() ?? 0
        for group in groups {
            let sum = group.reduce(0) { $0 + abs(numbers[$1]) }
            switch stack.offset {
            case .center:
                var last = (largest - sum) / 2
                for row in group {
                    starts[row] = last
                    last += abs(numbers[row])
                    ends[row] = last
                }
            case .normalize:
                var (last, running) = (0.0, 0.0)
                for row in group {
                    starts[row] = last
                    running += abs(numbers[row])
                    last = sum == 0 ? 0 : running / sum
                    ends[row] = last
                }
            case .zero, .none:
                var (above, below) = (0.0, 0.0)
                for row in group {
                    if numbers[row] < 0 {
                        starts[row] = below
                        below += numbers[row]
                        ends[row] = below
                    } else {
                        starts[row] = above
                        above += numbers[row]
                        ends[row] = above
                    }
                }
            }
        }
        return with(stack.start, .quantitative, starts.map { .real($0) })
            .with(stack.end, .quantitative, ends.map { .real($0) })
    }
}
