import Testing

@testable import Metrics

@Suite struct PairNumbersTests {
    /// Small pairs stay in the table; the last of the lists makes it too large and is hashed.
    @Test(arguments: [
        [(0, 0), (1, 2), (0, 0), (2, 1), (1, 2)], [(0, 0), (3, 70_000), (70_000, 3), (0, 0), (3, 70_000)],
    ])
    func aPairKeepsItsNumber(pairs: [(UInt32, UInt32)]) {
        var numbers = PairNumbers()
        var first: [[UInt32]: UInt32] = [:]
        for (a, b) in pairs {
            let number = numbers.number(a, b)
            #expect(first[[a, b], default: number] == number)
            first[[a, b]] = number
            #expect(numbers.pairs[Int(number)] == (a, b))
        }
        #expect(numbers.pairs.count == first.count)
    }

    @Test func numbersSurviveGrowthIntoTheHash() {
        var numbers = PairNumbers()
        let pairs: [(a: UInt32, b: UInt32)] = (UInt32(0)..<3000).map { (a: $0 * 7919 % 3001, b: $0 * 104_729 % 2999) }
        let before = pairs.map { numbers.number($0.a, $0.b) }
        #expect(pairs.map { numbers.number($0.a, $0.b) } == before)
        #expect(before == Array(UInt32(0)..<3000))
    }
}
