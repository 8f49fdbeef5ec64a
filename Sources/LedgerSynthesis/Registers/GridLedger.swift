/// 网格台账: one row for each cell and manager. 217 cells and 260 managers; a large cell has two managers, and a few
/// managers look after two cells.
func gridLedger() -> [UInt8] {
    var random = SplitMix64(seed: 0x6218_2016)
    let cells = 217
    let managers = 260
    let managersOfTwoCells = 4
    var rows = (0..<cells).map { (cell: $0, manager: $0) }
    var large = Array(0..<cells)
    random.shuffle(&large)
    for (manager, cell) in zip(cells..<managers, large) { rows.append((cell, manager)) }
    for manager in 0..<managersOfTwoCells { rows.append((large[managers - cells + manager], large[manager])) }
    rows.sort { ($0.cell, $0.manager) < ($1.cell, $1.manager) }

    let phones = (0..<managers).map { _ in MadeUpPersons.phone(from: &random) }
    let months = [CivilDay(2016, 4, 18), CivilDay(2016, 5, 16), CivilDay(2016, 7, 11), CivilDay(2016, 9, 5)]
    var csv = CSVBuffer(header: ["网格编号", "社区", "网格员代码", "联系电话", "设立日期"])
    for row in rows {
        // Neighbouring numbers lie in one community; the pilot communities come first in time as well.
        let community = row.cell * AdministrativeUnits.communities.count / cells
        csv.row([
            "WG\(padded(row.cell + 1, to: 3))", AdministrativeUnits.communities[community],
            "G\(padded(row.manager + 1, to: 3))", phones[row.manager],
            months[community < 5 ? 0 : 1 + community % 3].iso,
        ])
    }
    return csv.bytes
}
