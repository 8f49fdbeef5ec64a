/// What one unit publishes in one stretch of days.
struct DisclosureQuota {
    let unit: Int
    let days: [CivilDay]
    let count: Int

    /// The quotas of a level's units over the year, which sum to the level's totals.
    static func all(_ totals: DisclosureTotals, in year: LedgerYear) -> [[DisclosureQuota]] {
        let units = AdministrativeUnits.all.indices.filter { AdministrativeUnits.all[$0].level == totals.level }
        let weights = units.enumerated().map { position, unit in
            weight(of: AdministrativeUnits.all[unit], at: position, among: units.count, in: year.number)
        }
        return [(year.daysToCutOff, totals.toCutOff), (year.daysAfterCutOff, totals.afterCutOff)].map { days, whole in
            zip(units, apportion(whole, by: weights)).map { DisclosureQuota(unit: $0, days: days, count: $1) }
        }
    }

    /// Few units publish much, many little; from 2015 to 2016 each changes by a fifth at most, so that places change.
    private static func weight(of unit: AdministrativeUnit, at position: Int, among count: Int, in year: Int) -> Int {
        if unit.name == "不动产登记局", year == 2015 { return 0 }
        var random = SplitMix64(seed: 0xD15C_1000 + UInt64(unit.code.utf8.reduce(0) { $0 * 131 + Int($1) }))
        let place = random.below(count)
        let size = 10_000 * random.number(in: 90...110) / (place + count / 4 + 2)
        let change = random.number(in: 80...125)
        return year == 2016 ? size * change / 100 : size
    }
}
