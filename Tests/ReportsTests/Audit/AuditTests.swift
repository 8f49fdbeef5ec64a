import Foundation
import Tables
import Testing

@testable import Metrics
@testable import Reports

/// Some figures of a service centre, as the engine gives them.
private let figures: [Figure] = [
    figure("cases.total", title: "办件量", value: 56037, previous: 51702),
    figure("cases.completed", title: "办结量", value: 54830, previous: 50000),
    figure("cases.on_time_rate", title: "按时办结率", unit: "%", value: Exact("0.978"), previous: Exact("0.967")),
    figure("cases.mean_days", title: "平均办理时限", unit: "个工作日", value: Exact("3.10121582"), previous: nil),
    figure("joint.total", title: "联合审批项目", unit: "个", value: 91, previous: 84),
    figure("investment", title: "信息化建设投入", unit: "元", value: 7_918_500, previous: nil),
    figure("disclosures.district", title: "区政府公开", unit: "条", value: 31046, previous: 28000),
    figure("disclosures.key", title: "区政府重点领域信息", unit: "条", value: 11482, previous: 9000),
    figure("agencies.total", title: "代理机构", unit: "家", value: 51, previous: 50),
    figure("agencies.tender", title: "表示肯定的招标代理机构", unit: "家", value: 16, previous: 15),
    figure("agencies.removed", title: "退出备选库的代理机构", unit: "家", value: 1, previous: 0),
    rank("ranks.july", title: "7月本区乡镇排名", 2), rank("ranks.august", title: "8月本区乡镇排名", 5),
    rank("ranks.september", title: "9月本区乡镇排名", 13),
]

private let ledgers = LedgerAnswers(figures)

/// A rank among 14.
private func rank(_ id: String, title: String, _ value: Int) -> Figure {
    Figure(
        id: id, title: title, value: .integer(value), missing: nil, unit: nil, printed: "第\(value)",
        ledger: "monitoring",
        rows: 1, period: nil, filter: "", terms: [], sources: [],
        previous: Figure.Base(period: nil, value: .null, rows: 0, missing: .noRecords), difference: .null,
        growth: .null,
        points: .null, ranked: 14)
}

/// What an audit of one paragraph finds, as `number figure verdict`.
private func findings(_ text: String) -> [String] {
    audit(plainPassages(text), against: ledgers).map { "\($0.number) \($0.figure ?? "-") \($0.verdict.rawValue)" }
}

@Suite struct AuditTests {
    @Test(arguments: [
        (
            "全年累计办件5.6万件，同比增长8.4%；已办结5.5万件，按时办结率97.8%，比上年同期提高1.1个百分点。",
            [
                "5.6万件 cases.total agrees", "8.4% cases.total agrees", "5.5万件 cases.completed agrees",
                "97.8% cases.on_time_rate agrees", "1.1个百分点 cases.on_time_rate agrees",
            ]
        ),
        (
            "全年累计办件5.8万件，同比增长8.9%；已办结5.5万件，按时办结率98.7%，比上年同期提高1.1个百分点。",
            [
                "5.8万件 cases.total differs", "8.9% cases.total differs", "5.5万件 cases.completed agrees",
                "98.7% cases.on_time_rate differs", "1.1个百分点 cases.on_time_rate agrees",
            ]
        ),
        ("联合审批项目９１个，区政府投入近800万元建设信息化系统。", ["91个 joint.total agrees", "近800万元 investment agrees"]),
        ("联合审批项目19个，区政府投入近900万元建设信息化系统。", ["19个 joint.total differs", "近900万元 investment differs"]),
        (
            "其中区政府公开3.1万条(重点领域信息1.1万余条)。",
            ["3.1万条 disclosures.district agrees", "1.1万余条 disclosures.key agrees"]
        ),
        ("得到16家招标代理机构的肯定。", ["16家 agencies.tender agrees"]),
        ("得到18家招标代理机构的肯定。", ["18家 agencies.tender differs"]),
        (
            "我区乡镇排名第2、第5、倒2，整改有力。",
            ["第2 ranks.july agrees", "第5 ranks.august agrees", "倒2 ranks.september agrees"]
        ),
        ("平均办理时限3.1个工作日。平均办理时限3.2个工作日。", ["3.1个工作日 cases.mean_days agrees", "3.2个工作日 cases.mean_days differs"]),
    ])
    func everyNumberHasItsVerdict(text: String, expected: [String]) {
        #expect(findings(text) == expected)
    }

    @Test(arguments: [
        "一是开展“两学一做”，落实“六个一”，二是推进“十二五”规划，实行“五公开”。", "2016年11月16日，各部门办件见表1，居前3位。",
        "1.对办件超过5%的进行通报，文件为〔2016〕5号。", "建成一个便民中心，每人撰写一篇心得。", "4,000",
    ])
    func phrasesAreNoFigures(text: String) {
        #expect(findings(text) == [])
    }

    @Test func numbersInWordsAreFiguresWhereTheWordsSaySo() {
        #expect(findings("对一家代理机构作出退出备选库的处罚。") == ["一家 agencies.removed agrees"])
        #expect(findings("对两家代理机构作出退出备选库的处罚。") == ["两家 agencies.removed differs"])
    }

    @Test func aPartOfAFigureIsUnknownRatherThanDifferent() {
        #expect(findings("月度办件最高值出现在6月（7368件），明年力争办件6.2万件。") == ["7368件 - unknown", "6.2万件 - unknown"])
    }

    /// Texts out of broken files: a list of digits, or one sentence without an end.
    @Test(
        .timeLimit(.minutes(1)),
        arguments: ["1234567890", "123,", "1~2件", "一二三四五", "办件1234件，", "7月1234件"])
    func longTextsOfNumbersTakeNoLongerThanTheirLength(piece: String) {
        let text = String(repeating: piece, count: 6000 / piece.count)
        #expect(audit(plainPassages(text), against: ledgers).allSatisfy { $0.sentence.count < 3000 })
    }

    @Test func findingsSayWhere() {
        let found = audit(plainPassages("一、成绩\n全年办件\u{20}5.9万件。"), against: ledgers)
        #expect(
            found.map { "\($0.line) \($0.sentence) \($0.ledgerValue?.description ?? "")" } == ["2 全年办件5.9万件 56037"])
        #expect(!AuditReport(found).isClean)
    }
}
