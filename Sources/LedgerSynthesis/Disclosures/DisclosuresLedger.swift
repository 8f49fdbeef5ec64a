/// 主动公开台账 of a year, ordered by day.
func disclosuresLedger(of year: LedgerYear) -> [UInt8] {
    var random = SplitMix64(seed: 0xD15C_0000 + UInt64(year.number))
    let disclosures = DisclosureTotals.all(in: year).flatMap { publish($0, in: year, random: &random) }
    // Sorting by day, then by the place drawn in, keeps the order whole without relying on a stable sort.
    let order = disclosures.indices.sorted { (disclosures[$0].day, $0) < (disclosures[$1].day, $1) }

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
        let disclosure = disclosures[index]
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

private struct Disclosure {
    let unit: Int
    /// Position in the key areas followed by the other subjects.
    let subject: Int
    let day: CivilDay
}

private func publish(
    _ totals: DisclosureTotals, in year: LedgerYear, random: inout SplitMix64
) -> [Disclosure] {
    let calendar = WorkCalendar()
    let weights = DisclosureDays(calendar: calendar)
    let keyAreaChoice = WeightedChoice(DisclosureSubjects.keyAreaWeights(in: year.number))
    let otherChoice = WeightedChoice(DisclosureSubjects.otherWeights)
    let stretches = zip(
        DisclosureQuota.all(totals, in: year),
        [(totals.toCutOff, totals.keyAreasToCutOff), (totals.afterCutOff, totals.keyAreasAfterCutOff)])

    var disclosures: [Disclosure] = []
    for (quotas, (rows, keyRows)) in stretches {
        // Drawing without putting back: exactly the wanted number lies in key areas.
        var (rowsLeft, keyRowsLeft) = (rows, keyRows)
        for quota in quotas {
            let dayChoice = WeightedChoice(quota.days.map(weights.weight))
            for _ in 0..<quota.count {
                let isKeyArea = random.below(rowsLeft) < keyRowsLeft
                rowsLeft -= 1
                if isKeyArea { keyRowsLeft -= 1 }
                let subject =
                    isKeyArea
                    ? keyAreaChoice.draw(from: &random)
                    : DisclosureSubjects.keyAreas.count + otherChoice.draw(from: &random)
                disclosures.append(
                    Disclosure(unit: quota.unit, subject: subject, day: quota.days[dayChoice.draw(from: &random)]))
            }
        }
    }
    return disclosures
}
