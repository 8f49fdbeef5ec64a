/// The agencies of the two years, and what came over some of them.
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
