import Numerals
import Tables
import Testing

@Suite struct ScanTests {
    /// `text kind low..high unit`, with `(` and `)` for ends that do not belong.
    private func outlines(_ text: String, _ options: ScanOptions = ScanOptions()) -> [String] {
        scanNumbers(in: text, options).map { found in
            #expect(String(text[found.range]) == found.text)
            let low = found.bounds.low.map { "\($0.normalized)" } ?? ""
            let high = found.bounds.high.map { "\($0.normalized)" } ?? ""
            let bounds =
                (found.bounds.includesLow ? "[" : "(") + low + "," + high + (found.bounds.includesHigh ? "]" : ")")
            return [found.text, "\(found.kind)", bounds, found.unit].filter { !$0.isEmpty }.joined(separator: " ")
        }
    }

    @Test(arguments: [
        ("全年办件5.6万件。", ["5.6万件 quantity [55500,56500) 件"]), ("公开160条", ["160条 quantity [160,160] 条"]),
        ("投入近800万元", ["近800万元 quantity [7600000,8000000) 元"]),
        ("重点领域信息1.1万余条", ["1.1万余条 quantity (11000,12000) 条"]),
        ("总投资20亿4千多万元", ["20亿4千多万元 quantity (2040000000,2050000000) 元"]),
        ("20.4亿多元", ["20.4亿多元 quantity (2040000000,2050000000) 元"]),
        ("3亿4500万", ["3亿4500万 quantity [344995000,345005000)"]), ("5百万元", ["5百万元 quantity [4950000,5050000) 元"]),
        ("2168.65亩", ["2168.65亩 quantity [2168.645,2168.655) 亩"]), ("发展资金4万元", ["4万元 quantity [39500,40500) 元"]),
        ("160余条", ["160余条 quantity (160,170) 条"]), ("300多人", ["300多人 quantity (300,400) 人"]),
        ("约6万件", ["约6万件 quantity [57000,63000] 件"]), ("6万件左右", ["6万件左右 quantity [57000,63000] 件"]),
        ("超过5%", ["超过5% percentage (0.05,]"]), ("6万件以上", ["6万件以上 quantity [60000,] 件"]),
        ("不足6万件", ["不足6万件 quantity [,60000) 件"]), ("首次突破6万件", ["突破6万件 quantity (60000,] 件"]),
        ("占96.3%", ["96.3% percentage [0.9625,0.9635)"]), ("提高1.1个百分点", ["1.1个百分点 points [0.0105,0.0115)"]),
        ("增长1.2倍", ["1.2倍 multiple [1.15,1.25)"]), ("共56,000件", ["56,000件 quantity [56000,56000] 件"]),
        ("260人次", ["260人次 quantity [260,260] 人次"]), ("与上年持平", ["持平 flat (-0.0005,0.0005)"]),
        ("与上年基本持平", ["基本持平 flat [-0.01,0.01]"]),
        ("列第13位（倒数第2位）", ["第13位 ordinal [13,13] 位", "倒数第2位 ordinalFromBottom [2,2] 位"]),
        ("乡镇排名第2、第5、倒2", ["第2 ordinal [2,2]", "第5 ordinal [5,5]", "倒2 ordinalFromBottom [2,2]"]),
        ("9亿~16亿元", ["9亿~16亿元 quantity [895000000,1605000000) 元"]), ("15%~30%", ["15%~30% percentage [0.145,0.305)"]),
        ("15~30件", ["15~30件 quantity [15,30] 件"]), ("2016年11月16日", ["2016年11月16日 date [,]"]),
        ("1—11月，办件3件", ["1—11月 date [,]", "3件 quantity [3,3] 件"]), ("截至11月15日", ["11月15日 date [,]"]),
        ("2016-11-16", ["2016-11-16 date [,]"]), ("连续3个月、3年", ["3个月 quantity [3,3] 个月", "3年 quantity [3,3] 年"]),
        ("气温-3.5度", ["-3.5度 quantity (-3.55,-3.45] 度"]), ("两学一做、三是、A4纸、GB2312", []), ("", []),
        ("99999999999999999999999999999999999999999件", []),
    ])
    func reads(_ text: String, _ expected: [String]) {
        #expect(outlines(text) == expected)
    }

    @Test func knowsTheDirection() {
        let found = scanNumbers(in: "增长8.6%，减少了3件，占5%")
        #expect(found.map(\.change) == [.rise, .fall, nil])
    }

    /// The bounds that published figures were read back to by hand.
    @Test(arguments: [
        ("5.6万件", 55_500, 56_499), ("近800万元", 7_600_000, 7_999_999), ("20亿4千多万元", 2_040_000_001, 2_049_999_999),
        ("6.5万条", 64_500, 65_499), ("3.1万条", 30_500, 31_499), ("1.1万余条", 11_001, 11_999), ("1.2万条", 11_500, 12_499),
        ("160条", 160, 160), ("96家", 96, 96),
    ])
    func boundsCounts(_ text: String, _ low: Int, _ high: Int) throws {
        #expect(try #require(ScannedNumber(text)).bounds.wholeNumbers == low...high)
    }

    @Test func assumesPlacesAsSet() throws {
        let plain = ScanOptions(leastScaledPlaces: 0)
        #expect(try #require(ScannedNumber("4万元", plain)).bounds.wholeNumbers == 35_000...44_999)
        #expect(ScannedNumber("共4万元") == nil)
        #expect(ScannedNumber("3、4") == nil)
    }

    /// What is printed reads back to bounds that hold the printed value.
    @Test(arguments: Approximation.allCases)
    func readsBackWhatIsPrinted(_ word: Approximation) throws {
        var printed = 0
        for value in [
            7, 96, 163, 1163, 9999, 11_234, 56_000, 55_499, 99_949_999, 7_950_001, 2_040_000_001, 123_456_789_012,
        ] {
            let style = QuantityStyle(unit: "件", approximation: word)
            guard let text = try? quantity(Exact(value), style) else { continue }
            printed += 1
            let found = try #require(ScannedNumber(text), "\(text) is one number")
            #expect(found.bounds.contains(Exact(value)), "\(text) holds \(value)")
            #expect(found.unit == "件")
        }
        #expect(printed >= 5)
    }

    @Test(arguments: ["0.963", "0.0004", "0.5", "1.083", "0.12345"])
    func readsPercentagesBack(_ ratio: String) throws {
        let text = try percentage(.of(ratio))
        #expect(try #require(ScannedNumber(text)).bounds.contains(.of(ratio)))
    }

    @Test func boundsHoldTheirEndsAsSaid() {
        let open = Bounds(from: 1, to: 3, includesLow: false, includesHigh: false)
        #expect([1, 2, 3].map { open.contains($0) } == [false, true, false])
        #expect(open.wholeNumbers == 2...2)
        #expect(Bounds(from: 1, to: nil).wholeNumbers == nil)
        #expect(Bounds(from: .of("1.2"), to: .of("1.8")).wholeNumbers == nil)
        #expect(Bounds(from: .of("-1.5"), to: .of("-0.5")).wholeNumbers == -1...(-1))
    }
}
