/// The thirteen stationed departments: 56 037 cases in 2016, 51 702 on the same days of 2015.
enum StationedDepartments {
    static let all = [
        StationedDepartment("市场监督管理局", on: (2013, 5, 6), cases2016: 14_213, cases2015: 12_604, late: (56, 24)),
        StationedDepartment("人力资源和社会保障局", on: (2012, 9, 3), cases2016: 9874, cases2015: 9579, late: (44, 29)),
        StationedDepartment("公安局", on: (2012, 9, 3), cases2016: 7651, cases2015: 7512, late: (31, 22)),
        StationedDepartment("民政局", on: (2012, 9, 3), cases2016: 5236, cases2015: 5417, late: (52, 38)),
        StationedDepartment(
            "卫生和计划生育局", formerName: "卫生局", on: (2012, 9, 3), cases2016: 4382, cases2015: 3969, late: (47, 24)),
        StationedDepartment("住房和城乡建设局", on: (2012, 9, 3), cases2016: 3317, cases2015: 2876, late: (98, 61)),
        StationedDepartment("国土资源局", on: (2012, 9, 3), cases2016: 2654, cases2015: 3788, late: (96, 58)),
        StationedDepartment("不动产登记局", on: (2016, 3, 1), cases2016: 2489, cases2015: 0, late: (0, 63)),
        StationedDepartment("交通运输局", on: (2013, 5, 6), cases2016: 2018, cases2015: 1973, late: (39, 26)),
        StationedDepartment("农业委员会", on: (2013, 5, 6), cases2016: 1427, cases2015: 1386, late: (28, 17)),
        StationedDepartment("文化广电新闻出版局", on: (2013, 5, 6), cases2016: 986, cases2015: 1043, late: (21, 12)),
        StationedDepartment(
            "残疾人联合会", hasApproval: false, on: (2014, 3, 10), cases2016: 918, cases2015: 864, late: (18, 9)),
        StationedDepartment("环境保护局", on: (2012, 9, 3), cases2016: 872, cases2015: 691, late: (64, 49)),
    ]

    /// Cases from 16 November to 31 December 2015, of all departments together.
    static let casesAfterCutOff2015 = 7784
}
