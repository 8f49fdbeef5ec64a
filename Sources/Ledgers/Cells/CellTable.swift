/// Finds a number for the bytes of a cell: open addressing over raw bytes, which are compared exactly.
///
/// A plain value of pointers, so that a loop holds it in registers: whoever holds it calls `deallocate` once.
struct CellTable {
    private struct Slot {
        var hash: UInt64
        var offset: Int
        var length: UInt32
        var value: UInt32
    }

    /// Of no key.
    static let none = UInt32.max

    /// `value == none` marks a free slot.
    private var slots: UnsafeMutablePointer<Slot>
    private var mask: Int
    private(set) var count = 0
    /// The bytes of all keys, each padded to whole words so that the last may be compared as one.
    private var keys: UnsafeMutablePointer<UInt8>
    private var keysUsed = 0
    private var keysCapacity: Int

    init() {
        slots = CellTable.free(64)
        mask = 63
        keysCapacity = 1024
        keys = .allocate(capacity: keysCapacity)
    }

    func deallocate() {
        slots.deallocate()
        keys.deallocate()
    }

    private static func free(_ count: Int) -> UnsafeMutablePointer<Slot> {
        let slots = UnsafeMutablePointer<Slot>.allocate(capacity: count)
        slots.initialize(repeating: Slot(hash: 0, offset: 0, length: 0, value: none), count: count)
        return slots
    }

    @inline(__always)
    private static func word(_ bytes: UnsafePointer<UInt8>) -> UInt64 {
        UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self)
    }

    /// The fewer than eight bytes at `bytes`, the others zero.
    @inline(__always)
    private static func word(_ bytes: UnsafePointer<UInt8>, _ length: Int) -> UInt64 {
        word(bytes) & ((1 &<< UInt64(truncatingIfNeeded: length &* 8)) &- 1)
    }

    @inline(__always)
    private static func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
        let product = a.multipliedFullWidth(by: b)
        return product.high ^ product.low
    }

    /// Of the bytes and their number, sixteen bytes to a multiplication; the last words overlap those before.
    ///
    /// The construction is that of Wang Yi's wyhash.
    @inline(__always)
    static func hash(_ bytes: UnsafePointer<UInt8>, _ length: Int) -> UInt64 {
        let (k0, k1): (UInt64, UInt64) = (0xa076_1d64_78bd_642f, 0xe703_7ed1_a0b4_28db)
        var seed = UInt64(truncatingIfNeeded: length) &* 0x9e37_79b9_7f4a_7c15
        if length < 8 { return mix(word(bytes, length) ^ k0, seed ^ k1) }
        if length <= 16 { return mix(word(bytes) ^ k0, word(bytes + length - 8) ^ seed ^ k1) }
        var done = 0
        while done &+ 16 < length {
            seed = mix(word(bytes + done) ^ k0 ^ seed, word(bytes + done + 8) ^ k1)
            done &+= 16
        }
        return mix(word(bytes + length - 16) ^ k0 ^ seed, word(bytes + length - 8) ^ k1)
    }

    /// - Parameter bytes: followed by at least eight readable bytes.
    /// - Returns: the key's number, or `none`.
    @inline(__always)
    func find(_ bytes: UnsafePointer<UInt8>, _ length: Int) -> UInt32 {
        let hash = CellTable.hash(bytes, length)
        var index = Int(truncatingIfNeeded: hash) & mask
        while true {
            let slot = slots[index]
            if slot.value == CellTable.none { return CellTable.none }
            if slot.hash == hash, Int(slot.length) == length, equal(slot.offset, bytes, length) { return slot.value }
            index = (index &+ 1) & mask
        }
    }

    @inline(__always)
    private func equal(_ offset: Int, _ bytes: UnsafePointer<UInt8>, _ length: Int) -> Bool {
        let key = keys + offset
        if length < 8 { return CellTable.word(key) == CellTable.word(bytes, length) }
        var done = 0
        while done &+ 8 < length {
            if CellTable.word(key + done) != CellTable.word(bytes + done) { return false }
            done &+= 8
        }
        return CellTable.word(key + length - 8) == CellTable.word(bytes + length - 8)
    }

    /// Adds a key that is not there yet.
    /// - Precondition: `value` is not `none`.
    mutating func insert(_ bytes: UnsafePointer<UInt8>, _ length: Int, value: UInt32) {
        if (count + 1) * 2 > mask { grow() }
        let words = max(1, (length + 7) / 8)
        if keysUsed + words * 8 > keysCapacity {
            let capacity = max(keysCapacity * 2, keysUsed + words * 8)
            let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
            larger.update(from: keys, count: keysUsed)
            keys.deallocate()
            keys = larger
            keysCapacity = capacity
        }
        (keys + keysUsed).update(repeating: 0, count: words * 8)
        (keys + keysUsed).update(from: bytes, count: length)
        let hash = CellTable.hash(bytes, length)
        place(Slot(hash: hash, offset: keysUsed, length: UInt32(truncatingIfNeeded: length), value: value))
        keysUsed += words * 8
        count += 1
    }

    private func place(_ slot: Slot) {
        var index = Int(truncatingIfNeeded: slot.hash) & mask
        while slots[index].value != CellTable.none { index = (index &+ 1) & mask }
        slots[index] = slot
    }

    private mutating func grow() {
        let (old, oldCount) = (slots, mask + 1)
        slots = CellTable.free(oldCount * 2)
        mask = oldCount * 2 - 1
        for index in 0..<oldCount where old[index].value != CellTable.none { place(old[index]) }
        old.deallocate()
    }
}

extension CellTable {
    /// For keys that are no cells of a block.
    mutating func insert(_ key: [UInt8], value: UInt32) {
        let padded = key + [UInt8](repeating: 0, count: 8)
        padded.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress, find(base, key.count) == CellTable.none else { return }
            insert(base, key.count, value: value)
        }
    }

    func find(_ key: [UInt8]) -> UInt32 {
        let padded = key + [UInt8](repeating: 0, count: 8)
        return padded.withUnsafeBufferPointer { buffer in
            buffer.baseAddress.map { find($0, key.count) } ?? CellTable.none
        }
    }
}
