import CTexts
import Testing

@testable import Ledgers

@Suite struct TextTableTests {
    static let kernels = [NB_TEXTS_PORTABLE, NB_TEXTS_AES, NB_TEXTS_AVX512].filter {
        $0.rawValue <= nb_best_texts_kernel().rawValue
    }.map(\.rawValue)

    /// All lengths around the word borders and the longest that the kernels take, and keys that differ in one byte only.
    private static let keys = (0...80).flatMap { length in
        (0..<20).map { variant in
            var key = [UInt8](repeating: 7, count: length)
            if length > 0 { key[variant * 31 % length] = UInt8(variant) }
            return key
        }
    }

    private static func table(_ kernel: UInt32, _ keys: some Sequence<[UInt8]>) -> (TextTable, [[UInt8]: UInt32]) {
        var table = TextTable(kernel: nb_texts_kernel(rawValue: kernel))
        var numbers: [[UInt8]: UInt32] = [:]
        for key in keys where numbers[key] == nil {
            table.insert(key, value: UInt32(numbers.count))
            numbers[key] = UInt32(numbers.count)
        }
        return (table, numbers)
    }

    @Test(arguments: kernels)
    func everyKeyIsFoundAndNoOther(kernel: UInt32) {
        let (table, numbers) = Self.table(kernel, Self.keys)
        defer { table.deallocate() }
        #expect(Self.keys.allSatisfy { table.find($0) == numbers[$0] })
        #expect(Self.keys.allSatisfy { table.find($0 + [99]) == TextTable.none })
        #expect(Self.keys.allSatisfy { table.find($0 + [0]) == numbers[$0 + [0]] ?? TextTable.none })
    }

    /// Tables of short texts look at fewer words: longer cells are no keys of theirs.
    @Test(arguments: kernels, [0, 5, 16, 17, 32, 33, 63, 64])
    func cellsLongerThanEveryKeyAreNotFound(kernel: UInt32, longest: Int) {
        let (table, numbers) = Self.table(kernel, Self.keys.filter { $0.count <= longest })
        defer { table.deallocate() }
        #expect(Self.keys.allSatisfy { table.find($0) == numbers[$0] ?? TextTable.none })
    }

    /// One text behind another, so that what follows a cell is not zero.
    @Test(arguments: kernels, 0..<20)
    func cellsAreFoundUpToTheFirstThatStops(kernel: UInt32, seed: Int) {
        var random = SplitMix(seed: UInt64(seed))
        let known = Self.keys.shuffled(using: &random).prefix(200)
        let (table, numbers) = Self.table(kernel, known)
        defer { table.deallocate() }
        var text: [UInt8] = []
        var cells: [Cell] = []
        var expected: [UInt32] = []
        for row in 0..<500 {
            let isKnown = Int.random(in: 0..<20, using: &random) > 0
            let key = (isKnown ? Array(known) : Self.keys)[Int.random(in: 0..<200, using: &random)]
            let kind: Cell.Kind = row % 97 == 96 ? .null : .text
            cells.append(Cell(start: text.count, length: key.count, kind: kind))
            expected.append(kind == .text ? numbers[key] ?? TextTable.none : TextTable.none)
            text += key
        }
        text += [UInt8](repeating: 0xff, count: Int(NB_TEXT_PADDING))
        var found = [UInt32](repeating: 12345, count: cells.count)
        let stop: UInt32 = 150
        var stops: [Int] = []
        cells.withUnsafeBufferPointer { cells in
            text.withUnsafeBufferPointer { text in
                found.withUnsafeMutableBufferPointer { found in
                    guard let base = text.baseAddress else { return }
                    var row = 0
                    while true {
                        row = table.find(cells, from: row, in: base, stop: stop, into: found)
                        guard row < cells.count else { break }
                        stops.append(row)
                        row += 1
                    }
                }
            }
        }
        #expect(found == expected)
        #expect(stops == expected.indices.filter { expected[$0] >= stop })
    }
}
