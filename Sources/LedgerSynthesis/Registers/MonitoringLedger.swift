/// 监测排名: the city monitors 14 units a month; ours are a street, always first, and a township.
func monitoringLedger() -> [UInt8] {
    var csv = CSVBuffer(header: ["期次", "单位", "类别", "所属区县", "本区", "得分", "排名", "参评单位数"])
    for (month, scores) in MonitoringScores.byMonth {
        for unit in scores {
            // Competition ranks: equal scores share a place, and the place after it stays empty.
            let rank = 1 + scores.count { $0.score > unit.score }
            csv.row([
                month, unit.name, unit.name.hasSuffix("街道") ? "街道" : "乡镇", unit.district,
                yesNo(unit.district == MonitoringScores.ownDistrict), hundredths(unit.score), String(rank),
                String(scores.count),
            ])
        }
    }
    return csv.bytes
}
