/// Numbers pairs of small whole numbers in order of appearance: densely in a table while that is small, else by hashing.
struct PairNumbers: Sendable {
    /// By number.
    private(set) var pairs: [(UInt32, UInt32)] = []
    /// `number + 1` at `a × width + b`; 0 for pairs not met.
    private var table: [UInt32] = []
    private var width = 0
    private var hashed: [UInt64: UInt32]?

    /// Entries of the table; beyond, pairs are hashed.
    static let largest = 1 << 20

    mutating func number(_ a: UInt32, _ b: UInt32) -> UInt32 {
        if hashed == nil {
            if Int(b) < width {
                let position = Int(a) * width + Int(b)
                if position < table.count {
                    let known = table[position]
                    if known != 0 { return known - 1 }
                    let number = append(a, b)
                    table[position] = number + 1
                    return number
                }
            }
            grow(toHold: a, b)
            return number(a, b)
        }
        let key = UInt64(a) << 32 | UInt64(b)
        if let known = hashed?[key] { return known }
        let number = append(a, b)
        hashed?[key] = number
        return number
    }

    private mutating func append(_ a: UInt32, _ b: UInt32) -> UInt32 {
        pairs.append((a, b))
        return UInt32(pairs.count - 1)
    }

    private mutating func grow(toHold a: UInt32, _ b: UInt32) {
        let wider = max(width, Int(b) + 1 > width ? max(8, 2 * (Int(b) + 1)) : width)
        let height = max(width == 0 ? 0 : table.count / width, 2 * (Int(a) + 1))
        let (entries, over) = wider.multipliedReportingOverflow(by: height)
        guard !over, entries <= PairNumbers.largest else {
            hashed = Dictionary(
                uniqueKeysWithValues: pairs.enumerated().map { number, pair in
                    (UInt64(pair.0) << 32 | UInt64(pair.1), UInt32(number))
                })
            table = []
            return
        }
        table = Array(repeating: 0, count: entries)
        width = wider
        for (number, pair) in pairs.enumerated() {
            table[Int(pair.0) * width + Int(pair.1)] = UInt32(number) + 1
        }
    }
}
