/// 项目台账 of both years.
func projectsLedger() -> [UInt8] {
    var csv = CSVBuffer(header: ["项目编号", "项目名称", "类别", "业主单位", "代理机构", "投资额", "面积", "预算误差率", "受理日期"])
    for project in projects() {
        csv.row([
            project.code, project.name, project.kind.rawValue, project.owner, project.agency,
            project.amount.map(hundredths) ?? "", project.area.map(hundredths) ?? "",
            project.budgetError.map(hundredths) ?? "", project.receivedOn.iso,
        ])
    }
    return csv.bytes
}
