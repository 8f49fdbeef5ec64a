import Expressions
import Numerals
import Tables
import Testing

@testable import Metrics
@testable import Reports

/// A figure of 2016 with a base of 2015, compared as the engine compares.
func figure(
    _ id: String = "cases.total", title: String = "办件量", unit: String = "件", value: Exact?, previous: Exact?,
    missing: Figure.Missing? = nil, comparable: (value: Exact, base: Exact)? = nil, ranked: Int? = nil,
    period: Period? = Period.year(2016), gaps: [Period] = []
) -> Figure {
    func wrapped(_ number: Exact?) -> Value { number.map(Value.exact) ?? .null }
    let (after, before) = (comparable?.value ?? value, comparable?.base ?? previous)
    let difference = after.flatMap { after in before.flatMap { after.subtracting($0) } }
    return Figure(
        id: id, title: title, value: wrapped(value), missing: nil, unit: unit, printed: "\(value ?? 0)\(unit)",
        ledger: "cases", rows: 1, period: period, filter: "", terms: [], sources: [],
        previous: Figure.Base(
            period: Period.year(2015), value: wrapped(previous), rows: 1, missing: missing,
            comparable: comparable.map {
                Figure.Comparable(
                    value: .exact($0.value), base: .exact($0.base), changes: UnitChanges(new: ["乙"], gone: []))
            }, gaps: gaps),
        difference: wrapped(difference),
        growth: wrapped(difference.flatMap { change in before.flatMap { change.divided(by: $0) } }),
        points: unit == "%" ? wrapped(difference) : .null, ranked: ranked)
}

@Suite struct ComparisonsTests {
    @Test(arguments: [
        (Exact(1086), Exact(1000), "同比增长8.6%"), (Exact(877), Exact(1000), "同比下降12.3%"),
        (Exact(1000), Exact(1000), "与上年同期持平"), (Exact(1005), Exact(1000), "与上年同期基本持平"),
        (Exact(10), nil, "上年无可比数据"), (Exact(10), Exact(0), "上年无可比数据"),
    ])
    func countsGrow(value: Exact, previous: Exact?, phrase: String) throws {
        #expect(try Comparisons(figure: figure(value: value, previous: previous)).growth() == phrase)
    }

    @Test func monthsThatAreMissingAreNamed() throws {
        let gaps = [4, 12].compactMap { Period.month($0, of: 2015) }
        let broken = figure(value: 10, previous: nil, missing: .monthsMissing, gaps: gaps)
        #expect(try Comparisons(figure: broken).growth() == "缺2015年4月、2015年12月数据，不与上年同期比较")
    }

    @Test func sharesMoveByPoints() throws {
        let rate = figure(unit: "%", value: Exact("0.963"), previous: Exact("0.952"))
        #expect(try Comparisons(figure: rate).growth() == "同比提高1.1个百分点")
        #expect(try Comparisons(figure: rate).points() == "比上年同期提高1.1个百分点")
        // 95.2 % and 96.3 % lie 1.1 points apart, not 0.01 %.
        #expect(try Comparisons(figure: rate).difference() == "比上年同期提高1.1个百分点")
        #expect(throws: NumeralFault.self) { try Comparisons(figure: rate).growth(degree: .large) }
        let same = figure(unit: "%", value: Exact("0.963"), previous: Exact("0.963"))
        #expect(try Comparisons(figure: same).points() == "与上年同期持平")
    }

    @Test(arguments: [
        (Query.Comparison.previousYear, "首次统计，无同比数据"), (.previousPeriod, "首次统计，无环比数据"), (.year(2010), "首次统计，无同比数据"),
    ])
    func theFirstCountHasNoBaseOfAnyKind(compare: Query.Comparison, phrase: String) throws {
        var alone = figure(value: 10, previous: nil, missing: .firstCounted)
        alone.compare = compare
        #expect(try Comparisons(figure: alone).growth() == phrase)
    }

    @Test func aYearThatIsNotOverIsNotHeldAgainstAWholeOne() throws {
        var part = figure(value: 10, previous: 20, missing: .unfinished)
        part.compare = .wholeYear
        #expect(Comparisons(figure: part).noBase == "本年未满，不与上年全年比较")
    }

    @Test(arguments: [
        (Query.Comparison.previousPeriod, "环比增长8.6%", "上期无可比数据"), (.wholeYear, "比上年增长8.6%", "上年无可比数据"),
        (.year(2010), "比2010年同期增长8.6%", "2010年无可比数据"),
    ])
    func theWordsAreThoseOfTheComparison(compare: Query.Comparison, phrase: String, noBase: String) throws {
        var grown = figure(value: 1086, previous: 1000)
        grown.compare = compare
        #expect(try Comparisons(figure: grown).growth() == phrase)
        var alone = figure(value: 1086, previous: nil)
        alone.compare = compare
        #expect(try Comparisons(figure: alone).growth() == noBase)
    }

    @Test func differencesNameTheUnit() throws {
        #expect(try Comparisons(figure: figure(value: 5600, previous: 1000)).difference() == "比上年同期增加4600件")
        #expect(try Comparisons(figure: figure(value: 1000, previous: 5600)).difference() == "比上年同期减少4600件")
    }
}

@Suite struct FigureBookTests {
    let book = FigureBook([
        figure("disclosures.total", title: "公开信息", value: 65, previous: 60),
        figure("disclosures.total.key_areas", title: "重点领域", value: 11, previous: 10),
    ])

    func value(_ path: String...) throws -> Value? {
        var operand = book.operand(path[0])
        for name in path.dropFirst() {
            guard case .object(let object)? = operand else { return nil }
            operand = try object.member(name)
        }
        return switch operand {
        case .value(let value)?: value
        case .object(let object)?: object.value
        default: nil
        }
    }

    @Test func idsAreReachedWordByWord() throws {
        #expect(try value("disclosures", "total") == .integer(65))
        #expect(try value("disclosures", "total", "key_areas") == .integer(11))
        #expect(try value("公开信息", "key_areas") == .integer(11))
        #expect(try value("disclosures", "total", "previous") == .integer(60))
    }

    @Test func whatIsNotThereIsNil() throws {
        #expect(try value("disclosures") == nil)
        #expect(try value("disclosures", "totals") == nil)
        #expect(try value("cases") == nil)
        #expect(book.names == ["disclosures", "公开信息", "重点领域"])
    }
}
