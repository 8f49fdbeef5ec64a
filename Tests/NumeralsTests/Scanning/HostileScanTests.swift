import Numerals
import Tables
import Testing

/// Texts put together at random from what numbers are made of: whatever is found lies in the text, in order.
@Suite struct HostileScanTests {
    private static let words = [
        "1", "0", "12", "56,000", "3.5", "99999999999999999999999999999999999999", ",", ".", "万", "亿", "千", "百分", "余",
        "多", "近",
        "约", "超过", "件", "个百分点", "%", "倍", "第", "倒数第", "年", "月", "日", "—", "~", "-", "A", "持平", "基本", "以上", "2016-01-01",
        "2016年",
        "至", "增长", "了",
    ]

    @Test func neverTraps() {
        var state: UInt64 = 2016
        for _ in 0..<3000 {
            let text = (0..<8).map { _ in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return HostileScanTests.words[Int(state >> 33) % HostileScanTests.words.count]
            }.joined()
            var end = text.startIndex
            for found in scanNumbers(in: text) {
                #expect(found.range.lowerBound >= end && found.range.upperBound <= text.endIndex, "\(text)")
                #expect(text[found.range] == found.text)
                end = found.range.upperBound
            }
        }
    }
}
