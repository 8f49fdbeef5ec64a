/// How much a level publishes: from 1 January to 15 November, and from 16 November to the end of 2015.
struct DisclosureTotals {
    let level: AdministrativeUnit.Level
    let toCutOff: Int
    /// Of which in a key area.
    let keyAreasToCutOff: Int
    let afterCutOff: Int
    let keyAreasAfterCutOff: Int

    /// 2016: 65 237, of which the district government 31 046 (key areas 11 482), its departments 12 137, townships and
    /// streets 21 894, public institutions 160. The same days of 2015: 57 043.
    static func all(in year: LedgerYear) -> [DisclosureTotals] {
        if year.number == 2016 {
            return [
                DisclosureTotals(.districtGovernment, 31_046, key: 11_482),
                DisclosureTotals(.districtDepartment, 12_137, key: 2867),
                DisclosureTotals(.township, 21_894, key: 5343),
                DisclosureTotals(.publicInstitution, 160, key: 46),
            ]
        }
        return [
            DisclosureTotals(.districtGovernment, 26_731, key: 8964, after: 4318, keyAfter: 1472),
            DisclosureTotals(.districtDepartment, 11_318, key: 2411, after: 1874, keyAfter: 403),
            DisclosureTotals(.township, 18_863, key: 4106, after: 3042, keyAfter: 671),
            DisclosureTotals(.publicInstitution, 131, key: 33, after: 19, keyAfter: 5),
        ]
    }

    private init(
        _ level: AdministrativeUnit.Level, _ toCutOff: Int, key: Int, after: Int = 0, keyAfter: Int = 0
    ) {
        self.level = level
        self.toCutOff = toCutOff
        keyAreasToCutOff = key
        afterCutOff = after
        keyAreasAfterCutOff = keyAfter
    }
}
