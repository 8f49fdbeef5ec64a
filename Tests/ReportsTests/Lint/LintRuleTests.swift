import Diagnostics
import Testing

@testable import Reports

/// `rule words → suggestion` of each finding, in the text's order.
func findings(_ text: String, _ rules: [LintRule] = LintRule.all) -> [String] {
    let text = LintText(plain: text, year: 2016)
    return lint(text, rules).map { "\($0.rule) \($0.words(in: text)) → \($0.suggestion.zh)" }
}

@Suite struct LintRuleTests {
    @Test(arguments: [
        ("一是甲；二是乙；三是丙。", []), ("一是甲。三是乙。", ["point-sequence 三是 → 改为：二是"]),
        ("一是甲。\n二是乙。\n二是丙。", ["point-sequence 二是 → 改为：三是"]), ("二是甲。", ["point-sequence 二是 → 改为：一是"]),
        ("一、甲\n一是甲。\n二、乙\n一是乙。", []), ("这一是非问题", []), ("三是指数字。", ["point-sequence 三是 → 改为：一是"]),
    ])
    func pointsAreInSequence(_ text: String, _ expected: [String]) {
        #expect(findings(text, [.pointSequence]) == expected)
    }

    @Test(arguments: [
        ("一、甲\n（一）乙\n（二）丙\n二、丁\n（一）戊", []), ("一、甲\n三、乙", ["heading-number 三、 → 改为：二、"]),
        ("一、甲\n(一)乙\n(三)丙", ["heading-number (三) → 改为：（二）"]), ("一、甲\n1.乙\n2.丙", []),
        ("一、甲\n（1）乙", ["heading-number （1） → 层次依次为 一、→（一）→ 1. →（1）"]), ("3.5亩", []),
        ("二、甲", ["heading-number 二、 → 改为：一、"]), ("一、甲\n附件\n一、乙", []),
        ("一、甲\n附件：1.表\n2.图\n附件1\n一、乙\n附件2\n一、丙\n二、丁", []),
        ("目　录\n一、甲\n（一）乙\n二、丙\n一、甲\n（一）乙\n二、丙", []),
        ("一、甲\n附件说明\n一、乙", ["heading-number 一、 → 改为：二、"]),
    ])
    func headingsAreInSequence(_ text: String, _ expected: [String]) {
        #expect(findings(text, [.headingNumbers]) == expected)
    }

    @Test func markdownLevelsAreNotSkipped() {
        let text = LintText(markdown: "---\ntitle: 甲\n---\n## 一、甲\n\n#### 1.乙\n\n### 二、丙\n")
        #expect(lint(text, [.headingNumbers]).map(\.suggestion.zh) == ["改用 ###", "改用 ##"])
        #expect(lint(text, [.headingNumbers]).map { $0.diagnostic(in: text, file: nil).place.line } == [6, 8])
    }

    @Test(arguments: [
        ("总投资20亿4千多万元", ["mixed-numerals 20亿4千多万元 → 改为：20.4亿多元"]),
        ("共3亿4500万元", ["mixed-numerals 3亿4500万元 → 改为：3.45亿元"]), ("5百万元", ["mixed-numerals 5百万元 → 改为：500万元"]),
        ("20.4亿多元，1.1万余条，9亿~16亿元，两百万", []),
    ])
    func numeralsAreNotMixed(_ text: String, _ expected: [String]) {
        #expect(findings(text, [.mixedNumerals]) == expected)
    }

    @Test(arguments: [
        ("超过5%以上的", ["double-approximation 超过5%以上 → 改为：超过5% 或 5%以上"]),
        ("近100余人", ["double-approximation 近100余人 → 改为：近100人 或 100余人"]),
        ("约3万件左右", ["double-approximation 约3万件左右 → 改为：约3万件 或 3万件左右"]),
        ("超过5%的，60000件以上，近800万元，160余条", []),
    ])
    func wordsDoNotContradict(_ text: String, _ expected: [String]) {
        #expect(findings(text, [.doubleApproximation]) == expected)
    }

    @Test(arguments: [
        ("约2168.65亩", ["about-decimals 约2168.65亩 → 改为：2168.65亩 或 约2200亩"]),
        ("约5.6万件", ["about-decimals 约5.6万件 → 改为：5.6万件 或 约56000件"]),
        ("2168.65亩，约2200亩", []),
    ])
    func aboutHasNoDecimals(_ text: String, _ expected: [String]) {
        #expect(findings(text, [.aboutDecimals]) == expected)
    }

    @Test(arguments: [
        ("大幅增长8.6%", ["degree 8.6% → 删去程度词"]), ("明显增长35%", []), ("略有增长35%", ["degree 35% → 改为：大幅"]),
        ("大幅下降40%，占8%", []), ("大幅减少，增长8%", []),
    ])
    func adverbsKeepTheirThresholds(_ text: String, _ expected: [String]) {
        #expect(findings(text, [.degrees()]) == expected)
    }

    @Test(arguments: [
        ("下降1.2倍", ["decline-multiple 1.2倍 → 改用百分比"]), ("增长1.2倍", []), ("9~16亿元", ["range-unit 9~16亿 → 改为：9亿~16亿"]),
        ("15%~30%", []), ("15~30%", ["range-unit 15~30% → 改为：15%~30%"]),
        ("2016年07月04日", ["leading-zero 07月 → 改为：7月", "leading-zero 04日 → 改为：4日"]),
        ("2016年10月20日", []),
    ])
    func formsOfNumbers(_ text: String, _ expected: [String]) {
        #expect(findings(text, [.declineMultiples, .rangeUnits, .leadingZeros]) == expected)
    }

    @Test(arguments: [
        ("工作总结\n去年办件3件。", ["relative-year 去年 → 改为：2015年"]), ("2016年总结\n今年办件3件，去年2件。", []),
        ("今年起，2016年3月以来", ["relative-year 今年 → 改为：2016年"]),
    ])
    func yearsAreNamed(_ text: String, _ expected: [String]) {
        #expect(findings(text, [.relativeYears]) == expected)
    }

    @Test(arguments: [
        ("便民服务项目项12个", ["doubled-word 项目项 → 改为：项目"]), ("进一步加强加强管理", ["doubled-word 加强加强 → 改为：加强"]),
        ("5月至12月月底", ["doubled-word 月月 → 改为：月"]), ("培训人次260人次", ["doubled-word 人次260人次 → 改为：260人次"]),
        ("2街道个3个乡镇", ["doubled-word 道个 → 改为：道"]), ("群众的的期盼", ["doubled-word 的的 → 改为：的"]),
        ("一项一项抓落实，等等，人人有责，今年全年5.6万件，17人人均，每个3人", []),
    ])
    func wordsStandOnce(_ text: String, _ expected: [String]) {
        #expect(findings(text, [.doubledWords]) == expected)
    }

    @Test(arguments: [
        ("测评;;及时", ["doubled-mark ;; → 改为：；"]), ("甲，。乙", ["doubled-mark ，。 → 改为：。"]), ("省略……号——破折号", []),
        ("说：“好”", []),
    ])
    func marksStandOnce(_ text: String, _ expected: [String]) {
        #expect(findings(text, [.doubledMarks]) == expected)
    }

    @Test(arguments: [
        ("努力工作,积极进取(一)", ["half-width-mark , → 改为：，"]), ("共56,000件，10:30，a, b", []),
        ("完成.", ["half-width-mark . → 改为：。"]),
        ("见 file.md 和3.5亩", []), ("推进\"双创\"", ["half-width-mark \" → 改为：“ 或 ”"]),
    ])
    func marksAreFullWidth(_ text: String, _ expected: [String]) {
        #expect(findings(text, [.halfWidthMarks]) == expected)
    }

    @Test(arguments: [
        ("巩固”马上办”和“好”", ["unbalanced-quotes ” → 改为或补上 “"]), ("（一)甲“乙《丙》”", []), ("“甲", ["unbalanced-quotes “ → 补上 ”"]),
    ])
    func quotesPair(_ text: String, _ expected: [String]) {
        #expect(findings(text, [.unbalancedQuotes]) == expected)
    }

    @Test(arguments: [
        ("全年办件 5.6万件", ["stray-space   → 删去空格"]), ("　　首行缩进，Word 文档", []), ("到位, 将", ["stray-space   → 删去空格"]),
    ])
    func noSpacesInChinese(_ text: String, _ expected: [String]) {
        #expect(findings(text, [.straySpaces]) == expected)
    }

    @Test func findingsHaveTheirPlaces() throws {
        let text = LintText(plain: "2016年总结\n\n甲约2.5亩，超过5%以上。")
        let found = lint(text).map { $0.diagnostic(in: text, file: "总结.txt") }
        #expect(found.map(\.place.location) == ["总结.txt:3:2", "总结.txt:3:8"])
        #expect(found.first?.place.quote == "甲约2.5亩，超过5%以上。")
        #expect(found.map(\.severity) == [.error, .error])
    }

    @Test func numbersTypedWhereAFigureExists() {
        let figures = [figure(value: 56_037, previous: nil)]
        #expect(
            findings("全年办件量5.6万件。", [.typedNumbers(figures)]) == ["typed-number 5.6万件 → 改为：{{ cases.total }}"])
        let text = LintText(plain: "全年办件量5.8万件。")
        #expect(lint(text, [.typedNumbers(figures)]).map(\.severity) == [.error])
        #expect(findings("共有5个社区。", [.typedNumbers(figures)]).isEmpty)
    }
}
