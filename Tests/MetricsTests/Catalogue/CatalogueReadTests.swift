import Diagnostics
import Numerals
import Tables
import Testing

@testable import Metrics

@Suite struct CatalogueReadTests {
    private let project: SmallProject

    init() throws { project = try SmallProject(SmallProject.files) }

    @Test func aNarrowedMetricTakesTheRestFromItsBase() throws {
        let metric = try #require(try project.catalogue(SmallProject.yaml).metric("网办量"))
        #expect(metric.id == "cases.online")
        #expect(metric.unit == "件")
        #expect(metric.filters.map(\.source) == ["方式 == '网上'"])
        #expect(metric.formula == .measure(Measure(kind: .count, factor: 1, field: nil)))
    }

    @Test(
        arguments: [
            ("万元", "元", 10_000), ("元", "万元", Exact(1, scale: 4)), ("亿元", "万元", 10_000), ("%", "%", Exact(1, scale: 2)),
            ("亩", "亩", 1), ("工作日", "个工作日", 1), (nil, "元", 1), ("亩", "元", nil), ("%", "元", nil),
        ] as [(String?, String?, Exact?)])
    func units(field: String?, metric: String?, factor: Exact?) {
        #expect(UnitFactor.from(field, to: metric) == factor)
    }

    @Test func printStyles() throws {
        let yaml = """
            ledgers: {c: {resources: c16, time: 受理日期}}
            metrics:
              a: {title: 甲, ledger: c, measure: count, print: {scale: wan, places: 2, word: 近}}
              b: {title: 乙, ledger: c, measure: count, period: {month: 7}}
            """
        let catalogue = try project.catalogue(yaml)
        #expect(catalogue.metric("a")?.print == PrintStyle(scale: .wan, places: 2, approximation: .near))
        #expect(catalogue.metric("b")?.period == .month(7))
    }

    /// One line of a metric, and the code and property of what is wrong with it.
    @Test(arguments: [
        ("{ledger: c, measure: count}", "missing-property", "metrics.x.title"),
        ("{title: 甲, measure: count}", "missing-property", "metrics.x.ledger"),
        ("{title: 甲, ledger: d, measure: count}", "unknown-ledger", "metrics.x.ledger"),
        ("{title: 甲, ledger: c, measure: sum}", "measure-needs-field", "metrics.x.measure"),
        ("{title: 甲, ledger: c, measure: count(部门)}", "unknown-choice", "metrics.x.measure"),
        ("{title: 甲, ledger: c, measure: total(金额)}", "unknown-choice", "metrics.x.measure"),
        ("{title: 甲, ledger: c, measure: sum(金鹅)}", "unknown-field", "metrics.x.measure"),
        ("{title: 甲, ledger: c, measure: sum(部门)}", "measure-of-kind", "metrics.x.measure"),
        ("{title: 甲, ledger: c, measure: sum(金额), unit: 亩}", "unit-mismatch", "metrics.x.measure"),
        ("{title: 甲, ledger: c, measure: sum(办结日期)}", "measure-of-kind", "metrics.x.measure"),
        ("{title: 甲, ledger: c}", "missing-property", "metrics.x"),
        ("{title: 甲, ledger: c, measure: count, rank: {by: 金额}}", "several-formulas", "metrics.x"),
        ("{title: 甲, ledger: c, measure: count, were: 重点}", "unknown-property", "metrics.x.were"),
        ("{title: 甲, ledger: c, measure: count, where: 重店}", "unknown-field", "metrics.x.where"),
        ("{title: 甲, ledger: c, measure: count, where: 部门 =}", "expression-syntax", "metrics.x.where"),
        ("{title: 甲, ledger: c, measure: count, where: size(部门)}", "unknown-function", "metrics.x.where"),
        ("{title: 甲, ledger: c, measure: count, period: month}", "unknown-choice", "metrics.x.period"),
        ("{title: 甲, ledger: c, measure: count, period: {month: 13}}", "wrong-shape", "metrics.x.period.month"),
        ("{title: 甲, ledger: c, measure: count, time: 部门}", "not-a-time-field", "metrics.x.time"),
        ("{title: 甲, ledger: c, measure: count, print: {word: 大约}}", "unknown-choice", "metrics.x.print.word"),
        (
            "{title: 甲, ledger: c, measure: count, print: {ordinal: top}}", "ordinal-of-no-rank",
            "metrics.x.print.ordinal"
        ),
        ("{title: 甲, ledger: c, rank: {by: 部门}}", "measure-of-kind", "metrics.x.rank.by"),
        ("{title: 甲, ledger: c, rank: {by: 金额, from: up}}", "unknown-choice", "metrics.x.rank.from"),
        (
            "{title: 甲, ledger: c, ratio: {numerator: {measure: count}}}", "missing-property",
            "metrics.x.ratio.denominator"
        ),
        ("{title: 甲, of: y}", "unknown-metric", "metrics.x.of"),
        ("{title: 甲, of: x}", "circular-metrics", "metrics.x.of"),
        ("{title: 甲, of: ok, unit: 元}", "not-in-narrowed", "metrics.x.unit"),
        ("{title: 好, ledger: c, measure: count}", "title-twice", "metrics.x.title"),
        ("{title: 甲, ledger: s, measure: count, period: year}", "period-without-time", "metrics.x.period"),
        ("5", "wrong-shape", "metrics.x"),
    ])
    func mistakes(metric: String, code: String, property: String) throws {
        let yaml = """
            ledgers:
              c: {resources: [c15, c16], time: 受理日期}
              s: {resources: c16}
            metrics:
              ok: {title: 好, ledger: c, measure: count}
              x: \(metric)
            """
        let error = #expect(throws: Diagnostics.self) { try project.catalogue(yaml) }
        #expect(error?.all.map(\.code) == [code])
        #expect(error?.all.first?.place.field == property)
        #expect(error?.all.first?.place.line == 6)
        #expect(error?.all.first?.place.file == "metrics.yaml")
    }

    @Test func allMistakesAtOnce() throws {
        let yaml = """
            ledgers:
              c: {resources: [c15, c17], time: 日期}
              d: {resources: c16, time: 日期}
            metrics:
              a: {title: 甲, ledger: d, measure: sum(x)}
              b: {title: 乙, of: z}
            """
        let error = #expect(throws: Diagnostics.self) { try project.catalogue(yaml) }
        #expect(error?.all.map(\.code) == ["unknown-resource", "not-a-time-field", "unknown-field", "unknown-metric"])
        #expect(error?.all.map(\.place.line) == [2, 3, 5, 6])
    }
}
