extension Dialect {
    /// The header's labels; those that go over several rows are joined column by column.
    /// - Parameter rows: the first rows, down to the header's last.
    func joinedHeader(_ rows: [[String]]) -> [String] {
        let header = headerRows.map { rows[$0 - 1] }
        guard header.count > 1 else { return header.first ?? [] }
        let width = header.map(\.count).max() ?? 0
        return (0..<width).map { column in
            header.compactMap { column < $0.count && !$0[column].isEmpty ? $0[column] : nil }
                .joined(separator: headerJoin)
        }
    }
}
