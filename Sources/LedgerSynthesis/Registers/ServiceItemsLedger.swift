/// 服务事项目录: 27 approvals, 12 services and the 127 items for people that were combed out in 2016.
func serviceItemsLedger() -> [UInt8] {
    var csv = CSVBuffer(header: ["事项编码", "事项名称", "事项类型", "责任部门", "启用日期"])
    for (prefix, items) in [("XK", ServiceItems.approvals), ("BM", ServiceItems.conveniences)] {
        for (position, item) in items.enumerated() {
            let startedOn = StationedDepartments.all.first { $0.name == item.department }?.stationedOn
            csv.row([
                "\(prefix)-\(padded(position + 1, to: 3))", item.name, item.kind.rawValue, item.department,
                startedOn?.iso ?? "",
            ])
        }
    }
    for (position, item) in ItemsForPeople.all.enumerated() {
        csv.row([
            "WM-\(padded(position + 1, to: 3))", item.name, ServiceItem.Kind.forPeople.rawValue, item.department,
            ItemsForPeople.startedOn.iso,
        ])
    }
    return csv.bytes
}
