import Ledgers
import Testing

@testable import Metrics

@Suite struct CubeTests {
    private struct Group: Hashable {
        var rows = 0
        var sum = 0
        var present = 0
    }

    /// Batches of records whose codes appear bit by bit, as dictionaries grow.
    private func random(_ axes: [Int], records: Int, seed: Int) -> [(codes: [[UInt32]], values: [Int64])] {
        var random = Shuffler(seed: UInt64(seed))
        return (1...5).map { part in
            let codes = axes.map { size in
                (0..<records).map { _ in UInt32(Int.random(in: 0..<max(1, size * part / 5), using: &random)) }
            }
            let values = (0..<records).map { row in
                row % 7 == 0 ? BatchColumn.missingNumber : Int64.random(in: -50...50, using: &random)
            }
            return (codes, values)
        }
    }

    /// Dense with none to four axes; wider than the dense form holds from the start, and from the second batch on.
    @Test(
        arguments: [
            [], [5], [3, 4], [3, 4, 5], [2, 3, 4, 5], [70_000], [300, 300], [40, 40, 50], [7, 11, 13, 1000],
        ], [0, 1])
    func countsAsADictionaryDoes(axes: [Int], fields: Int) {
        var cube = Cube(axes: axes.count, fields: fields)
        var sizes = axes.map { _ in 0 }
        var expected: [[UInt32]: Group] = [:]
        for (codes, values) in random(axes, records: 200, seed: axes.count) {
            sizes = zip(sizes, codes).map { max($0, Int($1.max() ?? 0) + 1) }
            cube.add(
                count: 200, codes: codes, sizes: sizes, values: fields == 0 ? [] : [values],
                missing: BatchColumn.missingNumber)
            for row in 0..<200 {
                var group = expected[codes.map { $0[row] }, default: Group()]
                group.rows += 1
                if fields == 1, values[row] != BatchColumn.missingNumber {
                    group.sum += Int(values[row])
                    group.present += 1
                }
                expected[codes.map { $0[row] }] = group
            }
        }
        var found: [[UInt32]: Group] = [:]
        let groups = cube.groups
        for group in 0..<groups.count {
            let moments = fields == 0 ? Moments() : cube.moments(0, groups.slots[group])
            found[groups.codes.map { $0[group] }] = Group(
                rows: groups.rows[group], sum: Int(moments.sum), present: moments.count)
        }
        #expect(found == expected)
    }
}

/// The same numbers in every run.
private struct Shuffler: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// SplitMix64, after Steele, Lea and Flood.
    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed &>> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed &>> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed &>> 31)
    }
}
