import Testing

@testable import LedgerSynthesis

struct SplitMix64Tests {
    /// The reference values for this seed, as in the author's C program.
    @Test func drawsTheReferenceSequence() {
        var random = SplitMix64(seed: 1_234_567)
        #expect(
            (0..<3).map { _ in random.next() } == [
                6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
            ])
    }

    @Test func staysBelowItsBoundAndReachesAllNumbers() {
        var random = SplitMix64(seed: 1)
        #expect(Set((0..<200).map { _ in random.below(7) }) == Set(0..<7))
        #expect(random.below(0) == 0)
    }

    @Test func shufflingKeepsTheElements() {
        var random = SplitMix64(seed: 2)
        var numbers = Array(0..<50)
        random.shuffle(&numbers)
        #expect(numbers != Array(0..<50))
        #expect(numbers.sorted() == Array(0..<50))
    }
}
