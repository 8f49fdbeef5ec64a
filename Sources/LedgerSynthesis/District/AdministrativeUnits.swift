/// The units of the district: 96 that answer for openness (4 + 50 + 22 + 20) and 24 communities.
enum AdministrativeUnits {
    static let all: [AdministrativeUnit] = AdministrativeUnit.Level.allCases.flatMap { level in
        names(of: level).enumerated().map { index, name in
            AdministrativeUnit(code: level.codePrefix + padded(index + 1, to: 2), name: name, level: level)
        }
    }

    static let streets = ["云东街道", "云西街道", "云北街道", "望岭街道", "听松街道"]
    static let towns = [
        "松岗镇", "竹溪镇", "石泉镇", "枫林镇", "柳河镇", "桃岭镇", "银杏镇", "荷塘镇", "双渡镇", "白茅镇", "梅坞乡", "杏岭乡",
        "茶亭乡", "兰畈乡", "青石乡", "槐店乡", "芦塘乡",
    ]
    static let communities = [
        "东苑社区", "北苑社区", "阳光社区", "迎宾社区", "七里站社区", "南苑社区", "西苑社区", "文昌社区", "桂花社区", "梧桐社区",
        "清风社区", "明月社区", "和平社区", "光明社区", "新村社区", "长虹社区", "红旗社区", "翠竹社区", "丁香社区", "玉兰社区",
        "海棠社区", "紫薇社区", "金桥社区", "银河社区",
    ]

    private static let departments = [
        "发展和改革委员会", "经济和信息化委员会", "教育局", "科学技术局", "公安局", "民政局", "司法局", "财政局",
        "人力资源和社会保障局", "国土资源局", "住房和城乡建设局", "交通运输局", "农业委员会", "水务局", "林业局", "商务局",
        "文化广电新闻出版局", "卫生和计划生育局", "审计局", "环境保护局", "统计局", "安全生产监督管理局", "市场监督管理局",
        "城市管理行政执法局", "不动产登记局", "残疾人联合会", "政务服务中心", "信息中心", "扶贫开发办公室", "招商局", "旅游局",
        "粮食局", "信访局", "档案局", "民族宗教事务局", "机关事务管理局", "房屋征收办公室", "公共资源交易监督管理局",
        "重点工程建设管理局", "地方税务局", "国家税务局", "气象局", "供销合作社联合社", "工商业联合会", "总工会", "妇女联合会",
        "红十字会", "科学技术协会", "地震局", "畜牧兽医局",
    ]
    private static let institutions = [
        "区第一中学", "区第二中学", "区实验小学", "区职业技术学校", "区特殊教育学校", "区人民医院", "区中医院", "区妇幼保健院",
        "区疾病预防控制中心", "区供水公司", "区供气公司", "区公交公司", "区污水处理厂", "区图书馆", "区文化馆", "区博物馆",
        "区体育中心", "区殡仪馆", "区园林管理所", "区环境卫生管理所",
    ]

    private static func names(of level: AdministrativeUnit.Level) -> [String] {
        switch level {
        case .districtGovernment: ["区人民政府", "区政府办公室", "区政府法制办公室", "区政府应急管理办公室"]
        case .districtDepartment: departments
        case .township: streets + towns
        case .publicInstitution: institutions
        case .community: communities
        }
    }
}
