/// Names of projects: a unit, and what is built, assessed or sold for it.
struct ProjectNames {
    private static let works = [
        "农村公路改造工程", "中心小学教学楼工程", "卫生院业务用房工程", "集镇排水管网工程", "安全饮水巩固提升工程", "小型水库除险加固工程",
        "道路硬化工程", "敬老院改扩建工程", "综合文化站工程", "河道整治工程", "高标准农田建设项目", "太阳能路灯安装工程", "垃圾中转站工程",
        "便民服务中心装修工程", "棚户区改造项目", "老旧小区改造工程（供水,排水）", "\"美丽乡村\"中心村建设项目", "农贸市场改造工程", "危桥加固工程",
        "幼儿园新建工程",
    ]
    private static let lands = ["储备地块", "工业用地", "商住用地", "集体建设用地", "收回国有土地"]
    private static let assets = ["闲置办公用房", "车辆报废处置", "门面房租赁权", "设备处置", "股权转让"]
    private static let lots = ["公务用车", "门面房三年租赁权", "废旧设备", "砂石资源", "罚没物资"]
    private static let systems = [
        "社会服务管理信息化指挥中心建设", "社会服务管理信息化平台开发", "电子政务审批系统建设",
    ]

    private var taken: Set<String> = []

    /// A name that no other project of the ledger has.
    mutating func name(
        of kind: Project.Kind, for owner: String, at position: Int, random: inout SplitMix64
    ) -> String {
        let stem =
            switch kind {
            case .governmentInvestment: owner + random.pick(Self.works)
            case .landAssessment: owner + random.pick(Self.lands) + "土地评估"
            case .stateAssetAssessment: owner + random.pick(Self.assets) + "评估"
            case .auction: owner + random.pick(Self.lots) + "拍卖"
            case .informatization: Self.systems[position % Self.systems.count]
            }
        var name = stem
        var part = 2
        while taken.contains(name) {
            name = "\(stem)（\(part)期）"
            part += 1
        }
        taken.insert(name)
        return name
    }
}
