/// Hashes of cells and of keys made of several cells, the same in every worker.
enum KeyHash {
    /// Never `BatchColumn.missingNumber`.
    @inline(__always)
    static func of(_ bytes: UnsafePointer<UInt8>, _ length: Int) -> Int64 {
        let hash = Int64(bitPattern: CellTable.hash(bytes, length))
        return hash == BatchColumn.missingNumber ? 0 : hash
    }

    static func of(_ text: String) -> Int64 {
        let padded = Array(text.utf8) + [UInt8](repeating: 0, count: 8)
        return padded.withUnsafeBufferPointer { $0.baseAddress.map { of($0, padded.count - 8) } ?? 0 }
    }

    /// Adds a cell to the hash of a key.
    @inline(__always)
    static func combined(_ hash: UInt64, _ cell: UInt64) -> UInt64 {
        let product = (hash ^ cell &* 0x9e37_79b9_7f4a_7c15).multipliedFullWidth(by: 0xa076_1d64_78bd_642f)
        return product.high ^ product.low
    }
}
