/// A company that tenders, auctions or assesses for the district. The names are those of the sixty-year cycle in a
/// city that does not exist.
struct Agency {
    enum Kind: String, CaseIterable {
        case tender = "招标代理"
        case auction = "拍卖"
        case landAssessment = "土地评估"
        case stateAssetAssessment = "国有资产评估"

        /// How many there are, and how many of them were content with the centre in 2015 and in 2016.
        var counts: (all: Int, satisfied2015: Int, satisfied2016: Int) {
            switch self {
            case .tender: (20, 14, 16)
            case .auction: (12, 9, 10)
            case .landAssessment: (10, 8, 8)
            case .stateAssetAssessment: (9, 6, 7)
            }
        }

        var codePrefix: String {
            switch self {
            case .tender: "ZB"
            case .auction: "PM"
            case .landAssessment: "TD"
            case .stateAssetAssessment: "GZ"
            }
        }

        var nameSuffix: String {
            switch self {
            case .tender: "招标代理有限公司"
            case .auction: "拍卖有限公司"
            case .landAssessment: "土地评估有限公司"
            case .stateAssetAssessment: "资产评估有限公司"
            }
        }
    }

    let code: String
    let name: String
    let kind: Kind
}
