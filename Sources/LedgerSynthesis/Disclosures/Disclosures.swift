/// Something published by a unit.
struct Disclosure {
    let unit: Int
    /// Position in the key areas followed by the other subjects.
    let subject: Int
    let day: CivilDay
}

/// The disclosures of a level, of which exactly the wanted number lies in key areas, in no particular order.
func disclosures(
    of totals: DisclosureTotals, in year: LedgerYear, random: inout SplitMix64
) -> [Disclosure] {
    let calendar = WorkCalendar()
    let weights = DisclosureDays(calendar: calendar)
    let keyAreaChoice = WeightedChoice(DisclosureSubjects.keyAreaWeights(in: year.number))
    let otherChoice = WeightedChoice(DisclosureSubjects.otherWeights)
    let stretches = zip(
        DisclosureQuota.all(totals, in: year),
        [(totals.toCutOff, totals.keyAreasToCutOff), (totals.afterCutOff, totals.keyAreasAfterCutOff)])

    var drawn: [Disclosure] = []
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
                drawn.append(
                    Disclosure(unit: quota.unit, subject: subject, day: quota.days[dayChoice.draw(from: &random)]))
            }
        }
    }
    return drawn
}
