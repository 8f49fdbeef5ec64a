import Diagnostics
import Expressions
import Tables
import Templates
import Testing

@testable import Metrics
@testable import Reports

/// The sentences of annual summaries, each pattern with numbers made up for it.
@Suite struct PhraseBankTests {
    private static func count(
        _ value: Exact?, from previous: Exact? = nil, unit: String = "件", _ id: String = "x", title: String = "办件量",
        compare: Query.Comparison = .wholeYear, ranked: Int? = nil, days: (String, String)? = nil,
        missing: Figure.Missing? = nil, comparable: (value: Exact, base: Exact)? = nil
    ) -> Figure {
        var period = Period.year(2016)
        if let days, let first = Day(iso: days.0), let last = Day(iso: days.1) { period = Period(first, through: last) }
        var made = figure(
            id, title: title, unit: unit, value: value, previous: previous, missing: missing, comparable: comparable,
            ranked: ranked, period: period)
        made.compare = compare
        return made
    }

    private static func rate(_ value: String, from previous: String? = nil, compare: Query.Comparison = .wholeYear)
        -> Figure
    {
        count(Exact(value), from: previous.flatMap { Exact($0) }, unit: "%", compare: compare)
    }

    private static func target(_ value: Exact, of goal: Exact, elapsed: String = "1", unit: String = "条") -> Figure {
        var made = count(value, unit: unit)
        let completion = value.divided(by: goal)
        made.target = Figure.Target(
            value: goal, completion: completion.map(Value.exact) ?? .null,
            remaining: goal.subtracting(value).map(Value.exact) ?? .null, elapsed: Exact(elapsed) ?? 1,
            ahead: Exact(elapsed).flatMap { completion?.subtracting($0) }.map(Value.exact) ?? .null)
        return made
    }

    private static func table(
        _ label: String, _ names: [Value], unit: String = "件", _ columns: [(name: String, values: [String])]
    ) -> Table {
        Table(
            [Column(label, kind: Grain(rawValue: label) == nil ? .nominal : .temporal, values: names)]
                + columns.map { name, values in
                    Column(
                        name, kind: name.hasSuffix("rank") ? .ordinal : .quantitative,
                        unit: name.contains(".") ? "%" : unit,
                        values: values.map { Exact($0).map(Value.exact) ?? .null })
                })
    }

    private static func months(_ numbers: ClosedRange<Int>) -> [Value] {
        numbers.map { Day(year: 2016, month: $0, day: 1).map(Value.day) ?? .null }
    }

    private static func years(_ numbers: ClosedRange<Int>) -> [Value] {
        numbers.map { Day(year: $0, month: 1, day: 1).map(Value.day) ?? .null }
    }

    private static func render(
        _ source: String, _ figures: [String: Figure] = [:], tables: [String: Table] = [:], wording: Wording = Wording()
    ) throws -> String {
        let first = try #require(Day(iso: "2016-01-01"))
        let period = try #require(Day(iso: "2016-11-15").flatMap { Period(first, through: $0) })
        let months = try #require(Day(iso: "2016-11-30").flatMap { Period(first, through: $0) })
        let operands = figures.map { name, figure in
            (name, Operand.object(FigureOperand(figure: figure, inner: FigurePath(book: FigureBook([]), path: name))))
        }
        let scope = ReportScope(
            figures: FigureBook([]), tables: tables,
            parameters: Record(
                operands + [
                    ("period", .object(PeriodOperand(period: period))),
                    ("months", .object(PeriodOperand(period: months))),
                ]))
        return try Template(source).render(
            scope: scope, filters: FilterTable.jinja.merging(ReportFilters(wording).table))
    }

    // MARK: Totals

    @Test func totals() throws {
        let x = Self.count(58_300)
        #expect(try Self.render("全年累计办理各类事项{{ x | quantity(2) }}。", ["x": x]) == "全年累计办理各类事项5.83万件。")
        #expect(try Self.render("{{ x | quantity(2) }}", ["x": Self.count(9975)]) == "9975件")
        let pair = ["a": Self.count(49_700), "b": Self.count(49_100)]
        #expect(
            try Self.render(
                "{% set n = [a, b] | together(2) %}截至{{ period.last | date('month-day') }}，区政务服务中心共受理申请{{ n[0] }}，办结{{ n[1] }}。",
                pair) == "截至11月15日，区政务服务中心共受理申请4.97万件，办结4.91万件。")
        #expect(
            try Self.render(
                "{{ months | dates(year=false) }}，主动公开政府信息{{ x | quantity(2) }}。", ["x": Self.count(61_200, unit: "条")])
                == "1—11月，主动公开政府信息6.12万条。")
        let hall = Self.count(75_520, unit: "人次", days: ("2016-01-01", "2016-11-15"))
        #expect(try Self.render("大厅日均接待群众{{ x | 日均 }}。", ["x": hall]) == "大厅日均接待群众236人次。")
        #expect(
            try Self.render(
                "共梳理事项{{ x | quantity }}，涉及{{ n | quantity }}部门。",
                ["x": Self.count(127, unit: "项"), "n": Self.count(13, unit: "个")]) == "共梳理事项127项，涉及13个部门。")
        #expect(
            try Self.render(
                "全年组织培训{{ x | quantity }}，培训业务骨干{{ n | quantity }}。",
                ["x": Self.count(4, unit: "场"), "n": Self.count(312, unit: "人次")]) == "全年组织培训4场，培训业务骨干312人次。")
    }

    // MARK: Breakdown

    @Test func breakdowns() throws {
        let levels = Self.table(
            "机构层级", [.text("区直单位"), .text("乡镇街")], unit: "条",
            [("x", ["12400", "21800"]), ("x.share", ["0.1908", "0.3354"])])
        #expect(
            try Self.render("其中，{{ t | 分项('机构层级', 'x', '公开', places=2) }}。", tables: ["t": levels])
                == "其中，区直单位公开1.24万条，占19.1%；乡镇街公开2.18万条，占33.5%。")
        let kinds = Self.table(
            "类型", [.text("即办件"), .text("承诺件")], [("x", ["34600", "23100"]), ("x.share", ["0.5997", "0.4003"])])
        #expect(
            try Self.render("按办理方式分，{{ t | breakdown('类型', 'x', shares='together', places=2) }}。", tables: ["t": kinds])
                == "按办理方式分，即办件3.46万件，承诺件2.31万件，分别占60.0%和40.0%。")
        let windows = Self.table(
            "窗口", [.text("公安"), .text("人社"), .text("市场监管"), .text("民政")],
            [("x", ["30", "20", "12", "8"]), ("x.share", ["0.3", "0.2", "0.117", "0.08"])])
        #expect(
            try Self.render("{{ t | leading('窗口', 'x', 3, units='个窗口', of='办件总量') }}。", tables: ["t": windows])
                == "公安、人社、市场监管三个窗口分列前三位，合计占办件总量的61.7%。")
        #expect(
            try Self.render("{{ t | leading('窗口', 'x', 2) }}。", tables: ["t": windows]) == "公安和人社分列前两位，合计占50.0%。")
        #expect(
            try Self.render(
                "区政府公开{{ a | quantity(2) }}，其中重点领域信息{{ b | quantity(2) }}。",
                ["a": Self.count(30_600, unit: "条"), "b": Self.count(11_200, unit: "条")])
                == "区政府公开3.06万条，其中重点领域信息1.12万条。")
        #expect(
            try Self.render("{{ x | 除外('个单位') }}按期完成更新。", ["x": Self.count(2, unit: "个")]) == "除2个单位外，其余均按期完成更新。")
        #expect(try Self.render("{{ x | 除外('个单位') }}按期完成更新。", ["x": Self.count(0)]) == "全部按期完成更新。")
    }

    @Test func tiesAtTheEndOfAListAreAnError() {
        let tied = Self.table(
            "窗口", [.text("公安"), .text("人社"), .text("民政")],
            [("x", ["30", "20", "20"]), ("x.share", ["0.3", "0.2", "0.2"])])
        #expect(throws: Diagnostic.self) { try Self.render("{{ t | leading('窗口', 'x', 2) }}", tables: ["t": tied]) }
    }

    // MARK: Growth

    @Test func growth() throws {
        let x = Self.count(58_100, from: 53_500)
        #expect(
            try Self.render("办件量{{ x | yoy }}。", ["x": Self.count(58_100, from: 53_500, compare: .previousYear)])
                == "办件量同比增长8.6%。")
        #expect(try Self.render("{{ x | 增减幅 }}。", ["x": x]) == "比上年增加4600件，增长8.6%。")
        #expect(
            try Self.render("进驻事项{{ x | 由到 }}。", ["x": Self.count(412, from: 358, unit: "项")])
                == "进驻事项由上年的358项增加到412项，增长15.1%。")
        #expect(try Self.render("网上申报量{{ x | multiple }}。", ["x": Self.count(2400, from: 1000)]) == "网上申报量是上年的2.4倍。")
        let online = Self.rate("0.864", from: "0.785")
        #expect(
            try Self.render("网办率{{ x | percent }}，{{ x | points('较') }}。", ["x": online])
                == "网办率86.4%，较上年提高7.9个百分点。")
        let pair = ["a": Self.count(1123, from: 1000), "b": Self.count(1100, from: 1000)]
        #expect(try Self.render("{{ a | pace(b, '上半年') }}。", pair) == "增速比上半年加快2.3个百分点。")
        let t = Self.table(
            "month", Self.months(1...6),
            [("x", ["1", "2", "3", "4", "5", "6"]), ("x.growth", ["0.05", "0.12", "0.1", "0.2", "0.15", "0.11"])])
        #expect(try Self.render("{{ t | 连续增长('month', 'x', 0.1) }}。", tables: ["t": t]) == "连续5个月保持两位数增长。")
        let october = Self.count(6120, from: 5862, compare: .previousPeriod)
        #expect(try Self.render("10月受理{{ x | quantity }}，{{ x | yoy }}。", ["x": october]) == "10月受理6120件，环比增长4.4%。")
    }

    @Test func growthNeedsABaseAndMultiplesNeedGrowth() throws {
        for text in ["{{ x | multiple }}", "{{ x | 由到('增加到') }}", "{{ x | pace(x, '上半年') }}"] {
            #expect(throws: Diagnostic.self) { try Self.render(text, ["x": Self.count(10)]) }
        }
        #expect(throws: Diagnostic.self) { try Self.render("{{ x | multiple }}", ["x": Self.count(10, from: 20)]) }
        #expect(throws: Diagnostic.self) { try Self.render("{{ x | multiple }}", ["x": Self.count(19, from: 10)]) }
    }

    @Test func adverbsNeedTheirThreshold() throws {
        #expect(try Self.render("{{ x | 大幅 }}", ["x": Self.count(135, from: 100)]) == "比上年大幅增长35.0%")
        #expect(throws: Diagnostic.self) { try Self.render("{{ x | 大幅 }}", ["x": Self.count(129, from: 100)]) }
        var wording = Wording()
        wording.thresholds.large = Exact(25, scale: 2)
        #expect(try Self.render("{{ x | 大幅 }}", ["x": Self.count(129, from: 100)], wording: wording) == "比上年大幅增长29.0%")
    }

    // MARK: Decline, flat, no base

    @Test func declines() throws {
        let x = Self.count(8770, from: 10_000, compare: .previousYear)
        #expect(try Self.render("现场办件{{ x | yoy }}，主要是网上办理增加。", ["x": x]) == "现场办件同比下降12.3%，主要是网上办理增加。")
        let pair = ["a": Self.count(952, from: 1000), "b": Self.count(940, from: 1000)]
        #expect(try Self.render("{{ a | 增速比(b, '上半年') }}。", pair) == "降幅比上半年收窄1.2个百分点。")
        #expect(try Self.render("{{ b | 增速比(a, '上半年') }}。", pair) == "降幅比上半年扩大1.2个百分点。")
        #expect(
            try Self.render("{{ a | 增速比(b, '上半年') }}。", ["a": Self.count(11, from: 10), "b": Self.count(9, from: 10)])
                == "比上半年由降转升。")
        #expect(
            try Self.render("满意度{{ x | percent }}，{{ x | points }}。", ["x": Self.rate("0.998", from: "0.998")])
                == "满意度99.8%，与上年持平。")
        #expect(try Self.render("{{ x | yoy }}。", ["x": Self.count(1005, from: 1000)]) == "与上年基本持平。")
        #expect(try Self.render("{{ x | 增减幅 }}。", ["x": Self.count(5400, from: 10_000)]) == "比上年减少4600件，减少46.0%。")
    }

    @Test func withoutABase() throws {
        #expect(try Self.render("{{ x | yoy }}。", ["x": Self.count(10)]) == "上年无可比数据。")
        let first = Self.count(10, missing: .firstCounted)
        #expect(try Self.render("该指标为{{ x | yoy }}。", ["x": first]) == "该指标为首次统计，无同比数据。")
        #expect(
            try Self.render("{{ x | 增减幅 }}、{{ x | 增减 }}、{{ x | 由到 }}", ["x": Self.count(10)])
                == "上年无可比数据、上年无可比数据、上年无可比数据")
        #expect(
            try Self.render("{{ x | yoy }}", ["x": Self.count(10, missing: .caliberChanged)]) == "统计口径有变化，不与上年比较")
        let comparable = Self.count(110, from: 100, comparable: (108, 100))
        #expect(try Self.render("{{ x | yoy }}。", ["x": comparable]) == "按可比口径计算，比上年增长8.0%。")
    }

    // MARK: Records

    @Test func records() throws {
        let t = Self.table("year", Self.years(2014...2017), [("x", ["48000", "51000", "56000", "60480"])])
        #expect(try Self.render("{{ t | 新高新低('year', 'x') }}。", tables: ["t": t]) == "创2014年有台账以来年度新高。")
        #expect(try Self.render("年度办件量{{ t | 首次突破('year', 'x') }}。", tables: ["t": t]) == "年度办件量首次突破6万件。")
        #expect(
            try Self.render("政府公报公开{{ x | 零的突破 }}。", ["x": Self.count(12, from: 0, unit: "条")]) == "政府公报公开实现零的突破。")
        let m = Self.table("month", Self.months(5...7), [("x", ["5200", "6480", "5100"])])
        #expect(
            try Self.render(
                "月度办件最高值出现在{{ t | 最高('month', 'x', 'clause') }}；最低值在{{ t | lowest('month', 'x', 'clause') }}。",
                tables: ["t": m])
                == "月度办件最高值出现在6月，为6480件；最低值在7月，为5100件。")
    }

    @Test(arguments: ["最高('month', 'x')", "前列('month', 'x')", "top('month', 'x')", "主要来自('month', 'x')"])
    func ofNoRowsNothingIsSaid(filter: String) {
        let none = Self.table("month", [], [("x", []), ("x.share", [])])
        #expect(throws: Diagnostic.self) { try Self.render("{{ t | \(filter) }}", tables: ["t": none]) }
    }

    @Test func recordsAreNotMadeUp() {
        let short = Self.table("year", Self.years(2015...2016), [("x", ["1", "2"])])
        let no = Self.table("year", Self.years(2013...2016), [("x", ["1", "9", "2", "5"])])
        for t in [short, no] {
            #expect(throws: Diagnostic.self) { try Self.render("{{ t | record('year', 'x') }}", tables: ["t": t]) }
        }
        #expect(throws: Diagnostic.self) { try Self.render("{{ t | milestone('year', 'x') }}", tables: ["t": no]) }
        #expect(throws: Diagnostic.self) { try Self.render("{{ x | breakthrough }}", ["x": Self.count(12)]) }
    }

    // MARK: Targets

    @Test func targets() throws {
        #expect(try Self.render("{{ x | 完成率('年度公开任务') }}。", ["x": Self.target(6498, of: 6000)]) == "完成年度公开任务的108.3%。")
        #expect(try Self.render("{{ '2016-11-19' | 提前('2016-12-31') }}。") == "提前42天完成年度任务。")
        #expect(
            try Self.render("{{ x | 时序进度 }}。", ["x": Self.target(8614, of: 10_000, elapsed: "0.8574")])
                == "已完成全年任务的86.1%，快于序时进度0.4个百分点。")
        #expect(try Self.render("{{ x | 尚差 }}。", ["x": Self.target(5660, of: 6000)]) == "距年度目标尚差340条。")
        let days = Self.count(Exact("3.1"), from: Exact("5.2"), unit: "个工作日")
        #expect(
            try Self.render(
                "按时办结率{{ a | percent }}，提前办结率{{ b | percent }}，平均办理时限{{ d | 由到('压缩至') }}。",
                ["a": Self.rate("1"), "b": Self.rate("0.946"), "d": days])
                == "按时办结率100%，提前办结率94.6%，平均办理时限由5.2个工作日压缩至3.1个工作日。")
    }

    @Test func whatPrintsAlikeHasNotMoved() throws {
        let days = Self.count(Exact("3.11"), from: Exact("3.14"), unit: "个工作日")
        #expect(
            try Self.render("平均办理时限{{ d | 由到('压缩至') }}", ["d": Self.rate("0.9801", from: "0.9804")])
                == "平均办理时限为98.0%，与上年持平")
        #expect(try Self.render("{{ d | 由到('压缩至') }}", ["d": days]) == "由3.14个工作日压缩至3.11个工作日")
    }

    @Test func targetsAreNotMadeUp() {
        let reached = ["x": Self.target(6498, of: 6000), "y": Self.count(3)]
        for text in ["{{ x | shortfall }}", "{{ y | completion }}", "{{ '2016-12-31' | early('2016-12-31') }}"] {
            #expect(throws: Diagnostic.self) { try Self.render(text, reached) }
        }
        let longer = ["d": Self.count(Exact("5.2"), from: Exact("3.1"), unit: "个工作日")]
        #expect(throws: Diagnostic.self) { try Self.render("{{ d | course('压缩至') }}", longer) }
    }

    // MARK: Ranks

    @Test func ranks() throws {
        func rank(_ value: Int, from previous: Int? = nil) -> Figure {
            Self.count(
                Exact(value), from: previous.map { Exact($0) }, unit: "", compare: .previousPeriod, ranked: 14)
        }
        #expect(
            try Self.render("{{ x | 列位('全市', '个乡镇街道') }}。", ["x": rank(2)]) == "在全市14个乡镇街道中列第2位。")
        #expect(try Self.render("居全市{{ x | 位次 }}，{{ x | 升降 }}。", ["x": rank(3, from: 5)]) == "居全市第3位，较上期上升2位。")
        #expect(try Self.render("{{ x | move }}。", ["x": rank(5, from: 2)]) == "较上期下降3位。")
        #expect(try Self.render("{{ x | move }}。", ["x": rank(5, from: 5)]) == "位次与上期持平。")
        let t = Self.table(
            "单位", [.text("XX街道"), .text("YY街道"), .text("ZZ镇"), .text("WW乡"), .text("VV乡")],
            [("s", ["98", "98", "90", "80", "70"]), ("s.rank", ["1", "1", "3", "4", "5"])])
        #expect(try Self.render("{{ t | 并列('单位', 's.rank', 'XX街道') }}。", tables: ["t": t]) == "与YY街道并列第1位。")
        let held = Self.table("month", Self.months(6...9), [("r.rank", ["2", "1", "1", "1"])])
        #expect(try Self.render("{{ t | 连续保持('month', 'r.rank', 1) }}。", tables: ["t": held]) == "连续3个月保持第1位。")
        #expect(
            try Self.render("某镇列{{ x | placement }}，需重点整改。", ["x": rank(13)]) == "某镇列第13位（倒数第2位），需重点整改。")
        #expect(
            try Self.render("得分{{ t | 前几名('单位', 's', 3) }}；{{ t | 后几名('单位', 's', 2) }}。", tables: ["t": t])
                == "得分前3名为XX街道、YY街道、ZZ镇；后2名为VV乡、WW乡。")
    }

    // MARK: Contribution

    @Test func contributions() throws {
        let pair = ["a": Self.count(7240, from: 1140), "b": Self.count(108_425, from: 100_000)]
        #expect(
            try Self.render("网上办理{{ a | 拉动(b) }}。", pair) == "网上办理拉动总量增长6.1个百分点，对增量的贡献率为72.4%。")
        #expect(
            try Self.render("网办件占比{{ x | course }}。", ["x": Self.rate("0.664", from: "0.582")])
                == "网办件占比由58.2%提高到66.4%，提高8.2个百分点。")
        let t = Self.table(
            "部门", [.text("民政"), .text("公安"), .text("人社")],
            [("x", ["1", "2", "3"]), ("x.difference", ["5", "90", "60"])])
        #expect(try Self.render("增量{{ t | 主要来自('部门', 'x.difference', 2) }}窗口。", tables: ["t": t]) == "增量主要来自公安、人社窗口。")
        let falling = ["a": Self.count(5, from: 10), "b": Self.count(90, from: 100)]
        #expect(throws: Diagnostic.self) { try Self.render("{{ a | contribution(b) }}", falling) }
    }

    // MARK: Money, problems

    @Test func moneyAndArea() throws {
        let pair = ["n": Self.count(231, unit: "个"), "a": Self.count(2_170_000_000, unit: "元")]
        #expect(
            try Self.render("受理政府投资项目{{ n | quantity }}，总投资{{ a | quantity }}。", pair) == "受理政府投资项目231个，总投资21.7亿元。")
        #expect(try Self.render("平均每个项目投资{{ a | 平均每(n, places=0) }}。", pair) == "平均每个项目投资939万元。")
        #expect(
            try Self.render(
                "土地评估项目{{ n | quantity }}，面积{{ a | quantity }}。",
                ["n": Self.count(48, unit: "个"), "a": Self.count(Exact("2036.42"), unit: "亩")])
                == "土地评估项目48个，面积2036.42亩。")
        #expect(throws: Diagnostic.self) {
            try Self.render("{{ a | 约(2) }}", ["a": Self.count(Exact("2036.42"), unit: "亩")])
        }
        #expect(throws: Diagnostic.self) { try Self.render("{{ a | 约 }}", ["a": Self.count(2000, unit: "亩")]) }
    }

    @Test func problems() throws {
        #expect(
            try Self.render("网办率与全市平均水平{{ a | 相差(b) }}。", ["a": Self.rate("0.83"), "b": Self.rate("0.864")])
                == "网办率与全市平均水平相差3.4个百分点。")
        let rates = ["a": Self.rate("0.83"), "b": Self.rate("0.864"), "c": Self.rate("0.8301")]
        #expect(try Self.render("{{ a | gap(b, '全市平均水平') }}", rates) == "低于全市平均水平3.4个百分点")
        #expect(try Self.render("{{ b | gap(a, '全市平均水平') }}", rates) == "高于全市平均水平3.4个百分点")
        #expect(try Self.render("{{ c | gap(a, '全市平均水平') }}", rates) == "与全市平均水平持平")
        let late = ["a": Self.count(9, unit: "个"), "b": Self.count(96, unit: "个")]
        #expect(
            try Self.render("{{ a | quantity }}单位未按季度更新目录，占应公开单位的{{ a | 占(b) }}。", late)
                == "9个单位未按季度更新目录，占应公开单位的9.4%。")
        let done = ["a": Self.count(73, unit: "项"), "b": Self.count(80, unit: "项")]
        #expect(
            try Self.render("整改率{{ a | share_of(b) }}，尚有{{ a | 尚有(b) }}未完成。", done) == "整改率91.3%，尚有7项未完成。")
        #expect(throws: Diagnostic.self) { try Self.render("{{ b | remaining(a) }}", done) }
        #expect(throws: Diagnostic.self) { try Self.render("{{ b | share_of(a) }}", done) }
    }

    @Test(arguments: [
        ("近", 7_950_000, "近800万元"), ("余", 11_234, "1.1万余元"), ("超过", 60_001, "超过6万元"), ("不足", 59_999, "不足6万元"),
        ("以上", 60_000, "6万元以上"), ("约", 60_400, "约6万元"),
    ])
    func approximationsKeepTheirPromise(word: String, value: Int, expected: String) throws {
        #expect(try Self.render("{{ x | \(word) }}", ["x": Self.count(Exact(value), unit: "元")]) == expected)
    }
}

/// What a finished document says of its numbers.
@Suite struct SourceSentenceTests {
    @Test func ledgersAreNamedWithTheirRows() throws {
        let text = try builtTexts("{{ sources(cases.total, cases.on_time_rate) }}。")["summary.md"]
        #expect(text?.hasSuffix("数据来源：办件台账（7行，截至11月15日）；办件台账（7行）。\n") == true, "\(text ?? "")")
    }

    @Test func roundingIsThatOfTheProject() throws {
        let settings = SmallProject.settings + "\nwording: {rounding: truncate}\n"
        let text = try builtTexts(
            "按时率{{ cases.on_time_rate }}，{{ cases.on_time_rate | percent(2) }}。", ["nianbao.yaml": settings])
        // 0.857142…, and 0.8571 is cut too.
        #expect(text["summary.md"]?.hasSuffix("按时率85.7%，85.71%。\n") == true)
        let wrong = try buildErrors(
            "甲", ["nianbao.yaml": SmallProject.settings + "\nwording: {rounding: up, large: 300}\n"])
        #expect(wrong.map(\.code) == ["key-type", "unknown-choice"])
    }
}
