/// 负面清单: twenty faults that the centre's offices found with themselves.
func negativeListLedger() -> [UInt8] {
    var csv = CSVBuffer(header: ["序号", "问题", "责任股室", "提出日期", "整改状态"])
    for (position, entry) in entries.enumerated() {
        let day = CivilDay(2016, 6 + position / 8, 6 + position % 8 * 3)
        csv.row([String(position + 1), entry.fault, entry.office, day.iso, entry.isMended ? "已整改" : "整改中"])
    }
    return csv.bytes
}

private let entries: [(fault: String, office: String, isMended: Bool)] = [
    ("窗口工作时间偶有离岗,未摆放去向牌", "办公室", true),
    ("一次性告知不完整,群众多次补件", "业务股", true),
    ("接听咨询电话用语不规范", "业务股", true),
    ("对\"两集中、三到位\"宣传不够", "办公室", true),
    ("考勤登记不及时", "办公室", true),
    ("个别事项承诺时限偏长\n（与先进地区相比）", "业务股", false),
    ("公开目录更新不及时", "政务公开股", true),
    ("重点领域信息分类有误", "政务公开股", true),
    ("依申请公开答复格式不统一", "政务公开股", true),
    ("督查通报反馈周期长", "督查股", true),
    ("学习笔记记录不认真", "办公室", true),
    ("会议多、文件长", "办公室", true),
    ("下乡走访贫困户次数不足", "办公室", true),
    ("系统故障报修不及时", "信息技术股", true),
    ("网上申报指引不够明白", "信息技术股", false),
    ("中介机构考核资料归档滞后", "招标管理股", true),
    ("抽取代理机构记录签字不全", "招标管理股", true),
    ("部分窗口事项\"体外循环\",未进大厅", "业务股", false),
    ("办公用品领用登记不全", "办公室", true),
    ("满意度回访覆盖面不够", "督查股", false),
]
