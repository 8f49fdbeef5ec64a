/// Finds a number for the bytes of a cell, as `CellTable` does, but without a branch on its length: what decides between
/// cells of 6 and of 9 bytes at random costs more than the search.
///
/// Keys of up to 48 bytes lie in the slots themselves, cut off by a mask; as many words of them are looked at as the longest
/// one needs. Longer keys have a table of their own. A plain value of pointers: whoever holds it calls `deallocate` once.
struct TextTable {
    /// Of no key.
    static let none = CellTable.none
    private static let longest = 48

    /// Words of a key in a slot: 2, 4 or 6. A slot holds one more, for length and value.
    private(set) var words = 2
    private var slots: UnsafeMutablePointer<UInt64>
    private var mask: Int
    private var count = 0
    private var long = CellTable()
    /// Bytes 0xff for as many as the longest key has, then zeros.
    private let masks: UnsafeMutablePointer<UInt8>

    /// In the last word of a free slot; no key is that long.
    private static let free = UInt64(UInt32.max)

    init() {
        mask = 31
        slots = TextTable.freeSlots(32, words: 2)
        masks = .allocate(capacity: 2 * TextTable.longest)
        masks.initialize(repeating: 0xff, count: TextTable.longest)
        (masks + TextTable.longest).initialize(repeating: 0, count: TextTable.longest)
    }

    func deallocate() {
        slots.deallocate()
        masks.deallocate()
        long.deallocate()
    }

    private static func freeSlots(_ count: Int, words: Int) -> UnsafeMutablePointer<UInt64> {
        let slots = UnsafeMutablePointer<UInt64>.allocate(capacity: count * (words + 1))
        slots.initialize(repeating: free, count: count * (words + 1))
        return slots
    }

    @inline(__always)
    private static func word(_ bytes: UnsafePointer<UInt8>, _ index: Int) -> UInt64 {
        UnsafeRawPointer(bytes + index &* 8).loadUnaligned(as: UInt64.self)
    }

    /// Of two words and something that tells them from the others, as in Wang Yi's wyhash.
    @inline(__always)
    private static func hash(_ a: UInt64, _ b: UInt64, _ salt: UInt64) -> UInt64 {
        let product = (a ^ 0xa076_1d64_78bd_642f).multipliedFullWidth(by: b ^ 0xe703_7ed1_a0b4_28db ^ (salt &<< 56))
        return product.high ^ product.low
    }

    /// - Parameters:
    ///   - bytes: followed by at least 48 readable bytes.
    ///   - words: the table's own, as a literal, so that each loop is compiled for its number.
    /// - Returns: the key's number, or `none`.
    @inline(__always)
    func find(_ bytes: UnsafePointer<UInt8>, _ length: Int, words: Int) -> UInt32 {
        if length > words &* 8 {
            return length > TextTable.longest ? long.find(bytes, length) : TextTable.none
        }
        let masks = UnsafePointer(self.masks) + (TextTable.longest &- length)
        let w0 = TextTable.word(bytes, 0) & TextTable.word(masks, 0)
        let w1 = TextTable.word(bytes, 1) & TextTable.word(masks, 1)
        let last = UInt64(truncatingIfNeeded: length)
        var (w2, w3, w4, w5): (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
        var hash = TextTable.hash(w0, w1, last)
        if words > 2 {
            w2 = TextTable.word(bytes, 2) & TextTable.word(masks, 2)
            w3 = TextTable.word(bytes, 3) & TextTable.word(masks, 3)
            hash ^= TextTable.hash(w2, w3, 2)
        }
        if words > 4 {
            w4 = TextTable.word(bytes, 4) & TextTable.word(masks, 4)
            w5 = TextTable.word(bytes, 5) & TextTable.word(masks, 5)
            hash ^= TextTable.hash(w4, w5, 4)
        }
        var index = Int(truncatingIfNeeded: hash) & mask
        while true {
            let slot = slots + index &* (words &+ 1)
            let tail = slot[words]
            var different = (slot[0] ^ w0) | (slot[1] ^ w1) | ((tail & 0xffff_ffff) ^ last)
            if words > 2 { different |= (slot[2] ^ w2) | (slot[3] ^ w3) }
            if words > 4 { different |= (slot[4] ^ w4) | (slot[5] ^ w5) }
            if different == 0 { return UInt32(truncatingIfNeeded: tail &>> 32) }
            if tail & 0xffff_ffff == TextTable.free { return TextTable.none }
            index = (index &+ 1) & mask
        }
    }

    func find(_ bytes: UnsafePointer<UInt8>, _ length: Int) -> UInt32 {
        switch words {
        case 2: find(bytes, length, words: 2)
        case 4: find(bytes, length, words: 4)
        default: find(bytes, length, words: 6)
        }
    }

    /// Adds a key that is not there yet.
    /// - Precondition: `value` is not `none`.
    mutating func insert(_ key: [UInt8], value: UInt32) {
        guard key.count <= TextTable.longest else { return long.insert(key, value: value) }
        let wanted = key.count <= 16 ? 2 : key.count <= 32 ? 4 : 6
        if wanted > words || (count + 1) * 2 > mask { rebuild(words: max(words, wanted)) }
        var slot = [UInt64](repeating: 0, count: words + 1)
        for (index, byte) in key.enumerated() { slot[index / 8] |= UInt64(byte) << (8 * UInt64(index % 8)) }
        slot[words] = UInt64(key.count) | UInt64(value) << 32
        place(slot)
        count += 1
    }

    private mutating func rebuild(words wanted: Int) {
        let (old, oldCount, oldWords) = (slots, mask + 1, words)
        let larger = (count + 1) * 2 > mask ? oldCount * 2 : oldCount
        words = wanted
        mask = larger - 1
        slots = TextTable.freeSlots(larger, words: wanted)
        for index in 0..<oldCount {
            let slot = UnsafeBufferPointer(start: old + index * (oldWords + 1), count: oldWords + 1)
            guard slot[oldWords] & 0xffff_ffff != TextTable.free else { continue }
            place(slot[..<oldWords] + [UInt64](repeating: 0, count: wanted - oldWords) + [slot[oldWords]])
        }
        old.deallocate()
    }

    private func place(_ slot: [UInt64]) {
        let keys = slot + [UInt64](repeating: 0, count: 6)
        let length = slot[words] & 0xffff_ffff
        var hash = TextTable.hash(keys[0], keys[1], length)
        if words > 2 { hash ^= TextTable.hash(keys[2], keys[3], 2) }
        if words > 4 { hash ^= TextTable.hash(keys[4], keys[5], 4) }
        var index = Int(truncatingIfNeeded: hash) & mask
        while slots[index * (words + 1) + words] & 0xffff_ffff != TextTable.free { index = (index + 1) & mask }
        for (word, value) in slot.enumerated() { slots[index * (words + 1) + word] = value }
    }
}

extension TextTable {
    /// For keys that are no cells of a block.
    func find(_ key: [UInt8]) -> UInt32 {
        let padded = key + [UInt8](repeating: 0, count: TextTable.longest)
        return padded.withUnsafeBufferPointer { buffer in
            buffer.baseAddress.map { find($0, key.count) } ?? TextTable.none
        }
    }
}
