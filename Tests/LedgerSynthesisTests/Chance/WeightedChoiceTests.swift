import Testing

@testable import LedgerSynthesis

struct WeightedChoiceTests {
    @Test func neverDrawsWeightZeroAndFollowsTheOthers() {
        var random = SplitMix64(seed: 3)
        let choice = WeightedChoice([0, 3, 0, 1, 0])
        var drawn = [0, 0, 0, 0, 0]
        for _ in 0..<4000 { drawn[choice.draw(from: &random)] += 1 }
        #expect(drawn[0] == 0 && drawn[2] == 0 && drawn[4] == 0)
        #expect((2850...3150).contains(drawn[1]))
    }
}
