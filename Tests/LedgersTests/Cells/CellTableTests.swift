import Testing

@testable import Ledgers

@Suite struct CellTableTests {
    @Test func everyKeyIsFoundAndNoOther() {
        var table = CellTable()
        defer { table.deallocate() }
        // All lengths around the word borders, and keys that differ in one byte only.
        let keys = (0...40).flatMap { length in
            (0..<30).map { variant in
                var key = [UInt8](repeating: 7, count: length)
                if length > 0 { key[variant * 31 % length] = UInt8(variant) }
                return key
            }
        }
        var expected: [[UInt8]: UInt32] = [:]
        for key in keys where expected[key] == nil {
            expected[key] = UInt32(expected.count)
            table.insert(key, value: UInt32(expected.count - 1))
        }
        #expect(keys.allSatisfy { table.find($0) == expected[$0] })
        #expect(table.count == expected.count)
        #expect(keys.allSatisfy { table.find($0 + [99]) == CellTable.none })
    }

    @Test func bytesBehindTheKeyDoNotCount() {
        var table = CellTable()
        defer { table.deallocate() }
        table.insert([1, 2, 3], value: 5)
        let block: [UInt8] = [1, 2, 3] + [UInt8](repeating: 255, count: 16)
        #expect(block.withUnsafeBufferPointer { $0.baseAddress.map { table.find($0, 3) } } == 5)
    }
}
