/// 部门名录: departments of the district, stationed in the hall or not.
func departmentsLedger() -> [UInt8] {
    let elsewhere = [
        "教育局", "司法局", "水务局", "林业局", "商务局", "发展和改革委员会", "安全生产监督管理局", "财政局", "审计局", "统计局",
    ]
    // 财政局, 审计局 and 统计局 approve nothing; the others do so at their own offices.
    let withoutApproval: Set = ["财政局", "审计局", "统计局"]
    var csv = CSVBuffer(header: ["部门代码", "部门名称", "进驻", "审批职能", "进驻日期"])
    for department in StationedDepartments.all {
        csv.row([
            code(of: department.name), department.name, yesNo(true), yesNo(department.hasApproval),
            department.stationedOn.iso,
        ])
    }
    for name in elsewhere {
        csv.row([code(of: name), name, yesNo(false), yesNo(!withoutApproval.contains(name)), ""])
    }
    return csv.bytes
}

private func code(of name: String) -> String {
    AdministrativeUnits.all.first { $0.name == name }?.code ?? ""
}
