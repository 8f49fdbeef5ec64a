import Tables

extension Table {
    /// Adds what rows and their neighbours come to. Source: vega-transforms `Window`.
    func windowed(_ window: Transform.Window) -> Table {
        let order = window.sort.isEmpty ? Array(0..<rowCount) : order(by: window.sort)
        let rank = order.enumerated().reduce(into: [Int](repeating: 0, count: rowCount)) { $0[$1.element] = $1.offset }
        var columns = window.functions.map { _ in [Value](repeating: .null, count: rowCount) }
        let keys = window.sort.map { values($0.field) }
        for group in groups(by: window.groupby) {
            let rows = group.sorted { rank[$0] < rank[$1] }
            let peers = peerRanges(rows, keys)
            for (slot, function) in window.functions.enumerated() {
                let values = function.field.map { self.values($0) }
                for position in rows.indices {
                    columns[slot][rows[position]] = function.value(
                        at: position, rows: rows, peers: peers, values: values,
                        frame: frame(window, position, rows, peers))
                }
            }
        }
        return zip(window.functions, columns).reduce(self) { $0.with($1.0.name, .quantitative, $1.1) }
    }

    private func frame(_ window: Transform.Window, _ position: Int, _ rows: [Int], _ peers: [Range<Int>]) -> Range<Int>
    {
        var low = window.before.map { Swift.max(0, position - $0) } ?? 0
        var high = window.after.map { Swift.min(rows.count, position + $0 + 1) } ?? rows.count
        if !window.ignorePeers, !window.sort.isEmpty {
            low = peers[Swift.min(low, rows.count - 1)].lowerBound
            high = peers[Swift.max(0, high - 1)].upperBound
        }
        return low..<Swift.max(low, high)
    }

    private func peerRanges(_ rows: [Int], _ keys: [[Value]]) -> [Range<Int>] {
        var ranges = [Range<Int>](repeating: 0..<0, count: rows.count)
        var start = 0
        while start < rows.count {
            var end = start + 1
            while end < rows.count, keys.allSatisfy({ Cells.compare($0[rows[start]], $0[rows[end]]) == 0 }),
                !keys.isEmpty
            {
                end += 1
            }
            for position in start..<end { ranges[position] = start..<end }
            start = end
        }
        return ranges
    }
}

extension Transform.Window.Function {
    fileprivate func value(
        at position: Int, rows: [Int], peers: [Range<Int>], values: [Value]?, frame: Range<Int>
    ) -> Value {
        func cell(_ index: Int) -> Value {
            guard rows.indices.contains(index), let values else { return .null }
            return values[rows[index]]
        }
        let count = Double(rows.count)
        switch kind {
        case .aggregate(let operation): return operation.value(frame.map { rows[$0] }, of: values)
        case .window(let operation):
            switch operation {
            case .rowNumber: return .real(Double(position + 1))
            case .rank: return .real(Double(peers[position].lowerBound + 1))
            case .denseRank:
                let starts = Set(peers[0...position].map(\.lowerBound))
                return .real(Double(starts.count))
            case .percentRank: return .real(count > 1 ? Double(peers[position].lowerBound) / (count - 1) : 0)
            case .cumeDist: return .real(Double(peers[position].upperBound) / count)
            case .ntile:
                let tiles = Double(Swift.max(1, parameter ?? 1))
                return .real((tiles * Double(peers[position].upperBound) / count).rounded(.up))
            case .lag: return cell(position - (parameter ?? 1))
            case .lead: return cell(position + (parameter ?? 1))
            case .firstValue: return cell(frame.lowerBound)
            case .lastValue: return cell(frame.upperBound - 1)
            case .nthValue:
                let index = frame.lowerBound + (parameter ?? 1) - 1
                return index < frame.upperBound ? cell(index) : .null
            }
        }
    }
}
