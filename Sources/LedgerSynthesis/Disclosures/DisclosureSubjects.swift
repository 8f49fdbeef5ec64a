/// What disclosures are about; the key areas (重点领域) are those of the State Council's yearly list.
enum DisclosureSubjects {
    static let keyAreas = [
        "财政资金", "扶贫脱贫", "社会救助", "教育", "医疗卫生", "环境保护", "食品药品安全", "安全生产", "保障性住房",
        "征地补偿（国有,集体）", "公共资源交易", "减税降费",
    ]
    static let others = [
        "工作动态", "通知公告", "政策文件", "规划计划", "人事信息", "统计信息", "应急管理", "建议提案办理", "行政权力运行", "机构概况",
    ]

    static func keyAreaWeights(in year: Int) -> [Int] {
        year == 2016
            ? [210, 168, 132, 88, 74, 81, 66, 58, 49, 43, 96, 24] : [224, 94, 141, 86, 78, 69, 61, 63, 52, 58, 82, 18]
    }

    static let otherWeights = [340, 172, 118, 84, 76, 52, 38, 34, 62, 24]
}
