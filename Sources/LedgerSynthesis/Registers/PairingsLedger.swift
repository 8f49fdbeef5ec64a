/// 结对帮扶: 17 households, 6 cadres, 40 000 元. What is done for a household, and a change of cadre, is a line of its own.
func pairingsLedger() -> [UInt8] {
    var random = SplitMix64(seed: 0x9A19_2016)
    let identities = (0..<17).map { _ in String(decoding: MadeUpPersons.identityNumber(from: &random), as: UTF8.self) }
    let records = lines.map { line in
        [
            (name: "户编号", value: JSONCell.text("H" + padded(line.household, to: 2))),
            (name: "户主姓名", value: .text("户主" + padded(line.household, to: 2))),
            (name: "身份证号", value: .text(identities[line.household - 1])),
            (name: "村组", value: .text("松岗镇松坪村\(["东岗", "西岗", "坪上", "河湾"][line.household % 4])组")),
            (name: "帮扶责任人", value: .text("B" + padded(line.cadre, to: 2))),
            (name: "起始日期", value: .text(CivilDay(2016, line.month, line.day).iso)),
            (name: "措施类型", value: .text(line.measure)),
            (name: "扶持资金", value: .number(line.fund)),
        ]
    }
    let text = "{\n  \"结对帮扶\": \(jsonList(of: records, indent: "  "))\n}\n"
    return Array(text.utf8)
}

private typealias Line = (household: Int, cadre: Int, month: Int, day: Int, measure: String, fund: Int)

private let lines: [Line] = [
    (1, 1, 3, 14, "产业扶持", 2500), (2, 1, 3, 14, "教育资助", 1500), (3, 1, 3, 14, "产业扶持", 2500),
    (4, 2, 3, 14, "就业帮扶", 0), (5, 2, 3, 14, "产业扶持", 2500), (6, 2, 3, 14, "医疗救助", 2000),
    (7, 3, 3, 15, "产业扶持", 2500), (8, 3, 3, 15, "教育资助", 1500), (9, 3, 3, 15, "危房改造", 3000),
    (10, 4, 3, 15, "产业扶持", 2500), (11, 4, 3, 15, "就业帮扶", 0), (12, 4, 3, 15, "医疗救助", 2000),
    (13, 5, 3, 16, "产业扶持", 2500), (14, 5, 3, 16, "教育资助", 1500), (15, 5, 3, 16, "产业扶持", 2500),
    (16, 6, 3, 16, "危房改造", 3000), (17, 6, 3, 16, "就业帮扶", 0),
    (5, 2, 6, 20, "养殖项目", 6000), (4, 3, 7, 4, "就业帮扶", 0), (11, 4, 8, 29, "教育资助", 1500),
    (17, 5, 9, 12, "就业帮扶", 0), (9, 3, 10, 17, "医疗救助", 500),
]
