import Tables

extension Table {
    /// The values below which given shares of each group lie. Source: vega-transforms `Quantile`.
    func quantiles(_ quantile: Transform.Quantile) -> Table {
        let numbers = values(quantile.field).map { Cells.number($0) ?? Cells.coerced($0) }
        let shares = quantile.probs ?? quantile.steps
        var rows: [Int] = []
        var (probabilities, found): ([Value], [Value]) = ([], [])
        for group in groups(by: quantile.groupby) {
            let sorted = group.compactMap { numbers[$0] }.filter(\.isFinite).sorted()
            guard let first = group.first, !sorted.isEmpty else { continue }
            for share in shares {
                rows.append(first)
                probabilities.append(.real(share))
                found.append(Statistics.quantile(sorted, share).map { .real($0) } ?? .null)
            }
        }
        return picked(rows, quantile.groupby, [(quantile.names[0], probabilities), (quantile.names[1], found)])
    }
}
