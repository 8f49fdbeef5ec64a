import Numerals
import Tables
import Testing

@testable import Metrics

private func metric(_ unit: String?, _ print: PrintStyle = PrintStyle(), kind: Measure.Kind = .sum) -> Metric {
    Metric(
        id: "m", title: "甲", description: nil, unit: unit, ledger: "l",
        formula: .measure(Measure(kind: kind, factor: 1, field: "x")), filters: [], time: nil, period: .year,
        print: print)
}

@Suite struct PrintTests {
    @Test(arguments: [
        ("160", "160件"), ("56012", "5.6万件"), ("40000", "4万件"), ("2043185200", "20.4亿件"), ("2168.65", "2168.65件"),
        ("0", "0件"),
    ])
    func byMagnitude(value: String, printed: String) throws {
        #expect(metric("件").printed(.exact(try #require(Exact(value)))) == printed)
    }

    /// A word that a value does not keep is left out.
    @Test(arguments: [
        (Approximation.near, "7918500", "近800万元"), (.near, "8000000", "800万元"), (.near, "8000001", "近810万元"),
        (.more, "2043185200", "20.4亿多元"), (.more, "2040000000", "20.4亿元"), (.over, "11403", "1.1万余元"),
        (.over, "11000", "1.1万元"),
    ])
    func wordsKeepTheirPromise(word: Approximation, value: String, printed: String) throws {
        let style = PrintStyle(approximation: word)
        #expect(metric("元", style).printed(.exact(try #require(Exact(value)))) == printed)
    }

    @Test func aScaleThatIsAsked() {
        #expect(metric("元", PrintStyle(scale: .wan, places: 2)).printed(.integer(7_918_500)) == "791.85万元")
        #expect(metric("元", PrintStyle(scale: MyriadScale.none)).printed(.integer(40_000)) == "40000元")
    }

    @Test func ratiosAndAverages() {
        #expect(metric("%").printed(.exact(Exact(963, scale: 3))) == "96.3%")
        #expect(metric("%", PrintStyle(places: 2)).printed(.exact(Exact(980_798, scale: 6))) == "98.08%")
        #expect(metric("天", kind: .mean).printed(.exact(Exact(314_159, scale: 5))) == "3.1天")
        #expect(metric("天").printed(.null) == "")
    }
}
