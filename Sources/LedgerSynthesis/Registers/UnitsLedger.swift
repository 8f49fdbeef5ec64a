/// 单位名录: who answers for openness, who tries the new system, who is a demonstration site.
func unitsLedger() -> [UInt8] {
    var csv = CSVBuffer(header: ["单位代码", "单位名称", "层级", "类别", "责任单位", "试点单位", "示范点", "申报级别", "验收结果"])
    for unit in AdministrativeUnits.all {
        csv.row([
            unit.code, unit.name, unit.level.rawValue, unit.kind, yesNo(unit.isResponsible),
            yesNo(OpennessSites.pilots.contains(unit.name)),
            yesNo(unit.level == .township || OpennessSites.departments.contains(unit.name)),
            OpennessSites.appliedToCity.contains(unit.name) ? "市级" : "", OpennessSites.results[unit.name] ?? "",
        ])
    }
    return csv.bytes
}

/// Units that stand out: 6 departments and 5 communities try the system of 2016; 20 departments and all 22 townships
/// and streets are demonstration sites; 7 applied to the city.
private enum OpennessSites {
    static let pilots: Set = [
        "民政局", "司法局", "残疾人联合会", "人力资源和社会保障局", "卫生和计划生育局", "公安局", "东苑社区", "北苑社区", "阳光社区",
        "迎宾社区", "七里站社区",
    ]
    static let departments: Set = [
        "发展和改革委员会", "教育局", "公安局", "民政局", "司法局", "财政局", "人力资源和社会保障局", "国土资源局", "住房和城乡建设局",
        "交通运输局", "农业委员会", "水务局", "林业局", "卫生和计划生育局", "审计局", "环境保护局", "安全生产监督管理局",
        "市场监督管理局", "政务服务中心", "扶贫开发办公室",
    ]
    static let appliedToCity: Set = ["云东街道", "望岭街道", "松岗镇", "竹溪镇", "民政局", "环境保护局", "市场监督管理局"]
    static let results = ["云东街道": "通过验收", "松岗镇": "正在复核"]
}
