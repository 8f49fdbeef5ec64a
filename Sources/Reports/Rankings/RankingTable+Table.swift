import Metrics
import Tables

extension RankingTable {
    /// One row for each name and period, for programs and charts: period, name, list, value, rank, the rank before and
    /// the places won.
    public var table: Table { table(of: rows) }

    func table(of rows: [Row]) -> Table {
        let cells = rows.flatMap { row in periods.indices.map { (row: row, index: $0) } }
        func before(_ cell: (row: Row, index: Int)) -> Exact? {
            let course = cell.row.course
            return (course.earlier + course.ranks)[..<(course.earlier.count + cell.index)].last ?? nil
        }
        func value(_ exact: Exact?) -> Value { exact.map(Value.exact) ?? .null }
        let id = metric.id
        var columns = [
            Column(request.grain.rawValue, kind: .temporal, values: cells.map { .day(periods[$0.index].first) }),
            Column(by, kind: .nominal, values: cells.map { .text($0.row.name) }),
        ]
        if let within = request.within {
            columns.append(
                Column(within, kind: .nominal, values: cells.map { $0.row.list.map(Value.text) ?? .null }))
        }
        columns += [
            Column(
                id, title: metric.title, kind: .quantitative, unit: metric.unit,
                values: cells.map { $0.row.values[$0.index] }),
            Column(
                "\(id).rank", title: "排名", kind: .ordinal, values: cells.map { value($0.row.course.ranks[$0.index]) }),
            Column("\(id).rank_previous", title: "上期排名", kind: .ordinal, values: cells.map { value(before($0)) }),
            Column(
                "\(id).rank_change", title: "位次变化", kind: .quantitative,
                values: cells.map { cell in
                    value(cell.row.course.ranks[cell.index].flatMap { rank in before(cell)?.subtracting(rank) })
                }),
        ]
        return Table(columns)
    }
}
