/// Numbers drawn by lot, the same each time (Steele, Lea & Flood: SplitMix, 2014).
struct Lot {
    var seed: UInt64

    mutating func below(_ limit: Int) -> Int {
        seed &+= 0x9E37_79B9_7F4A_7C15
        var z = seed
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((z ^ (z >> 31)) % UInt64(limit))
    }
}
