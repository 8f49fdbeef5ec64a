/// 培训台账: two sessions in 2015, three with 260 attendances in 2016.
func trainingsLedger() -> [UInt8] {
    let records = sessions.map { session in
        [
            (name: "日期", value: JSONCell.text(session.day.iso)),
            (name: "内容", value: .text(session.subject)),
            (name: "类型", value: .text(session.kind)),
            (name: "主讲人", value: .text(session.speaker)),
            (name: "参训人数", value: .number(session.attendees)),
        ]
    }
    return Array((jsonList(of: records) + "\n").utf8)
}

private let sessions: [(day: CivilDay, subject: String, kind: String, speaker: String, attendees: Int)] = [
    (CivilDay(2015, 5, 21), "窗口服务规范", "业务培训", "J01", 68),
    (CivilDay(2015, 9, 17), "政务公开目录编制", "业务培训", "J02", 77),
    (CivilDay(2016, 4, 26), "社会服务管理信息化系统操作", "系统培训", "J03", 96),
    (CivilDay(2016, 6, 14), "网格员日常工作与信息采集", "系统培训", "J03", 104),
    (CivilDay(2016, 9, 22), "\"一站式\"审批流程与电子监察", "业务培训", "J04", 60),
]
