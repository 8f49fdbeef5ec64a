/// 代理机构台账: one row for each agency and year.
func agenciesLedger() -> [UInt8] {
    var random = SplitMix64(seed: 0xA6E0_2016)
    var csv = CSVBuffer(header: ["机构代码", "机构名称", "类型", "年度", "预算误差率", "处罚", "处罚日期", "评价"])
    for year in [2015, 2016] {
        let satisfied = Set(Agency.Kind.allCases.flatMap { satisfiedCodes($0, in: year, random: &random) })
        for agency in Agencies.all {
            let suspension = year == 2015 ? Agencies.suspended[agency.code] : nil
            let isRemoved = year == 2016 && agency.code == Agencies.removed.code
            let usualError = random.number(in: 22...486)
            let budgetError = agency.kind == .tender ? hundredths(suspension?.budgetError ?? usualError) : ""
            csv.row([
                agency.code, agency.name, agency.kind.rawValue, String(year), budgetError,
                isRemoved ? "退出备选库" : suspension == nil ? "无" : "暂停业务",
                isRemoved ? Agencies.removed.on.iso : suspension?.on.iso ?? "",
                satisfied.contains(agency.code) ? "满意" : "",
            ])
        }
    }
    return csv.bytes
}

private func satisfiedCodes(_ kind: Agency.Kind, in year: Int, random: inout SplitMix64) -> [String] {
    var codes = Agencies.all.filter { $0.kind == kind && $0.code != Agencies.removed.code }.map(\.code)
    random.shuffle(&codes)
    return Array(codes.prefix(year == 2016 ? kind.counts.satisfied2016 : kind.counts.satisfied2015))
}
