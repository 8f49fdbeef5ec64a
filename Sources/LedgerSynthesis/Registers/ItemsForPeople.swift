/// What the pilot units do for people: each subject in up to four ways.
enum ItemsForPeople {
    static let startedOn = CivilDay(2016, 5, 16)

    static let all: [(name: String, department: String)] = {
        let items = subjects.flatMap { department, names in
            names.flatMap { name in ways.map { (name: name + $0, department: department) } }
        }
        return Array(items.prefix(127))
    }()

    private static let ways = ["咨询", "受理", "代办", "进度查询"]
    private static let subjects: [(department: String, names: [String])] = [
        ("民政局", ["高龄津贴", "临时救助", "医疗救助", "孤儿基本生活费", "特困人员供养", "殡葬费用减免", "优抚对象补助"]),
        ("人力资源和社会保障局", ["城乡居民养老保险", "灵活就业补贴", "就业困难人员认定", "小额担保贷款", "养老待遇资格认证", "职业技能培训"]),
        ("公安局", ["户口迁移", "户口登记项目变更", "居住证签注", "无犯罪记录证明", "养犬登记"]),
        ("卫生和计划生育局", ["计划生育奖励扶助", "独生子女父母光荣证", "流动人口婚育证明", "预防接种证", "农村妇女免费检查"]),
        ("残疾人联合会", ["困难残疾人生活补贴", "重度残疾人护理补贴", "辅助器具适配", "残疾人就业培训", "贫困残疾人家庭改造"]),
        ("司法局", ["法律援助", "人民调解", "公证预约", "社区矫正报到"]),
    ]
}
