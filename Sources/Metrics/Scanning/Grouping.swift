import Ledgers

/// Numbers the groups that one worker meets, by any number of key columns.
struct Grouping: Sendable {
    let columns: [KeyColumn]
    private var coders: [KeyCoder] = []
    /// Element i numbers the pairs of a number by the first i + 1 keys and a code of the next.
    private var pairs: [PairNumbers]
    /// Codes of a single key may have gaps, so that their greatest decides.
    private(set) var count = 0

    init(_ columns: [KeyColumn]) {
        self.columns = columns
        pairs = Array(repeating: PairNumbers(), count: max(0, columns.count - 1))
        if columns.isEmpty { count = 1 }
    }

    /// The group of each record; `nil` when there is but one.
    mutating func numbers(_ reader: BatchReader) -> [UInt32]? {
        guard let first = columns.first else { return nil }
        if coders.isEmpty { coders = columns.map { KeyCoder($0, reader) } }
        var numbers = coders[0].codes(first, reader)
        for i in 1..<max(1, columns.count) {
            let codes = coders[i].codes(columns[i], reader)
            // Out of the array while it changes, so that the loop works on one value of its own.
            var pair = PairNumbers()
            swap(&pair, &pairs[i - 1])
            for row in numbers.indices { numbers[row] = pair.number(numbers[row], codes[row]) }
            swap(&pair, &pairs[i - 1])
        }
        count = max(count, pairs.last.map(\.pairs.count) ?? (numbers.max().map { Int($0) + 1 } ?? 0))
        return numbers
    }

    /// What a group's number stands for.
    func key(_ number: Int, _ dictionaries: [TextDictionary?]) -> GroupKey {
        guard !columns.isEmpty else { return [] }
        var codes: [UInt32] = []
        var rest = UInt32(number)
        for pair in pairs.reversed() {
            let (a, b) = pair.pairs[Int(rest)]
            codes.append(b)
            rest = a
        }
        codes.append(rest)
        return zip(coders, codes.reversed()).map { $0.atom($1, dictionaries) }
    }
}
