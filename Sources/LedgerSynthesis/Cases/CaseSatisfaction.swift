/// What applicants say afterwards: about a third say nothing, most of the others are very satisfied.
enum CaseSatisfaction {
    static let words = ["非常满意", "满意", "基本满意", "不满意"]

    private static let punctual = (
        in2015: WeightedChoice([768, 182, 40, 10]), in2016: WeightedChoice([828, 136, 29, 7])
    )
    private static let late = WeightedChoice([310, 340, 230, 120])

    /// Position in `words`, or `nil` for no answer.
    static func draw(in year: Int, isLate: Bool, from random: inout SplitMix64) -> Int? {
        if random.happens(permille: 350) { return nil }
        if isLate { return late.draw(from: &random) }
        return (year == 2016 ? punctual.in2016 : punctual.in2015).draw(from: &random)
    }
}
