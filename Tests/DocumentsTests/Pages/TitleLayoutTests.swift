import Drawing
import Testing

@testable import Documents

@Suite struct TitleLayoutTests {
    @Test(arguments: [
        ("2016年工作总结", ["2016年工作总结"]),
        ("2016年第三季度全区政务公开网上监测情况通报", ["2016年第三季度全区", "政务公开网上监测情况通报"]),
        ("某某区政务服务中心2016年工作总结和2017年工作打算", ["某某区政务服务中心2016年", "工作总结和2017年工作打算"]),
    ])
    func breaksBySenseIntoEvenLines(title: String, lines: [String]) throws {
        let layout = try TitleLayout(style: .official, context: TextContext()).balanced([.text(title)])
        #expect(layout.paragraph.lines == lines)
        #expect(layout.frame <= Style.official.typeWidth)
    }
}
