/// 主动公开台账 of a year, ordered by day.
func disclosuresLedger(of year: LedgerYear) -> [UInt8] {
    var random = SplitMix64(seed: 0xD15C_0000 + UInt64(year.number))
    let all = DisclosureTotals.all(in: year).flatMap { disclosures(of: $0, in: year, random: &random) }
    // Sorting by day, then by the place drawn in, keeps the order whole without relying on a stable sort.
    let order = all.indices.sorted { (all[$0].day, $0) < (all[$1].day, $1) }

    let units = AdministrativeUnits.all
    let prefixes = units.map { Array("\($0.code)-\(year.number)-".utf8) }
    let names = units.map { CSVBuffer.cell($0.name) }
    let levels = units.map { CSVBuffer.cell($0.level.rawValue) }
    let subjects = (DisclosureSubjects.keyAreas + DisclosureSubjects.others).map(CSVBuffer.cell)
    let channels = ["政府网站", "政务微信", "政务微博", "政府公报"].map(CSVBuffer.cell)
    let yes = CSVBuffer.cell(yesNo(true))
    let no = CSVBuffer.cell(yesNo(false))
    let days = DayCells()
    let channelChoice = WeightedChoice(year.number == 2016 ? [846, 98, 47, 9] : [912, 37, 40, 11])

    var csv = CSVBuffer(
        header: ["索引号", "信息分类", "重点领域", "发布机构", "机构层级", "发布日期", "公开方式"], expectedBytes: 8_000_000)
    var sequences = [Int](repeating: 0, count: units.count)
    for index in order {
        let disclosure = all[index]
        sequences[disclosure.unit] += 1
        csv.add(prefixes[disclosure.unit] + digits(sequences[disclosure.unit], width: 5))
        csv.add(subjects[disclosure.subject])
        csv.add(disclosure.subject < DisclosureSubjects.keyAreas.count ? yes : no)
        csv.add(names[disclosure.unit])
        csv.add(levels[disclosure.unit])
        csv.add(days[disclosure.day])
        csv.add(channels[channelChoice.draw(from: &random)])
        csv.endRow()
    }
    return csv.bytes
}
