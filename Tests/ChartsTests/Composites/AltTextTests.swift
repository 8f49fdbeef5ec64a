import Diagnostics
import Tables
import Testing
import Trees

@testable import Charts

/// What each kind of chart says of itself: its kind, what it compares, its course, its extremes.
struct AltTextTests {
    private func description(_ tree: Tree, _ table: Table, _ language: Language) throws -> String {
        var theme = Theme.nianbao
        theme.language = language
        return try Composite(tree).compile(table, theme: theme, measuring: EmMeasuring()).scene.description
    }

    private static func counts(_ name: String, _ title: String, _ values: [Int?]) -> Column {
        Column(
            name, title: title, kind: .quantitative, unit: "件",
            values: values.map { $0.map { .integer($0) } ?? .null })
    }

    private static func rates(_ name: String, _ values: [Double?]) -> Column {
        Column(name, kind: .quantitative, unit: "%", values: values.map { $0.map { .real($0) } ?? .null })
    }

    private static func months(_ numbers: [Int]) -> Column {
        Column(
            "month", title: "月份", kind: .temporal,
            values: numbers.map { Day(year: 2016, month: $0, day: 1).map { .day($0) } ?? .null })
    }

    private static func texts(_ name: String, _ values: [String]) -> Column {
        Column(name, kind: .nominal, values: values.map { .text($0) })
    }

    /// Three offices with this year's and last year's cases.
    static let offices = Table([
        texts("受理部门", ["甲局", "乙局", "丙局"]), counts("m", "办件量", [872, 14_213, nil]),
        counts("m.previous", "办件量", [900, 11_000, nil]), rates("m.growth", [-0.031, 0.292, nil]),
    ])
    static let monthly = Table([
        months([1, 2, 3]), counts("m", "办件量", [4300, 3100, 5200]), counts("m.previous", "办件量", [4000, 3300, 4700]),
        rates("m.growth", [0.075, -0.061, 0.106]),
    ])
    static let crossed = Table([
        months([1, 1, 2, 2]), texts("渠道", ["窗口", "网上", "窗口", "网上"]), counts("m", "办件量", [2500, 1800, 1700, 1400]),
    ])
    static let places = Table([
        months([1, 1, 2, 2]), texts("街道", ["翠湖街道", "华山街道", "翠湖街道", "华山街道"]), counts("m", "名次", [2, 1, 1, 2]),
    ])

    struct Case: Sendable, CustomTestStringConvertible {
        var spec: Tree
        var table: Table
        var zh: String
        var en: String

        var testDescription: String { spec["composite"]?.string ?? "" }
    }

    static let cases = [
        Case(
            spec: ["composite": "bars", "title": "各部门办件量"], table: offices,
            zh: "条形图：各部门办件量。按受理部门比较办件量，共3项。最高为乙局（14213件），最低为甲局（872件）。",
            en: "Bar chart: 各部门办件量. 办件量 by 受理部门, 3 items. Highest 乙局 (14213件), lowest 甲局 (872件)."),
        Case(
            spec: ["composite": "trend"], table: monthly,
            zh: "柱线组合图。自1月至3月的办件量。由1月的4300件升至3月的5200件。最高为3月（5200件），最低为2月（3100件）。同比增速最高的是3月（增长10.6%），最低的是2月（下降6.1%）。",
            en:
                "Columns with a growth line. 办件量 from Jan to Mar. 4300件 in Jan rises to 5200件 in Mar. Highest Mar (5200件), lowest Feb (3100件). Year-on-year growth highest in Mar (up 10.6%), lowest in Feb (down 6.1%)."
        ),
        Case(
            spec: ["composite": "line"], table: monthly,
            zh: "折线图。自1月至3月的办件量。由1月的4300件升至3月的5200件。最高为3月（5200件），最低为2月（3100件）。",
            en:
                "Line chart. 办件量 from Jan to Mar. 4300件 in Jan rises to 5200件 in Mar. Highest Mar (5200件), lowest Feb (3100件)."
        ),
        Case(
            spec: ["composite": "area", "by": ["month", "渠道"]], table: crossed,
            zh: "面积图。自1月至2月的办件量。分为窗口、网上，共2类。最高为1月窗口（2500件），最低为2月网上（1400件）。",
            en: "Area chart. 办件量 from Jan to Feb. 2 groups: 窗口, 网上. Highest Jan 窗口 (2500件), lowest Feb 网上 (1400件)."),
        Case(
            spec: ["composite": "grouped", "by": ["month", "渠道"]], table: crossed,
            zh: "分组柱形图。自1月至2月的办件量。分为窗口、网上，共2类。最高为1月窗口（2500件），最低为2月网上（1400件）。",
            en:
                "Grouped bar chart. 办件量 from Jan to Feb. 2 groups: 窗口, 网上. Highest Jan 窗口 (2500件), lowest Feb 网上 (1400件)."
        ),
        Case(
            spec: ["composite": "stacked", "by": ["month", "渠道"]], table: crossed,
            zh: "堆积柱形图。自1月至2月的办件量。分为窗口、网上，共2类。最高为1月窗口（2500件），最低为2月网上（1400件）。",
            en:
                "Stacked bar chart. 办件量 from Jan to Feb. 2 groups: 窗口, 网上. Highest Jan 窗口 (2500件), lowest Feb 网上 (1400件)."
        ),
        Case(
            spec: ["composite": "normalized", "by": ["month", "渠道"]], table: crossed,
            zh: "百分比堆积柱形图。自1月至2月的办件量。分为窗口、网上，共2类。窗口在1月占58.1%，在2月占54.8%；网上在1月占41.9%，在2月占45.2%。",
            en:
                "Stacked bar chart of shares. 办件量 from Jan to Feb. 2 groups: 窗口, 网上. 窗口 58.1% in Jan, 54.8% in Feb; 网上 41.9% in Jan, 45.2% in Feb."
        ),
        Case(
            spec: ["composite": "heatmap", "by": ["month", "渠道"]], table: crossed,
            zh: "热力图。自1月至2月的办件量。分为窗口、网上，共2类。最高为1月窗口（2500件），最低为2月网上（1400件）。",
            en: "Heatmap. 办件量 from Jan to Feb. 2 groups: 窗口, 网上. Highest Jan 窗口 (2500件), lowest Feb 网上 (1400件)."),
        Case(
            spec: ["composite": "small_multiples", "by": ["month", "渠道"]], table: crossed,
            zh: "分面小图。自1月至2月的办件量。分为窗口、网上，共2类。最高为1月窗口（2500件），最低为2月网上（1400件）。",
            en: "Small multiples. 办件量 from Jan to Feb. 2 groups: 窗口, 网上. Highest Jan 窗口 (2500件), lowest Feb 网上 (1400件)."
        ),
        Case(
            spec: ["composite": "bump", "by": ["month", "街道"]], table: places,
            zh: "排名变化图。翠湖街道1月第2名，2月第1名；华山街道1月第1名，2月第2名。",
            en: "Bump chart of ranks. 翠湖街道 Jan rank 2, Feb rank 1; 华山街道 Jan rank 1, Feb rank 2."),
        Case(
            spec: ["composite": "slope"], table: offices, zh: "斜率图。按受理部门比较办件量，共3项。上升1项，下降1项。上升最多的是乙局。下降最多的是甲局。",
            en: "Slope chart. 办件量 by 受理部门, 3 items. 1 rise, 1 fall. 乙局 rises most. 甲局 falls most."),
        Case(
            spec: ["composite": "dumbbell"], table: offices, zh: "哑铃图。按受理部门比较办件量，共3项。上升1项，下降1项。上升最多的是乙局。下降最多的是甲局。",
            en: "Dumbbell chart. 办件量 by 受理部门, 3 items. 1 rise, 1 fall. 乙局 rises most. 甲局 falls most."),
        Case(
            spec: ["composite": "waterfall"], table: offices,
            zh: "瀑布图。按受理部门比较办件量，共3项。合计+3185件。增加最多的是乙局（+3213件）。减少最多的是甲局（−28件）。",
            en:
                "Waterfall chart. 办件量 by 受理部门, 3 items. In total +3185件. Largest rise 乙局 (+3213件). Largest fall 甲局 (−28件)."
        ),
        Case(
            spec: ["composite": "bullet", "target": "m.previous"], table: offices,
            zh: "目标完成图。按受理部门比较办件量，共3项。达到目标1项，未达到1项。",
            en: "Bullet chart. 办件量 by 受理部门, 3 items. 1 reach their target, 1 do not."),
        Case(
            spec: ["composite": "pareto"], table: offices, zh: "帕累托图。按受理部门比较办件量，共3项。第1项占94.2%。",
            en: "Pareto chart. 办件量 by 受理部门, 3 items. The first makes up 94.2%."),
        Case(
            spec: ["composite": "mirrored", "metrics": ["m", "m.previous"]], table: offices,
            zh: "对称条形图。按受理部门比较办件量，共3项。左右分别为办件量、办件量。最高为乙局（14213件），最低为甲局（872件）。",
            en: "Mirrored bar chart. 办件量 by 受理部门, 3 items. Sides: 办件量, 办件量. Highest 乙局 (14213件), lowest 甲局 (872件)."),
        Case(
            spec: ["composite": "part_to_whole"], table: offices, zh: "环形图。乙局94.2%（14213件），甲局5.8%（872件）。",
            en: "Donut chart. 乙局 94.2% (14213件), 甲局 5.8% (872件)."),
        Case(
            spec: ["composite": "part_to_whole", "form": "bar"], table: offices,
            zh: "构成条形图。乙局94.2%（14213件），甲局5.8%（872件）。", en: "Bar of parts. 乙局 94.2% (14213件), 甲局 5.8% (872件)."),
        Case(
            spec: ["composite": "pair", "metrics": ["m", "m.previous"]], table: offices,
            zh: "条形图。按受理部门比较办件量，共3项。最高为乙局（14213件），最低为甲局（872件）。条形图。按受理部门比较办件量，共3项。最高为乙局（11000件），最低为甲局（900件）。",
            en:
                "Bar chart. 办件量 by 受理部门, 3 items. Highest 乙局 (14213件), lowest 甲局 (872件). Bar chart. 办件量 by 受理部门, 3 items. Highest 乙局 (11000件), lowest 甲局 (900件)."
        ),
        Case(
            spec: ["composite": "tiles"], table: offices, zh: "甲局872件，▼3.1%。乙局14213件，▲29.2%。",
            en: "甲局: 872件 (▼3.1%). 乙局: 14213件 (▲29.2%)."),
        Case(
            spec: ["composite": "calendar"],
            table: Table([
                Column("day", kind: .temporal, values: [.day(Day(number: 16_801)), .day(Day(number: 16_802))]),
                counts("m", "办件量", [120, 80]),
            ]), zh: "日历图。自1月1日至1月2日的办件量。最高为1月1日（120件），最低为1月2日（80件）。",
            en: "Calendar heatmap. 办件量 from Jan 1 to Jan 2. Highest Jan 1 (120件), lowest Jan 2 (80件)."),
    ]

    @Test(arguments: cases) func isSaid(of chart: Case) throws {
        let (zh, en) = (
            try description(chart.spec, chart.table, .zh), try description(chart.spec, chart.table, .en)
        )
        #expect(zh == chart.zh)
        #expect(en == chart.en)
    }

    @Test func everyKindIsTested() {
        #expect(
            Set(Self.cases.compactMap { $0.spec["composite"]?.string }) == Set(Composite.Kind.allCases.map(\.rawValue)))
    }
}
