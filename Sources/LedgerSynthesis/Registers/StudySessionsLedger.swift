/// 学习交流: thirty sessions arranged from May to December 2016, so that some lie after the day of the report.
func studySessionsLedger() -> [UInt8] {
    let calendar = WorkCalendar()
    let firstWeek = CivilDay(2016, 5, 6)
    let records = (0..<30).map { position in
        // Fridays, eight days apart by and by: 30 sessions fill the weeks to the end of December.
        let day = calendar.day(0, workingDaysAfter: CivilDay(number: firstWeek.number + position * 236 / 30))
        return [
            (name: "日期", value: JSONCell.text(day.iso)),
            (name: "主题", value: .text(subjects[position % subjects.count])),
            (name: "形式", value: .text(position % 5 == 4 ? "专题研讨" : position % 2 == 0 ? "集中学习" : "领学解读")),
            (name: "领学人", value: .text("B" + padded(position % 6 + 1, to: 2))),
        ]
    }
    return Array((jsonList(of: records) + "\n").utf8)
}

private let subjects = [
    "党章党规", "系列讲话精神", "廉洁自律准则", "纪律处分条例", "服务群众专题", "作风建设专题", "马上办与亲切服务", "脱贫攻坚专题", "政务公开条例", "简政放权专题",
]
