import Testing

@testable import LedgerSynthesis

struct ApportionmentTests {
    @Test(arguments: [
        (10, [1, 1, 1], [4, 3, 3]),
        (7, [5, 3, 1], [4, 2, 1]),
        (0, [2, 3], [0, 0]),
        (5, [0, 1], [0, 5]),
    ])
    func dividesByLargestRemainders(whole: Int, weights: [Int], parts: [Int]) {
        #expect(apportion(whole, by: weights) == parts)
    }

    @Test func partsSumToTheWhole() {
        var random = SplitMix64(seed: 4)
        for _ in 0..<100 {
            let whole = random.below(1_000_000)
            let weights = (0...random.below(60)).map { _ in 1 + random.below(5000) }
            #expect(apportion(whole, by: weights).reduce(0, +) == whole)
        }
    }
}
