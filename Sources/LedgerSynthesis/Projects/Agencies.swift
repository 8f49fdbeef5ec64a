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

enum Agencies {
    static let all: [Agency] = {
        var named = 0
        return Agency.Kind.allCases.flatMap { kind in
            (1...kind.counts.all).map { position in
                let name = "云泽\(stems[named % stems.count])\(branches[named % branches.count])\(kind.nameSuffix)"
                named += 1
                return Agency(code: kind.codePrefix + padded(position, to: 2), name: name, kind: kind)
            }
        }
    }()

    /// Whose budgets of 2015 were more than 5 % out, with the error in hundredths of a percent and the day on which
    /// they were suspended for it.
    static let suspended: [String: (budgetError: Int, on: CivilDay)] = [
        "ZB03": (612, CivilDay(2016, 2, 24)), "ZB07": (538, CivilDay(2016, 2, 24)),
        "ZB11": (894, CivilDay(2016, 2, 24)), "ZB12": (557, CivilDay(2016, 3, 9)),
        "ZB16": (731, CivilDay(2016, 3, 9)), "ZB19": (1026, CivilDay(2016, 3, 23)),
    ]
    /// Struck off in October 2016 for unreasonable fees.
    static let removed = (code: "ZB18", on: CivilDay(2016, 10, 18))

    private static let stems = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"]
    private static let branches = ["子", "丑", "寅", "卯", "辰", "巳", "午", "未", "申", "酉", "戌", "亥"]
}
