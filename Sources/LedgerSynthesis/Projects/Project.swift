/// A project that the centre took in.
struct Project {
    enum Kind: String, CaseIterable {
        case governmentInvestment = "政府投资项目"
        case landAssessment = "土地评估"
        case stateAssetAssessment = "国有资产评估"
        case auction = "拍卖"
        case informatization = "信息化建设"

        var codePrefix: String {
            switch self {
            case .governmentInvestment: "ZF"
            case .landAssessment: "TD"
            case .stateAssetAssessment: "GZ"
            case .auction: "PM"
            case .informatization: "XX"
            }
        }
    }

    let code: String
    let name: String
    let kind: Kind
    let owner: String
    /// Empty where no agency was called in.
    let agency: String
    /// In hundredths of 万元.
    let amount: Int?
    /// In hundredths of 亩.
    let area: Int?
    /// In hundredths of a percent.
    let budgetError: Int?
    let receivedOn: CivilDay
}
