/// How many projects of a kind a stretch of days brings, and what they come to.
struct ProjectTotals {
    let kind: Project.Kind
    let count: Int
    /// In hundredths of 万元.
    var amount: Int?
    /// In hundredths of 亩.
    var area: Int?

    /// 1 January to 15 November 2016: 219 government investment projects of 204 318.52 万元, 53 land assessments of
    /// 2168.65 亩, 13 assessments of state assets, 10 auctions, informatization of 791.85 万元.
    static let in2016 = [
        ProjectTotals(kind: .governmentInvestment, count: 219, amount: 20_431_852),
        ProjectTotals(kind: .landAssessment, count: 53, area: 216_865),
        ProjectTotals(kind: .stateAssetAssessment, count: 13, amount: 487_260),
        ProjectTotals(kind: .auction, count: 10, amount: 169_435),
        ProjectTotals(kind: .informatization, count: 3, amount: 79_185),
    ]
    static let in2015ToCutOff = [
        ProjectTotals(kind: .governmentInvestment, count: 203, amount: 18_726_437),
        ProjectTotals(kind: .landAssessment, count: 47, area: 193_820),
        ProjectTotals(kind: .stateAssetAssessment, count: 11, amount: 402_918),
        ProjectTotals(kind: .auction, count: 12, amount: 201_176),
        ProjectTotals(kind: .informatization, count: 1, amount: 12_640),
    ]
    static let in2015AfterCutOff = [
        ProjectTotals(kind: .governmentInvestment, count: 28, amount: 2_511_806),
        ProjectTotals(kind: .landAssessment, count: 6, area: 22_145),
        ProjectTotals(kind: .stateAssetAssessment, count: 2, amount: 61_330),
        ProjectTotals(kind: .auction, count: 2, amount: 27_815),
        ProjectTotals(kind: .informatization, count: 0, amount: 0),
    ]
}
