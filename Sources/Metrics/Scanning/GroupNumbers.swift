/// Numbers the groups that codes of several axes make, in order of appearance, however many there are.
struct GroupNumbers: Sendable {
    private let axes: Int
    /// Element i numbers the pairs of a number by the first i + 1 axes and a code of the next.
    private var pairs: [PairNumbers]
    /// Codes of a single axis are its groups; they may have gaps, so that their greatest decides.
    private(set) var count = 0

    init(axes: Int) {
        self.axes = axes
        pairs = Array(repeating: PairNumbers(), count: max(0, axes - 1))
        if axes == 0 { count = 1 }
    }

    /// The group of each record.
    /// - Parameters:
    ///   - codes: of each axis; not empty.
    ///   - size: all codes of the first axis are below it.
    mutating func numbers(_ codes: [[UInt32]], size: Int) -> [UInt32] {
        var numbers = codes[0]
        for i in 1..<max(1, axes) {
            // Out of the array while it changes, so that the loop works on one value of its own.
            var pair = PairNumbers()
            swap(&pair, &pairs[i - 1])
            let next = codes[i]
            for row in numbers.indices { numbers[row] = pair.number(numbers[row], next[row]) }
            swap(&pair, &pairs[i - 1])
        }
        count = max(count, pairs.last?.pairs.count ?? size)
        return numbers
    }

    /// The group of one record.
    mutating func number(_ codes: [UInt32]) -> Int {
        guard var number = codes.first else { return 0 }
        for i in 1..<max(1, axes) { number = pairs[i - 1].number(number, codes[i]) }
        count = max(count, pairs.last?.pairs.count ?? Int(number) + 1)
        return Int(number)
    }

    /// The codes that a group's number stands for.
    func codes(_ number: Int) -> [UInt32] {
        guard axes > 0 else { return [] }
        var codes: [UInt32] = []
        var rest = UInt32(number)
        for pair in pairs.reversed() {
            let (a, b) = pair.pairs[Int(rest)]
            codes.append(b)
            rest = a
        }
        codes.append(rest)
        return codes.reversed()
    }
}
