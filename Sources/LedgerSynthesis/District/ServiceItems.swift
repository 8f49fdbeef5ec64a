/// The 27 approvals and 12 services whose cases the ledgers hold.
enum ServiceItems {
    static let approvals: [ServiceItem] = [
        approval("企业营业执照核发", "市场监督管理局", 24, days: 5, instant: 250, company: 1000),
        approval("个体工商户营业执照核发", "市场监督管理局", 30, days: 3, instant: 520, company: 0),
        approval("食品经营许可证（新办,延续）核发", "市场监督管理局", 24, days: 15, instant: 0, company: 420),
        approval("药品经营许可证核发", "市场监督管理局", 4, days: 20, instant: 0, company: 900),
        approval("特种设备使用登记", "市场监督管理局", 6, days: 10, instant: 100, company: 960),
        approval("劳务派遣经营许可", "人力资源和社会保障局", 3, days: 15, instant: 0, company: 1000),
        approval("民办职业培训学校设立审批", "人力资源和社会保障局", 2, days: 20, instant: 0, company: 940),
        approval("特种行业许可证核发", "公安局", 14, days: 10, instant: 0, company: 880),
        approval("社会团体成立登记", "民政局", 6, days: 20, instant: 0, company: 1000),
        approval("民办非企业单位成立登记", "民政局", 7, days: 20, instant: 0, company: 1000),
        approval("公共场所卫生许可证（新办,延续）核发", "卫生和计划生育局", 38, days: 10, instant: 0, company: 610),
        approval("医疗机构执业登记", "卫生和计划生育局", 8, days: 15, instant: 0, company: 870),
        approval("再生育审批", "卫生和计划生育局", 16, days: 10, instant: 0, company: 0),
        approval("建筑工程施工许可证核发", "住房和城乡建设局", 32, days: 7, instant: 0, company: 1000),
        approval("商品房预售许可", "住房和城乡建设局", 15, days: 7, instant: 0, company: 1000),
        approval("污水排入排水管网许可", "住房和城乡建设局", 12, days: 10, instant: 0, company: 900),
        approval("建设用地预审", "国土资源局", 30, days: 10, instant: 0, company: 940),
        approval("采矿权（延续,变更）登记", "国土资源局", 8, days: 20, instant: 0, company: 1000),
        approval("不动产首次登记", "不动产登记局", 36, days: 15, instant: 0, company: 300),
        approval("不动产转移登记", "不动产登记局", 64, days: 7, instant: 180, company: 120),
        approval("道路运输经营许可", "交通运输局", 56, days: 7, instant: 120, company: 540),
        approval("道路运输从业资格证核发", "交通运输局", 44, days: 5, instant: 300, company: 0),
        approval("动物防疫条件合格证核发", "农业委员会", 34, days: 15, instant: 0, company: 480),
        approval("娱乐场所经营许可", "文化广电新闻出版局", 48, days: 15, instant: 0, company: 820),
        approval("出版物零售许可", "文化广电新闻出版局", 52, days: 10, instant: 150, company: 560),
        approval("建设项目环境影响评价审批", "环境保护局", 70, days: 20, instant: 0, company: 990),
        approval("排污许可证核发", "环境保护局", 30, days: 15, instant: 0, company: 1000),
    ]

    static let conveniences: [ServiceItem] = [
        convenience("企业信用信息查询", "市场监督管理局", 12, days: 1, instant: 980, company: 850),
        convenience("社会保险登记", "人力资源和社会保障局", 58, days: 3, instant: 860, company: 340),
        convenience("\"就业创业证\"申领", "人力资源和社会保障局", 37, days: 5, instant: 640, company: 0),
        convenience("居民身份证\"异地受理\"申领", "公安局", 46, days: 20, instant: 0, company: 0),
        convenience("流动人口居住证办理", "公安局", 40, days: 10, instant: 300, company: 0),
        convenience("婚姻登记", "民政局", 52, days: 1, instant: 990, company: 0),
        convenience("最低生活保障申请受理", "民政局", 35, days: 20, instant: 0, company: 0),
        convenience("生育服务登记", "卫生和计划生育局", 38, days: 3, instant: 820, company: 0),
        convenience("公共租赁住房申请受理", "住房和城乡建设局", 41, days: 15, instant: 0, company: 0),
        convenience("土地登记资料查询", "国土资源局", 62, days: 1, instant: 930, company: 210),
        convenience("农机驾驶证办理", "农业委员会", 66, days: 5, instant: 350, company: 0),
        convenience("残疾人证办理", "残疾人联合会", 100, days: 10, instant: 150, company: 0),
    ]

    /// The item that a campaign had renewed in June 2016.
    static let renewedInJune2016 = "食品经营许可证（新办,延续）核发"

    private static func approval(
        _ name: String, _ department: String, _ weight: Int, days: Int, instant: Int, company: Int
    ) -> ServiceItem {
        ServiceItem(
            name: name, kind: .approval, department: department, weight: weight, promisedDays: days, instant: instant,
            company: company)
    }

    private static func convenience(
        _ name: String, _ department: String, _ weight: Int, days: Int, instant: Int, company: Int
    ) -> ServiceItem {
        ServiceItem(
            name: name, kind: .convenience, department: department, weight: weight, promisedDays: days,
            instant: instant, company: company)
    }
}
