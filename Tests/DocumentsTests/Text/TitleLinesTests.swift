import Testing

@testable import Documents

struct TitleLinesTests {
    @Test(arguments: [
        ("云岭区政务服务中心2016年工作总结", ["云岭区政务服务中心2016年工作总结"]),
        ("全市政务公开监测排名通报（2016年7—9月）", ["全市政务公开监测排名通报", "（2016年7—9月）"]),
        ("2016年第三季度全区政务公开网上监测情况通报", ["2016年第三季度全区", "政务公开网上监测情况通报"]),
        ("关于云岭区政务服务中心2016年上半年政务公开工作情况的报告", ["关于云岭区政务服务中心", "2016年上半年政务公开工作情况的报告"]),
        ("Annual Report of the Government Service Centre", ["Annual Report of the", "Government Service Centre"]),
    ])
    func breaksBySense(title: String, lines: [String]) {
        let broken = TitleLines.broken(title, limit: 20)
        #expect(broken == lines)
        #expect(broken.joined().filter { $0 != " " } == title.filter { $0 != " " })
    }

    @Test func aTitleThatCannotBePartedStaysWhole() {
        let word = String(repeating: "x", count: 100)
        #expect(TitleLines.broken(word, limit: 20) == [word])
        #expect(TitleLines.broken("", limit: 20) == [""])
    }
}
